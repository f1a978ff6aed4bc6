"""A page of cards: one statement with the instant, the next boundary and, when asked, the total and
the cards that those on the page name.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson

from delivery.documents.expanding import pick, widen
from delivery.selectors.reading.expansion import NAMING, Expansion
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import NEXT_BOUNDARY, Moment, Scope


@dataclass(frozen=True, slots=True)
class Page:
    """Finished cards; `place` is where the next page starts, None on the last one. `items` are all
    whose change would change it, `etags` prove it.
    """

    moment: Moment
    cards: list[str]
    items: list[tuple[str, UUID | str]]
    etags: list[str]
    place: list[str] | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The statement's part of a page: `ctes` end with one, `page`, of rows as `columns` has them.

    One row more than `limit` says that there is more. `total` is an expression that counts, if any;
    `anew` says that the best plan depends on the values.
    """

    ctes: str
    bound: Mapping[str, Any]
    limit: int
    total: str | None = None
    expansion: Expansion = field(default_factory=Expansion)
    only: Collection[str] | None = None
    anew: bool = False


def columns(scope: Scope, alias: str, *, stage: int, position: str) -> str:
    """The select list of a card on a page, in a stage of an order, and at a position there."""
    naming = ", ".join(f"{alias}.{name}" for name in NAMING)
    return (
        f"{stage} AS stage, {position} AS position, {alias}.kind, {alias}.public_id, "
        f"{alias}.etag, {scope.card(alias)} AS card, {alias}.locale, {naming}"
    )


def read(wanted: Wanted, *, scope: Scope) -> Page:
    """The page as the scope sees it."""
    bound = {**scope.bound, **wanted.bound, **wanted.expansion.bound}
    found = rows(_statement(wanted, scope), bound, anew=wanted.anew)
    moment = Moment(found[0][0], found[0][1])
    # Stages come one after the other anyway; nothing but the planner's habit promises it.
    items = sorted((row for row in found if row[6] is not None), key=lambda row: row[4])
    shown = items[: wanted.limit]
    named = found[0][3] or ("{}", "")
    place = [str(shown[-1][4]), *shown[-1][5]] if len(items) > wanted.limit else None
    return _page(wanted, moment, shown, named, found[0][2], place)


def _page(
    wanted: Wanted,
    moment: Moment,
    shown: Sequence[tuple[Any, ...]],
    named: Sequence[str],
    total: int | None,
    place: list[str] | None,
) -> Page:
    cards: dict[str, Any] = orjson.loads(named[0])
    return Page(
        moment=moment,
        cards=[_finished(row[6], row[9], wanted, cards) for row in shown],
        items=[
            *((row[6], row[7]) for row in shown),
            *((card["type"], public_id) for public_id, card in cards.items()),
        ],
        etags=[*(row[8] for row in shown), named[1]],
        place=place,
        total=total,
    )


def _statement(wanted: Wanted, scope: Scope) -> str:
    widening = f", {wanted.expansion.ctes(scope, 'page')}" if wanted.expansion else ""
    named = "(SELECT ARRAY[cards, etags] FROM wide WHERE cards IS NOT NULL)" if widening else "NULL"
    return f"""{scope.clock}, {wanted.ctes}{widening}
        SELECT clock.at, {NEXT_BOUNDARY}, {wanted.total or "NULL"},
            CASE WHEN row_number() OVER () = 1 THEN {named} END,
            page.stage, page.position, page.kind, page.public_id, page.etag, page.card
        FROM clock LEFT JOIN page ON true"""


def _finished(kind: str, card: str, wanted: Wanted, named: Mapping[str, Any]) -> str:
    tree = wanted.expansion.trees.get(kind)
    if not tree and wanted.only is None:
        return card
    content: dict[str, Any] = orjson.loads(card)
    if tree:
        content = widen(content, tree, named)
    if wanted.only is not None:
        content = pick(content, wanted.only)
    return orjson.dumps(content).decode()
