"""Compiling everything again, a slice at a time, with no gap in service."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from delivery.documents import registry
from delivery.jobs import draining, parking, targets
from delivery.jobs.targets import Targets
from delivery.models import Outbox

SLICE = 200


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a rebuild has come."""

    kind: str
    done: int
    total: int
    changed: int


def rebuild() -> Iterator[Progress]:
    """Brings every item's showings in line, parents first. Safe at any time and may be stopped and
    started again: each slice is a transaction of its own, and what is right already is not touched.
    Dependents need no following, since every kind has its turn after those it depends on.
    """
    for type in registry.all_types():
        pks = sorted(targets.everything()[type.kind])
        changed = 0
        for start in range(0, len(pks), SLICE):
            part: Targets = defaultdict(set, {type.kind: set(pks[start : start + SLICE])})
            with transaction.atomic():
                draining.hold_lock()
                changed += draining.compile_targets(found=part, follow=False).changed
            yield Progress(type.kind, min(start + SLICE, len(pks)), len(pks), changed)


def empty_outbox(*, passes: int, patience: int | None = None) -> bool:
    """Compiles what is waiting, in at most so many transactions; says whether nothing is left."""
    _rebuild_if_asked()
    return any(not draining.drain(patience=patience).left for _ in range(passes))


def _rebuild_if_asked() -> None:
    asked = list(Outbox.objects.filter(topic=targets.ALL).values_list("pk", flat=True))
    if asked:
        for _ in rebuild():
            pass
        Outbox.objects.filter(pk__in=asked).delete()


def retry_parked() -> int:
    """Tries the parked items again; says how many are left. May run twice."""
    with transaction.atomic():
        draining.hold_lock()
        return draining.compile_targets(found=parking.waiting()).parked
