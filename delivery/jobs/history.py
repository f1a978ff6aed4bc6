"""What was true once is kept for a while: delta sync, redirects and a way back read it."""

from delivery.models import FormerShowing, Showing
from delivery.selectors import clock
from delivery.values import KEPT

AT_ONCE = 10_000


def forget() -> int:
    """Deletes some of the showings that ended longer ago than history is kept, and of what they
    were before; says how many. May run twice and side by side.
    """
    before = clock.instant() - KEPT
    old = Showing.objects.filter(span__endswith__lt=before).values_list("pk", flat=True)
    former = FormerShowing.objects.filter(replaced_at__lt=before).values_list("pk", flat=True)
    deleted, _ = Showing.objects.filter(pk__in=list(old[:AT_ONCE])).delete()
    cleared, _ = FormerShowing.objects.filter(pk__in=list(former[:AT_ONCE])).delete()
    return deleted + cleared
