"""Everything compiling needs to know about a batch of items of one kind, in a few statements."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, Revision

from delivery.documents.base import DocumentType
from delivery.documents.needs import combined
from delivery.selectors import folds, places
from delivery.selectors.folds import Folded
from delivery.values import CategoryFacts, ImageFacts, ItemKey, Needs, Span


@dataclass(frozen=True, slots=True)
class Version:
    """One text of the item and the time it is meant for, before anything else cuts it."""

    item: Any
    span: Span
    published_at: datetime
    updated_at: datetime
    revision_id: int | None


@dataclass(frozen=True, slots=True)
class ItemState:
    """All that `compile_item` may look at."""

    type: DocumentType
    pk: int
    key: ItemKey
    is_root: bool
    versions: tuple[Version, ...]
    ancestor_keys: tuple[ItemKey, ...] = ()
    ancestors: tuple[tuple[Folded, ...], ...] = ()
    needs: dict[int, Needs] = field(default_factory=dict)
    named: dict[tuple[str, int], tuple[Folded, ...]] = field(default_factory=dict)
    images: dict[int, ImageFacts] = field(default_factory=dict)
    categories: dict[int, tuple[CategoryFacts, ...]] = field(default_factory=dict)
    pages: dict[int, UUID] = field(default_factory=dict)
    # Why a version is missing from `versions`.
    problems: tuple[str, ...] = ()


def load(*, type: DocumentType, pks: Collection[int], now: datetime) -> list[ItemState]:
    """The states of the items that exist; order is not promised. A constant number of statements,
    plus a few for each scheduled version.
    """
    found = places.of(type=type, pks=pks)
    wanted = [pk for pk, place in found.items() if place.is_open]
    versions, problems = _versions(type=type, pks=wanted, now=now)
    needs = {
        pk: {index: type.needs(version.item) for index, version in enumerate(each)}
        for pk, each in versions.items()
    }
    everything = combined(*(each for by_version in needs.values() for each in by_version.values()))
    named = folds.named(needs=everything)
    images = folds.images(pks=everything.images)
    categories = folds.categories(pks=everything.categories)
    pages = folds.public_ids(pks=everything.pages)
    above = folds.spans_of(keys={key for pk in wanted for key in found[pk].ancestor_keys})
    return [
        ItemState(
            type=type,
            pk=pk,
            key=place.key,
            is_root=place.is_root,
            versions=tuple(versions.get(pk, ())),
            ancestor_keys=place.ancestor_keys,
            ancestors=tuple(above.get(key, ()) for key in place.ancestor_keys),
            needs=needs.get(pk, {}),
            named=named,
            images=images,
            categories=categories,
            pages=pages,
            problems=tuple(problems.get(pk, ())),
        )
        for pk, place in found.items()
    ]


def _versions(
    *, type: DocumentType, pks: Collection[int], now: datetime
) -> tuple[dict[int, list[Version]], dict[int, list[str]]]:
    found: dict[int, list[Version]] = defaultdict(list)
    problems: dict[int, list[str]] = defaultdict(list)
    scheduled = _scheduled(type=type, pks=pks)
    for item in _with_children(type.model).filter(pk__in=pks, live=True):
        updated_at = item.last_published_at or item.first_published_at or now
        cuts = [
            end
            for end in (
                item.expire_at,
                *(revision.approved_go_live_at for revision in scheduled.get(item.pk, ())),
            )
            if end is not None
        ]
        _keep(
            found[item.pk],
            Version(
                item=item,
                span=Span(now, min(cuts) if cuts else None),
                published_at=item.first_published_at or updated_at,
                updated_at=updated_at,
                revision_id=item.live_revision_id,
            ),
        )
    for pk, revisions in scheduled.items():
        for revision in revisions:
            try:
                item = revision.as_object()
            except Exception as error:  # noqa: BLE001  # whatever an old revision trips over
                problems[pk].append(
                    f"The version scheduled for {revision.approved_go_live_at:%d %b %Y %H:%M} UTC "
                    f"cannot be read: {error}"
                )
                continue
            start = revision.approved_go_live_at
            if item.expire_at is not None and item.expire_at <= max(start, now):
                continue
            _keep(
                found[pk],
                Version(
                    item=item,
                    span=Span(max(start, now), item.expire_at),
                    published_at=item.first_published_at or start,
                    updated_at=start,
                    revision_id=revision.pk,
                ),
            )
    return found, problems


def _keep(versions: list[Version], version: Version) -> None:
    if version.span.end is None or version.span.start < version.span.end:
        versions.append(version)


def _scheduled(*, type: DocumentType, pks: Collection[int]) -> dict[int, list[Revision]]:
    base = Page if issubclass(type.model, Page) else type.model
    revisions: QuerySet[Any] = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(base),
        object_id__in=[str(pk) for pk in pks],
        approved_go_live_at__isnull=False,
    ).order_by("approved_go_live_at")
    grouped: dict[int, list[Revision]] = defaultdict(list)
    for revision in revisions:
        grouped[int(revision.object_id)].append(revision)
    return grouped


def _with_children(model: type[Model]) -> QuerySet[Any]:
    """Live rows with the child rows that documents walk over."""
    names = [
        relation.get_accessor_name()
        for relation in get_all_child_relations(model)
        if relation.model is model
    ]
    names += [
        field.name
        for field in model._meta.local_many_to_many
        if field.remote_field.through._meta.auto_created  # type: ignore[union-attr]
    ]
    if "tagged_items" in names:
        names.append("tagged_items__tag")
    return model._default_manager.prefetch_related(*names)
