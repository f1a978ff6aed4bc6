"""Where, on what and when a title may be listed or played, worked out instant by instant."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pycountry

from entitlements.models import LicenceWindow

COUNTRIES = {country.alpha_2 for country in pycountry.countries}
Stretch = tuple[datetime | None, datetime | None]


@dataclass(frozen=True)
class Asker:
    """Who asks: a country and a platform, if known, and the age titles must be rated for."""

    territory: str | None = None
    platform: str | None = None
    maturity: int | None = None


@dataclass(frozen=True)
class Paper:
    """One licence as it was signed."""

    reach: str
    countries: frozenset[str]
    platforms: frozenset[str]
    start: datetime | None
    end: datetime | None

    def is_about(self, asker: Asker) -> bool:
        if self.platforms and asker.platform not in self.platforms:
            return False
        if self.reach == "world":
            return True
        named = asker.territory in self.countries
        if self.reach == "only":
            return named
        return asker.territory in COUNTRIES and not named

    def holds(self, at: datetime) -> bool:
        return (self.start is None or self.start <= at) and (self.end is None or at < self.end)


class Licences:
    """All licences of all titles."""

    def __init__(self, *, required: bool) -> None:
        self.required = required
        self.papers: dict[tuple[str, UUID, str], list[Paper]] = defaultdict(list)
        for row in LicenceWindow.objects.prefetch_related("groups"):
            countries = set(row.codes)
            for group in row.groups.all():
                countries |= set(group.codes)
            self.papers[row.title_kind, row.public_id, row.kind].append(
                Paper(
                    row.reach,
                    frozenset(countries),
                    frozenset(row.platforms),
                    row.starts_at,
                    row.ends_at,
                )
            )

    def permits(
        self, kind: str, titles: Sequence[tuple[str, UUID]], asker: Asker, at: datetime
    ) -> bool:
        """Whether each title on the way down that has licences of its own permits it then."""
        levels = [self.papers[*title, kind] for title in titles if self.papers[*title, kind]]
        if titles and not levels:
            return not self.required
        return all(any(p.holds(at) and p.is_about(asker) for p in level) for level in levels)

    def stretches(
        self, kind: str, titles: Sequence[tuple[str, UUID]], asker: Asker
    ) -> list[Stretch]:
        """The times at which it is permitted, none touching another."""
        edges = {
            edge
            for title in titles
            for paper in self.papers[*title, kind]
            for edge in (paper.start, paper.end)
            if edge is not None
        }
        return list(_runs(sorted(edges), lambda at: self.permits(kind, titles, asker, at)))

    def edges(self) -> set[datetime]:
        papers: list[Any] = [paper for some in self.papers.values() for paper in some]
        return {edge for p in papers for edge in (p.start, p.end) if edge is not None}


def _runs(edges: list[datetime], holds: Callable[[datetime], bool]) -> Iterator[Stretch]:
    """The times at which something holds that can only change at the edges."""
    before = edges[0] - timedelta(days=1) if edges else datetime.now().astimezone()
    starts: list[datetime | None] = [None, *edges]
    ends: list[datetime | None] = [*edges, None]
    open_since: list[datetime | None] = []
    for start, end in zip(starts, ends, strict=True):
        held = holds(before if start is None else start)
        if held and not open_since:
            open_since = [start]
        if not held and open_since:
            yield open_since.pop(), start
        if end is None and open_since:
            yield open_since.pop(), None
