"""Items named inside a document: stored as a reference, published as their card.

Whether a named item may be seen is decided when the document is read, so what is stored is only
`{"$ref": public id}`, and of several in a row `{"$refs": [public ids]}`.
"""

from collections.abc import Iterable, Mapping
from functools import cache, reduce
from importlib import import_module
from operator import or_
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, GetJsonSchemaHandler, RootModel, create_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from delivery.documents import rich_text

_KEY = "$ref"
_MANY = "$refs"
_HIDDEN: Any = object()


def reference(public_id: UUID) -> dict[str, str]:
    """What is stored where the item's card will stand."""
    return {_KEY: str(public_id)}


def references(public_ids: Iterable[UUID]) -> dict[str, list[str]]:
    """What is stored where a row of cards will stand that is never empty."""
    return {_MANY: [str(public_id) for public_id in public_ids]}


def expand(document: Any, cards: Mapping[str, Mapping[str, Any]]) -> Any:
    """The document with cards in place of references and paths in place of links.

    `cards` are the visible ones by public id. What names a hidden item goes: the nearest list
    element around the reference is left out, as it is around a row of which nothing is left, and a
    link leaves only its text.
    """

    def path(public_id: str) -> str | None:
        card = cards.get(public_id)
        return card["path"] if card else None

    def settle(node: Any) -> Any:
        if isinstance(node, str):
            return rich_text.resolve(node, path)
        if isinstance(node, list):
            settled = (settle(each) for each in node)
            return [each for each in settled if each is not _HIDDEN]
        return members(node) if isinstance(node, dict) else node

    def members(node: dict[str, Any]) -> Any:
        if _KEY in node:
            return cards.get(node[_KEY], _HIDDEN)
        if _MANY in node:
            return [cards[each] for each in node[_MANY] if each in cards] or _HIDDEN
        settled = {key: settle(value) for key, value in node.items()}
        return _HIDDEN if any(each is _HIDDEN for each in settled.values()) else settled

    return settle(document)


def named(node: Any) -> set[str]:
    """The public ids of the references in a document, or in a part of one."""
    if isinstance(node, dict):
        if _KEY in node or _MANY in node:
            return {*node.get(_MANY, [node.get(_KEY)])}
        return named([*node.values()])
    return set().union(*map(named, node)) if isinstance(node, list) else set()


@cache
def any_card() -> type[RootModel[Any]]:
    """The published union of the cards of all kinds that have lists, told apart by `type`."""
    return _union("AnyCard", "The card of an item of any kind.", "Card")


@cache
def any_document() -> type[RootModel[Any]]:
    """The published union of all documents, told apart by `type`."""
    return _union("AnyDocument", "The whole of an item of any kind.", "Document")


class _AsCard:
    """In the published schema a reference is what it becomes."""

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(any_card().__pydantic_core_schema__)


class _AsCards:
    """The same of several."""

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "array", "items": handler(any_card().__pydantic_core_schema__)}


# Built as a reference; published as a card.
Reference = Annotated[dict[str, Any], _AsCard()]
# Built as references; published as cards.
References = Annotated[dict[str, Any] | list[dict[str, Any]], _AsCards()]


def _union(name: str, meaning: str, part: str) -> type[RootModel[Any]]:
    # The kinds import this module, so they can only be asked for once all are loaded.
    registry = import_module("delivery.documents.registry")
    kinds = registry.listed_types() if part == "Card" else registry.all_types()
    members: Any = reduce(or_, (getattr(kind, part) for kind in kinds))
    union: Any = Annotated[members, Field(discriminator="type")]
    base: Any = RootModel[union]
    made: type[RootModel[Any]] = create_model(name, __base__=base, __doc__=meaning)
    return made
