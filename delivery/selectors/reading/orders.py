"""The orders lists know, each with its keyset: the values after which the next page starts.

An order is read in stages, one after the other, each of which an index serves: what has no date
follows what has one, what can be played follows what is yet to come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from delivery.selectors.reading.visibility import Scope


@dataclass(frozen=True, slots=True)
class Stage:
    """`keys` are expressions over a showing, most significant first; `public_id` breaks ties.

    Key values leave the database as text and return as text, cast to `types`, so a cursor loses
    nothing of them; none is null where `only` holds.
    """

    keys: tuple[str, ...]
    types: tuple[str, ...]
    descending: bool = False
    only: str = ""

    @property
    def width(self) -> int:
        return len(self.keys) + 1

    def by(self, alias: str, scope: Scope | None = None) -> str:
        """The ORDER BY list."""
        direction = " DESC" if self.descending else ""
        return ", ".join(f"{column}{direction}" for column in self._columns(alias, scope))

    def position(self, alias: str, scope: Scope) -> str:
        """A row's place in this stage, as an array of texts."""
        columns = ", ".join(f"{column}::text" for column in self._columns(alias, scope))
        return f"ARRAY[{columns}]"

    def conditions(self, alias: str, scope: Scope) -> list[str]:
        """What rows of this stage must meet."""
        return [self.only.format(s=alias, availability=scope.availability(alias))][
            : bool(self.only)
        ]

    def after(self, alias: str, scope: Scope, place: Sequence[str]) -> tuple[str, dict[str, str]]:
        """The condition for rows behind `place`, and its parameters."""
        names = [f"after_{number}" for number in range(self.width)]
        values = ", ".join(
            f"%({name})s::{kind}" for name, kind in zip(names, (*self.types, "uuid"), strict=True)
        )
        compare = "<" if self.descending else ">"
        columns = ", ".join(self._columns(alias, scope))
        return f"({columns}) {compare} ({values})", dict(zip(names, place, strict=True))

    def _columns(self, alias: str, scope: Scope | None) -> list[str]:
        availability = scope.availability(alias) if scope else ""
        keys = (key.format(s=alias, availability=availability) for key in self.keys)
        return [*keys, f"{alias}.public_id"]


@dataclass(frozen=True, slots=True)
class Order:
    """The stages of an order; `by` is for those that have a single one and read no audience."""

    stages: tuple[Stage, ...]

    def by(self, alias: str) -> str:
        """The ORDER BY list."""
        (stage,) = self.stages
        return stage.by(alias)

    def fits(self, place: Sequence[Any]) -> bool:
        """Whether an earlier answer's place, its stage first, is one in this order."""
        stages = {str(number): stage.width for number, stage in enumerate(self.stages)}
        return bool(place) and stages.get(place[0]) == len(place) - 1


_PUBLISHED = (("{s}.published_at",), ("timestamptz",))
_RELEASED = (("{s}.release_date",), ("date",))
_STARTS = (("{s}.starts_at",), ("timestamptz",))
_TIMED = "{s}.starts_at IS NOT NULL"
_DATED, _UNDATED = "{s}.release_date IS NOT NULL", Stage((), (), only="{s}.release_date IS NULL")
_COUNTED = "{s}.absolute_number IS NOT NULL"
_UNCOUNTED = Stage((), (), only="{s}.absolute_number IS NULL")
_MADE = "{s}.production_number IS NOT NULL"
_UNMADE = Stage((), (), only="{s}.production_number IS NULL")
_UPCOMING = "{s}.changing AND {availability} ->> 'state' = 'upcoming'"

ORDERS = {
    "newest": Order((Stage(*_PUBLISHED, descending=True),)),
    "oldest": Order((Stage(*_PUBLISHED),)),
    "title": Order((Stage(("{s}.title_sort",), ("text",)),)),
    "release_date": Order((Stage(*_RELEASED, only=_DATED), _UNDATED)),
    "-release_date": Order((Stage(*_RELEASED, descending=True, only=_DATED), _UNDATED)),
    # What has no start is in no list that knows these.
    "starts": Order((Stage(*_STARTS, only=_TIMED),)),
    "-starts": Order((Stage(*_STARTS, descending=True, only=_TIMED),)),
    "number": Order(
        (
            Stage(
                ("coalesce({s}.season_number, 0)", "coalesce({s}.episode_number, 0)"),
                ("integer", "numeric"),
            ),
        )
    ),
    "absolute": Order((Stage(("{s}.absolute_number",), ("integer",), only=_COUNTED), _UNCOUNTED)),
    "production": Order((Stage(("{s}.production_number",), ("integer",), only=_MADE), _UNMADE)),
    "popular": Order((Stage(("{s}.popularity",), ("double precision",), descending=True),)),
    "available": Order(
        (
            Stage(("({availability} ->> 'from')::timestamptz",), ("timestamptz",), only=_UPCOMING),
            Stage(*_PUBLISHED, descending=True, only=f"({_UPCOMING}) IS NOT TRUE"),
        )
    ),
}
