"""The page editors: kind addresses, one home page a language."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset

from pages.models import EpisodePage, HomePage, ShowPage
from tests.content_types import CONTENT_TYPES
from tests.domain.pages.conftest import typed
from tests.factories.media_catalog import OrganisationFactory, locale
from tests.factories.pages import (
    EpisodePageFactory,
    HomePageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

TYPES = [
    HomePageFactory,
    *(row.factory for row in CONTENT_TYPES if issubclass(row.factory._meta.model, Page)),  # type: ignore[attr-defined]
]


@pytest.mark.parametrize("factory", TYPES)
def test_every_editor_opens(newsroom: Client, factory: Any) -> None:
    response = newsroom.get(reverse("wagtailadmin_pages:edit", args=(factory().pk,)))
    html = response.content.decode()
    for tab in ("Content", "SEO &amp; sharing", "Publishing"):
        assert tab in html


def _edit(newsroom: Client, page: Page, **fields: Any) -> Any:
    values = {"title": page.title, "slug": page.slug, "number": "1", **fields}
    chosen = {"countries": values.pop("countries", [])}
    address = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    return newsroom.post(address, {**typed(**values), **chosen})


@pytest.mark.parametrize("factory", [EpisodePageFactory, MoviePageFactory])
def test_times_and_languages_are_kept_in_one_spelling(newsroom: Client, factory: Any) -> None:
    page = factory(published=False)
    _edit(newsroom, page, duration="28:30", original_language="DE")
    page.refresh_from_db()
    assert (page.duration, page.original_language) == (1710, "de")


def test_countries_are_chosen_by_name_and_stored_as_codes(newsroom: Client) -> None:
    page = EpisodePageFactory(number=1, published=False)
    html = newsroom.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).content.decode()
    assert "France (FR)" in html
    _edit(newsroom, page, countries=["US", "FR"])
    page.refresh_from_db()
    assert page.countries == ["FR", "US"]
    _edit(newsroom, page)
    page.refresh_from_db()
    assert page.countries == []


def test_organisations_keep_the_order_they_are_dragged_into(newsroom: Client) -> None:
    page = ShowPageFactory(published=False)
    first, second = OrganisationFactory(), OrganisationFactory()
    rows = [
        {"organisation": first.pk, "role": "network", "ORDER": 2},
        {"organisation": second.pk, "role": "studio", "ORDER": 1},
    ]
    _edit(newsroom, page, format="series", organisations=inline_formset(rows))
    page.refresh_from_db()
    page = page.get_latest_revision_as_object()
    found = [(row.organisation, row.role) for row in page.organisations.order_by("sort_order")]
    assert found == [(second, "studio"), (first, "network")]


def test_a_country_nobody_knows_is_refused_without_the_form_too() -> None:
    with pytest.raises(ValidationError) as refusal:
        ShowPageFactory(countries=["XX"])
    assert "countries" in refusal.value.message_dict


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("advisories", "boredom"),
        ("duration", "half an hour"),
        ("original_language", "German"),
        ("countries", "XX"),
    ],
)
def test_nonsense_is_a_named_error_and_changes_nothing(
    newsroom: Client, field: str, value: str
) -> None:
    page = EpisodePageFactory(number=1, published=False)
    response = _edit(newsroom, page, tagline="Kept as typed", **{field: value})
    assert field in response.context["form"].errors
    assert "Kept as typed" in response.content.decode()
    page.refresh_from_db()
    assert page.tagline == ""


def test_a_slug_that_looks_like_an_id_is_refused() -> None:
    with pytest.raises(ValidationError) as refusal:
        ShowPageFactory(slug="6f9619ff-8b86-d011-b42d-00cf4fc964ff")
    assert "slug" in refusal.value.message_dict


def test_a_language_has_one_home_page() -> None:
    HomePageFactory()
    second = HomePage(title="Another", slug="another", locale=locale())
    with pytest.raises(ValidationError):
        Page.get_first_root_node().add_child(instance=second)
    assert HomePageFactory(language="de").locale.language_code == "de"


def test_seasons_stand_in_shows_and_episodes_in_seasons_only() -> None:
    show = ShowPageFactory()
    assert EpisodePage not in show.creatable_subpage_models()
    assert ShowPage not in show.creatable_subpage_models()


def test_live_links_lead_to_what_a_frontend_would_read(client: Client) -> None:
    show = ShowPageFactory(slug="the-shadow")
    response = client.get("/the-shadow/")
    assert response["Location"] == "/api/v1/resolve/?path=/the-shadow/"
    assert show.full_url.endswith("/the-shadow/")


@override_settings(SHOWRUNNER_FRONTEND_URL="https://watch.example")
def test_live_links_lead_to_the_frontend_once_there_is_one(client: Client) -> None:
    show = ShowPageFactory(slug="the-shadow")
    assert show.full_url == "https://watch.example/the-shadow/"
    assert client.get("/the-shadow/")["Location"] == "https://watch.example/the-shadow/"


def test_copies_are_never_aliases(newsroom: Client) -> None:
    form = newsroom.get(reverse("wagtailadmin_pages:copy", args=(ShowPageFactory().pk,))).context
    assert "alias" not in form["form"].fields


def test_a_place_in_the_whole_show_is_taken_once(newsroom: Client) -> None:
    season = SeasonPageFactory()
    EpisodePageFactory(parent=season, number=1, title="The first", absolute_number=7)
    other = EpisodePageFactory(
        parent=SeasonPageFactory(parent=season.get_parent()), number=1, published=False
    )
    refused = _edit(newsroom, other, absolute_number="7", episode_kind="full")
    assert "“The first” has this number already." in refused.content.decode()
    other.refresh_from_db()
    assert other.absolute_number is None
    _edit(newsroom, other, absolute_number="8", episode_kind="full")
    other.refresh_from_db()
    assert other.absolute_number == 8
