"""The status of a live event at the top of its editor, with the buttons that change it."""

from typing import Any

from django.utils import timezone
from wagtail.admin.panels import Panel
from wagtail.models import PageLogEntry

from pages import rules
from pages.choices import STATUS_CHANGED, EventStatus
from pages.models.live_status import LiveStatus

_LINES = 5

# What the button says that brings an event to each status.
BUTTONS = {
    EventStatus.LIVE: "Go live now",
    EventStatus.ENDED: "End now",
    EventStatus.CANCELLED: "Cancel event",
    EventStatus.PENDING: "Back to pending",
}


class LiveStatusPanel(Panel):
    """Changes at once and apart from the form: neither a draft nor its publishing touches it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/panels/live_status.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            if not page.pk:
                return {**context, "page": page}
            status = LiveStatus.of(page.translation_key)
            may_change = page.permissions_for_user(self.request.user).can_publish()
            return {
                **context,
                "page": page,
                "status": status,
                "warning": rules.lateness(
                    status=status.status,
                    start=page.starts_at,
                    end=page.ends_at,
                    now=timezone.now(),
                ),
                "buttons": buttons(status.status) if may_change else [],
                "changes": PageLogEntry.objects.filter(page=page.pk, action=STATUS_CHANGED)
                .select_related("user")
                .order_by("-timestamp")[:_LINES],
            }


def buttons(status: str) -> list[tuple[str, str]]:
    """(what it becomes, label) of each step that may be taken."""
    return [
        (wanted, BUTTONS[wanted]) for wanted in BUTTONS if wanted in rules.next_statuses(status)
    ]
