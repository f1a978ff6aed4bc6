"""The image library and the lists of people, genres and categories."""

from datetime import date
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from media_catalog.models import Category, Franchise, Genre, Organisation, Person
from tests.factories.media_catalog import (
    CatalogImageFactory,
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
    locale,
)

pytestmark = pytest.mark.django_db

PEOPLE = "/admin/snippets/media_catalog/person/"
ORGANISATIONS = "/admin/snippets/media_catalog/organisation/"


def _names(response: Any) -> list[str]:
    assert response.status_code == 200
    return [str(item) for item in response.context["object_list"]]


def test_pictures_without_alternative_text_are_found(newsroom: Client) -> None:
    CatalogImageFactory(title="Mute", alt_text="")
    CatalogImageFactory(title="Described")
    response = newsroom.get("/admin/images/", {"layout": "list", "alt_text": "no"})
    assert _names(response) == ["Mute"]
    assert "Missing" in response.content.decode()
    assert len(_names(newsroom.get("/admin/images/", {"credit": "yes"}))) == 2


def test_the_editor_of_a_picture_asks_for_the_missing_text(newsroom: Client) -> None:
    mute, described = CatalogImageFactory(alt_text=""), CatalogImageFactory()
    assert "Still missing." in newsroom.get(f"/admin/images/{mute.pk}/").content.decode()
    assert "Still missing." not in newsroom.get(f"/admin/images/{described.pk}/").content.decode()


@pytest.mark.parametrize("kind", ["person", "genre", "organisation", "franchise", "category"])
def test_every_list_of_snippets_opens(newsroom: Client, kind: str) -> None:
    PersonFactory()
    GenreFactory()
    OrganisationFactory()
    FranchiseFactory()
    CategoryFactory()
    for place in ("snippets", "snippets/choose"):
        assert newsroom.get(f"/admin/{place}/media_catalog/{kind}/").status_code == 200


def test_people_are_filtered_and_found(newsroom: Client) -> None:
    PersonFactory(name="Agnes Moorehead", born=date(1900, 12, 6), portrait=CatalogImageFactory())
    PersonFactory(name="Orson Welles", born=date(1915, 5, 6), published=False)
    call_command("update_index", verbosity=0)
    searches: list[tuple[dict[str, str | int], list[str]]] = [
        ({"status": "draft"}, ["Orson Welles"]),
        ({"portrait": "yes"}, ["Agnes Moorehead"]),
        ({"born": 1915}, ["Orson Welles"]),
        ({"q": "moore"}, ["Agnes Moorehead"]),
        ({"q": "moore", "status": "live", "born": 1900}, ["Agnes Moorehead"]),
    ]
    for query, found in searches:
        assert _names(newsroom.get(PEOPLE, query)) == found


def test_organisations_are_filtered_and_written(newsroom: Client) -> None:
    OrganisationFactory(name="Gaumont", kind="studio", country="FR", logo=CatalogImageFactory())
    OrganisationFactory(name="CBS", kind="network", country="US", published=False)
    queries: list[tuple[dict[str, str], list[str]]] = [
        ({"kind": "studio"}, ["Gaumont"]),
        ({"country": "US"}, ["CBS"]),
        ({"status": "draft"}, ["CBS"]),
        ({"logo": "yes"}, ["Gaumont"]),
    ]
    for query, found in queries:
        assert _names(newsroom.get(ORGANISATIONS, query)) == found
    data = {
        "name": "Prana",
        "kind": "production",
        "country": "DE",
        "website": "https://example.org",
    }
    newsroom.post(f"{ORGANISATIONS}add/", {**data, "slug": "prana"})
    prana = Organisation.objects.get(name="Prana").get_latest_revision_as_object()
    assert (prana.kind, prana.country, prana.slug) == ("production", "DE", "prana")


@pytest.mark.parametrize(
    ("field", "value"), [("kind", "circus"), ("country", "XX"), ("website", "not an address")]
)
def test_nonsense_about_an_organisation_is_a_named_error(
    newsroom: Client, field: str, value: str
) -> None:
    data = {"name": "Prana", "slug": "prana", "kind": "studio", "action-publish": "publish"}
    data[field] = value
    response = newsroom.post(f"{ORGANISATIONS}add/", data)
    assert field in response.context["form"].errors
    assert not Organisation.objects.exists()


def test_choosers_find_by_name(newsroom: Client) -> None:
    PersonFactory(name="Agnes Moorehead")
    PersonFactory(name="Orson Welles")
    call_command("update_index", verbosity=0)
    response = newsroom.get("/admin/snippets/choose/media_catalog/person/results/", {"q": "wel"})
    html = response.content.decode()
    assert "Orson Welles" in html
    assert "Agnes Moorehead" not in html


def test_a_person_can_be_inspected(newsroom: Client) -> None:
    person = PersonFactory(known_for="Radio actor")
    html = newsroom.get(f"{PEOPLE}inspect/{person.pk}/").content.decode()
    assert "Radio actor" in html


@pytest.mark.parametrize(
    ("factory", "model", "kind"),
    [
        (PersonFactory, Person, "person"),
        (GenreFactory, Genre, "genre"),
        (OrganisationFactory, Organisation, "organisation"),
        (FranchiseFactory, Franchise, "franchise"),
    ],
)
def test_a_slug_another_one_has_is_a_named_error(
    newsroom: Client, factory: Any, model: Any, kind: str
) -> None:
    factory(name="First", slug="taken")
    data = {"name": "Second", "slug": "taken", "description": "Kept", "biography": "null"}
    data |= {"kind": "studio"}
    response = newsroom.post(f"/admin/snippets/media_catalog/{kind}/add/", data)
    assert response.context["form"].errors["slug"] == ["“First” has this slug already."]
    assert "Second" in response.content.decode()
    assert model.objects.count() == 1


def test_a_category_with_a_taken_slug_is_a_named_error(newsroom: Client) -> None:
    CategoryFactory(name="First", slug="taken")
    data = {"name": "Second", "slug": "taken"}
    response = newsroom.post("/admin/snippets/media_catalog/category/add/", data)
    assert "slug" in response.context["form"].errors
    assert Category.objects.count() == 1


def test_a_draft_without_address_gets_one_from_its_name() -> None:
    PersonFactory(name="Orson Welles", slug="orson-welles")
    for expected in ("orson-welles-2", "orson-welles-3"):
        person = Person(name="Orson Welles", locale=locale(), live=False)
        person.full_clean()
        person.save()
        assert person.slug == expected
