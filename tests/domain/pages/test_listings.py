"""The newsroom's lists: they find, filter and sort, and cost the same however long they are."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from pages.models import EpisodePage, MovieOrganisation, SeasonPage
from tests.content_types import CONTENT_TYPES, ContentType
from tests.factories.media_catalog import (
    CatalogImageFactory,
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
)
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

EPISODES = "/admin/catalogue/episodes/"


def _titles(response: Any) -> list[str]:
    assert response.status_code == 200
    return [page.title for page in response.context["object_list"]]


@pytest.fixture
def season() -> SeasonPage:
    season: SeasonPage = SeasonPageFactory(number=1)
    return season


PAGES = [row for row in CONTENT_TYPES if issubclass(row.factory._meta.model, Page)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", PAGES, ids=[row.kind for row in PAGES])
def test_every_list_opens_empty_and_filled(newsroom: Client, row: ContentType) -> None:
    address = f"/admin/catalogue/{row.plural}/"
    assert _titles(newsroom.get(address)) == []
    row.one()
    assert len(_titles(newsroom.get(address))) == 1
    assert newsroom.get(f"{address}results/").status_code == 200


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("live", ["Changed", "Live"]),
        ("changed", ["Changed"]),
        ("scheduled", ["Scheduled"]),
        ("draft", ["Draft"]),
        ("expired", []),
    ],
)
def test_status_filters(
    newsroom: Client, season: SeasonPage, status: str, found: list[str]
) -> None:
    later = timezone.now() + timedelta(days=2)
    EpisodePageFactory(parent=season, title="Live")
    EpisodePageFactory(parent=season, title="Draft", published=False)
    EpisodePageFactory(parent=season, title="Scheduled", go_live_at=later)
    changed = EpisodePageFactory(parent=season, title="Changed")
    changed.tagline = "New"
    changed.save_revision()
    response = newsroom.get(EPISODES, {"status": status, "ordering": "title"})
    assert _titles(response) == found


def test_filters_by_show_genre_year_and_artwork(newsroom: Client, season: SeasonPage) -> None:
    mystery = GenreFactory(name="Mystery")
    EpisodePageFactory(
        parent=season,
        title="Wanted",
        genres=[mystery],
        release_date=date(1937, 10, 3),
        landscape=CatalogImageFactory(),
    )
    EpisodePageFactory(title="Other")
    show = season.get_parent()
    for query in (
        {"show": show.pk},
        {"genres": mystery.pk},
        {"year": 1937},
        {"artwork": "yes"},
        {"show": show.pk, "genres": mystery.pk, "year": 1937, "artwork": "yes"},
    ):
        assert _titles(newsroom.get(EPISODES, query)) == ["Wanted"]
    assert _titles(newsroom.get(EPISODES, {"artwork": "no"})) == ["Other"]


def test_movies_are_filtered_by_where_they_come_from(newsroom: Client) -> None:
    studio, saga = OrganisationFactory(), FranchiseFactory()
    rows = [MovieOrganisation(organisation=studio, role=role) for role in ("studio", "distributor")]
    MoviePageFactory(title="Wanted", organisations=rows, franchise=saga, countries=["DE", "FR"])
    MoviePageFactory(title="Other", countries=["US"])
    for query in ({"organisation": studio.pk}, {"franchise": saga.pk}, {"country": "FR"}):
        assert _titles(newsroom.get("/admin/catalogue/movies/", query)) == ["Wanted"]


def test_nonsense_in_a_filter_is_no_error_page(newsroom: Client) -> None:
    for query in ({"year": "x"}, {"show": "x"}, {"status": "x"}, {"ordering": "x"}):
        assert newsroom.get(EPISODES, query).status_code == 200


def test_search_and_filter_work_together(newsroom: Client, season: SeasonPage) -> None:
    from django.core.management import call_command

    EpisodePageFactory(parent=season, title="The Temple Bells", release_date=date(1937, 1, 1))
    EpisodePageFactory(parent=season, title="The Temple of Fear", published=False)
    EpisodePageFactory(parent=season, title="Sabotage")
    call_command("update_index", verbosity=0)
    query = {"q": "temple", "status": "live", "show": season.get_parent().pk}
    assert _titles(newsroom.get(EPISODES, query)) == ["The Temple Bells"]
    assert len(_titles(newsroom.get(EPISODES, {"q": "temple", "ordering": "number"}))) == 2


def test_an_episode_says_where_it_belongs(newsroom: Client) -> None:
    show = ShowPageFactory(title="The Shadow")
    season = SeasonPageFactory(parent=show, number=2, title="Season 2")
    EpisodePageFactory(parent=season, number="4.5", number_label="Special")
    html = newsroom.get(EPISODES).content.decode()
    for text in ("The Shadow", "Season 2", "4.5", "Special"):
        assert text in html


def test_the_inside_of_a_season_is_ordered_by_number(newsroom: Client, season: SeasonPage) -> None:
    for number in (10, 2, "2.5"):
        EpisodePageFactory(parent=season, number=number, title=f"No. {number}")
    response = newsroom.get(reverse("wagtailadmin_explore", args=(season.pk,)))
    assert _titles(response) == ["No. 2", "No. 2.5", "No. 10"]


def test_the_sort_mode_that_lists_everything_is_gone(newsroom: Client, season: SeasonPage) -> None:
    EpisodePageFactory(parent=season)
    address = reverse("wagtailadmin_explore", args=(season.pk,))
    response = newsroom.get(address, {"ordering": "ord"})
    html = response.content.decode()
    assert "Sort menu order" not in html
    assert response.context["page_obj"].paginator.per_page == 50


def test_pictures_in_lists_are_shown_once_they_exist(newsroom: Client, season: SeasonPage) -> None:
    image = CatalogImageFactory()
    EpisodePageFactory(parent=season, landscape=image)
    assert "Being prepared" in newsroom.get(EPISODES).content.decode()
    made = {"file": "images/small.jpg", "type": "image/jpeg", "width": 640, "height": 360}
    image.renditions_made = {"key": image.rendition_key, "roles": {"landscape": [made]}}
    image.save()
    assert "images/small.jpg" in newsroom.get(EPISODES).content.decode()


def _episode(season: SeasonPage, number: int) -> None:
    EpisodePageFactory(parent=season, number=number, landscape=CatalogImageFactory())


def _article(season: SeasonPage, number: int) -> None:
    ArticlePageFactory(category=CategoryFactory(), lead_image=CatalogImageFactory())


@pytest.mark.parametrize(
    ("address", "add"), [(EPISODES, _episode), ("/admin/catalogue/articles/", _article)]
)
def test_a_list_of_twelve_costs_as_much_as_one_of_three(
    newsroom: Client, season: SeasonPage, address: str, add: Any
) -> None:
    def cost() -> int:
        newsroom.get(address)
        with CaptureQueriesContext(connection) as queries:
            newsroom.get(address)
        return len(queries)

    for number in range(1, 4):
        add(season, number)
    three = cost()
    for number in range(4, 13):
        add(season, number)
    assert cost() == three


def test_bulk_actions_publish_what_is_ticked(newsroom: Client, season: SeasonPage) -> None:
    pages = [EpisodePageFactory(parent=season, published=False) for _ in range(2)]
    ticked = "&".join(f"id={page.pk}" for page in pages)
    newsroom.post(f"/admin/bulk/wagtailcore/page/publish/?next={EPISODES}&{ticked}")
    assert EpisodePage.objects.filter(live=True).count() == 2


def test_the_first_screen_counts_and_leads_on(newsroom: Client) -> None:
    html = newsroom.get("/admin/").content.decode()
    assert "Nothing is scheduled" in html
    EpisodePageFactory(title="Soon", go_live_at=timezone.now() + timedelta(days=1))
    html = newsroom.get("/admin/").content.decode()
    assert "Soon" in html
    for kind in ("shows", "seasons", "episodes", "movies", "articles"):
        assert f"/admin/catalogue/{kind}/choose_parent/" in html
