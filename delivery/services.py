"""Making changes visible without waiting for the next round of background work; giving licences."""

from collections.abc import Sequence
from typing import Any

import structlog
from django.db import DatabaseError, transaction
from wagtail.log_actions import log as history
from wagtail.models import Page

from delivery.jobs import draining, rebuilding
from delivery.models import Outbox
from delivery.tasks import drain as drain_task
from entitlements import services as entitlements
from entitlements.selectors import licences
from entitlements.selectors.licences import Title
from entitlements.values import LicenceTerms

log = structlog.get_logger()

# Items that are compiled within an editor's own request; more are left to a worker.
SMALL = 120
# Milliseconds an editor's request waits for another drain to end.
PATIENCE = 300

LICENCES_CHANGED = "delivery.change_licences"


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


def give_licences(
    *, page: Page, title: Title, wanted: Sequence[LicenceTerms], seen: str, user: Any
) -> bool:
    """As `entitlements.services.give_licences`, with a line in the page's history; says whether
    anything was changed.
    """
    with transaction.atomic():
        before = [str(licences.terms(row)) for row in licences.rows(title=title)]
        changed = entitlements.give_licences(title=title, wanted=wanted, seen=seen)
        if changed:
            after = [str(licences.terms(row)) for row in licences.rows(title=title)]
            data = {"before": before, "licences": after}
            history(instance=page, action=LICENCES_CHANGED, user=user, data=data)
        return changed


def _ask_worker() -> None:
    try:
        drain_task.delay()
    except drain_task.OperationalError:
        # The beat's next round drains it; a broker that is down must not fail an editor's request.
        log.warning("delivery_drain_not_queued")
