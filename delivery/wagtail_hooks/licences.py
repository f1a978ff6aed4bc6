"""The licences of a title: the picture for everybody, the form for those who give them."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from delivery import services
from delivery.documents.base import DocumentType
from delivery.rules.licensing import Stretch
from delivery.selectors import clock, licensing
from delivery.values import ItemKey
from delivery.wagtail_hooks import forms, picture, wording
from entitlements.exceptions import ChangedMeanwhile
from entitlements.selectors import licences

LICENCES, PICTURE = "licences", "licences_picture"
CHANGE = "entitlements.change_licencewindow"


def may_look(user: Any) -> bool:
    return bool(user.has_perm(CHANGE) or user.has_perm("entitlements.view_licencewindow"))


class _OfTitle(TemplateView):
    """A title of a licensed kind, for somebody who may find it in the tree."""

    page: Any
    type: DocumentType

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["pk"]).specific
        described = licensing.licensed_type(self.page)
        if described is None:
            raise Http404
        self.type = described
        reachable = page_permission_policy.explorable_instances(request.user)
        if not may_look(request.user) or not reachable.filter(pk=self.page.pk).exists():
            raise PermissionDenied

    @property
    def title(self) -> licences.Title:
        return self.type.kind, self.page.translation_key

    @cached_property
    def may_change(self) -> bool:
        """Whoever may change licences, but only of pages he has any right on: those above them can
        be walked through, no more.
        """
        user = self.request.user
        return bool(
            user.has_perm(CHANGE)
            and page_permission_policy.user_has_any_permission_for_instance(
                user, ["add", "change", "publish", "lock"], self.page
            )
        )

    @cached_property
    def rows(self) -> list[Any]:
        return licences.rows(title=self.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = licensing.of(type=self.type, page=self.page, rows=self.rows)
        key = ItemKey(*self.title, self.page.locale.language_code)
        shown = licensing.shown(key=key)
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "noun": self.type.model._meta.verbose_name,
            "picture": picture.draw(told=told, shown=shown, now=clock.instant()),
            "stories": [
                (each.kind.label, wording.story(each), wording.outcome(each)) for each in told
            ],
            "shown": shown,
            "zone": timezone.get_current_timezone_name(),
            "may_change": self.may_change,
            "licences_url": reverse(LICENCES, args=[self.page.pk]),
        }


class PictureView(_OfTitle):
    """Only the picture, for the page's own editor."""

    template_name = "delivery/licences/picture_panel.html"


class LicencesView(WagtailAdminTemplateMixin, _OfTitle):
    """All licences of the title in one form, saved together or not at all."""

    template_name = "delivery/licences/licences.html"
    page_title = "Licences"
    header_icon = "key"
    formset: Any = None
    seen = ""
    meanwhile: list[str] | None = None

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        parent = self.page.get_parent()
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse("wagtailadmin_explore", args=[parent.pk]),
                "label": parent.get_admin_display_title(),
            },
            {"url": self._page_url(), "label": self.page.get_admin_display_title()},
            {"url": "", "label": "Licences"},
        ]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_change:
            raise PermissionDenied
        self.formset = self._formset(request.POST)
        self.seen = request.POST.get("seen", "")
        if not self.formset.is_valid():
            messages.error(request, "The licences were not saved. See below what is wrong.")
            return self.render_to_response(self.get_context_data())
        try:
            changed = services.give_licences(
                page=self.page,
                title=self.title,
                wanted=self.formset.terms,
                seen=self.seen,
                user=request.user,
            )
        except ChangedMeanwhile:
            return self._tell_of_another()
        told = "Licences saved. They hold from now on." if changed else "Nothing was changed."
        messages.success(request, told)
        return redirect(LICENCES, self.page.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        formset = self.formset or self._formset()
        return {
            **super().get_context_data(**kwargs),
            "formset": formset,
            "seen": self.seen or licences.fingerprint(self.rows),
            "meanwhile": self.meanwhile,
            "page_url": self._page_url(),
        }

    def _formset(self, typed: Any = None) -> Any:
        standing = {row.pk: licences.terms(row) for row in self.rows}
        return forms.Licences(
            typed,
            prefix="licences",
            initial=[forms.initial(row) for row in self.rows],
            form_kwargs={"standing": standing},
        )

    def _tell_of_another(self) -> HttpResponse:
        """What was typed stays in the form, beside what somebody else has saved."""
        self.rows = licences.rows(title=self.title)
        self.seen = ""
        self.meanwhile = [
            f"{row.get_kind_display()}: {wording.licence(row)}, "
            f"{wording.time(Stretch(row.starts_at, row.ends_at))}"
            for row in self.rows
        ]
        messages.error(
            self.request, "Somebody else has changed these licences. Yours were not saved yet."
        )
        return self.render_to_response(self.get_context_data())

    def _page_url(self) -> str:
        may_edit = self.page.permissions_for_user(self.request.user).can_edit()
        if may_edit:
            return reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return reverse("wagtailadmin_explore", args=[self.page.pk])


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("licences/<int:pk>/", LicencesView.as_view(), name=LICENCES),
        path("licences/<int:pk>/picture/", PictureView.as_view(), name=PICTURE),
    ]


@hooks.register("register_page_listing_more_buttons")
def listing_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    yield from _button(page, user)


@hooks.register("register_page_header_buttons")
def header_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    yield from _button(page, user)


def _button(page: Page, user: Any) -> Iterator[Button]:
    if may_look(user) and licensing.licensed_type(page.specific_deferred):
        url = reverse(LICENCES, args=[page.pk])
        yield Button("Licences", url, icon_name="key", priority=25)


class LicencesChanged(LogFormatter):
    label = "Change licences"

    def format_message(self, entry: Any) -> str:
        return f"Licences changed: {len(entry.data['licences']) or 'none'} now"


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action(services.LICENCES_CHANGED)(LicencesChanged)


@hooks.register("register_permissions")
def permissions() -> "QuerySet[Permission]":
    """What the group screen offers to grant."""
    codenames = ["view_licencewindow", "change_licencewindow"]
    return Permission.objects.filter(content_type__app_label="entitlements", codename__in=codenames)


@hooks.register("insert_global_admin_css")
def styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("delivery/licences.css"))


@hooks.register("insert_global_admin_js")
def script() -> SafeString:
    return format_html('<script src="{}" defer></script>', static("delivery/licences.js"))
