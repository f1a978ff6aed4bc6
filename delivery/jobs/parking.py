"""Items that could not be compiled, kept for editors to see and for a later try."""

from collections.abc import Collection, Sequence

from django.db.models import F

from delivery.jobs import targets
from delivery.jobs.targets import Targets
from delivery.models import Parked
from delivery.values import ItemKey


def parked(*, keys: Collection[ItemKey]) -> set[ItemKey]:
    """Those of the items that are parked."""
    rows = Parked.objects.filter(public_id__in={key.public_id for key in keys})
    return {ItemKey(*row) for row in rows.values_list("kind", "public_id", "locale")}


def park(*, key: ItemKey, reasons: Sequence[str]) -> None:
    """Notes why the item needs attention; a second time counts the attempts."""
    rows = Parked.objects.filter(kind=key.kind, public_id=key.public_id, locale=key.locale)
    reason = "\n".join(reasons)[:4000]
    if not rows.update(reason=reason, attempts=F("attempts") + 1):
        Parked.objects.create(
            kind=key.kind, public_id=key.public_id, locale=key.locale, reason=reason
        )


def release(*, key: ItemKey) -> None:
    Parked.objects.filter(kind=key.kind, public_id=key.public_id, locale=key.locale).delete()


def waiting() -> Targets:
    """All parked items that still exist; those that are gone are forgotten."""
    keys = {ItemKey(*row) for row in Parked.objects.values_list("kind", "public_id", "locale")}
    found = targets.pks_of(keys=keys)
    if keys and not any(found.values()):
        Parked.objects.all().delete()
    return found
