"""The plan as plain arithmetic: what an item must say at an instant, from what was planned alone.

Written apart from delivery and in another shape, so that the two can be held against each other:
nothing is cut into spans, nothing is compiled, every question is answered by walking the plan.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

Told = tuple[object, ...]
_ALWAYS = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Where and on what somebody watches; None is unknown."""

    territory: str | None = None
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class Permit:
    """A licence window; None in place of territories or platforms is all of them."""

    kind: str
    opens: datetime
    closes: datetime
    territories: frozenset[str] | None = None
    platforms: frozenset[str] | None = None

    def holds(self, at: datetime, viewer: Viewer) -> bool:
        return (
            self.opens <= at < self.closes
            and (self.territories is None or viewer.territory in self.territories)
            and (self.platforms is None or viewer.platform in self.platforms)
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One version: it holds from its opening until the next one's or its own closing."""

    title: str
    slug: str
    opens: datetime
    closes: datetime | None = None


@dataclass(eq=False, slots=True)
class Item:
    """What is planned for one item. `published` is when it was or will be published first."""

    kind: str
    id: UUID
    published: datetime | None = None
    texts: list[Text] = field(default_factory=list)
    permits: list[Permit] = field(default_factory=list)
    parent: "Item | None" = None
    children: list["Item"] = field(default_factory=list)
    number: int = 0
    people: list["Item"] = field(default_factory=list)

    def text(self, at: datetime) -> Text | None:
        """The version that holds, whoever may see it."""
        begun = [text for text in self.texts if text.opens <= at]
        if not begun or (begun[-1].closes is not None and begun[-1].closes <= at):
            return None
        return begun[-1]

    def title(self, at: datetime) -> str:
        text = self.text(at)
        assert text is not None
        return text.title

    def shown(self, at: datetime, viewer: Viewer) -> bool:
        here = self.text(at) is not None and self._permitted("catalogue", at, viewer)
        return here and (self.parent is None or self.parent.shown(at, viewer))

    def path(self, at: datetime) -> str:
        text = self.text(at)
        assert text is not None
        return f"{self.parent.path(at) if self.parent else '/'}{text.slug}/"

    def ways(self) -> set[str]:
        """Every path it has at any time."""
        above = self.parent.ways() if self.parent else {"/"}
        return {f"{way}{text.slug}/" for way in above for text in self.texts}

    def card(self, at: datetime, viewer: Viewer) -> Told:
        return (str(self.id), self.title(at), *self.availability(at, viewer))

    def availability(self, at: datetime, viewer: Viewer) -> Told:
        """State, from and until. All ends lie within minutes, so what ends is leaving."""
        edges = self._edges()
        end = self._known_end(at, viewer)
        times = [time for time in _stretches(edges, self, viewer) if _meets(time, end)]
        for start, stop in times:
            if (start is None or start <= at) and (stop is None or at < stop):
                last = _earlier(stop, end)
                return ("now" if last is None else "leaving", start, last)
        ahead = next((time for time in times if time[0] is not None and time[0] > at), None)
        if ahead is not None:
            return ("upcoming", ahead[0], _earlier(ahead[1], end))
        over = [stop for _, stop in times if stop is not None and stop <= at]
        return ("expired", None, max(over)) if over else ("unavailable", None, None)

    def playable(self, at: datetime, viewer: Viewer) -> bool:
        here = self._permitted("playback", at, viewer)
        return here and (self.parent is None or self.parent.playable(at, viewer))

    def listed(self, at: datetime, viewer: Viewer) -> bool:
        here = self._permitted("catalogue", at, viewer)
        return here and (self.parent is None or self.parent.listed(at, viewer))

    def _permitted(self, kind: str, at: datetime, viewer: Viewer) -> bool:
        """What has no permit of its own takes what stands above it, which is asked as well."""
        own = [permit for permit in self.permits if permit.kind == kind]
        return not own or any(permit.holds(at, viewer) for permit in own)

    def _edges(self) -> list[datetime]:
        own = {edge for permit in self.permits for edge in (permit.opens, permit.closes)}
        return sorted(own | set(self.parent._edges() if self.parent else ()))

    def _known_end(self, at: datetime, viewer: Viewer) -> datetime | None:
        """When it goes, as its present version, those above it and licences tell."""
        unlisted = (edge for edge in self._edges() if edge > at and not self.listed(edge, viewer))
        end = next(unlisted, None)
        above: Item | None = self
        while above is not None:
            text = above.text(at)
            end = _earlier(end, text.closes if text else None)
            above = above.parent
        return end


def _stretches(
    edges: list[datetime], item: Item, viewer: Viewer
) -> Iterable[tuple[datetime | None, datetime | None]]:
    """The times during which it may be played, in order; neighbours are one."""
    if not edges:
        return [(None, None)]
    found: list[tuple[datetime | None, datetime | None]] = []
    start: datetime | None = None
    open_now = item.playable(_ALWAYS, viewer)
    for edge in edges:
        plays = item.playable(edge, viewer)
        if plays and not open_now:
            start = edge
        elif open_now and not plays:
            found.append((start, edge))
        open_now = plays
    return [*found, (start, None)] if open_now else found


def _meets(time: tuple[datetime | None, datetime | None], end: datetime | None) -> bool:
    """Whether it begins before everything ends."""
    return time[0] is None or end is None or time[0] < end


def _earlier(one: datetime | None, two: datetime | None) -> datetime | None:
    ends = [each for each in (one, two) if each is not None]
    return min(ends) if ends else None
