"""Pure rules of what licences of one kind do to each other: what is cut, doubled or left open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations

from entitlements import rules
from entitlements.values import Window


@dataclass(frozen=True, slots=True)
class Level:
    """The windows of one title of a line; `name` is what people call it."""

    name: str
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start`, included, to `end`, excluded; None is for ever in either direction."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Cut(Stretch):
    """When those above leave less than the title's own licences permit, `wholly` if nothing."""

    by: tuple[str, ...]
    wholly: bool


def cuts(*, above: Sequence[Level], own: Sequence[Window]) -> list[Cut]:
    """In order of time; neighbours that say the same are one."""
    found: list[Cut] = []
    levels = [level for level in above if level.windows]
    windows = [*own, *(window for level in levels for window in level.windows)]
    for start, end in rules.stretches(windows):
        mine = rules.permitted(own, start, end)
        left, by = mine, []
        for level in levels:
            theirs = rules.permitted(level.windows, start, end)
            if rules.meet(mine, theirs) != mine:
                by.append(level.name)
            left = rules.meet(left, theirs)
        if not by:
            continue
        cut = Cut(start, end, tuple(by), wholly=not left)
        if found and replace(found[-1], start=start, end=end) == cut and found[-1].end == start:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(cut)
    return found


def overlaps(windows: Sequence[Window]) -> list[Stretch]:
    """When two windows permit the same to somebody."""
    found = set()
    for one, two in combinations(windows, 2):
        start = max((each.start for each in (one, two) if each.start), default=None)
        end = min((each.end for each in (one, two) if each.end), default=None)
        in_time = start is None or end is None or start < end
        if in_time and rules.meet(one.cells, two.cells):
            found.add(Stretch(start, end))
    return sorted(found, key=lambda each: (each.start is not None, each.start))


def gaps(windows: Sequence[Window]) -> list[Stretch]:
    """When, between the first window and the last, nothing is permitted to anybody."""
    found: list[Stretch] = []
    for start, end in rules.stretches(windows)[1:-1]:
        if rules.permitted(windows, start, end):
            continue
        if found and found[-1].end == start:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(Stretch(start, end))
    return found
