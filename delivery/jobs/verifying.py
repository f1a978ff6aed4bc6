"""Comparing what stands with what compiling anew would give."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from delivery.documents import registry
from delivery.jobs import targets, writing
from delivery.jobs.compiling import compile_item
from delivery.jobs.draining import BATCH
from delivery.models import Showing
from delivery.selectors import clock, places, states
from delivery.values import ItemKey


@dataclass(frozen=True, slots=True)
class Difference:
    """One item whose current or future showings are not what it compiles to."""

    key: ItemKey
    reason: str


def differences() -> Iterator[Difference]:
    """Every difference in spans that end after now, from one snapshot of the database."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield from _compare()


def _compare() -> Iterator[Difference]:
    now = clock.instant()
    known: set[ItemKey] = set()
    found = targets.everything()
    for type in registry.all_types():
        pks = sorted(found[type.kind])
        for start in range(0, len(pks), BATCH):
            loaded = states.load(type=type, pks=pks[start : start + BATCH], now=now)
            rows = writing.stored(keys=[state.key for state in loaded])
            for state in loaded:
                known.add(state.key)
                tiles = compile_item(state, **places.hosts())
                plan = writing.plan(rows=rows.get(state.key, ()), tiles=tiles, now=now)
                if plan:
                    yield Difference(state.key, _describe(plan))
    standing = Showing.objects.current_or_future().values_list("kind", "public_id", "locale")
    for key in {ItemKey(*row) for row in standing.distinct()} - known:
        yield Difference(key, "stands although the item is gone")


def _describe(plan: writing.Plan) -> str:
    parts = []
    if plan.add:
        parts.append(f"{len(plan.add)} missing")
    if plan.end_now or plan.remove:
        parts.append(f"{len(plan.end_now) + len(plan.remove)} too many")
    if plan.end_at:
        parts.append(f"{len(plan.end_at)} ending at the wrong time")
    return ", ".join(parts)


def counted() -> int:
    """How many current and future showings stand."""
    return Showing.objects.current_or_future().count()
