"""Where live events stand, for screens that show many of them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from pages import rules
from pages.choices import EventStatus
from pages.models import LiveStatus
from pages.selectors import schedule


def attach(events: Iterable[Any]) -> None:
    """Gives each event `live_status` and `lateness`, what it should have done by now, in two
    statements.
    """
    events = list(events)
    rows = LiveStatus.objects.in_bulk([each.translation_key for each in events])
    now = schedule.instant()
    for each in events:
        each.live_status = rows.get(each.translation_key) or LiveStatus(
            public_id=each.translation_key
        )
        each.lateness = rules.lateness(
            status=each.live_status.status, start=each.starts_at, end=each.ends_at, now=now
        )


def with_status(events: QuerySet[Any], status: str) -> QuerySet[Any]:
    """The events that stand there; those without a row are pending."""
    rows = LiveStatus.objects.filter(public_id=OuterRef("translation_key"))
    if status == EventStatus.PENDING:
        return events.exclude(Exists(rows.exclude(status=status)))
    return events.filter(Exists(rows.filter(status=status)))
