"""The plain values of licences; nothing here touches the database."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

ANY = "*"


class Cell(NamedTuple):
    """One pair of territory and platform; `*` stands for all of them, unknown ones included."""

    territory: str
    platform: str

    def __str__(self) -> str:
        return f"{self.territory}:{self.platform}"

    @classmethod
    def parse(cls, text: str) -> "Cell":
        """The inverse of `str`."""
        territory, _, platform = text.partition(":")
        return cls(territory, platform)


Cells = frozenset[Cell]
EVERYWHERE: Cells = frozenset({Cell(ANY, ANY)})
NOWHERE: Cells = frozenset()


@dataclass(frozen=True, slots=True)
class Window:
    """One licence: where and on what, from `start`, included, to `end`, excluded; None is for ever
    in either direction.
    """

    cells: Cells
    start: datetime | None = None
    end: datetime | None = None

    def __contains__(self, instant: datetime) -> bool:
        return (self.start is None or self.start <= instant) and (
            self.end is None or instant < self.end
        )


@dataclass(frozen=True, slots=True)
class LicenceTerms:
    """One licence as somebody words it. `id` is that of the stored one it takes the place of, or
    None; `groups` are ids of territory groups.
    """

    kind: str
    reach: str
    codes: frozenset[str] = frozenset()
    groups: frozenset[int] = frozenset()
    platforms: frozenset[str] = frozenset()
    start: datetime | None = None
    end: datetime | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Licences:
    """An item's own windows of each kind; an empty one inherits."""

    catalogue: tuple[Window, ...] = ()
    playback: tuple[Window, ...] = ()


UNLICENSED = Licences()
