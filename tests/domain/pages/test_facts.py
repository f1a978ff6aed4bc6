"""Ratings, awards and numbers in the editors: what is wrong with a row is said at the row."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from media_catalog.models import CatalogImage
from pages.models import EpisodeExternalId, MovieExternalId, MoviePage, MovieRating
from tests.domain.pages.conftest import typed
from tests.factories.media_catalog import CatalogImageFactory, PersonFactory, locale
from tests.factories.pages import (
    EpisodePageFactory,
    HomePageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

NOSFERATU = "tt0013442"


def _save(newsroom: Client, page: Page, **fields: Any) -> Any:
    values = {"title": page.title, "slug": page.slug, "number": "1", **fields}
    return newsroom.post(reverse("wagtailadmin_pages:edit", args=(page.pk,)), typed(**values))


def _rows(form: Any, name: str) -> list[dict[str, list[str]]]:
    return [dict(each.errors) for each in form.formsets[name].forms]


def _rated(*rows: tuple[str, str]) -> dict[str, Any]:
    return dict(inline_formset([{"rating": rating, "country": each} for rating, each in rows]))


def _numbers(*rows: tuple[str, str]) -> dict[str, Any]:
    return dict(inline_formset([{"scheme": scheme, "value": value} for scheme, value in rows]))


@pytest.mark.parametrize("factory", [ShowPageFactory, SeasonPageFactory, EpisodePageFactory])
def test_each_rating_is_one_choice_and_two_columns(newsroom: Client, factory: Any) -> None:
    page = factory(published=False)
    _save(newsroom, page, ratings=_rated(("fsk:16", ""), ("age:12", "AT")))
    rows = page.ratings.model.objects.filter(page=page)
    assert [(each.system, each.value, each.country) for each in rows] == [
        ("fsk", "16", ""),
        ("age", "12", "AT"),
    ]


def test_a_rating_is_taken_back_as_a_whole(newsroom: Client) -> None:
    page = MoviePageFactory(published=False, rated="mpa:PG")
    row = page.ratings.get()
    taken = {"id": row.pk, "rating": "mpa:PG", "country": "", "DELETE": "1", "ORDER": "1"}
    _save(newsroom, page, ratings=inline_formset([taken], initial=1))
    assert not MovieRating.objects.exists()


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ([("fsk:PG-13", "")], "rating"),
        ([("fsk:16", "DE")], "country"),
        ([("age:16", "XX")], "country"),
    ],
)
def test_a_rating_nobody_gives_is_refused_at_its_row(
    newsroom: Client, rows: list[tuple[str, str]], field: str
) -> None:
    page = MoviePageFactory(published=False)
    response = _save(newsroom, page, ratings=_rated(*rows), tagline="Kept as typed")
    assert list(_rows(response.context["form"], "ratings")[0]) == [field]
    assert "Kept as typed" in response.content.decode()
    assert not MovieRating.objects.exists()


def test_a_board_rates_once(newsroom: Client) -> None:
    page = MoviePageFactory(published=False)
    response = _save(newsroom, page, ratings=_rated(("fsk:16", ""), ("fsk:12", "")))
    errors = response.context["form"].formsets["ratings"].non_form_errors()
    assert errors == ["Each board rates it once. Take one of the two rows out."]
    assert not MovieRating.objects.exists()


def test_a_number_is_kept_in_its_one_spelling(newsroom: Client) -> None:
    page = MoviePageFactory(published=False)
    address = f"https://www.imdb.com/title/{NOSFERATU}/"
    _save(newsroom, page, external_ids=_numbers(("imdb", address), ("isbn", "0-306-40615-2")))
    assert list(MovieExternalId.objects.values_list("scheme", "value")) == [
        ("imdb", NOSFERATU),
        ("isbn", "9780306406157"),
    ]


@pytest.mark.parametrize(
    ("scheme", "value", "reason"),
    [
        ("imdb", "nm0000080", "begins with tt"),
        ("isbn", "0-306-40615-3", "checks the others"),
        ("isni", "0000 0001 2281 955X", "no numbers for this"),
    ],
)
def test_a_wrong_number_is_refused_at_its_row(
    newsroom: Client, scheme: str, value: str, reason: str
) -> None:
    page = MoviePageFactory(published=False)
    response = _save(newsroom, page, external_ids=_numbers((scheme, value)))
    (errors,) = _rows(response.context["form"], "external_ids")
    assert reason in errors["value"][0]
    assert not MovieExternalId.objects.exists()


def test_a_catalogue_has_one_number_for_it(newsroom: Client) -> None:
    page = MoviePageFactory(published=False)
    twice = _numbers(("wikidata", "Q1"), ("wikidata", "Q2"))
    response = _save(newsroom, page, external_ids=twice)
    errors = response.context["form"].formsets["external_ids"].non_form_errors()
    assert errors == ["Each catalogue has one number for it. Take one of the two rows out."]


def test_a_number_another_has_is_refused_and_its_holder_named(newsroom: Client) -> None:
    MoviePageFactory(
        title="Nosferatu", external_ids=[MovieExternalId(scheme="imdb", value=NOSFERATU)]
    )
    page = EpisodePageFactory(number=1, published=False)
    response = _save(newsroom, page, external_ids=_numbers(("imdb", NOSFERATU)))
    (errors,) = _rows(response.context["form"], "external_ids")
    assert errors["value"] == ["“Nosferatu” has this number already."]
    assert not EpisodeExternalId.objects.exists()


def test_catalogues_that_count_each_kind_anew_have_a_number_twice(newsroom: Client) -> None:
    MoviePageFactory(external_ids=[MovieExternalId(scheme="tmdb", value="653")])
    page = EpisodePageFactory(number=1, published=False)
    _save(newsroom, page, external_ids=_numbers(("tmdb", "653")))
    assert EpisodeExternalId.objects.get().value == "653"


def test_translations_and_later_edits_share_the_number(newsroom: Client) -> None:
    movie = MoviePageFactory(external_ids=[MovieExternalId(scheme="imdb", value=NOSFERATU)])
    german = MoviePageFactory(
        parent=HomePageFactory(language="de"),
        translation_key=movie.translation_key,
        published=False,
    )
    assert german.locale == locale("de")
    _save(newsroom, german, external_ids=_numbers(("imdb", NOSFERATU)))
    row = movie.external_ids.get()
    kept = {"id": row.pk, "scheme": "imdb", "value": NOSFERATU, "ORDER": "1"}
    _save(newsroom, movie, tagline="New", external_ids=inline_formset([kept], initial=1))
    assert MovieExternalId.objects.count() == 2
    movie.refresh_from_db()
    assert movie.get_latest_revision_as_object().tagline == "New"


def test_a_copy_leaves_the_numbers_with_the_original(newsroom: Client) -> None:
    movie = MoviePageFactory(external_ids=[MovieExternalId(scheme="imdb", value=NOSFERATU)])
    fields = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": movie.get_parent().pk}
    newsroom.post(reverse("wagtailadmin_pages:copy", args=(movie.pk,)), fields)
    copy = MoviePage.objects.get(slug="copy")
    assert copy.get_latest_revision_as_object().external_ids.count() == 0
    assert MovieExternalId.objects.get().item == movie


def test_nobody_is_held_up_by_a_number_that_another_took_unasked(newsroom: Client) -> None:
    rows = [MovieExternalId(scheme="imdb", value=NOSFERATU) for _ in range(2)]
    movie, _ = (MoviePageFactory(external_ids=[row]) for row in rows)
    kept = {"id": movie.external_ids.get().pk, "scheme": "imdb", "value": NOSFERATU, "ORDER": "1"}
    _save(newsroom, movie, tagline="New", external_ids=inline_formset([kept], initial=1))
    movie.refresh_from_db()
    assert movie.get_latest_revision_as_object().tagline == "New"


def test_people_have_numbers_too(newsroom: Client) -> None:
    person = PersonFactory(name="Max Schreck")
    address = reverse("wagtailsnippets_media_catalog_person:edit", args=(person.pk,))
    fields = {"name": person.name, "slug": person.slug, "biography": "null"}
    for value, kept in (("tt0013442", 0), ("nm0775180", 1)):
        data = {**fields, "external_ids": _numbers(("imdb", value))}
        newsroom.post(address, nested_form_data(data))
        person.refresh_from_db()
        draft = person.get_latest_revision_as_object()
        assert draft.external_ids.count() == kept, value


def test_an_award_needs_a_name_and_a_year_and_may_name_somebody(newsroom: Client) -> None:
    page, person = MoviePageFactory(published=False), PersonFactory()
    award = {"name": "Honorary Award", "category": "", "year": "1928", "result": "won"}
    response = _save(newsroom, page, awards=inline_formset([{**award, "year": "28", "person": ""}]))
    assert "year" in _rows(response.context["form"], "awards")[0]
    _save(newsroom, page, awards=inline_formset([{**award, "person": str(person.pk)}]))
    kept = page.awards.model.objects.get(page=page)
    assert (kept.name, kept.year, kept.person) == ("Honorary Award", 1928, person)


def test_advisories_and_spoilers_are_ticked(newsroom: Client) -> None:
    page = EpisodePageFactory(number=1, published=False)
    data = typed(
        title=page.title, slug=page.slug, number="1", spoils_title="on", copyright_line="© us"
    )
    newsroom.post(
        reverse("wagtailadmin_pages:edit", args=(page.pk,)),
        {**data, "advisories": ["violence", "fear"]},
    )
    page.refresh_from_db()
    assert set(page.advisories) == {"violence", "fear"}
    assert (page.spoils_title, page.spoils_artwork) == (True, False)
    assert page.get_latest_revision_as_object().advisories == page.advisories


@pytest.mark.parametrize("role", ["poster", "hero", "logo"])
def test_a_picture_that_is_not_cut_for_a_role_is_refused_there(role: str) -> None:
    image = CatalogImageFactory()
    MoviePageFactory(**{role: image})
    made = {"key": image.rendition_key, "complete": True, "roles": {"landscape": []}}
    CatalogImage.objects.filter(pk=image.pk).update(renditions_made=made)
    image.refresh_from_db()
    with pytest.raises(ValidationError) as refusal:
        MoviePageFactory(**{role: image})
    assert list(refusal.value.message_dict) == [role]
