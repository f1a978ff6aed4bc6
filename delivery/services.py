"""Making changes visible without waiting for the next round of background work."""

import structlog
from django.db import DatabaseError

from delivery.jobs import draining, rebuilding
from delivery.models import Outbox
from delivery.tasks import drain as drain_task

log = structlog.get_logger()

# Items that are compiled within an editor's own request; more are left to a worker.
SMALL = 120
# Milliseconds an editor's request waits for another drain to end.
PATIENCE = 300


def show_changes() -> None:
    """Compiles what the request that just committed has changed, when that is little, so that the
    next read shows it; hands more to a worker. Never raises: the change itself is committed.
    """
    if not Outbox.objects.exists():
        return
    try:
        left = draining.drain(patience=PATIENCE, most=SMALL).left
    except DatabaseError:
        log.exception("delivery_drain_failed_in_request")
        left = True
    if left:
        _ask_worker()


def show_everything() -> bool:
    """Compiles all that waits, however much; for commands, not for requests. Says whether nothing
    is left.
    """
    return rebuilding.empty_outbox(passes=1000)


def try_parked_again() -> int:
    """Compiles the items that need attention once more; says how many still do."""
    return rebuilding.retry_parked()


def _ask_worker() -> None:
    try:
        drain_task.delay()
    except drain_task.OperationalError:
        # The beat's next round drains it; a broker that is down must not fail an editor's request.
        log.warning("delivery_drain_not_queued")
