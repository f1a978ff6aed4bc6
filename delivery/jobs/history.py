"""What was true once is kept for a while: delta sync, redirects and a way back read it."""

from datetime import timedelta

from delivery.models import Showing
from delivery.selectors import clock

KEPT = timedelta(days=90)
AT_ONCE = 10_000


def forget() -> int:
    """Deletes some of the showings that ended longer ago than history is kept; says how many.
    May run twice and side by side.
    """
    before = clock.instant() - KEPT
    old = Showing.objects.filter(span__endswith__lt=before).values_list("pk", flat=True)
    deleted, _ = Showing.objects.filter(pk__in=list(old[:AT_ONCE])).delete()
    return deleted
