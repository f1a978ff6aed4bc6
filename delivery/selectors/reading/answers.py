"""Whole answers: a stored document, finished with the visible cards of what it names.

One statement an item, and one more for what fills itself: rows of the home page, collections.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import orjson

from delivery.documents import expanding, json_ld, placing, references, registry
from delivery.documents.base import DocumentType
from delivery.rules import proofs
from delivery.selectors.reading import details, home_rows, rails
from delivery.selectors.reading.details import COLLECTION, HOME, Family, Item, Lookup
from delivery.selectors.reading.history import Link, Trace
from delivery.selectors.reading.rails import Filling, Rule, Wanted
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
) -> tuple[Moment, Answer | Trace | Link | None]:
    """The one visible item that is asked for, whole or with `only` some of its members, and with
    what search engines are `told` of it; where none stands at a path, the trace of what was there.
    """
    moment, item = details.item(lookup=lookup, types=types, scope=scope)
    if item is None or isinstance(item, Trace | Link):
        return moment, item
    if item.document is None:
        return moment, Answer(item.kind, item.proof, None, _items(item, _named(item)))
    if not (item.mentions or item.fills_itself or only or told or lookup.expansion):
        # Names nobody and is wanted whole: it leaves as it was stored, unread.
        completed = _completed(item.document, item.families)
        if completed is not None:
            return moment, Answer(item.kind, item.proof, completed.encode(), _items(item, {}))
    content: dict[str, Any] = orjson.loads(item.document)
    if told and json_ld.MEMBER in content:
        # Of the item's own text, and of names that its time was cut for.
        content[json_ld.MEMBER] = json_ld.printed(registry.by_kind(item.kind), content)
    seen = replace(scope, at=moment.at)
    if item.kind == HOME:
        return moment, _home(item, content, lookup, seen, only)
    if item.kind == COLLECTION and content["query"]:
        return moment, _collection(item, content, lookup, seen, only)
    return moment, _finished(item, content, lookup, only)


def _finished(
    item: Item,
    content: dict[str, Any],
    lookup: Lookup,
    only: Collection[str] | None,
) -> Answer:
    named = _named(item)
    if item.mentions:
        content = references.expand(content, named)
    if lookup.expansion:
        content = expanding.widen(content, lookup.expansion.trees[item.kind], _wide(item))
    for family in item.families:
        content[family.relatives.name] = orjson.Fragment(family.content)
    body = orjson.dumps(expanding.pick(content, only) if only else content)
    return Answer(item.kind, item.proof, body, _items(item, named))


def _completed(document: str, families: Sequence[Family]) -> str | None:
    """The stored text with the relatives put in, which are its last members. None for a text of an
    earlier release that does not end so.
    """
    if not families:
        return document
    bare = ",".join(f'"{each.relatives.name}":{each.nobody}' for each in families) + "}"
    if not document.endswith(bare):
        return None
    told = ",".join(f'"{each.relatives.name}":{each.content}' for each in families) + "}"
    return document[: -len(bare)] + told


def _home(
    item: Item,
    content: dict[str, Any],
    lookup: Lookup,
    scope: Scope,
    only: Collection[str] | None,
) -> Answer:
    """A page of rows, some of which fill themselves. What stands in a row for others leaves no
    trace, not even in the proof, which is made of the body alone.
    """
    content["rails"] = placing.admitted(content["rails"], keys=scope.audience.keys)
    mentioned = references.named(content)
    named = {key: card for key, card in _named(item).items() if key in mentioned}
    content = references.expand(content, named)
    wanted = home_rows.wanted(content["rails"], orjson.loads(item.selections or "{}"))
    filled = rails.fillings(wanted=[each for _, each in wanted], locale=lookup.locale, scope=scope)
    for (rail, _), filling in zip(wanted, filled, strict=True):
        rail["items"] = _array(filling.cards) if filling.cards else []
    content["rails"] = [rail for rail in content["rails"] if rail["items"]]
    return _filled(item, content, lookup, only, named, wanted=[e for _, e in wanted], filled=filled)


def _collection(
    item: Item,
    content: dict[str, Any],
    lookup: Lookup,
    scope: Scope,
    only: Collection[str] | None,
) -> Answer:
    """A collection by rule."""
    rule = Rule.of(content["query"])
    filled = rails.fillings(wanted=[rule], locale=lookup.locale, scope=scope)
    content["items"] = _array(filled[0].cards)
    return _filled(item, content, lookup, only, {}, wanted=[rule], filled=filled)


def _filled(
    item: Item,
    content: dict[str, Any],
    lookup: Lookup,
    only: Collection[str] | None,
    named: Mapping[str, Any],
    *,
    wanted: Sequence[Wanted],
    filled: Sequence[Filling],
) -> Answer:
    body = orjson.dumps(expanding.pick(content, only) if only else content)
    items = _items(item, named) + [pair for filling in filled for pair in filling.items]
    kinds = [kind for each in wanted if isinstance(each, Rule) for kind in each.kinds]
    return Answer(item.kind, proofs.proof(lookup.salt, body.decode()), body, items, kinds)


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
        *(
            (family.relatives.kind, public_id)
            for family in item.families
            for public_id in family.ids
        ),
    ]


def _array(cards: str) -> orjson.Fragment:
    return orjson.Fragment(f"[{cards}]")
