"""Bringing live events live, ending and cancelling them: at once, and apart from any draft."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from pages import rules
from pages.choices import STATUS_CHANGED, EventStatus
from pages.exceptions import StatusRefused
from pages.models import LiveEventPage, LiveStatus
from pages.selectors import schedule


def change_status(
    *, page: LiveEventPage, wanted: EventStatus, seen: str, user: Any = None
) -> LiveStatus:
    """Makes the event what is wanted, in all its languages, with a line in the page's history.

    `seen` is the status that whoever asks was looking at. Raises StatusRefused when somebody else
    has changed it since, when the step does not exist, and when nobody could see it; nothing has
    changed then. Locks the event's status until the commit.
    """
    with transaction.atomic():
        standing = _hold(page)
        if standing.status != seen:
            raise StatusRefused(_overtaken(standing))
        if fault := rules.status_fault(current=standing.status, wanted=wanted):
            raise StatusRefused(fault)
        if wanted in {EventStatus.LIVE, EventStatus.ENDED} and not is_public(page):
            raise StatusRefused("It is not published, so nobody could see it. Publish it first.")
        standing.status, standing.changed_by = wanted, user
        standing.since = schedule.instant()
        standing.save()
        log(
            instance=page,
            action=STATUS_CHANGED,
            user=user,
            data={"before": seen, "status": wanted},
        )
        return standing


def is_public(page: Page) -> bool:
    """Whether it is out, also while Wagtail's own flag has yet to follow its schedule."""
    return bool(
        Page.objects.filter(pk=page.pk, live=True).exists()
        or page.revisions.filter(approved_go_live_at__lte=schedule.Now()).exists()
    )


def _hold(page: Page) -> LiveStatus:
    """Two that change it at once take turns, also when there is no row yet to hold."""
    LiveStatus.objects.bulk_create(
        [LiveStatus(public_id=page.translation_key)], ignore_conflicts=True
    )
    return LiveStatus.objects.select_for_update(of=("self",)).get(public_id=page.translation_key)


def _overtaken(standing: LiveStatus) -> str:
    who = f" by {standing.changed_by}" if standing.changed_by else " by somebody else"
    return f"Meanwhile it was changed{who}: it is {standing.get_status_display().lower()} now."
