"""Licences under several hands at once; real connections, real commits, real locks."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Event
from time import sleep
from typing import Any

import pytest
from django.db import connection, transaction

from delivery.jobs import draining, rebuilding, verifying, writing
from delivery.models import Outbox, Showing
from delivery.values import Audience
from entitlements import services
from entitlements.exceptions import ChangedMeanwhile
from entitlements.selectors import licences
from entitlements.values import LicenceTerms
from tests.factories.licences import grant
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db(transaction=True)

GERMANY = Audience(territory="DE")


@contextmanager
def own_connection() -> Iterator[None]:
    try:
        yield
    finally:
        connection.close()


def seen(page: object) -> tuple[bool, bool]:
    """Whether Germany sees it, and whether everybody does."""
    rows = Showing.objects.filter(public_id=page.translation_key)  # type: ignore[attr-defined]
    return rows.visible(to=GERMANY).exists(), rows.visible().exists()


def test_of_two_who_save_at_once_one_is_told() -> None:
    show = ShowPageFactory()
    title = ("show", show.translation_key)
    start = Barrier(2)

    def save(code: str) -> bool:
        terms = LicenceTerms(kind="catalogue", reach="only", codes=frozenset({code}))
        with own_connection():
            start.wait(timeout=10)
            try:
                return services.give_licences(
                    title=title, wanted=[terms], seen=licences.fingerprint([])
                )
            except ChangedMeanwhile:
                return False

    with ThreadPoolExecutor(2) as managers:
        saved = list(managers.map(save, ["DE", "AT"]))
    assert sorted(saved) == [False, True]
    (row,) = licences.rows(title=title)
    assert row.codes == (["DE"] if saved[0] else ["AT"])


def test_a_commit_closes_with_every_worker_dead() -> None:
    episode = EpisodePageFactory()
    assert rebuilding.empty_outbox(passes=20)
    show = episode.get_parent().get_parent().specific
    with transaction.atomic():
        grant(show, only=["DE"])
        assert seen(episode) == (True, True)
    assert Outbox.objects.filter(topic="licence").exists()
    assert seen(show) == seen(episode) == (True, False)
    assert rebuilding.empty_outbox(passes=20)
    assert seen(show) == seen(episode) == (True, False)
    assert list(verifying.differences()) == []


def test_what_a_drain_has_in_hand_closes_when_it_lets_go() -> None:
    show = ShowPageFactory()
    season = SeasonPageFactory(parent=show)
    assert rebuilding.empty_outbox(passes=20)
    held, release = Event(), Event()

    def rewrite() -> None:
        with own_connection(), transaction.atomic():
            season.title = "Another title"
            season.save_revision().publish()
            draining.drain()
            held.set()
            release.wait(timeout=10)

    def narrow() -> None:
        with own_connection():
            held.wait(timeout=10)
            grant(show, only=["DE"])

    with ThreadPoolExecutor(2) as hands:
        waiting = [hands.submit(rewrite), hands.submit(narrow)]
        held.wait(timeout=10)
        sleep(0.5)
        assert not waiting[1].done()
        release.set()
        for each in waiting:
            each.result(timeout=20)
    assert Showing.objects.visible(to=GERMANY).get(kind="season").title_sort == "another title"
    assert seen(season) == (True, False)
    assert rebuilding.empty_outbox(passes=20)
    assert list(verifying.differences()) == []


@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize("act", ["unpublish", "delete", "narrow"])
def test_what_a_drain_has_read_does_not_come_back(
    act: str, *, new: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = ShowPageFactory()
    if not new:
        assert rebuilding.empty_outbox(passes=20)
        show.title = "Another title"
        show.save_revision().publish()
    held, release = Event(), Event()
    stored = writing.stored

    def slowly(**asked: Any) -> Any:
        found = stored(**asked)
        held.set()
        release.wait(timeout=10)
        return found

    def drain() -> None:
        with own_connection():
            draining.drain()

    acts: dict[str, Callable[[], object]] = {
        "unpublish": show.unpublish,
        "delete": show.delete,
        "narrow": lambda: grant(show, only=["DE"]),
    }
    with monkeypatch.context() as patched, ThreadPoolExecutor(1) as hand:
        patched.setattr(writing, "stored", slowly)
        work = hand.submit(drain)
        assert held.wait(timeout=10)
        acts[act]()
        release.set()
        work.result(timeout=20)
    assert seen(show) == (act == "narrow", False)
    assert rebuilding.empty_outbox(passes=20)
    assert list(verifying.differences()) == []
