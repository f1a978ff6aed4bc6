"""The orders lists know, each with its keyset: the values after which the next page starts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Order:
    """`keys` are columns of showings, most significant first; `public_id` always breaks ties.

    Key values leave the database as text and return as text, cast to `types`, so a cursor loses
    nothing of them. Only the first key of an order with `empty_last` may be null.
    """

    keys: tuple[str, ...]
    types: tuple[str, ...]
    descending: bool = False
    empty_last: bool = False

    @property
    def width(self) -> int:
        return len(self.keys) + 1

    def by(self, alias: str) -> str:
        """The ORDER BY list."""
        direction = " DESC" if self.descending else ""
        return ", ".join(f"{column}{direction}" for column in self._columns(alias))

    def position(self, alias: str) -> str:
        """The select list of a row's place in this order."""
        return ", ".join(f"{column}::text" for column in self._columns(alias))

    def after(self, alias: str, place: Sequence[str | None]) -> tuple[str, dict[str, Any]]:
        """The condition for rows behind `place`, and its parameters."""
        names = [f"after_{number}" for number in range(self.width)]
        bound = dict(zip(names, place, strict=True))
        columns = self._columns(alias)
        if self.empty_last and place[0] is None:
            return f"{columns[0]} IS NULL AND {columns[-1]} > %({names[-1]})s::uuid", bound
        values = ", ".join(
            f"%({name})s::{kind}" for name, kind in zip(names, (*self.types, "uuid"), strict=True)
        )
        compare = "<" if self.descending else ">"
        condition = f"({', '.join(columns)}) {compare} ({values})"
        if self.empty_last:
            condition = f"({condition} OR {columns[0]} IS NULL)"
        return condition, bound

    def _columns(self, alias: str) -> list[str]:
        return [*(key.format(s=alias) for key in self.keys), f"{alias}.public_id"]


ORDERS = {
    "newest": Order(("{s}.published_at",), ("timestamptz",), descending=True),
    "oldest": Order(("{s}.published_at",), ("timestamptz",)),
    "title": Order(("{s}.title_sort",), ("text",)),
    "release_date": Order(("{s}.release_date",), ("date",), empty_last=True),
    "number": Order(
        ("coalesce({s}.season_number, 0)", "coalesce({s}.episode_number, 0)"),
        ("integer", "numeric"),
    ),
}
