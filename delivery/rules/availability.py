"""Pure rules of what may be played when: one short answer for each audience that differs.

An audience is a pair of territory and platform. Those that no licence tells apart share one answer,
kept under `*`, so an item without licences has a single one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product

from delivery.values import Span
from entitlements import rules as licences
from entitlements.values import ANY, Cell, Cells, Window

# What ends within this time is leaving.
LEAVING = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Playable:
    """`start` and `end` are those of the present or next time it may be played, as far as they are
    known; of something expired, `end` is when it was played last.
    """

    state: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """A title's effective licences, and who has to be told apart because of them."""

    catalogue: tuple[Window, ...]
    playback: tuple[Window, ...]

    @property
    def edges(self) -> list[datetime]:
        """Every instant at which a licence begins or ends."""
        windows = (*self.catalogue, *self.playback)
        return [edge for each in windows for edge in (each.start, each.end) if edge is not None]

    def listed(self, at: datetime) -> Cells:
        """Who may see it at the instant."""
        return next((each.cells for each in self.catalogue if at in each), frozenset())

    def audiences(self) -> list[Cell]:
        """All pairs of what licences name, and of what they do not: `*`; the vaguest first."""
        cells = [cell for window in (*self.catalogue, *self.playback) for cell in window.cells]
        territories = sorted({cell.territory for cell in cells} - {ANY})
        platforms = sorted({cell.platform for cell in cells} - {ANY})
        return [Cell(*pair) for pair in product([ANY, *territories], [ANY, *platforms])]


class Playing:
    """Answers for one title; audiences that all its licences treat alike are worked out once."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.audiences = terms.audiences()
        self._merged: dict[tuple[bool, ...], tuple[list[_Stretch], list[_Stretch]]] = {}
        self._marks = {each: self._mark(each) for each in self.audiences}

    def leaving_edges(self, span: Span, *, ends: datetime | None) -> list[datetime]:
        """When, inside the span, something begins to be leaving."""
        found = {self._at(mark, span.start, ends).end for mark in set(self._marks.values())}
        return [end - LEAVING for end in found if end is not None]

    def answers(self, *, cells: Cells, at: datetime, ends: datetime | None) -> dict[Cell, Playable]:
        """What is so at the instant, for all that `cells` admit; one that is not found stands under
        the next vaguer key: its territory, then its platform, then `*`. `ends` is when the item
        goes for reasons of its own, as far as is known.
        """
        admitted = {
            each: self._at(self._marks[each], at, ends)
            for each in self.audiences
            if _admits(cells, each)
        }
        different = set(admitted.values())
        if len(different) == 1:
            return {Cell(ANY, ANY): different.pop()}
        kept: dict[Cell, Playable] = {}
        for each, answer in admitted.items():
            if _found(kept, each) != answer:
                kept[each] = answer
        return kept

    def _mark(self, audience: Cell) -> tuple[bool, ...]:
        """Which windows admit the audience."""
        windows = (*self.terms.catalogue, *self.terms.playback)
        mark = tuple(_admits(window.cells, audience) for window in windows)
        if mark not in self._merged:
            first = len(self.terms.catalogue)
            self._merged[mark] = (
                _merged(self.terms.catalogue, mark[:first]),
                _merged(self.terms.playback, mark[first:]),
            )
        return mark

    def _at(self, mark: tuple[bool, ...], at: datetime, ends: datetime | None) -> Playable:
        listed, played = self._merged[mark]
        shown = next((each for each in listed if each.covers(at)), None)
        last = _earlier(ends, shown.end if shown else None)
        for stretch in played:
            if stretch.covers(at):
                end = _earlier(stretch.end, last)
                leaving = end is not None and end - LEAVING <= at
                return Playable("leaving" if leaving else "now", stretch.start, end)
            if stretch.start is not None and stretch.start > at:
                if last is None or stretch.start < last:
                    return Playable("upcoming", stretch.start, _earlier(stretch.end, last))
                break
        over = [each.end for each in played if each.end is not None and each.end <= at]
        return Playable("expired", None, max(over)) if over else Playable("unavailable")


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: datetime | None
    end: datetime | None

    def covers(self, at: datetime) -> bool:
        return (self.start is None or self.start <= at) and (self.end is None or at < self.end)


def _merged(windows: Sequence[Window], mark: Sequence[bool]) -> list[_Stretch]:
    """The times of those windows that are marked, in order, neighbours joined."""
    found: list[_Stretch] = []
    for window, marked in zip(windows, mark, strict=True):
        if not marked:
            continue
        if found and found[-1].end is not None and found[-1].end == window.start:
            found[-1] = _Stretch(found[-1].start, window.end)
        else:
            found.append(_Stretch(window.start, window.end))
    return found


def _admits(cells: Cells, audience: Cell) -> bool:
    territory, platform = audience
    return any(
        cell in cells
        for cell in (audience, Cell(territory, ANY), Cell(ANY, platform), Cell(ANY, ANY))
    )


def _found(kept: Mapping[Cell, Playable], audience: Cell) -> Playable | None:
    territory, platform = audience
    keys = licences.keys(
        None if territory == ANY else territory, None if platform == ANY else platform
    )
    cells: Iterable[Cell] = (Cell.parse(key) for key in keys)
    return next((kept[cell] for cell in cells if cell in kept), None)


def _earlier(one: datetime | None, two: datetime | None) -> datetime | None:
    ends = [each for each in (one, two) if each is not None]
    return min(ends) if ends else None
