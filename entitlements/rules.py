"""Pure rules of licences: who a cell admits, what two licences leave, what holds when.

A licence is a set of windows. What a title has of its own replaces what it would inherit, and is
then narrowed to what stands above it, so that nothing is open whose parent is closed.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from entitlements.choices import LicenceKind, Platform, Reach, territories
from entitlements.values import ANY, EVERYWHERE, NOWHERE, Cell, Cells, LicenceTerms, Window

# Times at the very ends of the calendar have no equal in other time zones.
FIRST_YEAR, LAST_YEAR = 1900, 9000


@lru_cache(maxsize=2048)
def keys(territory: str | None, platform: str | None) -> tuple[str, ...]:
    """The cells that admit an audience, the most specific first. What is unknown
    only matches `*`.
    """
    territories = (territory, ANY) if territory else (ANY,)
    platforms = (platform, ANY) if platform else (ANY,)
    return tuple(str(Cell(t, p)) for t in territories for p in platforms)


def admits(cells: Collection[Cell], *, territory: str, platform: str) -> bool:
    """Whether one of the cells holds for the pair; `*` asks for an audience nobody knows."""
    return any(
        cell.territory in {ANY, territory} and cell.platform in {ANY, platform} for cell in cells
    )


def cells(*, territories: Iterable[str], platforms: Iterable[str]) -> Cells:
    """Every pair of the two; no platforms means all of them."""
    return reduced(
        Cell(territory, platform)
        for territory in territories
        for platform in (tuple(platforms) or (ANY,))
    )


def reduced(some: Iterable[Cell]) -> Cells:
    """The same without cells that another one covers."""
    found = set(some)
    return frozenset(
        cell
        for cell in found
        if not any(
            other in found and other != cell
            for other in (
                Cell(ANY, ANY),
                Cell(cell.territory, ANY),
                Cell(ANY, cell.platform),
            )
        )
    )


def meet(one: Cells, two: Cells) -> Cells:
    """What both permit."""
    if one == EVERYWHERE:
        return two
    if two == EVERYWHERE:
        return one
    return reduced(
        Cell(
            a.territory if b.territory == ANY else b.territory,
            a.platform if b.platform == ANY else b.platform,
        )
        for a in one
        for b in two
        if (ANY in (a.territory, b.territory) or a.territory == b.territory)
        and (ANY in (a.platform, b.platform) or a.platform == b.platform)
    )


def effective(chain: Sequence[Sequence[Window]], *, required: bool = False) -> tuple[Window, ...]:
    """What remains of licences of one kind from the top down to the title itself, in order of time.

    An empty level inherits. Without any licence in the chain everything is permitted, or with
    `required` nothing. The windows answered do not overlap, and neighbours differ.
    """
    levels = [level for level in chain if level]
    if not levels:
        return () if required else (Window(EVERYWHERE),)
    found: list[Window] = []
    for start, end in stretches(window for level in levels for window in level):
        left = EVERYWHERE
        for level in levels:
            left = meet(left, permitted(level, start, end))
        if not left:
            continue
        if found and found[-1].end == start and found[-1].cells == left:
            found[-1] = Window(left, found[-1].start, end)
        else:
            found.append(Window(left, start, end))
    return tuple(found)


def strictest(ages: Iterable[int | None]) -> int | None:
    """The highest of the ages; None, which means nobody rated it, is higher than any."""
    highest = 0
    for age in ages:
        if age is None:
            return None
        highest = max(highest, age)
    return highest


def faults(terms: LicenceTerms) -> list[tuple[str, str]]:
    """What is wrong with a licence: pairs of a field and the reason, in words for people."""
    found = []
    if terms.kind not in LicenceKind.values:
        found.append(("kind", "Choose what the licence is for."))
    if terms.reach not in Reach.values:
        found.append(("reach", "Choose where the licence holds."))
    elif terms.reach != Reach.WORLD and not (terms.codes or terms.groups):
        named = Reach(terms.reach).label
        found.append(("codes", f"“{named}” needs at least one territory or territory group."))
    elif terms.reach == Reach.WORLD and (terms.codes or terms.groups):
        found.append(("reach", "“Everywhere” names no territories: choose “Only in”, or none."))
    if unknown := sorted(terms.codes - territories().keys()):
        found.append(("codes", f"{', '.join(unknown)}: no such territory."))
    if unknown := sorted(terms.platforms - set(Platform.values)):
        found.append(("platforms", f"{', '.join(unknown)}: no such platform."))
    return [*found, *_time_faults(terms)]


def _time_faults(terms: LicenceTerms) -> list[tuple[str, str]]:
    found = [
        (name, f"Give a year from {FIRST_YEAR} to {LAST_YEAR}, or none at all.")
        for name, at in (("starts_at", terms.start), ("ends_at", terms.end))
        if at is not None and not FIRST_YEAR <= at.year <= LAST_YEAR
    ]
    if terms.start is not None and terms.end is not None and terms.end <= terms.start:
        found.append(("ends_at", "“Until” has to lie after “from”."))
    return found


def stretches(windows: Iterable[Window]) -> list[tuple[datetime | None, datetime | None]]:
    """All of time, cut wherever a window begins or ends."""
    edges = sorted(
        {edge for window in windows for edge in (window.start, window.end) if edge is not None}
    )
    return list(zip([None, *edges], [*edges, None], strict=True))


def permitted(level: Sequence[Window], start: datetime | None, end: datetime | None) -> Cells:
    """What a level permits during a stretch that none of its windows begins or ends in."""
    found = NOWHERE
    for window in level:
        opens = window.start is None or (start is not None and window.start <= start)
        lasts = window.end is None or (end is not None and end <= window.end)
        if opens and lasts:
            found = reduced((*found, *window.cells))
    return found
