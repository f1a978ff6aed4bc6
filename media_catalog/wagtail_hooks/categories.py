"""The category tree in the admin: told apart by the way to each, and not deleted while in use."""

from typing import Any

from django.contrib import messages
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.forms.models import WagtailAdminModelForm, register_form_field_override
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList, TitleFieldPanel
from wagtail.admin.ui.tables import Column, TitleColumn, UpdatedAtColumn
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import DeleteView, IndexView, SnippetViewSet

from media_catalog.models import Category
from media_catalog.selectors import categories
from media_catalog.wagtail_hooks import filters
from media_catalog.wagtail_hooks.fields import CategoryField

PUBLIC = (
    "Categories have no drafts: visitors may read the whole tree, so a name is public as soon as "
    "you save it."
)


class CategoryForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("parent")
        if field is not None:
            field.queryset = field.queryset.filter(locale=self.instance.locale_id)
            if self.instance.pk:
                field.queryset = field.queryset.exclude(pk__in=categories.inside(self.instance))


class NameColumn(TitleColumn):
    """Indented by how deep in the tree the category stands."""

    def get_value(self, instance: Any) -> SafeString:
        place = instance.in_tree
        return format_html(
            '<span class="sr-indent" style="--depth: {}">{}</span>', place.depth, instance.name
        )


class TreeView(IndexView):
    """In the tree's order, unless another one is chosen."""

    @cached_property
    def places(self) -> dict[int, categories.Place]:
        return categories.tree()

    @cached_property
    def columns(self) -> list[Column]:
        tick_box, _, *columns = super().columns
        made = self._get_title_column("name", column_class=NameColumn)
        return [tick_box, made, *columns]

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        ordered: QuerySet[Any] = super().order_queryset(queryset)
        if self.is_explicitly_ordered:
            return ordered
        return categories.in_order(ordered, places=self.places)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        for each in context["object_list"]:
            each.in_tree = self.places[each.pk]
        return context


def refusal(category: Category, users: list[str]) -> str:
    return f"“{category}” was not deleted, because these need it: {', '.join(users[:20])}."


@hooks.register("before_bulk_action")
def keep_what_is_needed(
    request: HttpRequest, action: str, objects: list[Any], _: Any
) -> HttpResponse | None:
    """Of what is ticked nothing is deleted while something else needs part of it."""
    ticked = [each for each in objects if isinstance(each, Category)] if action == "delete" else []
    needed = {each: users for each in ticked if (users := categories.users(each))}
    for category, users in needed.items():
        messages.error(request, refusal(category, users))
    return redirect("wagtailsnippets_media_catalog_category:list") if needed else None


class DeleteCategoryView(DeleteView):
    """Says what stands in the way."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        users = categories.users(self.object)
        context = super().get_context_data(**kwargs)
        return {**context, "is_protected": bool(users), "users": users}

    def form_valid(self, form: Any) -> HttpResponse:
        if users := categories.users(self.object):
            messages.error(self.request, refusal(self.object, users))
            return redirect(self.get_delete_url())
        answer: HttpResponse = super().form_valid(form)
        return answer


class CategoryChooserViewSet(SnippetChooserViewSet):
    """Wagtail's, for what is not a form: forms have a list of all, each with the way to it."""

    register_widget = False


class CategoryViewSet(SnippetViewSet):
    model = Category
    icon = "folder-open-inverse"
    menu_label = "Categories"
    menu_name = "categories"
    list_display = ["name", Column("in_tree", label="Where it stands"), UpdatedAtColumn()]
    list_per_page = 100
    index_view_class = TreeView
    delete_view_class = DeleteCategoryView
    delete_template_name = "media_catalog/delete_category.html"
    chooser_viewset_class = CategoryChooserViewSet
    filterset_class = filters.CategoryFilterSet
    edit_handler = ObjectList(
        [
            HelpPanel(content=PUBLIC),
            TitleFieldPanel("name", placeholder="Name"),
            FieldPanel("slug"),
            FieldPanel("parent"),
        ],
        base_form_class=CategoryForm,
    )


# Wherever a category is chosen in a form.
register_form_field_override(ForeignKey, to=Category, override={"form_class": CategoryField})
