"""Controls of forms that several of the catalogue's screens share."""

from collections.abc import Iterator
from typing import Any

import django_filters
import django_filters.fields
from django import forms
from django.forms.models import ModelChoiceIterator, ModelChoiceIteratorValue

from entitlements.choices import territories
from media_catalog.models import Category
from media_catalog.selectors import categories


class TreeIterator(ModelChoiceIterator):  # type: ignore[type-arg]  # generic in the stubs alone
    """Categories in the tree's order, each with the way to it, so that two of the same name are
    told apart.
    """

    def __iter__(self) -> Iterator[Any]:
        self.places = categories.tree()
        self.several = len({place.language for place in self.places.values()}) > 1
        self.queryset = categories.in_order(self.queryset, places=self.places)
        return super().__iter__()

    def choice(self, obj: Any) -> tuple[ModelChoiceIteratorValue, str]:
        value = ModelChoiceIteratorValue(self.field.prepare_value(obj), obj)
        place = self.places[obj.pk]
        return value, f"{place} ({place.language})" if self.several else str(place)


class CategoryField(forms.ModelChoiceField):  # type: ignore[type-arg]  # the same
    """One category."""

    iterator = TreeIterator


class CategoryFilterField(django_filters.fields.ModelChoiceField):
    """One category to filter by."""

    iterator = TreeIterator


class CategoryFilter(django_filters.ModelChoiceFilter):
    """What is in a category or inside it."""

    field_class = CategoryFilterField

    def filter(self, qs: Any, value: Category | None) -> Any:
        if value is None:
            return qs
        return qs.filter(**{f"{self.field_name}__in": categories.inside(value)})


def country_select() -> forms.Select:
    """Countries by name, and none."""
    return forms.Select(choices=[("", "Not said"), *territories().items()])
