"""The buttons of an event team: one click, one confirmation, and the world is told."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from pages import rules
from pages.choices import STATUS_CHANGED, EventStatus
from pages.exceptions import StatusRefused
from pages.models import LiveEventPage, LiveStatus
from pages.models.live_panel import BUTTONS, buttons
from pages.services import live_events

STATUS = "live_event_status"

_ICONS = {
    EventStatus.LIVE: "media",
    EventStatus.ENDED: "check",
    EventStatus.CANCELLED: "cross",
    EventStatus.PENDING: "rotate",
}
_DONE = {
    EventStatus.LIVE: "“{page}” is live. Viewers see it from now on.",
    EventStatus.ENDED: "“{page}” has ended.",
    EventStatus.CANCELLED: "“{page}” is cancelled.",
    EventStatus.PENDING: "“{page}” is pending again.",
}
_MEANING = {
    EventStatus.LIVE: "Viewers get the stream at once, where it may be played.",
    EventStatus.ENDED: "The stream is taken away at once. The replay takes over, if there is one.",
    EventStatus.CANCELLED: "Viewers are told at once that it will not take place. The page stays.",
    EventStatus.PENDING: "Viewers see the countdown again; no stream and no replay is given out.",
}


class StatusView(WagtailAdminTemplateMixin, TemplateView):
    """Asks whether an event is to be brought to a status, and does it."""

    template_name = "pages/live_events/confirm.html"
    header_icon = "sr-live-event"
    event: LiveEventPage
    wanted: EventStatus

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.event = get_object_or_404(LiveEventPage, pk=kwargs["pk"])
        if kwargs["wanted"] not in EventStatus.values:
            raise Http404
        self.wanted = EventStatus(kwargs["wanted"])
        if not self.event.permissions_for_user(request.user).can_publish():
            raise PermissionDenied

    def get_page_title(self) -> str:
        return BUTTONS[self.wanted]

    def get_page_subtitle(self) -> str:
        return str(self.event.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("live-events:index"), "label": "Live events"},
            {"url": self._edit_url(), "label": self.event.get_admin_display_title()},
            {"url": "", "label": BUTTONS[self.wanted]},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        status = LiveStatus.of(self.event.translation_key)
        return {
            **super().get_context_data(**kwargs),
            "event": self.event,
            "status": status,
            "meaning": _MEANING[self.wanted],
            "label": BUTTONS[self.wanted],
            "fault": rules.status_fault(current=status.status, wanted=self.wanted),
            "without_stream": self.wanted == EventStatus.LIVE and not self.event.stream_url,
            "has_draft": self.event.has_unpublished_changes,
            "back": self._back(),
            "next": self._asked_back(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            live_events.change_status(
                page=self.event,
                wanted=self.wanted,
                seen=request.POST.get("seen", ""),
                user=request.user,
            )
        except StatusRefused as refused:
            messages.error(request, f"Nothing was changed. {refused}")
        else:
            title = self.event.get_admin_display_title()
            messages.success(request, _DONE[self.wanted].format(page=title))
        return redirect(self._back())

    def _back(self) -> str:
        return self._asked_back() or self._edit_url()

    def _asked_back(self) -> str:
        sent = self.request.POST.get("next") or self.request.GET.get("next") or ""
        safe = url_has_allowed_host_and_scheme(sent, allowed_hosts={self.request.get_host()})
        return sent if safe else ""

    def _edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.event.pk])


class StatusChanged(LogFormatter):
    label = "Change event status"

    def format_message(self, entry: Any) -> str:
        before, status = (EventStatus(entry.data[name]).label for name in ("before", "status"))
        return f"Event status: {before} → {status}"


def urls() -> list[URLPattern]:
    return [path("live-events/<int:pk>/status/<str:wanted>/", StatusView.as_view(), name=STATUS)]


def listing_buttons(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In the listing of events, which knows where each stands. Elsewhere they are in the editor."""
    status = getattr(page, "live_status", None)
    if status is None or not page.permissions_for_user(user).can_publish():
        return
    for place, (wanted, label) in enumerate(buttons(status.status)):
        url = reverse(STATUS, args=[page.pk, wanted])
        back = f"?{urlencode({'next': next_url})}" if next_url else ""
        yield Button(label, url + back, icon_name=_ICONS[EventStatus(wanted)], priority=1 + place)


def register_log_actions(actions: Any) -> None:
    actions.register_action(STATUS_CHANGED)(StatusChanged)
