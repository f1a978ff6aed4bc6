"""The licences of one title with all that bears on them, for those who give and look at them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F

from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.models import Showing
from delivery.rules.licensing import Cut, Level, Stretch, cuts, gaps, overlaps
from delivery.selectors import places
from delivery.values import ItemKey
from entitlements import rules
from entitlements.choices import LicenceKind
from entitlements.models import LicenceWindow, TerritoryGroup
from entitlements.selectors import licences
from entitlements.values import Cell, Window

# What viewers have of a showing.
LISTED, PLAYABLE = "listed", "playable"


@dataclass(frozen=True, slots=True)
class Told:
    """All of one kind: the title's own rows, its line above, and what comes of them."""

    kind: LicenceKind
    rows: tuple[LicenceWindow, ...]
    above: tuple[Level, ...]
    effective: tuple[Window, ...]
    cuts: list[Cut]
    overlaps: list[Stretch]
    gaps: list[Stretch]
    required: bool

    @property
    def windows(self) -> tuple[Window, ...]:
        return tuple(licences.window(row) for row in self.rows)

    @property
    def follows(self) -> str:
        """Whose licence it follows for want of one of its own; empty when nobody has any."""
        named = [level.name for level in self.above if level.windows]
        return named[-1] if named and not self.rows else ""


@dataclass(frozen=True, slots=True)
class Shown(Stretch):
    """What viewers somewhere get of it, and who may see it."""

    state: str
    window: Window


def licensed_type(page: Any) -> DocumentType | None:
    """How the page's kind is described, if titles of it are licensed."""
    try:
        found = registry.by_model(type(page))
    except LookupError:
        return None
    return found if found.licensed else None


def of(*, type: DocumentType, page: Any, rows: Sequence[LicenceWindow]) -> list[Told]:
    """One for each kind of licence; `rows` are the title's own."""
    place = places.of(type=type, pks=[page.pk]).get(page.pk)
    above = [(key.kind, key.public_id) for key in place.ancestor_keys] if place else []
    own = licences.of(titles=set(above))
    found = []
    for kind in LicenceKind:
        levels = tuple(
            Level(f"the {_noun(each[0])}’s", getattr(own[each], kind.value))
            for each in above
            if each in own
        )
        found.append(_told(kind, tuple(row for row in rows if row.kind == kind), levels))
    return found


def shown(*, key: ItemKey) -> list[Shown]:
    """What viewers get now and later, in order of time, neighbours that say the same joined."""
    rows = (
        Showing.objects.current_or_future()
        .filter(kind=key.kind, public_id=key.public_id, locale=key.locale)
        .annotate(start=F("span__startswith"), end=F("span__endswith"))
        .order_by("span")
        .values_list("start", "end", "cells", "availability")
    )
    found: list[Shown] = []
    for start, end, cells, availability in rows:
        each = _shown(start, end, cells, availability)
        if found and _goes_on(found[-1], each):
            each = _shown(found.pop().start, end, cells, availability)
        found.append(each)
    return found


def titles_naming(*, group: TerritoryGroup) -> list[str]:
    """The names of titles whose licences name the group, in alphabetical order; a title in several
    languages counts once for each.
    """
    public_ids: dict[str, set[UUID]] = defaultdict(set)
    rows = LicenceWindow.objects.filter(groups=group)
    for kind, public_id in rows.values_list("title_kind", "public_id"):
        public_ids[kind].add(public_id)
    found: list[str] = []
    for kind, ids in public_ids.items():
        items = registry.by_kind(kind).model._default_manager.filter(translation_key__in=ids)
        found += [str(item) for item in items] or ["a title that is gone"]
    return sorted(found)


def _told(kind: LicenceKind, rows: tuple[LicenceWindow, ...], above: tuple[Level, ...]) -> Told:
    own = [licences.window(row) for row in rows]
    required = settings.SHOWRUNNER_LICENCE_REQUIRED
    return Told(
        kind=kind,
        rows=rows,
        above=above,
        effective=rules.effective([*(level.windows for level in above), own], required=required),
        cuts=cuts(above=above, own=own),
        overlaps=overlaps(own),
        gaps=gaps(own),
        required=required,
    )


def _shown(
    start: datetime | None, end: datetime | None, cells: list[str], availability: dict[str, Any]
) -> Shown:
    states = {each["state"] for each in availability.values()}
    state = PLAYABLE if states & {"now", "leaving"} else LISTED
    permitted = frozenset(Cell.parse(cell) for cell in cells)
    return Shown(start, end, state, Window(permitted, start, end))


def _goes_on(one: Shown, two: Shown) -> bool:
    said = (one.end, one.state, one.window.cells)
    return said == (two.start, two.state, two.window.cells)


def _noun(kind: str) -> str:
    return str(registry.by_kind(kind).model._meta.verbose_name)
