"""“Failed jobs” under Reports: what gave up, why, and two things to do about it."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST
from kombu.exceptions import OperationalError
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView

from accounts.models import User
from cms.models import FailedJob
from cms.operations import failed_jobs
from cms.operations.scrub import scrub

INDEX = "failed_jobs"


def job_names() -> list[tuple[str, str]]:
    names = FailedJob.objects.order_by("task").values_list("task", flat=True).distinct()
    return [(name, name) for name in names]


class FailedJobFilters(WagtailFilterSet):
    state = django_filters.ChoiceFilter(choices=FailedJob.State.choices, empty_label="All")
    task = django_filters.ChoiceFilter(label="Job", choices=job_names, empty_label="All")

    class Meta:
        model = FailedJob
        fields = ["state", "task"]


class FailedJobsView(ReportView):
    """Shows what waits for a decision; the filters show the rest."""

    page_title = "Failed jobs"
    header_icon = "warning"
    index_url_name = INDEX
    index_results_url_name = f"{INDEX}_results"
    template_name = "cms/failed_jobs.html"
    results_template_name = "cms/failed_jobs_results.html"
    filterset_class = FailedJobFilters
    model = FailedJob
    any_permission_required = ["view", "change"]
    list_export: list[str] = []
    is_searchable = False

    def get_queryset(self) -> "QuerySet[FailedJob]":
        jobs = FailedJob.objects.select_related("decided_by")
        return jobs if "state" in self.request.GET else jobs.filter(state=FailedJob.State.OPEN)

    def decorate_paginated_queryset(self, jobs: Any) -> Any:
        for job in jobs:
            job.shown = scrub([*job.args, *(f"{k}={v}" for k, v in job.kwargs.items())])
        return jobs

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(*args, **kwargs),
            "may_decide": self.request.user.has_perm("cms.change_failedjob"),
        }


def _decision(decide: Callable[..., bool], done: str) -> Callable[[HttpRequest, int], HttpResponse]:
    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        if not isinstance(request.user, User) or not request.user.has_perm("cms.change_failedjob"):
            raise PermissionDenied
        try:
            decided = decide(pk=pk, by=request.user)
        except OperationalError:
            messages.error(request, "The job queue cannot be reached. The job is still here.")
        else:
            say = messages.success if decided else messages.warning
            say(request, done if decided else "Somebody has decided about this job already.")
        return redirect(INDEX)

    return view


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    retry = _decision(failed_jobs.retry, "The job has been started again.")
    discard = _decision(failed_jobs.discard, "The job has been discarded.")
    results = FailedJobsView.as_view(results_only=True)
    return [
        path("reports/failed-jobs/", FailedJobsView.as_view(), name=INDEX),
        path("reports/failed-jobs/results/", results, name=f"{INDEX}_results"),
        path("reports/failed-jobs/<int:pk>/retry/", retry, name=f"{INDEX}_retry"),
        path("reports/failed-jobs/<int:pk>/discard/", discard, name=f"{INDEX}_discard"),
    ]


class FailedJobsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("cms.view_failedjob")


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return FailedJobsItem("Failed jobs", reverse(INDEX), icon_name="warning", order=900)


@hooks.register("register_permissions")
def permissions() -> "QuerySet[Permission]":
    """What the group screen offers to grant."""
    codenames = ["view_failedjob", "change_failedjob"]
    return Permission.objects.filter(content_type__app_label="cms", codename__in=codenames)
