"""One item: its document, the visible cards of what it names and of its children, at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from delivery.documents.base import Children, DocumentType
from delivery.selectors.reading.orders import ORDERS
from delivery.selectors.reading.visibility import (
    CLOCK,
    NEXT_BOUNDARY,
    Moment,
    gathered,
    rows,
    visible,
)

HOME = "home"

_BY = {
    "id": "s.public_id = %(value)s::uuid AND s.kind = ANY (%(kinds)s)",
    "slug": "s.slug = %(value)s AND s.kind = ANY (%(kinds)s)",
    "path": "s.path = %(value)s AND s.kind = ANY (%(kinds)s)",
    "kind": "s.kind = ANY (%(kinds)s)",
}

# The visible cards of what a document names, as one JSON object by public id.
_NAMED = f"""CASE WHEN s.refs <> '{{}}' THEN (
    SELECT '{{' || string_agg('"' || r.public_id || '":' || r.card, ',') || '}}'
    FROM {visible("r")}
    WHERE r.public_id = ANY (s.refs) AND r.locale = s.locale
) END"""


@dataclass(frozen=True, slots=True)
class Family:
    """Finished cards of the children of one name, joined, in their order."""

    name: str
    kind: str
    cards: str
    ids: list[UUID]


@dataclass(frozen=True, slots=True)
class Item:
    """A stored document with all it takes to finish it; `named` is JSON, cards by public id."""

    kind: str
    public_id: UUID
    document: str
    mentions: bool
    named: str | None
    families: tuple[Family, ...]

    @property
    def fills_itself(self) -> bool:
        """Whether it has rows by rule, which are found when it is read."""
        return self.kind == HOME


@dataclass(frozen=True, slots=True)
class Lookup:
    """How an item is asked for: `by` is one of id, slug, path, kind."""

    by: str
    locale: str
    value: str | None = None


def item(*, lookup: Lookup, types: Sequence[DocumentType]) -> tuple[Moment, Item | None]:
    """The one item of these types that is asked for, or None when none is visible."""
    families = [(kind.kind, children) for kind in types for children in kind.children]
    laterals = "".join(_lateral(n, *family) for n, family in enumerate(families))
    columns = "".join(f", family_{n}.cards, family_{n}.ids" for n in range(len(families)))
    statement = f"""{CLOCK}
        SELECT clock.at, {NEXT_BOUNDARY}, s.kind, s.public_id, s.document,
            s.refs <> '{{}}', {_NAMED} {columns}
        FROM clock
        LEFT JOIN {visible("s")} ON {_BY[lookup.by]} AND s.locale = %(locale)s
        {laterals} LIMIT 1"""
    bound = {
        "at": None,
        "value": lookup.value,
        "kinds": [kind.kind for kind in types],
        "locale": lookup.locale,
    }
    row = rows(statement, bound)[0]
    moment = Moment(row[0], row[1])
    return moment, None if row[2] is None else _item(row, families)


def _item(row: tuple[Any, ...], families: list[tuple[str, Children]]) -> Item:
    found = tuple(
        Family(children.name, children.kind, row[7 + 2 * n], row[8 + 2 * n])
        for n, (parent, children) in enumerate(families)
        if parent == row[2]
    )
    return Item(row[2], row[3], row[4], row[5], row[6], found)


def _lateral(number: int, parent: str, children: Children) -> str:
    select = f"""
        SELECT x.card, x.public_id FROM {visible("x")}
        WHERE s.kind = '{parent}' AND x.parent_id = s.public_id AND x.locale = s.locale
            AND x.kind = '{children.kind}'
        ORDER BY {ORDERS[children.order].by("x")} LIMIT {children.limit:d}"""
    return f" LEFT JOIN LATERAL ({gathered(select)}) AS family_{number} ON true"
