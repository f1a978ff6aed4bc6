"""Members that name another item in short, and can be widened to that item's full card.

A kind lists what its answers may widen as dotted names; where each leads is read off its shapes.
What has no card of its own in the language of the answer stays short.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, get_args, get_origin

from pydantic import GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from delivery.documents.base import DocumentType, Shape


@dataclass(frozen=True, slots=True)
class Widens:
    """Marks the short form of an item of a kind. `Wide` is what it may become, when what it says
    besides goes beyond that kind's card.
    """

    kind: str
    Wide: type[Shape] | None = None

    def __get_pydantic_json_schema__(
        self, short: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        wide = self.Wide or _by_kind(self.kind).Card
        return {"anyOf": [handler(short), handler(wide.__pydantic_core_schema__)]}


@dataclass(frozen=True, slots=True)
class Branch:
    """A member to go into: `kind` is None where it only holds what is to be widened."""

    kind: str | None
    below: "Tree"


Tree = Mapping[str, Branch]


@cache
def offered(kind: DocumentType, shape: type[Shape]) -> tuple[str, ...]:
    """What may be widened in this shape of the kind: its card has fewer members than its document.

    Raises LookupError for a declared name that leads nowhere.
    """
    for name in kind.expands:
        tree(kind.Document, frozenset({name}))
    return tuple(name for name in kind.expands if name.split(".")[0] in shape.model_fields)


@cache
def tree(shape: type[Shape], names: Collection[str]) -> Tree:
    """The dotted names as one tree; those the shape has no member for are left out."""
    heads: dict[str, list[str]] = {}
    for name in sorted(names):
        head, _, rest = name.partition(".")
        if head in shape.model_fields:
            heads.setdefault(head, []).extend([rest] if rest else [])
    return {head: _branch(shape.model_fields[head], rest) for head, rest in heads.items()}


def kinds(tree: Tree) -> Iterator[tuple[str, ...]]:
    """The ways through the tree from item to item, as kinds."""
    for branch in tree.values():
        step = (branch.kind,) if branch.kind else ()
        if step:
            yield step
        for way in kinds(branch.below):
            yield (*step, *way)


def widen(content: Mapping[str, Any], tree: Tree, cards: Mapping[str, Any]) -> dict[str, Any]:
    """A copy whose short forms along the tree have become cards."""
    made = dict(content)
    for member, branch in tree.items():
        value = made.get(member)
        if isinstance(value, list):
            made[member] = [_widened(each, branch, cards) for each in value]
        elif value is not None:
            made[member] = _widened(value, branch, cards)
    return made


def pick(content: Mapping[str, Any], only: Collection[str]) -> dict[str, Any]:
    """Just the members asked for."""
    return {name: value for name, value in content.items() if name in only}


def _widened(short: Mapping[str, Any], branch: Branch, cards: Mapping[str, Any]) -> dict[str, Any]:
    card = cards.get(short["id"]) if branch.kind else None
    return widen({**short, **card} if card else short, branch.below, cards)


def _branch(member: FieldInfo, names: list[str]) -> Branch:
    parts = [*member.metadata, *_parts(member.annotation)]
    marks = [part for part in parts if isinstance(part, Widens)]
    shapes = [part for part in parts if isinstance(part, type)]
    if marks:
        below = tree(_by_kind(marks[0].kind).Card, frozenset(names))
        return Branch(marks[0].kind, below)
    if not shapes or not names:
        raise LookupError("Nothing can be widened there.")
    return Branch(None, tree(shapes[0], frozenset(names)))


def _parts(annotation: Any) -> Iterator[Any]:
    """The shapes and marks that an annotation is put together from."""
    yield from (
        each for each in getattr(annotation, "__metadata__", ()) if isinstance(each, Widens)
    )
    if get_origin(annotation) is None and isinstance(annotation, type):
        if issubclass(annotation, Shape):
            yield annotation
    else:
        for each in get_args(annotation):
            yield from _parts(each)


def _by_kind(kind: str) -> DocumentType:
    # The kinds import this module, so they can only be asked for once all are loaded.
    found: DocumentType = import_module("delivery.documents.registry").by_kind(kind)
    return found
