"""What must vanish vanishes with the change itself, whether or not anything else is running."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from wagtail.models import Page, PageViewRestriction

from delivery.models import Showing
from pages.models import EpisodePage, ShowPage
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory, ShowPageFactory

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


def test_history_is_kept(episode: EpisodePage, wait: Callable[[timedelta], None]) -> None:
    wait(timedelta(hours=1))
    episode.unpublish()
    row = Showing.objects.get(public_id=episode.translation_key)
    assert row.span.upper is not None
