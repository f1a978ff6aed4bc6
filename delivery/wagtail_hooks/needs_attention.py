"""“Needs attention” under Reports: items whose newest state the world cannot be shown, and why."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from delivery import services
from delivery.models import Parked
from delivery.selectors import attention

INDEX = "needs_attention"


def may_look(user: Any) -> bool:
    """Whoever may change or publish a page somewhere."""
    return bool(page_permission_policy.user_has_any_permission(user, ["add", "change", "publish"]))


class NeedsAttentionView(ReportView):
    """One row an item; an item leaves the list when it can be shown again."""

    page_title = "Needs attention"
    header_icon = "warning"
    index_url_name = INDEX
    index_results_url_name = f"{INDEX}_results"
    template_name = "delivery/needs_attention.html"
    results_template_name = "delivery/needs_attention_results.html"
    model = Parked
    list_export: list[str] = []
    is_searchable = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_look(request.user):
            messages.error(request, "You may not see this report.")
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> "QuerySet[Parked]":
        return Parked.objects.order_by("-since")

    def decorate_paginated_queryset(self, rows: Any) -> Any:
        finder = AdminURLFinder(self.request.user)
        items = attention.items(rows=rows)
        for row in rows:
            row.item = items.get(row.pk)
            row.edit_url = finder.get_edit_url(row.item) if row.item else None
        return rows


@require_POST
def try_again(request: HttpRequest) -> HttpResponse:
    """Compiles all parked items once more."""
    if not may_look(request.user):
        messages.error(request, "You may not do this.")
        return redirect("wagtailadmin_home")
    left = services.try_parked_again()
    if left:
        messages.warning(request, f"{left} still cannot be shown. The reasons are below.")
    else:
        messages.success(request, "Everything can be shown again.")
    return redirect(INDEX)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    results = NeedsAttentionView.as_view(results_only=True)
    return [
        path("reports/needs-attention/", NeedsAttentionView.as_view(), name=INDEX),
        path("reports/needs-attention/results/", results, name=f"{INDEX}_results"),
        path("reports/needs-attention/again/", try_again, name=f"{INDEX}_again"),
    ]


class NeedsAttentionItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_look(request.user)


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return NeedsAttentionItem("Needs attention", reverse(INDEX), icon_name="warning", order=100)
