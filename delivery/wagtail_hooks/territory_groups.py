"""Territory groups: a list, a form, and no deleting while a licence names one."""

from typing import Any

from django.db.models import Count, ProtectedError, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from delivery.selectors import licensing
from delivery.wagtail_hooks import forms, wording
from entitlements.models import TerritoryGroup


def named(group: Any) -> str:
    return wording.several(wording.names(group.codes))


def used(group: Any) -> str:
    if not group.uses:
        return "No licence"
    return "1 licence" if group.uses == 1 else f"{group.uses} licences"


class GroupsView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[TerritoryGroup]:
        found: QuerySet[TerritoryGroup] = super().get_base_queryset()
        return found.annotate(uses=Count("licences"))


class DeleteGroupView(generic.DeleteView):
    """Says which titles' licences stand in the way."""

    template_name = "delivery/licences/delete_group.html"

    def get_usage_url(self) -> None:
        return None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titles = licensing.titles_naming(group=self.object)
        return {
            **super().get_context_data(**kwargs),
            "is_protected": bool(titles),
            "titles": titles,
        }

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            answer: HttpResponse = super().form_valid(form)
        except ProtectedError:
            messages.error(
                self.request, f"“{self.object}” was not deleted, because licences name it."
            )
            return redirect(self.get_delete_url())
        return answer


class TerritoryGroupViewSet(ModelViewSet):
    model = TerritoryGroup
    icon = "globe"
    menu_label = "Territory groups"
    menu_order = 95
    add_to_admin_menu = True
    url_prefix = "territory-groups"
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = GroupsView
    delete_view_class = DeleteGroupView
    form_fields = ["name", "codes"]
    search_fields = ["name"]
    search_backend_name = None
    list_display = [
        TitleColumn("name", label="Name", sort_key="name", get_url=None),
        Column("codes", label="Territories", accessor=named, width="45%"),
        Column("uses", label="Named by", accessor=used, width="20%"),
    ]

    def get_form_class(self, **_: Any) -> type[forms.TerritoryGroupForm]:
        return forms.TerritoryGroupForm


@hooks.register("register_admin_viewset")
def viewset() -> TerritoryGroupViewSet:
    return TerritoryGroupViewSet("territory_groups")
