"""What has changed for an audience since it last read: one statement a page, in order of ids.

What a reader knows is a list of stretches of ids, each with the transactions it had seen and the
instant as of which it was read. A page brings the lowest ids up to the present and leaves the rest
as it was, so that pages need not be read of one moment and none shows what is gone meanwhile. When
nothing is left behind, one stretch holds all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from delivery.selectors.reading import past
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import NEXT_BOUNDARY, Moment, Scope
from delivery.values import KEPT


class Stretch(NamedTuple):
    """What is known of the ids up to `upto`, or to the end: the state of the table that
    PostgreSQL's `snapshot` tells, as of `at` (RFC 3339); nothing at all when these are None.
    """

    upto: str | None = None
    snapshot: str | None = None
    at: str | None = None


Known = tuple[Stretch, ...]
NOTHING: Known = (Stretch(),)


@dataclass(frozen=True, slots=True)
class Removal:
    """An item that the audience saw and sees no longer."""

    kind: str
    public_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Changes:
    """A page of finished cards and of removals, and what the reader knows after it; `more` says
    whether there are further pages. Of what history does not reach back to nothing is told.
    """

    moment: Moment
    forgotten: bool
    cards: list[str]
    items: list[tuple[str, UUID]]
    removed: list[Removal]
    known: Known
    more: bool


def since(*, known: Known, kinds: Sequence[str], locale: str, limit: int, scope: Scope) -> Changes:
    """The next page after what is known, in one statement."""
    bound: dict[str, Any] = {
        **scope.bound, "locale": locale, "kinds": list(kinds), "limit": limit + 1,
    }  # fmt: skip
    found = rows(_statement(known, scope, bound), bound)
    at, boundary, snapshot = found[0][:3]
    changed = [row[3:] for row in found if row[3] is not None]
    shown, more = changed[:limit], len(changed) > limit
    if forgotten := _forgotten(known, at, snapshot):
        shown = []
    return Changes(
        moment=Moment(at, boundary),
        forgotten=forgotten,
        cards=[card for _, _, card, _ in shown if card is not None],
        items=[(kind, public_id) for public_id, kind, card, _ in shown if card is not None],
        removed=[
            Removal(kind, public_id, reason)
            for public_id, kind, card, reason in shown
            if card is None
        ],
        known=_after(known, str(shown[-1][0]) if more and shown else None, snapshot, at),
        more=more,
    )


def _after(known: Known, last: str | None, snapshot: str, at: datetime) -> Known:
    """What is known when all up to the last id is as of now."""
    now = Stretch(last, snapshot, at.isoformat())
    if last is None:
        return (now,)
    return (now, *(each for each in known if each.upto is None or each.upto > last))


def _forgotten(known: Known, at: datetime, snapshot: str) -> bool:
    """Whether history does not reach back so far, or is another database's."""
    return any(
        datetime.fromisoformat(each.at) < at - KEPT or _newest(each.snapshot) > _newest(snapshot)
        for each in known
        if each.at is not None and each.snapshot is not None
    )


def _newest(snapshot: str) -> int:
    return int(snapshot.split(":")[1])


def _statement(known: Known, scope: Scope, bound: dict[str, Any]) -> str:
    """The statement; adds what it is to be given to `bound`."""
    selects = []
    for number, stretch in enumerate(known):
        above = known[number - 1].upto if number else None
        bound |= {f"above_{number}": above, f"upto_{number}": stretch.upto}
        bound |= {f"snapshot_{number}": stretch.snapshot, f"at_{number}": stretch.at}
        limits = [f"public_id > %(above_{number})s::uuid"] if above else []
        limits += [f"public_id <= %(upto_{number})s::uuid"] if stretch.upto else []
        among = " AND ".join(["locale = %(locale)s", "kind = ANY (%(kinds)s)", *limits])
        selects.append(_changed(number, among, scope) if stretch.snapshot else _all(among, scope))
    why = past.reason(within=_of("page"), removed="coalesce(page.removed, false)", scope=scope)
    return f"""{scope.clock}
        SELECT clock.at, {NEXT_BOUNDARY}, txid_current_snapshot()::text,
            page.public_id, page.kind, page.card, CASE WHEN page.card IS NULL THEN {why} END
        FROM clock LEFT JOIN (
            SELECT * FROM ({" UNION ALL ".join(f"({each})" for each in selects)}) AS found
            ORDER BY public_id LIMIT %(limit)s
        ) AS page ON true ORDER BY page.public_id"""


def _all(among: str, scope: Scope) -> str:
    """All that is visible, for one who knows nothing of it."""
    return f"""
        SELECT n.public_id, n.kind, {scope.card("n")} AS card, false AS removed
        FROM {scope.visible("n")} WHERE {among} ORDER BY n.public_id LIMIT %(limit)s"""


def _changed(number: int, among: str, scope: Scope) -> str:
    """What is not as the reader knows it; an equal card is no change."""
    then = {"snapshot": f"snapshot_{number}", "at": f"at_{number}"}
    return f"""
        SELECT c.public_id, coalesce(now.kind, held.kind) AS kind, now.card, held.removed
        FROM ({past.candidates(within=among, **then)}) AS c
        LEFT JOIN LATERAL (
            SELECT n.kind, {scope.card("n")} AS card FROM {scope.visible("n")} WHERE {_of("c")}
        ) AS now ON true
        LEFT JOIN LATERAL ({past.held(within=_of("c"), scope=scope, **then)}) AS held ON true
        WHERE now.card IS DISTINCT FROM held.card ORDER BY c.public_id LIMIT %(limit)s"""


def _of(alias: str) -> str:
    """The rows of one item."""
    return f"public_id = {alias}.public_id AND locale = %(locale)s AND kind = ANY (%(kinds)s)"
