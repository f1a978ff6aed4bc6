"""The category tree in reading order, and what a category is used by."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, ProtectedError, Q, QuerySet, Value
from django.db.models.deletion import Collector
from wagtail.models import Page, Revision

from media_catalog.models import Category


@dataclass(frozen=True, slots=True)
class Place:
    """Where a category stands: the names from the top down to its own."""

    pk: int
    names: tuple[str, ...]
    language: str

    @property
    def depth(self) -> int:
        return len(self.names) - 1

    def __str__(self) -> str:
        return " › ".join(self.names)


def tree() -> dict[int, Place]:
    """All categories by database id: each is followed by what is inside it, by name; languages come
    one after the other. One statement.
    """
    inside: dict[int | None, list[Category]] = {}
    for each in Category.objects.select_related("locale").order_by(
        "locale__language_code", "name", "pk"
    ):
        inside.setdefault(each.parent_id, []).append(each)

    def walk(parent: int | None, above: tuple[str, ...]) -> Iterator[Place]:
        for each in inside.get(parent, ()):
            place = Place(each.pk, (*above, each.name), each.locale.language_code)
            yield place
            yield from walk(each.pk, place.names)

    return {place.pk: place for place in walk(None, ())}


def in_order(categories: QuerySet[Category], *, places: dict[int, Place]) -> QuerySet[Category]:
    """The same ones in the tree's order, `places` being the tree."""
    pks = Value(list(places), output_field=ArrayField(models.BigIntegerField()))
    place = Func(pks, F("pk"), function="array_position", output_field=models.IntegerField())
    return categories.annotate(place=place).order_by("place")


def inside(category: Category) -> set[int]:
    """Database ids of the category and of all inside it."""
    found: set[int] = set()
    level = {category.pk}
    while level:
        found |= level
        below = Category.objects.filter(parent_id__in=level).values_list("pk", flat=True)
        level = set(below) - found
    return found


def users(category: Category) -> list[str]:
    """Names of all that the category cannot be taken from: categories inside it, pages, and drafts,
    which could not be opened without it.
    """
    collector = Collector(using="default", origin=category)
    found: set[str] = set()
    try:
        collector.collect([category])
    except ProtectedError as refusal:
        found |= {str(each) for each in refusal.protected_objects}
    drafts = Revision.page_revisions.filter(
        Q(approved_go_live_at__isnull=False)
        | Q(pk__in=Page.objects.order_by().values("latest_revision_id")),
        content__category=category.pk,
    )
    return sorted(found | set(drafts.values_list("object_str", flat=True)))
