"""Plans that came true are written down once, with the instant they came true at."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published, page_unpublished, published

from pages.jobs import schedule
from pages.models import EpisodePage, ScheduleProblem
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory

HOUR = timedelta(hours=1)


def planned(factory: Any, *, ago: timedelta, **fields: Any) -> Any:
    """An item approved for an instant that has gone by meanwhile."""
    item = factory(go_live_at=timezone.now() + HOUR, **fields)
    due = timezone.now() - ago
    Revision.objects.for_instance(item).filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=due
    )
    return item


def due_at(item: Any) -> datetime:
    at: datetime = (
        Revision.objects.for_instance(item)
        .get(approved_go_live_at__isnull=False)
        .approved_go_live_at
    )
    return at


@contextmanager
def counted(signal: Any) -> Iterator[list[Any]]:
    heard: list[Any] = []

    def hear(instance: Any, **kwargs: Any) -> None:
        heard.append(instance)

    signal.connect(hear)
    try:
        yield heard
    finally:
        signal.disconnect(hear)


@pytest.mark.django_db
@pytest.mark.parametrize("factory", [EpisodePageFactory, PersonFactory])
def test_what_is_due_goes_live_as_of_its_instant(factory: Any) -> None:
    item = planned(factory, ago=HOUR)
    at = due_at(item)
    with counted(published) as heard:
        assert schedule.reconcile() == 1
    item.refresh_from_db()
    assert item.live
    assert (item.first_published_at, item.last_published_at, item.go_live_at) == (at, at, at)
    assert [each.live for each in heard] == [True]
    assert schedule.reconcile() == 0


@pytest.mark.django_db
def test_what_is_not_due_stays() -> None:
    item = EpisodePageFactory(go_live_at=timezone.now() + HOUR)
    assert schedule.reconcile() == 0
    item.refresh_from_db()
    assert not item.live
    assert due_at(item) > timezone.now()


@pytest.mark.django_db
def test_a_new_version_of_something_live_keeps_its_first_day() -> None:
    page = EpisodePageFactory(title="Old")
    first = page.first_published_at
    page.title, page.go_live_at = "New", timezone.now() + HOUR
    page.save_revision().publish()
    Revision.objects.filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=timezone.now() - timedelta(minutes=1)
    )
    at = due_at(page)
    schedule.reconcile()
    page.refresh_from_db()
    assert (page.title, page.last_published_at) == ("New", at)
    # Revisions keep milliseconds.
    assert abs(page.first_published_at - first) < timedelta(milliseconds=1)


@pytest.mark.django_db
@pytest.mark.parametrize("factory", [EpisodePageFactory, PersonFactory])
def test_what_has_had_its_time_comes_down(factory: Any) -> None:
    item = factory()
    type(item).objects.filter(pk=item.pk).update(expire_at=timezone.now() - HOUR)
    assert schedule.reconcile() == 1
    item.refresh_from_db()
    assert (item.live, item.expired) == (False, True)
    assert schedule.reconcile() == 0


@pytest.mark.django_db
def test_a_later_version_outlives_the_expiry_of_the_present_one() -> None:
    page = EpisodePageFactory()
    page.title, page.go_live_at = "The return", timezone.now() + HOUR
    page.save_revision().publish()
    EpisodePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - HOUR)
    schedule.reconcile()
    page.refresh_from_db()
    assert not page.live
    assert due_at(page) > timezone.now()


@pytest.mark.django_db
@pytest.mark.parametrize("factory", [EpisodePageFactory, PersonFactory])
def test_a_window_missed_altogether_is_never_announced(factory: Any) -> None:
    expire_at = timezone.now() + 2 * HOUR
    item = planned(factory, ago=3 * HOUR, expire_at=expire_at)
    revision = Revision.objects.for_instance(item).get(approved_go_live_at__isnull=False)
    revision.content["expire_at"] = (timezone.now() - HOUR).isoformat()
    revision.save()
    with counted(published) as heard:
        assert schedule.reconcile() == 1
    item.refresh_from_db()
    assert (item.live, item.expired, heard) == (False, True, [])
    assert item.first_published_at == revision.approved_go_live_at
    assert schedule.reconcile() == 0


@pytest.mark.django_db
def test_a_missed_window_takes_down_what_it_would_have_replaced() -> None:
    page = EpisodePageFactory()
    page.go_live_at, page.expire_at = timezone.now() + HOUR, timezone.now() + 2 * HOUR
    revision = page.save_revision()
    revision.publish()
    revision.refresh_from_db()
    revision.approved_go_live_at = timezone.now() - 2 * HOUR
    revision.content["expire_at"] = (timezone.now() - HOUR).isoformat()
    revision.save()
    with counted(page_unpublished) as heard:
        schedule.reconcile()
    page.refresh_from_db()
    assert (page.live, page.expired, len(heard)) == (False, True, 1)


@pytest.mark.django_db
def test_one_that_fails_holds_up_no_other_and_is_remembered() -> None:
    season = SeasonPageFactory()
    bad = planned(EpisodePageFactory, ago=2 * HOUR, parent=season, title="Bad")
    good = planned(EpisodePageFactory, ago=HOUR, parent=season, title="Good")
    revision = Revision.objects.for_instance(bad).get(approved_go_live_at__isnull=False)
    revision.content["original_language"] = "nobody"
    revision.save()

    assert schedule.reconcile() == 1
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.live, bad.live) == (True, False)
    problem = ScheduleProblem.objects.get()
    assert (problem.title, problem.attempts) == ("Bad", 1)
    assert problem.reason
    # It rests before the next attempt, and its plan is not lost.
    assert schedule.reconcile() == 0
    assert ScheduleProblem.objects.get().attempts == 1

    revision.content["original_language"] = ""
    revision.save()
    ScheduleProblem.objects.update(try_again_at=timezone.now() - HOUR)
    assert schedule.reconcile() == 1
    bad.refresh_from_db()
    assert bad.live
    assert not ScheduleProblem.objects.exists()


@pytest.mark.django_db
def test_repeated_failures_are_counted_and_rest_longer() -> None:
    bad = planned(EpisodePageFactory, ago=HOUR)
    revision = Revision.objects.for_instance(bad).get(approved_go_live_at__isnull=False)
    revision.content["original_language"] = "nobody"
    revision.save()
    rests = []
    for _ in range(3):
        schedule.reconcile()
        problem = ScheduleProblem.objects.get()
        rests.append(problem.try_again_at - timezone.now())
        ScheduleProblem.objects.update(try_again_at=timezone.now() - HOUR)
    assert ScheduleProblem.objects.get().attempts == 3
    assert rests == sorted(rests)


@pytest.mark.django_db(transaction=True)
def test_two_runners_carry_out_each_transition_once() -> None:
    season = SeasonPageFactory()
    pages = [planned(EpisodePageFactory, ago=HOUR, parent=season) for _ in range(12)]
    expiring = [EpisodePageFactory(parent=season) for _ in range(4)]
    EpisodePage.objects.filter(pk__in=[page.pk for page in expiring]).update(
        expire_at=timezone.now() - HOUR
    )

    def run(_: int) -> int:
        try:
            return sum(schedule.reconcile() for _ in range(3))
        finally:
            connection.close()

    with counted(page_published) as heard, ThreadPoolExecutor(2) as runners:
        done = sum(runners.map(run, range(2)))
    assert done == len(pages) + len(expiring)
    assert len(heard) == len(pages)
    scheduled = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
    assert scheduled.count() == len(pages)
    assert EpisodePage.objects.filter(live=True).count() == len(pages)


@pytest.mark.django_db(transaction=True)
def test_what_an_editor_holds_is_left_for_the_next_run() -> None:
    page = planned(EpisodePageFactory, ago=HOUR)

    def run() -> int:
        try:
            return schedule.reconcile()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as runner:
        with transaction.atomic():
            EpisodePage.objects.select_for_update().get(pk=page.pk)
            assert runner.submit(run).result(timeout=10) == 0
        assert runner.submit(run).result(timeout=10) == 1
    assert not ScheduleProblem.objects.exists()
