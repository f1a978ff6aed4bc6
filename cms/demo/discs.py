"""Records and games as the demo catalogue tells them, without any model."""

from dataclasses import dataclass
from datetime import timedelta

from cms.demo.values import Work


@dataclass(frozen=True, slots=True)
class Track:
    title: str
    seconds: int | None = None
    performer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Work):
    album_type: str
    number: str
    tracks: tuple[Track, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(Work):
    """A game session; `starts` counts from the moment of loading, `players` are from and to."""

    game: str
    edition: str
    platforms: tuple[str, ...]
    players: tuple[int, int]
    number: int
    starts: timedelta
    minutes: int
