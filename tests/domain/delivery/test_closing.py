"""What must vanish vanishes with the change itself, whether or not anything else is running."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from wagtail.models import Page, PageViewRestriction, Revision

from delivery.models import Showing
from delivery.selectors import clock
from pages.jobs.schedule import reconcile
from pages.models import EpisodePage, ShowPage
from tests.factories.media_catalog import locale
from tests.factories.pages import (
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode(drain: Callable[[], None]) -> EpisodePage:
    made: EpisodePage = EpisodePageFactory(parent=SeasonPageFactory(parent=ShowPageFactory()))
    drain()
    assert shown(made)
    return made


def shown(page: Page) -> bool:
    return Showing.objects.visible().filter(public_id=page.translation_key).exists()


def show_of(episode: EpisodePage) -> ShowPage:
    found: ShowPage = ShowPage.objects.get(pk=episode.get_ancestors().type(ShowPage).get().pk)
    return found


def test_unpublishing_closes_at_once(episode: EpisodePage) -> None:
    episode.unpublish()
    assert not shown(episode)


def test_unpublishing_a_show_closes_all_below(episode: EpisodePage) -> None:
    show_of(episode).unpublish()
    assert not shown(episode)
    assert EpisodePage.objects.get(pk=episode.pk).live


def test_a_bulk_unpublish_closes_too(episode: EpisodePage) -> None:
    Page.objects.filter(pk=episode.pk).update(live=False)
    assert not shown(episode)


def test_deleting_closes_at_once(episode: EpisodePage) -> None:
    show_of(episode).delete()
    assert not shown(episode)


def test_moving_below_a_hidden_page_closes_at_once(episode: EpisodePage) -> None:
    hidden = SeasonPageFactory(parent=ShowPageFactory(), published=False)
    episode.move(hidden, pos="last-child")
    assert not shown(episode)


def test_moving_below_what_only_its_translation_shows_closes_at_once(
    drain: Callable[[], None],
) -> None:
    home = HomePageFactory()
    HomePageFactory(language="de", slug="home-de", translation_key=home.translation_key)
    home.refresh_from_db()
    english = ShowPageFactory(parent=home)
    draft = english.copy_for_translation(locale("de"))
    shown_show = ShowPageFactory(parent=HomePageFactory(language="de"))
    season = SeasonPageFactory(parent=shown_show)
    drain()
    assert shown(season)
    season.move(draft, pos="last-child")
    assert not shown(season)


def test_moving_to_another_public_page_leaves_no_gap(
    episode: EpisodePage, drain: Callable[[], None]
) -> None:
    other = SeasonPageFactory(parent=ShowPageFactory())
    drain()
    other.refresh_from_db()
    episode.move(other, pos="last-child")
    assert shown(episode)
    drain()
    (row,) = Showing.objects.visible().filter(public_id=episode.translation_key)
    assert row.parent_id == other.translation_key


def test_privacy_closes_all_below(episode: EpisodePage) -> None:
    PageViewRestriction.objects.create(page=show_of(episode), restriction_type="login")
    assert not shown(episode)


def test_privacy_stays_closed_after_compiling(
    episode: EpisodePage, drain: Callable[[], None]
) -> None:
    restriction = PageViewRestriction.objects.create(
        page=show_of(episode), restriction_type="login"
    )
    episode.title = "Changed meanwhile"
    episode.save_revision().publish()
    drain()
    assert not shown(episode)
    restriction.delete()
    drain()
    assert shown(episode)


def test_publishing_the_show_again_brings_all_back(
    episode: EpisodePage, drain: Callable[[], None]
) -> None:
    show = show_of(episode)
    show.unpublish()
    drain()
    show.save_revision().publish()
    drain()
    assert shown(episode)


@pytest.fixture
def overdue(
    episode: EpisodePage, drain: Callable[[], None], wait: Callable[[timedelta], None]
) -> Callable[..., Revision]:
    """Schedules a version of the page that comes true without Wagtail's flags saying so."""

    def run(page: Any) -> Revision:
        page = page.get_latest_revision_as_object()
        page.title, page.go_live_at = "Scheduled", clock.instant() + timedelta(hours=1)
        page.save_revision().publish()
        drain()
        wait(timedelta(hours=2))
        assert shown(page)
        assert shown(episode)
        return Revision.objects.get(approved_go_live_at__isnull=False)

    return run


def titles(page: Page) -> set[str]:
    return set(
        Showing.objects.visible()
        .filter(public_id=page.translation_key)
        .values_list("title_sort", flat=True)
    )


def commit() -> None:
    """What waits for the end of the transaction happens now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def call_off(revision: Revision) -> None:
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    commit()


def test_calling_off_what_came_true_closes_it_and_all_below(
    episode: EpisodePage, overdue: Callable[..., Revision], drain: Callable[[], None]
) -> None:
    show = show_of(episode)
    show.unpublish()
    show.refresh_from_db()
    call_off(overdue(show))
    assert not shown(show)
    assert not shown(episode)
    drain()
    assert not shown(episode)


def test_calling_off_what_replaced_a_live_text_takes_it_back(
    episode: EpisodePage, overdue: Callable[..., Revision], drain: Callable[[], None]
) -> None:
    before = titles(episode)
    call_off(overdue(episode))
    assert titles(episode) == set()
    drain()
    assert titles(episode) == before


def test_bringing_flags_in_line_calls_nothing_off(
    episode: EpisodePage, overdue: Callable[..., Revision]
) -> None:
    overdue(episode)
    assert reconcile() == 1
    commit()
    assert titles(episode) == {"scheduled"}


def test_publishing_another_text_leaves_no_gap(
    episode: EpisodePage, overdue: Callable[..., Revision]
) -> None:
    overdue(episode)
    page = episode.get_latest_revision_as_object()
    page.title, page.go_live_at = "Published", None
    with time_machine.travel(clock.instant(), tick=False):
        page.save_revision().publish()
    commit()
    assert shown(episode)


def test_history_is_kept(episode: EpisodePage, wait: Callable[[timedelta], None]) -> None:
    wait(timedelta(hours=1))
    episode.unpublish()
    row = Showing.objects.get(public_id=episode.translation_key)
    assert row.span.upper is not None
