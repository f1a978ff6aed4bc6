"""Titles, articles and people presented in the text."""

from typing import Any, Literal
from uuid import UUID

from delivery.documents.base import Shape
from delivery.documents.blocks.stream import BlockType, chosen, elements
from delivery.documents.naming import PersonMini
from delivery.documents.references import Reference, References, reference, references
from delivery.values import BuildContext, Needs


class ItemCardValue(Shape):
    """The content of a card block."""

    item: Reference
    """The title or article it presents."""
    note: str
    """The editors' own line about it; may be empty."""


class ItemCardBlock(Shape):
    """A title or article presented in the text. Left out while that item is not public."""

    type: Literal["item_card"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: ItemCardValue


class ItemRailValue(Shape):
    """The content of a row of cards."""

    title: str
    """Printed above it."""
    items: References
    """In the editors' order; never empty. What is not public is left out."""


class ItemRailBlock(Shape):
    """Several titles or articles in a row. Left out while none of them is public."""

    type: Literal["item_rail"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: ItemRailValue


class NamedPerson(Shape):
    """Somebody, and what the text says they did."""

    person: PersonMini
    """Who."""
    role: str
    """What they did, in the editors' words; may be empty."""


class CreditsListValue(Shape):
    """The content of a list of people."""

    title: str
    """Printed above it; may be empty."""
    people: list[NamedPerson]
    """In the editors' order; never empty. Who is not public is left out."""


class CreditsListBlock(Shape):
    """People, each with what they did. Left out while none of them is public."""

    type: Literal["credits_list"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: CreditsListValue


def _item_card(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    public_id = context.pages.get(value["item"])
    if public_id is None:
        return None
    refs.append(public_id)
    return {"value": ItemCardValue(item=reference(public_id), note=value.get("note") or "")}


def _item_rail(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    found = (context.pages.get(each) for each in chosen(value["items"]))
    public_ids = [each for each in found if each is not None]
    if not public_ids:
        return None
    refs.extend(public_ids)
    return {"value": ItemRailValue(title=value["title"], items=references(public_ids))}


def _credits_list(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    people = [
        NamedPerson(
            person=PersonMini(**{name: card[name] for name in PersonMini.model_fields}),
            role=each.get("role") or "",
        )
        for each in elements(value.get("people"))
        if (card := context.named.get(("person", each["person"]))) is not None
    ]
    if not people:
        return None
    return {"value": CreditsListValue(title=value.get("title") or "", people=people)}


def _credits_list_needs(value: Any) -> Needs:
    people = {each["person"] for each in elements(value.get("people"))}
    return Needs(people=frozenset(people - {None}))


ITEM_CARD = BlockType(
    "item_card",
    ItemCardBlock,
    _item_card,
    lambda value: Needs(pages=frozenset({value["item"]} - {None})),
)
ITEM_RAIL = BlockType(
    "item_rail",
    ItemRailBlock,
    _item_rail,
    lambda value: Needs(pages=frozenset(chosen(value["items"]))),
)
CREDITS_LIST = BlockType("credits_list", CreditsListBlock, _credits_list, _credits_list_needs)
