"""Every kind is listed, found and told in the published shape."""

from collections.abc import Callable
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from api.openapi import document
from delivery.documents import registry
from tests.api.conftest import EVERY_TYPE, Reader, address
from tests.content_types import ContentType
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db


def conforms(answer: Any, component: str) -> None:
    """Fails with the first difference between an answer and its published shape."""
    resource = Resource.from_contents(document.schema(), default_specification=DRAFT202012)
    shapes: Registry[Any] = Registry().with_resource("urn:schema", resource)
    schema = {"$ref": f"urn:schema#/components/schemas/{component}"}
    OAS31Validator(schema, registry=shapes).validate(answer)


@EVERY_TYPE
def test_list_and_detail_are_of_the_published_shape(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    items = row.some(3)
    settle()
    name = registry.by_kind(row.kind).Document.__name__
    page = reader.json(f"{row.plural}/")
    conforms(page, f"{name}List")
    assert {str(item.translation_key) for item in items} <= {each["id"] for each in page["items"]}
    found = reader.json(address(row, items[0]))
    conforms(found, name)
    assert found["id"] == str(items[0].translation_key)


@EVERY_TYPE
def test_a_slug_finds_what_it_alone_identifies(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    item = row.one()
    settle()
    answer = reader.get(f"{row.plural}/{item.slug}/")
    assert answer.status_code == (200 if registry.by_kind(row.kind).by_slug else 404)


@EVERY_TYPE
def test_fields_slim_lists_and_details(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    item = row.one()
    settle()
    slim = {"type", "id", "slug"}
    assert set(reader.json(f"{row.plural}/?fields=slug")["items"][0]) == slim
    assert set(reader.json(f"{address(row, item)}?fields=slug")) == slim


def test_a_path_leads_to_the_whole_item(reader: Reader, settle: Callable[[], None]) -> None:
    episode = EpisodePageFactory(parent=SeasonPageFactory())
    settle()
    whole = reader.json(f"episodes/{episode.translation_key}/")
    path = whole["path"].strip("/")
    for written in (f"/{path}/", path, f"/{path}", path.replace("-", "%252D")):
        found = reader.json(f"resolve/?path={written}")
        conforms(found, "ResolvedItem")
        assert found == {"type": "item", "kind": "episode", "item": whole}


def test_children_come_with_their_parent_in_order(
    reader: Reader, settle: Callable[[], None]
) -> None:
    show = ShowPageFactory()
    seasons = [SeasonPageFactory(parent=show, number=number) for number in (2, 0, 1)]
    for number in ("2", "1.5", "1"):
        EpisodePageFactory(parent=seasons[2], number=number, title="An episode")
    settle()
    found = reader.json(f"shows/{show.translation_key}/")
    assert [season["number"] for season in found["seasons"]] == [0, 1, 2]
    found = reader.json(f"seasons/{seasons[2].translation_key}/")
    assert [episode["number"] for episode in found["episodes"]] == [1, 1.5, 2]


def test_the_home_page_comes_with_its_rows_filled(
    reader: Reader, settle: Callable[[], None], home_with_rows: Any
) -> None:
    articles = ArticlePageFactory.create_batch(3)
    home_with_rows(articles)
    settle()
    found = reader.json("home/")
    conforms(found, "Home")
    curated, rule = found["rails"]
    keys = [str(article.translation_key) for article in articles]
    assert [item["id"] for item in curated["items"]] == keys
    assert [item["id"] for item in rule["items"]] == keys[:0:-1]


def test_the_index_names_every_list(reader: Reader) -> None:
    endpoints = reader.json("")["endpoints"]
    assert {kind.plural for kind in registry.listed_types()} < endpoints.keys()


def test_a_language_without_content_is_empty(reader: Reader, settle: Callable[[], None]) -> None:
    HomePageFactory()
    ShowPageFactory()
    settle()
    assert reader.json("shows/?locale=de") == {"items": [], "next": None}
    assert reader.get("home/?locale=de").status_code == 404
