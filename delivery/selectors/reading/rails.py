"""The home page's rows by rule: all of them in one statement, as of the page's own instant."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from delivery.selectors.reading.orders import ORDERS
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import Scope, gathered


@dataclass(frozen=True, slots=True)
class Rule:
    """What a row is filled with."""

    kind: str
    order: str
    limit: int
    genre: str | None = None


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
        bound |= {f"kind_{number}": rule.kind, f"limit_{number}": rule.limit}
        bound |= {f"genre_{number}": rule.genre} if rule.genre else {}
    statement = f"{scope.clock} {' UNION ALL '.join(parts)} ORDER BY place"
    return [Filling(cards, ids, etags) for _, cards, ids, etags in rows(statement, bound)]


def _select(number: int, rule: Rule, scope: Scope) -> str:
    genre = f"AND s.genre_ids @> ARRAY[%(genre_{number})s]::uuid[]" if rule.genre else ""
    return gathered(f"""
        SELECT {scope.card("s")} AS card, s.public_id, s.etag FROM {scope.visible("s")}
        WHERE s.kind = %(kind_{number})s AND s.locale = %(locale)s {genre}
        ORDER BY {ORDERS[rule.order].by("s")} LIMIT %(limit_{number})s""")
