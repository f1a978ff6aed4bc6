"""The picture of a title's licences: time runs from left to right, one line a licence.

It is drawn by the server. Places are percentages, so that it fits a panel as well as a screen, and
all it shows is told in words as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format

from delivery.rules.licensing import Stretch
from delivery.selectors.licensing import PLAYABLE, Shown, Told
from delivery.wagtail_hooks import wording
from entitlements.values import Window

# Where time begins, in per cent of the width; names stand before it.
GUTTER = 20.0
LINE = 28
AXIS = 30
TICKS = 5
SHORTEST = timedelta(days=14)
# Beyond these, bars run on past the edge.
PAST, FUTURE = timedelta(days=730), timedelta(days=3650)


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    width: float
    tone: str
    label: str
    told: str


@dataclass(frozen=True, slots=True)
class Line:
    """`y` is the upper edge in pixels."""

    name: str
    y: int
    bars: list[Bar]
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    x: float
    label: str


@dataclass(slots=True)
class Picture:
    """What the template draws."""

    start: datetime
    end: datetime
    now: datetime
    lines: list[Line] = field(default_factory=list)

    @property
    def height(self) -> int:
        return len(self.lines) * LINE + AXIS

    @property
    def floor(self) -> int:
        """Where the lines end and the dates begin."""
        return len(self.lines) * LINE

    @property
    def today(self) -> Mark:
        return Mark(self.x(self.now), "now")

    @property
    def ticks(self) -> list[Mark]:
        step = (self.end - self.start) / TICKS
        days = [self.start + step * (number + 0.5) for number in range(TICKS)]
        return [Mark(self.x(day), date_format(timezone.localtime(day), "j M Y")) for day in days]

    def x(self, at: datetime) -> float:
        share = (at - self.start) / (self.end - self.start)
        return round(GUTTER + (100 - GUTTER) * min(max(share, 0.0), 1.0), 3)

    def head(self, name: str) -> None:
        self.lines.append(Line(name, self.floor, [], is_heading=True))

    def line(self, name: str, bars: Iterable[Bar]) -> None:
        self.lines.append(Line(name, self.floor, list(bars)))

    def bar(self, stretch: Stretch | Window, *, tone: str, label: str, told: str = "") -> Bar:
        x = self.x(stretch.start or self.start)
        width = self.x(stretch.end or self.end) - x
        when = wording.time(Stretch(stretch.start, stretch.end))
        return Bar(x, round(width, 3), tone, label, f"{told or label}, {when}")


def draw(*, told: Sequence[Told], shown: Sequence[Shown], now: datetime) -> Picture:
    """The lines from top to bottom: each kind with those above, its own and what comes of them;
    then what viewers get.
    """
    picture = _frame(told, shown, now)
    for each in told:
        picture.head(each.kind.label)
        _draw_kind(picture, each)
    picture.head("What viewers get")
    picture.line("", [_seen(picture, each) for each in shown])
    return picture


def _frame(told: Sequence[Told], shown: Sequence[Shown], now: datetime) -> Picture:
    windows: list[Window | Stretch] = [*shown]
    for each in told:
        windows += [*each.windows, *(window for level in each.above for window in level.windows)]
    edges = [edge for each in windows for edge in (each.start, each.end) if edge] + [now]
    first, last = max(min(edges), now - PAST), min(max(edges), now + FUTURE)
    room = max((last - first) / 8, SHORTEST)
    return Picture(first - room, last + room, now)


def _draw_kind(picture: Picture, told: Told) -> None:
    for level in told.above:
        name = f"{level.name.removeprefix('the ').capitalize()} licence"
        bars = [
            picture.bar(each, tone="above", label=wording.audience(each.cells))
            for each in level.windows
        ]
        if bars:
            picture.line(name, bars)
    for row, window in zip(told.rows, told.windows, strict=True):
        words = wording.licence(row)
        bars = [picture.bar(window, tone="own", label=words)]
        bars += [
            picture.bar(
                part,
                tone="lost" if cut.wholly else "cut",
                label="",
                told=f"cut by {wording.several(list(cut.by))} licence",
            )
            for cut in told.cuts
            if (part := _both(cut, window))
        ]
        picture.line(row.note or "Own licence", bars)
    picture.line(
        "In effect",
        [
            picture.bar(each, tone="effective", label=wording.audience(each.cells))
            for each in told.effective
        ],
    )


def _both(cut: Stretch, window: Window) -> Stretch | None:
    start = max((each for each in (cut.start, window.start) if each), default=None)
    end = min((each for each in (cut.end, window.end) if each), default=None)
    return Stretch(start, end) if start is None or end is None or start < end else None


def _seen(picture: Picture, shown: Shown) -> Bar:
    what = "Can be played" if shown.state == PLAYABLE else "Listed, not playable"
    words = f"{what}: {wording.audience(shown.window.cells)}"
    return picture.bar(shown, tone=shown.state, label=words)
