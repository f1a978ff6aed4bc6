"""A number stands once under its parent: in forms, saves, copies and moves, drafts included."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from pages.models import EpisodePage, SeasonPage
from tests.domain.pages.conftest import typed
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def season() -> SeasonPage:
    season: SeasonPage = SeasonPageFactory(number=1)
    EpisodePageFactory(parent=season, number=4, title="The Temple Bells", published=False)
    season.refresh_from_db()
    return season


def _create(newsroom: Client, season: SeasonPage, **fields: Any) -> Any:
    address = reverse("wagtailadmin_pages:add", args=("pages", "episodepage", season.pk))
    return newsroom.post(address, typed(**fields))


def test_a_free_number_is_accepted(newsroom: Client, season: SeasonPage) -> None:
    _create(newsroom, season, number="4.5")
    assert EpisodePage.objects.get(slug="the-hypnotized-audience").number == Decimal("4.5")


def test_a_taken_number_is_a_named_error_and_keeps_what_was_typed(
    newsroom: Client, season: SeasonPage
) -> None:
    response = _create(
        newsroom,
        season,
        number="4.0",
        tagline="Who knows?",
        ratings=inline_formset([{"rating": "tvpg:TV-14", "country": ""}]),
        duration="28:30",
    )
    form = response.context["form"]
    assert form.errors["number"] == ["“The Temple Bells” is episode 4 already."]
    html = response.content.decode()
    assert "Who knows?" in html
    assert 'value="28:30"' in html
    assert '<option value="tvpg:TV-14" selected>' in html
    assert not EpisodePage.objects.filter(slug="the-hypnotized-audience").exists()


def test_a_number_that_only_a_draft_of_a_live_page_has_is_taken(season: SeasonPage) -> None:
    live = EpisodePageFactory(parent=season, number=5)
    live.number = Decimal(6)
    live.save_revision()
    with pytest.raises(ValidationError) as refusal:
        EpisodePageFactory(parent=season, number=6)
    assert "number" in refusal.value.message_dict


def test_the_same_number_in_another_season_is_free(season: SeasonPage) -> None:
    other = SeasonPageFactory(parent=season.get_parent(), number=2)
    assert EpisodePageFactory(parent=other, number=4).live


def test_a_new_page_is_offered_the_next_number(newsroom: Client, season: SeasonPage) -> None:
    address = reverse("wagtailadmin_pages:add", args=("pages", "episodepage", season.pk))
    form = newsroom.get(address).context["form"]
    assert form["number"].value() == 5


def test_a_new_season_is_called_by_its_number(newsroom: Client, season: SeasonPage) -> None:
    show = season.get_parent()
    address = reverse("wagtailadmin_pages:add", args=("pages", "seasonpage", show.pk))
    form = newsroom.get(address).context["form"]
    offered = (form["number"].value(), form["title"].value(), form["slug"].value())
    assert offered == (2, "Season 2", "season-2")


def test_a_title_without_letters_gives_way_to_the_number(season: SeasonPage) -> None:
    page = EpisodePage(title="???", number=Decimal("7.5"), live=False)
    season.add_child(instance=page)
    assert page.slug == "episode-7-5"


def _copy(newsroom: Client, page: EpisodePage, **fields: Any) -> Any:
    data = {
        "new_title": "A copy",
        "new_slug": "a-copy",
        "new_parent_page": page.get_parent().pk,
        **fields,
    }
    return newsroom.post(reverse("wagtailadmin_pages:copy", args=(page.pk,)), data)


def test_a_copy_gets_a_number_of_its_own(newsroom: Client, season: SeasonPage) -> None:
    _copy(newsroom, EpisodePage.objects.get(number=4), new_number="5")
    copy = EpisodePage.objects.get(slug="a-copy")
    assert copy.number == 5
    assert copy.get_latest_revision_as_object().number == 5
    assert not copy.live


def test_a_copy_under_a_taken_number_is_refused(newsroom: Client, season: SeasonPage) -> None:
    response = _copy(newsroom, EpisodePage.objects.get(number=4), new_number="4")
    assert "new_number" in response.context["form"].errors
    assert EpisodePage.objects.count() == 1


def test_a_move_to_where_the_number_is_free_is_carried_out(
    newsroom: Client, season: SeasonPage
) -> None:
    page = EpisodePage.objects.get(number=4)
    other = SeasonPageFactory(parent=season.get_parent(), number=2)
    newsroom.post(reverse("wagtailadmin_pages:move_confirm", args=(page.pk, other.pk)))
    assert EpisodePage.objects.get(pk=page.pk).get_parent().pk == other.pk


def test_a_move_to_where_the_number_is_taken_says_so(newsroom: Client, season: SeasonPage) -> None:
    page = EpisodePage.objects.get(number=4)
    other = SeasonPageFactory(parent=season.get_parent(), number=2)
    EpisodePageFactory(parent=other, number=4, title="Sabotage")
    address = reverse("wagtailadmin_pages:move_confirm", args=(page.pk, other.pk))
    response = newsroom.post(address, follow=True)
    assert "“Sabotage” is episode 4 already." in response.content.decode()
    assert EpisodePage.objects.get(pk=page.pk).get_parent().pk == season.pk


def test_no_other_way_of_moving_gets_past_it(season: SeasonPage) -> None:
    page = EpisodePage.objects.get(number=4)
    other = SeasonPageFactory(parent=season.get_parent(), number=2)
    EpisodePageFactory(parent=other, number=4)
    other.refresh_from_db()
    assert not page.can_move_to(other)
    with pytest.raises(ValidationError):
        page.move(other, pos="last-child")


def test_seasons_are_unique_in_their_show() -> None:
    show = ShowPageFactory()
    SeasonPageFactory(parent=show, number=1)
    with pytest.raises(ValidationError):
        SeasonPageFactory(parent=show, number=1)
