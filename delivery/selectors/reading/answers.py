"""Whole answers: a stored document, finished with the visible cards of what it names.

One statement an item, and one more for a home page whose rows fill themselves.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson

from delivery.documents import references
from delivery.documents.base import DocumentType
from delivery.selectors.reading import details, rails
from delivery.selectors.reading.details import Item, Lookup
from delivery.selectors.reading.rails import Rule
from delivery.selectors.reading.visibility import Moment


@dataclass(frozen=True, slots=True)
class Answer:
    """Finished JSON; `items` are all whose change would change it, `lists` kinds listed by rule."""

    kind: str
    body: bytes
    items: list[tuple[str, UUID | str]]
    lists: list[str] = field(default_factory=list)


def whole(
    *, lookup: Lookup, types: Sequence[DocumentType], only: Collection[str] | None = None
) -> tuple[Moment, Answer | None]:
    """The one visible item that is asked for, whole or with `only` some of its members."""
    moment, item = details.item(lookup=lookup, types=types)
    if item is None:
        return moment, None
    if not (item.mentions or item.families or item.fills_itself or only):
        # Names nobody and is wanted whole: it leaves as it was stored, unread.
        return moment, Answer(item.kind, item.document.encode(), [(item.kind, item.public_id)])
    return moment, _finished(item, moment, lookup.locale, only)


def slimmed(*, cards: Sequence[str], only: Collection[str]) -> list[str]:
    """The cards with just the members asked for."""
    return [orjson.dumps(_pick(orjson.loads(card), only)).decode() for card in cards]


def _finished(item: Item, moment: Moment, locale: str, only: Collection[str] | None) -> Answer:
    content: dict[str, Any] = orjson.loads(item.document)
    named: dict[str, Any] = orjson.loads(item.named) if item.named else {}
    if item.mentions:
        content = references.expand(content, named)
    for family in item.families:
        content[family.name] = _array(family.cards)
    rules = _rules(content) if item.fills_itself else []
    filled = rails.fillings(rules=[rule for _, rule in rules], locale=locale, at=moment.at)
    for (rail, _), filling in zip(rules, filled, strict=True):
        rail["items"] = _array(filling.cards)
    body = orjson.dumps(_pick(content, only) if only else content)
    items = _items(item, named) + [
        (rule.kind, public_id)
        for (_, rule), filling in zip(rules, filled, strict=True)
        for public_id in filling.ids
    ]
    return Answer(item.kind, body, items, [rule.kind for _, rule in rules])


def _items(item: Item, named: Mapping[str, Any]) -> list[tuple[str, UUID | str]]:
    return [
        (item.kind, item.public_id),
        *((card["type"], public_id) for public_id, card in named.items()),
        *((family.kind, public_id) for family in item.families for public_id in family.ids),
    ]


def _rules(content: Mapping[str, Any]) -> list[tuple[dict[str, Any], Rule]]:
    """The rows that fill themselves, each with its rule."""
    found = []
    for rail in content["rails"]:
        if rail["type"] == "rule":
            query = rail["query"]
            found.append(
                (rail, Rule(query["kind"], query["order"], query["limit"], query["genre"]))
            )
    return found


def _array(cards: str) -> orjson.Fragment:
    return orjson.Fragment(f"[{cards}]")


def _pick(content: Mapping[str, Any], only: Collection[str]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if key in only}
