"""What fills itself when it is read: rows and collections by rule, rows that show a collection. All
of an answer's in one statement, as of the answer's own instant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from delivery.selectors.reading.orders import ORDERS
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import Scope

# The instant at which it happens, in what is told of availability.
_HAPPENS = {"upcoming": "from", "leaving": "until"}
# Only what has a date is sorted by it.
_DATED = {"release_date": "", "-release_date": " DESC"}
_NAMED = {
    "genres": "s.genre_ids && %({p})s::uuid[]",
    "people": "s.people_ids && %({p})s::uuid[]",
    "tags": "s.tags && %({p})s::varchar[]",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What is found: all of it must hold, of several values one is enough. With an `availability`
    only what is upcoming or leaving, in the order in which it comes or goes.
    """

    kinds: Sequence[str]
    order: str
    limit: int
    genres: Sequence[str] = ()
    people: Sequence[str] = ()
    tags: Sequence[str] = ()
    availability: str | None = None

    @classmethod
    def of(cls, query: Mapping[str, Any], *, limit: int | None = None) -> Self:
        """What a collection's `query` says, of which at most `limit`."""
        return cls(**{**query, "limit": min(query["limit"], limit or query["limit"])})


@dataclass(frozen=True, slots=True)
class Picked:
    """The first `limit` of these that are visible, in this order."""

    ids: Sequence[str]
    limit: int


Wanted = Rule | Picked


@dataclass(frozen=True, slots=True)
class Filling:
    """Finished cards, joined, and whose they are: pairs of kind and public id."""

    cards: str
    items: list[tuple[str, UUID | str]]


def fillings(*, wanted: Sequence[Wanted], locale: str, scope: Scope) -> list[Filling]:
    """One filling for each, in their order; the scope has the answer's instant."""
    if not wanted:
        return []
    bound: dict[str, Any] = {**scope.bound, "locale": locale}
    parts = []
    for number, each in enumerate(wanted):
        select = _picked if isinstance(each, Picked) else _found
        parts.append(f"""
            SELECT {number} AS place, coalesce(string_agg(c.card, ','), '') AS cards,
                coalesce(array_agg(c.kind), '{{}}') AS kinds,
                coalesce(array_agg(c.public_id), '{{}}') AS ids
            FROM ({select(number, each, scope, bound)}) AS c""")
    statement = f"{scope.clock} {' UNION ALL '.join(parts)} ORDER BY place"
    return [
        Filling(cards, list(zip(kinds, ids, strict=True)))
        for _, cards, kinds, ids in rows(statement, bound)
    ]


def _picked(number: int, picked: Any, scope: Scope, bound: dict[str, Any]) -> str:
    bound |= {f"ids_{number}": list(picked.ids), f"limit_{number}": picked.limit}
    return f"""
        SELECT {scope.card("s")} AS card, s.kind, s.public_id
        FROM unnest(%(ids_{number})s::uuid[]) WITH ORDINALITY AS p (id, spot)
        JOIN {scope.visible("s")} ON s.public_id = p.id AND s.locale = %(locale)s
        ORDER BY p.spot LIMIT %(limit_{number})s"""


def _found(number: int, rule: Any, scope: Scope, bound: dict[str, Any]) -> str:
    """Each kind's first in its own order, from its own index; then the first of all."""
    bound[f"limit_{number}"] = rule.limit
    conditions = ["s.locale = %(locale)s"]
    for name, condition in _NAMED.items():
        if values := getattr(rule, name):
            parameter = f"{name}_{number}"
            conditions.append(condition.format(p=parameter))
            bound[parameter] = list(values)
    if rule.availability:
        state = f"{scope.availability('s')} ->> 'state'"
        conditions += ["s.changing", f"{state} = %(availability_{number})s"]
        bound[f"availability_{number}"] = rule.availability
    if rule.order in _DATED:
        conditions.append("s.release_date IS NOT NULL")
    of_kinds = []
    for place, kind in enumerate(rule.kinds):
        bound[f"kind_{number}_{place}"] = kind
        of_kinds.append(f"""
            (SELECT s.* FROM {scope.visible("s")}
            WHERE s.kind = %(kind_{number}_{place})s AND {" AND ".join(conditions)}
            ORDER BY {_order(rule, scope)} LIMIT %(limit_{number})s)""")
    return f"""
        SELECT {scope.card("s")} AS card, s.kind, s.public_id
        FROM ({" UNION ALL ".join(of_kinds)}) AS s
        ORDER BY {_order(rule, scope)} LIMIT %(limit_{number})s"""


def _order(rule: Rule, scope: Scope) -> str:
    if rule.availability:
        happens = _HAPPENS[rule.availability]
        return f"({scope.availability('s')} ->> '{happens}')::timestamptz, s.public_id"
    if rule.order in _DATED:
        direction = _DATED[rule.order]
        return f"s.release_date{direction}, s.public_id{direction}"
    return ORDERS[rule.order].by("s")
