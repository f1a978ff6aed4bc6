"""The page editors: kind addresses, one home page a language."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.models import Page

from pages.models import EpisodePage, HomePage, ShowPage
from tests.domain.pages.conftest import typed
from tests.factories.media_catalog import locale
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db

TYPES = [
    HomePageFactory,
    ShowPageFactory,
    SeasonPageFactory,
    EpisodePageFactory,
    MoviePageFactory,
    ArticlePageFactory,
    StandardPageFactory,
]


@pytest.mark.parametrize("factory", TYPES)
def test_every_editor_opens(newsroom: Client, factory: Any) -> None:
    response = newsroom.get(reverse("wagtailadmin_pages:edit", args=(factory().pk,)))
    html = response.content.decode()
    for tab in ("Content", "SEO &amp; sharing", "Publishing"):
        assert tab in html


def _edit(newsroom: Client, page: Page, **fields: Any) -> Any:
    values = {"title": page.title, "slug": page.slug, "number": "1", **fields}
    return newsroom.post(reverse("wagtailadmin_pages:edit", args=(page.pk,)), typed(**values))


@pytest.mark.parametrize("factory", [EpisodePageFactory, MoviePageFactory])
def test_times_and_languages_are_kept_in_one_spelling(newsroom: Client, factory: Any) -> None:
    page = factory(published=False)
    _edit(newsroom, page, duration="28:30", original_language="DE")
    page.refresh_from_db()
    assert (page.duration, page.original_language) == (1710, "de")


@pytest.mark.parametrize(
    ("field", "value"),
    [("advisories", "boredom"), ("duration", "half an hour"), ("original_language", "German")],
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
