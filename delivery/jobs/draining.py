"""Emptying the outbox: what changed together is compiled and swapped together."""

import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from django.db import connection, transaction

from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.jobs import compiling, parking, targets, writing
from delivery.jobs.targets import Targets
from delivery.models import Outbox
from delivery.selectors import clock, places, states
from delivery.selectors.states import ItemState
from delivery.values import NAMED_KINDS, ItemKey, Tile

log = structlog.get_logger()

# One drain at a time: an item is never compiled from a parent that another drain is rewriting.
# Closing does not pass here, so nothing that must vanish ever waits for this lock.
DRAIN_LOCK = 0x53484F57
# Items whose state is held in memory at once.
BATCH = 400
# How often a drain looks again for what was committed while it worked.
CATCHING_UP = 10


@dataclass(slots=True)
class Outcome:
    """What one drain did; `left` says whether more was waiting when it ended. `keys` are the public
    keys of what it compiled, by kind and database id.
    """

    items: int = 0
    changed: int = 0
    parked: int = 0
    left: bool = False
    keys: dict[tuple[str, int], ItemKey] = field(default_factory=dict)


class TooMuch(Exception):
    """It would take longer than the caller has time for."""


@dataclass(slots=True)
class _Work:
    """One transaction's worth of compiling; `most` items at most."""

    now: datetime
    site_id: int
    rows: Targets
    most: int | None = None
    follow: bool = True
    seen: set[tuple[str, int]] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Outcome)


def drain(*, patience: int | None = None, most: int | None = None) -> Outcome:
    """Compiles the oldest waiting transactions' changes and writes the result, in one transaction.
    Changes that concern everything are not taken: a rebuild answers them.

    With `patience` it gives up after so many milliseconds, with `left` set, while another drain is
    running; so it does at once with `most` when more items than that are concerned. May run twice;
    rows it has read are deleted, rows written meanwhile stay.
    """
    try:
        with transaction.atomic():
            hold_lock(patience=patience)
            return _drain(most=most)
    except TooMuch:
        return Outcome(left=True)


def _drain(*, most: int | None) -> Outcome:
    waiting = Outbox.objects.exclude(topic=targets.ALL).order_by("pk")
    known = set(waiting.values_list("pk", flat=True))
    newest = writing.newest_row()
    rows = list(waiting[: BATCH * 5])
    if rows:
        # A transaction's rows are taken whole or not at all.
        rows += list(waiting.filter(tx=rows[-1].tx, pk__gt=rows[-1].pk))
    outcome = compile_targets(found=targets.named_by(rows=rows), most=most)
    for _ in range(CATCHING_UP):
        late = list(waiting.exclude(pk__in=known | {row.pk for row in rows}))
        if not late:
            break
        _catch_up(late, after=newest, outcome=outcome, most=most)
        rows += late
    Outbox.objects.filter(pk__in=[row.pk for row in rows]).delete()
    outcome.left = Outbox.objects.exists()
    return outcome


def _catch_up(late: list[Outbox], *, after: int, outcome: Outcome, most: int | None) -> None:
    """Compiles again what others have closed since this drain read it, with all below, so that it
    does not write what was true before; of what was deleted, nothing it wrote stays.
    """
    found = targets.named_by(rows=late)
    above = {pk for type in registry.all_types() if type.has_path for pk in found[type.kind]}
    again = compile_targets(found=targets.merge(found, targets.below(pks=above)), most=most)
    outcome.keys |= again.keys
    for type in registry.all_types():
        mine = {pk: key for (kind, pk), key in outcome.keys.items() if kind == type.kind}
        there = type.model._default_manager.filter(pk__in=mine).values_list("pk", flat=True)
        writing.take_back(keys=[mine[pk] for pk in mine.keys() - set(there)], after=after)


def compile_targets(*, found: Targets, most: int | None = None, follow: bool = True) -> Outcome:
    """Compiles the items and, unless told not to follow, whatever depends on what changed of them;
    inside a transaction.

    Raises TooMuch, for the caller to roll back, when more than `most` items are concerned.
    """
    site_id = places.site_id()
    if site_id is None:
        return Outcome()
    work = _Work(now=clock.instant(), site_id=site_id, rows=found, most=most, follow=follow)
    newest = writing.newest_row()
    _compile_all(work)
    if losers := writing.settle_clashes(after=newest):
        # Now that the address is known to be another's, they are compiled to what they had before.
        work.rows, work.seen, work.follow = targets.pks_of(keys=losers), set(), True
        _compile_all(work)
    for key in writing.settle_clashes(after=newest):
        parking.park(key=key, reasons=["Another page has this address at the same time."])
        work.outcome.parked += 1
    return work.outcome


def _compile_all(work: _Work) -> None:
    for type in registry.all_types():
        while todo := sorted(pk for pk in work.rows[type.kind] if (type.kind, pk) not in work.seen):
            _refuse_too_much(work)
            _compile_batch(work, type, todo[:BATCH])


def _refuse_too_much(work: _Work) -> None:
    if work.most is not None and sum(map(len, work.rows.values())) > work.most:
        raise TooMuch


def hold_lock(*, patience: int | None = None) -> None:
    """Makes this transaction the only one that compiles.

    Raises TooMuch when another has not ended after `patience` milliseconds.
    """
    with connection.cursor() as cursor:
        if patience is None:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [DRAIN_LOCK])
            return
        deadline = time.monotonic() + patience / 1000
        while True:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [DRAIN_LOCK])
            row = cursor.fetchone()
            if row and row[0]:
                return
            if time.monotonic() >= deadline:
                raise TooMuch
            time.sleep(0.02)


def _compile_batch(work: _Work, type: DocumentType, pks: list[int]) -> None:
    loaded = states.load(type=type, pks=pks, now=work.now)
    keys = [state.key for state in loaded]
    rows = writing.stored(keys=keys)
    parked = parking.parked(keys=keys)
    plans: dict[ItemKey, writing.Plan] = {}
    changed: set[int] = set()
    for state in loaded:
        tiles, reasons = _compile(state)
        if reasons:
            parking.park(key=state.key, reasons=reasons)
            work.outcome.parked += 1
        elif state.key in parked:
            parking.release(key=state.key)
        if tiles is None:
            continue
        plan = writing.plan(rows=rows.get(state.key, ()), tiles=tiles, now=work.now)
        if plan:
            plans[state.key] = plan
            changed.add(state.pk)
    writing.apply(plans=plans, now=work.now, site_id=work.site_id)
    work.seen |= {(type.kind, pk) for pk in pks}
    work.outcome.items += len(pks)
    work.outcome.keys |= {(type.kind, state.pk): state.key for state in loaded}
    work.outcome.changed += len(changed)
    if work.follow:
        _add_dependents(work, type, loaded, changed)


def _compile(state: ItemState) -> tuple[list[Tile] | None, list[str]]:
    """The item's tiles and what is wrong with it. Without tiles, what stands is left standing."""
    reasons = list(state.problems)
    try:
        return compiling.compile_item(state, **places.hosts()), reasons
    except Exception as error:  # one broken item must not hold up all others
        log.exception(
            "delivery_item_not_compiled", kind=state.key.kind, id=str(state.key.public_id)
        )
        return None, [*reasons, f"{error.__class__.__name__}: {error}"]


def _add_dependents(
    work: _Work, type: DocumentType, loaded: list[ItemState], changed: set[int]
) -> None:
    more: Targets = defaultdict(set)
    if type.kind in NAMED_KINDS:
        # One that was closed at once leaves nothing to write here, yet others still name it.
        more = targets.depending_on(subjects={f"{type.kind}:{state.pk}" for state in loaded})
    # The home page is nobody's ancestor in delivery: its own text concerns it alone.
    above = changed - {state.pk for state in loaded if state.is_root}
    if type.has_path and above:
        targets.merge(more, targets.below(pks=above))
    targets.merge(work.rows, more)
