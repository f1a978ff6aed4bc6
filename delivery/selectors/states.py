"""Everything compiling needs to know about a batch of items of one kind, in a few statements."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from delivery.documents.base import DocumentType
from delivery.documents.needs import combined
from delivery.rules.availability import Terms
from delivery.selectors import folds, places, terms, versions
from delivery.selectors.folds import Folded
from delivery.selectors.places import Place
from delivery.selectors.versions import Spot, Version
from delivery.values import CategoryFacts, EmbedFacts, EventState, ImageFacts, ItemKey, Needs


@dataclass(frozen=True, slots=True)
class ItemState:
    """All that `compile_item` may look at."""

    type: DocumentType
    pk: int
    key: ItemKey
    is_root: bool
    versions: tuple[Version, ...]
    terms: Terms
    ancestor_keys: tuple[ItemKey, ...] = ()
    ancestors: tuple[tuple[Folded, ...], ...] = ()
    needs: dict[int, Needs] = field(default_factory=dict)
    named: dict[tuple[str, int], tuple[Folded, ...]] = field(default_factory=dict)
    images: dict[int, ImageFacts] = field(default_factory=dict)
    categories: dict[int, tuple[CategoryFacts, ...]] = field(default_factory=dict)
    pages: dict[int, UUID] = field(default_factory=dict)
    embeds: dict[str, EmbedFacts] = field(default_factory=dict)
    status: EventState | None = None
    # Why a version is missing from `versions`.
    problems: tuple[str, ...] = ()


def load(*, type: DocumentType, pks: Collection[int], now: datetime) -> list[ItemState]:
    """The states of the items that exist; order is not promised. A constant number of statements,
    plus a few for each scheduled version.
    """
    found = places.of(type=type, pks=pks)
    wanted = {pk: place for pk, place in found.items() if place.is_open}
    above = folds.spans_of(keys={key for place in wanted.values() for key in place.ancestor_keys})
    spots = {pk: _spot(place, above) for pk, place in wanted.items()}
    texts, problems = versions.of(type=type, spots=spots, now=now)
    needs = {
        pk: {index: type.needs(version.item) for index, version in enumerate(each)}
        for pk, each in texts.items()
    }
    everything = combined(*(each for by_version in needs.values() for each in by_version.values()))
    named = folds.named(needs=everything)
    images = folds.images(pks=everything.images)
    categories = folds.categories(pks=everything.categories)
    pages = folds.public_ids(pks=everything.pages)
    embeds = folds.embeds(addresses=everything.embeds)
    statuses = (
        folds.statuses(public_ids={place.key.public_id for place in wanted.values()})
        if type.has_status
        else {}
    )
    licences = terms.of(type=type, places=wanted.values())
    return [
        ItemState(
            type=type,
            pk=pk,
            key=place.key,
            is_root=place.is_root,
            versions=tuple(texts.get(pk, ())),
            terms=licences.get(place.key, terms.UNLICENSED),
            ancestor_keys=place.ancestor_keys,
            ancestors=tuple(above.get(key, ()) for key in place.ancestor_keys),
            needs=needs.get(pk, {}),
            named=named,
            images=images,
            categories=categories,
            pages=pages,
            embeds=embeds,
            status=statuses.get(place.key.public_id),
            problems=tuple(problems.get(pk, ())),
        )
        for pk, place in found.items()
    ]


def _spot(place: Place, above: Mapping[ItemKey, tuple[Folded, ...]]) -> Spot:
    parents = above.get(place.ancestor_keys[-1], ()) if place.ancestor_keys else None
    return Spot(place.key, parents)
