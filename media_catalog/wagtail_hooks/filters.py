"""Filters of the catalogue's listings."""

from typing import Any

import django_filters
from django import forms
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Revision

from entitlements.choices import territories
from media_catalog.choices import OrganisationKind
from media_catalog.models import Category, Franchise, Genre, Organisation, Person
from media_catalog.wagtail_hooks.fields import CategoryFilter

STATUSES = [
    ("live", "Live"),
    ("changed", "Live, with unpublished changes"),
    ("scheduled", "Scheduled"),
    ("draft", "Draft"),
    ("expired", "Expired"),
]


def with_status(queryset: QuerySet[Any], status: str) -> QuerySet[Any]:
    """Items in one of the `STATUSES`."""
    scheduled = Exists(
        Revision.objects.filter(
            approved_go_live_at__isnull=False,
            object_id=Cast(OuterRef("pk"), CharField()),
            base_content_type__in=_base_types(queryset),
        )
    )
    conditions: dict[str, Any] = {
        "live": Q(live=True),
        "changed": Q(live=True, has_unpublished_changes=True),
        "scheduled": scheduled,
        "draft": Q(live=False, expired=False) & ~scheduled,
        "expired": Q(expired=True),
    }
    return queryset.filter(conditions[status])


def _base_types(queryset: QuerySet[Any]) -> list[Any]:
    return [queryset.model().get_base_content_type()]


class StatusFilter(django_filters.ChoiceFilter):
    """Where an item is on its way to the public."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label="Status", choices=STATUSES, empty_label="All", widget=forms.RadioSelect, **kwargs
        )

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return with_status(queryset, value) if value else queryset


class YearFilter(django_filters.NumberFilter):
    """A year of a date."""

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        super().__init__(
            field_name=field_name,
            lookup_expr="year",
            widget=forms.NumberInput(attrs={"min": 1880, "max": 2200}),
            **kwargs,
        )


class PresenceFilter(django_filters.ChoiceFilter):
    """Whether a field has been filled in."""

    def __init__(self, field_name: str, *, missing: str, there: str, **kwargs: Any) -> None:
        super().__init__(
            field_name=field_name,
            choices=[("no", missing), ("yes", there)],
            empty_label="All",
            widget=forms.RadioSelect,
            **kwargs,
        )

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return queryset
        empty = Q(**{f"{self.field_name}__isnull": True})
        if isinstance(queryset.model._meta.get_field(self.field_name), CharField):
            empty = Q(**{self.field_name: ""})
        return queryset.filter(empty if value == "no" else ~empty)


class SearchableFilterSet(WagtailFilterSet):
    """Filters by primary key, because a search accepts no other condition on what it has not
    indexed (https://github.com/wagtail/wagtail/issues/6616).
    """

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        matching = super().filter_queryset(self._meta.model._default_manager.all())
        return queryset.filter(pk__in=matching.order_by().values("pk"))


class PersonFilterSet(SearchableFilterSet):
    status = StatusFilter()
    portrait = PresenceFilter(
        "portrait", label="Portrait", missing="Without portrait", there="With portrait"
    )
    born = YearFilter("born", label="Year of birth")

    class Meta:
        model = Person
        fields: list[str] = []


class GenreFilterSet(SearchableFilterSet):
    status = StatusFilter()

    class Meta:
        model = Genre
        fields: list[str] = []


class OrganisationFilterSet(SearchableFilterSet):
    status = StatusFilter()
    kind = django_filters.MultipleChoiceFilter(
        choices=OrganisationKind.choices, label="Kind", widget=forms.CheckboxSelectMultiple
    )
    country = django_filters.ChoiceFilter(
        choices=lambda: territories().items(), label="Country", empty_label="All"
    )
    logo = PresenceFilter("logo", label="Logo", missing="Without logo", there="With logo")

    class Meta:
        model = Organisation
        fields: list[str] = []


class FranchiseFilterSet(SearchableFilterSet):
    status = StatusFilter()

    class Meta:
        model = Franchise
        fields: list[str] = []


class CategoryFilterSet(SearchableFilterSet):
    parent = CategoryFilter(
        label="Inside", queryset=Category.objects.filter(children__isnull=False).distinct()
    )

    class Meta:
        model = Category
        fields: list[str] = []
