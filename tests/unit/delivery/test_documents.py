"""Every kind builds what it promises, without a query, and always the same."""

import dataclasses
from decimal import Decimal
from typing import Any

import orjson
import pytest
from pydantic import BaseModel, TypeAdapter

from delivery.documents import references, registry
from delivery.documents.base import Children, Neighbour
from delivery.documents.checks import check_document_types
from delivery.documents.shapes import plain
from delivery.values import BuildContext
from tests.unit.delivery import unsaved, worlds, written

ITEMS = worlds.every_item()
IDS = [world.key.kind for _, world in ITEMS]


def _json(built: Any) -> bytes:
    return orjson.dumps([built.card, built.document, built.gated])


def _resolved(document: dict[str, Any]) -> Any:
    other = worlds.build(
        unsaved.show(id=written.OTHER_SHOW, title="Escape", slug="escape"),
        worlds.context("show", written.OTHER_SHOW, path="/escape/"),
    )
    return references.expand(document, {str(written.public_id(written.OTHER_SHOW)): other.card})


def test_every_kind_is_covered_here() -> None:
    assert {each.kind for each in registry.all_types()} == set(IDS), (
        "add one of it to every_item() of tests/unit/delivery/worlds.py"
    )


@pytest.mark.parametrize(("item", "world"), ITEMS, ids=IDS)
def test_built_answers_keep_their_published_shape(item: Any, world: BuildContext) -> None:
    described = registry.by_model(item.__class__)
    built = worlds.build(item, world)
    document = _resolved(built.document)

    assert described.Card.model_validate_json(orjson.dumps(built.card), strict=True)
    assert described.Document.model_validate_json(orjson.dumps(document))
    assert b"$ref" not in orjson.dumps(document)
    assert b"ref:" not in orjson.dumps(document)
    assert built.card["type"] == described.kind
    assert {name: built.document[name] for name in built.card} == built.card


@pytest.mark.parametrize(("item", "world"), ITEMS, ids=IDS)
def test_the_same_input_gives_the_same_bytes(item: Any, world: BuildContext) -> None:
    assert _json(worlds.build(item, world)) == _json(worlds.build(item, world))


@pytest.mark.parametrize(("item", "world"), ITEMS, ids=IDS)
def test_needs_name_all_that_building_asks_for(item: Any, world: BuildContext) -> None:
    needs = registry.by_model(item.__class__).needs(item)
    asked = dataclasses.replace(
        world,
        named={key: card for key, card in world.named.items() if key in needs.named},
        images={pk: facts for pk, facts in world.images.items() if pk in needs.images},
        categories={pk: way for pk, way in world.categories.items() if pk in needs.categories},
        pages={pk: public_id for pk, public_id in world.pages.items() if pk in needs.pages},
        embeds={key: facts for key, facts in world.embeds.items() if key in needs.embeds},
    )
    assert _json(worlds.build(item, asked)) == _json(worlds.build(item, world))


def test_cards_of_all_listed_kinds_are_one_union() -> None:
    union = TypeAdapter(references.any_card())
    for item, world in ITEMS:
        if registry.by_kind(world.key.kind).plural:
            card = worlds.build(item, world).card
            parsed: Any = union.validate_python(card)
            assert isinstance(parsed.root, registry.by_kind(world.key.kind).Card)


def test_documents_of_all_kinds_are_one_union() -> None:
    schema = references.any_document().model_json_schema(mode="serialization")
    assert set(schema["discriminator"]["mapping"]) == set(IDS)


def test_components_are_named_once() -> None:
    shapes: dict[str, Any] = {}
    for _, document in registry.shapes().values():
        for name, schema in document.model_json_schema(mode="serialization")["$defs"].items():
            assert shapes.setdefault(name, schema) == schema
            assert "__" not in name


def test_every_published_field_is_described() -> None:
    silent = [
        f"{name}.{key}"
        for _, document in registry.shapes().values()
        for name, schema in _objects(document)
        for key, field in schema["properties"].items()
        if "description" not in field and key not in {"type", "value"}
    ]
    assert not silent


def _objects(document: type[BaseModel]) -> list[tuple[str, dict[str, Any]]]:
    schema = document.model_json_schema(mode="serialization")
    found = {document.__name__: schema, **schema["$defs"]}
    return [(name, each) for name, each in found.items() if "properties" in each]


def test_every_field_is_always_there() -> None:
    for _, document in registry.shapes().values():
        for _, schema in _objects(document):
            assert set(schema["properties"]) == set(schema["required"])


def test_no_page_type_is_forgotten() -> None:
    assert check_document_types(app_configs=None) == []


def test_relatives_are_of_a_known_kind_and_order() -> None:
    for each in registry.all_types():
        for relatives in each.relatives:
            if isinstance(relatives, Children):
                assert relatives.order in registry.by_kind(relatives.kind).orders
            assert registry.by_kind(relatives.kind).plural


def test_relatives_are_the_last_members_of_a_document() -> None:
    """So that the stored text can be completed without being read."""
    for item, world in ITEMS:
        relatives = registry.by_kind(world.key.kind).relatives
        names = [each.name for each in relatives]
        document = worlds.build(item, world).document
        assert [*document][len(document) - len(names) :] == names
        empty: list[Any] = [None if isinstance(each, Neighbour) else [] for each in relatives]
        assert [document[name] for name in names] == empty


@pytest.mark.parametrize(
    ("number", "written"),
    [("4.5", b"4.5"), ("4.50", b"4.5"), ("4.00", b"4"), ("0", b"0"), ("10", b"10")],
)
def test_numbers_are_written_plainly(number: str, written: bytes) -> None:
    assert orjson.dumps(plain(Decimal(number))) == written


def test_instants_are_written_in_utc() -> None:
    built = worlds.build(
        unsaved.episode(), worlds.context("episode", 3, ancestors=worlds.above_episode())
    )
    assert built.card["published_at"] == "2026-01-02T03:04:05Z"
    assert built.document["updated_at"] == "2026-02-03T04:05:06Z"
