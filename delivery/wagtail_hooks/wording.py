"""Licences in the words of the people who give them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from delivery.rules.licensing import Cut, Stretch
from delivery.selectors.licensing import Told
from entitlements.choices import Platform, Reach, territories
from entitlements.models import LicenceWindow
from entitlements.values import ANY, EVERYWHERE, Cells

# More names than this are counted rather than told.
FEW = 3


def moment(at: datetime) -> str:
    """In the time zone of whoever reads."""
    return date_format(timezone.localtime(at), "j F Y, H:i")


def time(stretch: Stretch) -> str:
    if stretch.start and stretch.end:
        return f"from {moment(stretch.start)} until {moment(stretch.end)}"
    if stretch.start:
        return f"from {moment(stretch.start)} on"
    return f"until {moment(stretch.end)}" if stretch.end else "at any time"


def licence(row: LicenceWindow) -> str:
    """Where and on what, as it was given; its groups should be prefetched."""
    named = [*(group.name for group in row.groups.all()), *names(row.codes)]
    where = row.get_reach_display()
    if row.reach != Reach.WORLD:
        where = f"{where} {several(named)}"
    return f"{where}, on {several(platforms(row.platforms))}" if row.platforms else where


def audience(cells: Cells) -> str:
    """Where and on what, as it came out."""
    if cells == EVERYWHERE:
        return "Everywhere"
    places = defaultdict(set)
    for cell in cells:
        places[cell.platform].add(cell.territory)
    told = []
    for platform, codes in sorted(places.items()):
        on = "" if platform == ANY else f" on {Platform(platform).label}"
        told.append(f"{_places(codes)}{on}")
    return "; ".join(told)


def names(codes: Iterable[str]) -> list[str]:
    known = territories()
    return sorted(known.get(code, code) for code in codes)


def platforms(values: Iterable[str]) -> list[str]:
    return [choice.label for choice in Platform if choice in set(values)]


def several(words: list[str]) -> str:
    if len(words) > FEW + 1:
        return f"{', '.join(words[:FEW])} and {len(words) - FEW} more"
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1] if words else ""]))


def _places(codes: set[str]) -> str:
    if ANY in codes:
        return "Everywhere"
    left_out = territories().keys() - codes
    if len(left_out) < len(codes):
        return (
            f"Everywhere except in {several(names(left_out))}" if left_out else "In all countries"
        )
    return f"Only in {several(names(codes))}"


def story(told: Told) -> list[str]:
    """All the picture shows of one kind, in sentences."""
    may = told.kind.label.removeprefix("May ")
    found = [f"{licence(row)}, {time(Stretch(row.starts_at, row.ends_at))}." for row in told.rows]
    if told.follows:
        found.append(f"No licence of its own: it follows {told.follows}.")
    elif not told.rows and told.required:
        found.append(f"No licence here or above it: it may {may} nowhere, as one is required.")
    elif not told.rows:
        found.append(f"No licence here or above it: it may {may} everywhere, at any time.")
    found += [f"{_cut(each)}." for each in told.cuts]
    found += [f"Two licences overlap {time(each)}; together they add up." for each in told.overlaps]
    found += [f"There is a gap {time(each)}: it may {may} nowhere then." for each in told.gaps]
    return found


def outcome(told: Told) -> str:
    """What comes of it all, in one sentence."""
    parts = [
        f"{audience(each.cells)}, {time(Stretch(each.start, each.end))}" for each in told.effective
    ]
    return f"{'; '.join(parts)}." if parts else "Nowhere, at no time."


def _cut(cut: Cut) -> str:
    by = f"{several(list(cut.by))} licence"
    left = "nothing is left" if cut.wholly else "only what both permit holds"
    return f"Cut by {by} {time(cut)}: {left}"
