"""The home page's rows by rule: all of them in one statement, as of the page's own instant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from delivery.selectors.reading.orders import ORDERS
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import Scope, gathered

# The instant at which it happens, in what is told of availability.
_HAPPENS = {"upcoming": "from", "leaving": "until"}


@dataclass(frozen=True, slots=True)
class Rule:
    """What a row is filled with; with an `availability` only what is upcoming or leaving, in the
    order in which it comes or goes.
    """

    kind: str
    order: str
    limit: int
    genre: str | None = None
    availability: str | None = None


@dataclass(frozen=True, slots=True)
class Filling:
    """Finished cards, joined, and whose they are."""

    cards: str
    ids: list[UUID]
    etags: str


def fillings(*, rules: Sequence[Rule], locale: str, scope: Scope) -> list[Filling]:
    """One filling a rule, in the rules' order; the scope has the home page's instant."""
    if not rules:
        return []
    bound: dict[str, Any] = {**scope.bound, "locale": locale}
    parts = []
    for number, rule in enumerate(rules):
        parts.append(
            f"SELECT {number} AS place, filling.* FROM ({_select(number, rule, scope)}) AS filling"
        )
        bound |= _bound(number, rule)
    statement = f"{scope.clock} {' UNION ALL '.join(parts)} ORDER BY place"
    return [Filling(cards, ids, etags) for _, cards, ids, etags in rows(statement, bound)]


def _select(number: int, rule: Rule, scope: Scope) -> str:
    conditions = [f"s.kind = %(kind_{number})s", "s.locale = %(locale)s"]
    if rule.genre:
        conditions.append(f"s.genre_ids @> ARRAY[%(genre_{number})s]::uuid[]")
    if rule.availability:
        state = f"{scope.availability('s')} ->> 'state'"
        conditions += ["s.changing", f"{state} = %(availability_{number})s"]
    return gathered(f"""
        SELECT {scope.card("s")} AS card, s.public_id, s.etag FROM {scope.visible("s")}
        WHERE {" AND ".join(conditions)}
        ORDER BY {_order(rule, scope)} LIMIT %(limit_{number})s""")


def _order(rule: Rule, scope: Scope) -> str:
    if rule.availability:
        happens = _HAPPENS[rule.availability]
        return f"({scope.availability('s')} ->> '{happens}')::timestamptz, s.public_id"
    return ORDERS[rule.order].by("s")


def _bound(number: int, rule: Rule) -> dict[str, Any]:
    values = {
        "kind": rule.kind,
        "limit": rule.limit,
        "genre": rule.genre,
        "availability": rule.availability,
    }
    return {f"{name}_{number}": value for name, value in values.items() if value is not None}
