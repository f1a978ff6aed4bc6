"""What is folded into items: finished answers of what they name and stand under, plain facts."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.db.models import F
from wagtail.models import Page

from delivery.documents import registry
from delivery.models import Showing
from delivery.values import (
    NAMED_KINDS,
    CategoryFacts,
    EmbedFacts,
    EventState,
    ImageFacts,
    ItemKey,
    Needs,
    Span,
)
from entitlements.values import EVERYWHERE, Cell, Cells
from media_catalog.models import CatalogImage, Category, Embed
from media_catalog.rules import embeds as addresses_elsewhere
from pages.models import LiveStatus


@dataclass(frozen=True, slots=True)
class Folded:
    """One stretch of time of a finished item."""

    span: Span
    card: dict[str, Any]
    document: dict[str, Any]
    revision_ids: tuple[int, ...]
    cells: Cells = EVERYWHERE
    min_age: int | None = None
    ends: datetime | None = None


def spans_of(*, keys: Collection[ItemKey]) -> dict[ItemKey, tuple[Folded, ...]]:
    """Current and future showings of the items, in order of time."""
    if not keys:
        return {}
    rows = (
        Showing.objects.current_or_future()
        .filter(public_id__in={key.public_id for key in keys})
        .annotate(start=F("span__startswith"), end=F("span__endswith"))
        .order_by("span")
        .values_list(
            *("kind", "public_id", "locale", "start", "end", "card", "document", "revision_ids"),
            *("cells", "min_age", "ends"),
        )
    )
    found: dict[ItemKey, list[Folded]] = defaultdict(list)
    for kind, public_id, locale, *told in rows:
        start, end, card, document, revision_ids, cells, min_age, ends = told
        key = ItemKey(kind, public_id, locale)
        if key in keys:
            found[key].append(
                Folded(
                    Span(start, end),
                    orjson.loads(card),
                    orjson.loads(document),
                    tuple(revision_ids),
                    frozenset(map(Cell.parse, cells)),
                    min_age,
                    ends,
                )
            )
    return {key: tuple(spans) for key, spans in found.items()}


def claims(*, paths: Collection[str]) -> dict[str, list[tuple[ItemKey, Span]]]:
    """Who has the paths now or later, and when."""
    if not paths:
        return {}
    rows = (
        Showing.objects.current_or_future()
        .filter(path__in=paths)
        .annotate(start=F("span__startswith"), end=F("span__endswith"))
        .values_list("path", "kind", "public_id", "locale", "start", "end")
    )
    found: dict[str, list[tuple[ItemKey, Span]]] = defaultdict(list)
    for path, kind, public_id, locale, start, end in rows:
        found[str(path)].append((ItemKey(kind, public_id, locale), Span(start, end)))
    return found


def named(*, needs: Needs) -> dict[tuple[str, int], tuple[Folded, ...]]:
    """Showings of the people, genres and others that are named, by kind and database id."""
    ids: dict[ItemKey, tuple[str, int]] = {}
    for kind, part in NAMED_KINDS.items():
        pks = getattr(needs, part)
        if not pks:
            continue
        rows = (
            registry.by_kind(kind)
            .model._default_manager.filter(pk__in=pks)
            .values_list("pk", "translation_key", "locale__language_code")
        )
        ids |= {ItemKey(kind, public_id, code): (kind, pk) for pk, public_id, code in rows}
    return {ids[key]: spans for key, spans in spans_of(keys=ids.keys()).items()}


def images(*, pks: Collection[int]) -> dict[int, ImageFacts]:
    """Facts of the images; renditions cut from an older file or focal point are not listed."""
    if not pks:
        return {}
    return {image.pk: _image_facts(image) for image in CatalogImage.objects.filter(pk__in=pks)}


def _image_facts(image: CatalogImage) -> ImageFacts:
    made = image.renditions_made
    x, y = image.focal_point_x, image.focal_point_y
    has_focus = x is not None and y is not None and image.width and image.height
    return ImageFacts(
        alt=image.default_alt_text,
        credit=image.credit,
        width=image.width,
        height=image.height,
        focal_point=(round(x / image.width, 4), round(y / image.height, 4))
        if has_focus
        else (0.5, 0.5),
        blurhash=image.blurhash,
        roles=made.get("roles", {}) if made.get("key") == image.rendition_key else {},
    )


def embeds(*, addresses: Collection[str]) -> dict[str, EmbedFacts]:
    """What is known of the addresses, as they stand in texts; only those with a player."""
    if not addresses:
        return {}
    keys = {addresses_elsewhere.key(each): each for each in addresses}
    names = [each.name for each in fields(EmbedFacts)]
    rows = Embed.objects.filter(key__in=keys).exclude(player="").values("key", *names)
    return {keys[row.pop("key")]: EmbedFacts(**row) for row in rows}


def categories(*, pks: Collection[int]) -> dict[int, tuple[CategoryFacts, ...]]:
    """The way to each category, the top first."""
    if not pks:
        return {}
    # The newsroom's tree is small, and reading it whole beats one statement a level.
    rows = {row.pk: row for row in Category.objects.all()}
    return {pk: _way_to(rows=rows, pk=pk) for pk in pks if pk in rows}


def _way_to(*, rows: dict[int, Category], pk: int) -> tuple[CategoryFacts, ...]:
    way: list[CategoryFacts] = []
    seen: set[int] = set()
    at: int | None = pk
    while at is not None and at not in seen:
        seen.add(at)
        row = rows[at]
        way.insert(0, CategoryFacts(row.translation_key, row.name, row.slug))
        at = row.parent_id
    return tuple(way)


def public_ids(*, pks: Collection[int]) -> dict[int, UUID]:
    """Public ids of pages by database id."""
    if not pks:
        return {}
    return dict(Page.objects.filter(pk__in=pks).values_list("pk", "translation_key"))


def statuses(*, public_ids: Collection[UUID]) -> dict[UUID, EventState]:
    """Where the events stand that somebody has touched."""
    rows = LiveStatus.objects.filter(public_id__in=public_ids)
    return {row.public_id: EventState(row.status, row.since) for row in rows}
