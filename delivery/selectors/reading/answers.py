"""Whole answers: a stored document, finished with the visible cards of what it names.

One statement an item, and one more for a home page whose rows fill themselves.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import orjson

from delivery.documents import expanding, json_ld, placing, references, registry
from delivery.documents.base import DocumentType
from delivery.rules import proofs
from delivery.selectors.reading import details, rails
from delivery.selectors.reading.details import Item, Lookup
from delivery.selectors.reading.history import Trace
from delivery.selectors.reading.rails import Rule
from delivery.selectors.reading.visibility import Moment, Scope


@dataclass(frozen=True, slots=True)
class Answer:
    """Finished JSON; `items` are all whose change would change it, `lists` kinds listed by rule.

    `body` is None when the reader showed the `proof` of holding it.
    """

    kind: str
    proof: str
    body: bytes | None
    items: list[tuple[str, UUID | str]]
    lists: list[str] = field(default_factory=list)


def whole(
    *,
    lookup: Lookup,
    types: Sequence[DocumentType],
    scope: Scope,
    only: Collection[str] | None = None,
    told: bool = False,
) -> tuple[Moment, Answer | Trace | None]:
    """The one visible item that is asked for, whole or with `only` some of its members, and with
    what search engines are `told` of it; where none stands at a path, the trace of what was there.
    """
    moment, item = details.item(lookup=lookup, types=types, scope=scope)
    if item is None or isinstance(item, Trace):
        return moment, item
    if item.document is None:
        return moment, Answer(item.kind, item.proof, None, _items(item, _named(item)))
    as_stored = not (item.mentions or item.families or item.fills_itself or lookup.expansion)
    if as_stored and not (only or told):
        # Names nobody and is wanted whole: it leaves as it was stored, unread.
        return moment, Answer(item.kind, item.proof, item.document.encode(), _items(item, {}))
    content: dict[str, Any] = orjson.loads(item.document)
    if told and json_ld.MEMBER in content:
        # Of the item's own text, and of names that its time was cut for.
        content[json_ld.MEMBER] = json_ld.printed(registry.by_kind(item.kind), content)
    seen = replace(scope, at=moment.at)
    finish = _filled if item.fills_itself else _finished
    return moment, finish(item, content, lookup, seen, only)


def _finished(
    item: Item,
    content: dict[str, Any],
    lookup: Lookup,
    scope: Scope,
    only: Collection[str] | None,
) -> Answer:
    named = _named(item)
    if item.mentions:
        content = references.expand(content, named)
    if lookup.expansion:
        content = expanding.widen(content, lookup.expansion.trees[item.kind], _wide(item))
    for family in item.families:
        content[family.name] = _array(family.cards)
    body = orjson.dumps(expanding.pick(content, only) if only else content)
    return Answer(item.kind, item.proof, body, _items(item, named))


def _filled(
    item: Item,
    content: dict[str, Any],
    lookup: Lookup,
    scope: Scope,
    only: Collection[str] | None,
) -> Answer:
    """An item with rows, some of which fill themselves. What stands in a row for others leaves no
    trace, not even in the proof, which is made of the body alone.
    """
    content["rails"] = placing.admitted(content["rails"], keys=scope.audience.keys)
    mentioned = references.named(content)
    named = {key: card for key, card in _named(item).items() if key in mentioned}
    content = references.expand(content, named)
    rules = _rules(content)
    filled = rails.fillings(rules=[rule for _, rule in rules], locale=lookup.locale, scope=scope)
    for (rail, _), filling in zip(rules, filled, strict=True):
        rail["items"] = _array(filling.cards) if filling.cards else []
    content["rails"] = [rail for rail in content["rails"] if rail["items"]]
    body = orjson.dumps(expanding.pick(content, only) if only else content)
    items = _items(item, named) + [
        (rule.kind, public_id)
        for (_, rule), filling in zip(rules, filled, strict=True)
        for public_id in filling.ids
    ]
    proof = proofs.proof(lookup.salt, body.decode())
    return Answer(item.kind, proof, body, items, [rule.kind for _, rule in rules])


def _named(item: Item) -> dict[str, Any]:
    """The visible cards of what the document names, by public id."""
    return orjson.loads(item.named) if item.named else {}


def _wide(item: Item) -> dict[str, Any]:
    """The visible cards of what is to be widened, by public id."""
    return orjson.loads(item.wide) if item.wide else {}


def _items(item: Item, named: Mapping[str, Any]) -> list[tuple[str, UUID | str]]:
    return [
        (item.kind, item.public_id),
        *((card["type"], public_id) for public_id, card in {**named, **_wide(item)}.items()),
        *((family.kind, public_id) for family in item.families for public_id in family.ids),
    ]


def _rules(content: Mapping[str, Any]) -> list[tuple[dict[str, Any], Rule]]:
    """The rows that fill themselves, each with its rule."""
    found = []
    for rail in content["rails"]:
        if rail["type"] == "rule":
            query = rail["query"]
            rule = Rule(
                kind=query["kind"],
                order=query["order"],
                limit=query["limit"],
                genre=query["genre"],
                availability=query.get("availability"),
            )
            found.append((rail, rule))
    return found


def _array(cards: str) -> orjson.Fragment:
    return orjson.Fragment(f"[{cards}]")
