"""The texts of items and the time each is meant for: the live one, and those scheduled to follow.

A scheduled version that cannot be read, or whose address another item will hold by then, is left
out and explained; what was there before it goes on.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from modelcluster.models import get_all_child_relations
from wagtail.models import DraftStateMixin, Page, Revision

from delivery.documents.base import DocumentType
from delivery.rules import spans
from delivery.selectors import folds
from delivery.selectors.folds import Folded
from delivery.values import ItemKey, Span

# For what went live without anybody noting when: an instant that stays the same.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Version:
    """One text of the item and the time it is meant for, before anything else cuts it."""

    item: Any
    span: Span
    published_at: datetime
    updated_at: datetime
    revision_id: int | None


@dataclass(frozen=True, slots=True)
class Spot:
    """Whose versions are looked for: `parents` is None for what has no page above it."""

    key: ItemKey
    parents: tuple[Folded, ...] | None = None


Problems = dict[int, list[str]]


def of(
    *, type: DocumentType, spots: Mapping[int, Spot], now: datetime
) -> tuple[dict[int, list[Version]], Problems]:
    """Current and future versions by database id, and what is wrong with those left out."""
    if not issubclass(type.model, DraftStateMixin):
        rows = type.model._default_manager.filter(pk__in=spots.keys())
        return {item.pk: [_always(item, now)] for item in rows}, {}
    problems: Problems = defaultdict(list)
    scheduled = _scheduled(type=type, pks=spots.keys(), now=now, problems=problems)
    if type.has_path:
        _refuse_taken(scheduled, spots=spots, problems=problems)
    found: dict[int, list[Version]] = defaultdict(list)
    for item in _with_children(type.model).filter(pk__in=spots.keys(), live=True):
        _keep(found[item.pk], _live(item, followers=scheduled.get(item.pk, []), now=now), now)
    for pk, versions in scheduled.items():
        for version in versions:
            _keep(found[pk], version, now)
    return found, problems


def _always(item: Any, now: datetime) -> Version:
    """What has no drafts, and nobody notes when it was written."""
    return Version(item, Span(now), UNDATED, UNDATED, revision_id=None)


def _live(item: Any, *, followers: list[Version], now: datetime) -> Version:
    ends = [each.span.start for each in followers]
    if item.expire_at is not None:
        ends.append(item.expire_at)
    updated_at = item.last_published_at or item.first_published_at or UNDATED
    return Version(
        item=item,
        span=Span(now, min(ends) if ends else None),
        published_at=item.first_published_at or updated_at,
        updated_at=updated_at,
        revision_id=item.live_revision_id,
    )


def _keep(versions: list[Version], version: Version, now: datetime) -> None:
    """Adds what of the version lies at or after now."""
    span = Span(max(version.span.start, now), version.span.end)
    if span.end is None or span.start < span.end:
        versions.append(
            Version(
                version.item, span, version.published_at, version.updated_at, version.revision_id
            )
        )


def _scheduled(
    *, type: DocumentType, pks: Collection[int], now: datetime, problems: Problems
) -> dict[int, list[Version]]:
    base = Page if issubclass(type.model, Page) else type.model
    revisions: QuerySet[Any] = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(base),
        object_id__in=[str(pk) for pk in pks],
        approved_go_live_at__isnull=False,
    ).order_by("approved_go_live_at")
    found: dict[int, list[Version]] = defaultdict(list)
    for revision in revisions:
        pk, start = int(revision.object_id), revision.approved_go_live_at
        try:
            item = revision.as_object()
        except Exception as error:  # noqa: BLE001  # whatever an old revision trips over
            problems[pk].append(f"{_named(start)} cannot be read: {error}")
            continue
        found[pk].append(
            Version(
                item=item,
                span=Span(start, item.expire_at),
                published_at=item.first_published_at or start,
                updated_at=start,
                revision_id=revision.pk,
            )
        )
    return found


def _refuse_taken(
    scheduled: dict[int, list[Version]], *, spots: Mapping[int, Spot], problems: Problems
) -> None:
    """Takes out versions whose address is another item's at any time they are meant for."""
    wanted = {
        path
        for pk, versions in scheduled.items()
        for version in versions
        for path, _ in _addresses(version, spots[pk])
    }
    claims = folds.claims(paths=wanted)
    for pk, versions in scheduled.items():
        for version in list(versions):
            if _is_taken(version, spots[pk], claims):
                versions.remove(version)
                problems[pk].append(
                    f"{_named(version.span.start)} has an address that another page has by then."
                )


def _is_taken(
    version: Version, spot: Spot, claims: Mapping[str, list[tuple[ItemKey, Span]]]
) -> bool:
    return any(
        key != spot.key and key.locale == spot.key.locale and spans.overlap(first=span, second=held)
        for path, span in _addresses(version, spot)
        for key, held in claims.get(path, ())
    )


def _addresses(version: Version, spot: Spot) -> list[tuple[str, Span]]:
    """The paths of the version, each with its time."""
    if spot.parents is None:
        return [(f"/{version.item.slug}/", version.span)]
    return [
        (f"{parent.card['path']}{version.item.slug}/", span)
        for parent in spot.parents
        if (span := spans.overlap(first=parent.span, second=version.span))
    ]


def _named(start: datetime) -> str:
    return f"The version scheduled for {start:%d %b %Y %H:%M} UTC"


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
