"""Pure rules of age ratings: what the boards' labels stand for, and whom they speak for."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from media_catalog.choices import RatingSystem

# The youngest age each board's label admits; the boards' own published definitions.
MINIMUM_AGES: dict[str, dict[str, int]] = {
    RatingSystem.AGE: {str(age): age for age in range(19)},
    RatingSystem.MPA: {"G": 0, "PG": 8, "PG-13": 13, "R": 17, "NC-17": 18},
    RatingSystem.TVPG: {
        "TV-Y": 0,
        "TV-G": 0,
        "TV-Y7": 7,
        "TV-PG": 8,
        "TV-14": 14,
        "TV-MA": 17,
    },
    RatingSystem.BBFC: {"U": 0, "PG": 8, "12": 12, "12A": 12, "15": 15, "18": 18, "R18": 18},
    RatingSystem.FSK: {"0": 0, "6": 6, "12": 12, "16": 16, "18": 18},
}
# Where a board's word counts. The minimum age has no board, so editors say where it counts.
COUNTRIES: dict[str, str] = {
    RatingSystem.MPA: "US",
    RatingSystem.TVPG: "US",
    RatingSystem.BBFC: "GB",
    RatingSystem.FSK: "DE",
}


# What a label alone does not say.
_BOARDS: dict[str, str] = {
    RatingSystem.MPA: "MPA ",
    RatingSystem.BBFC: "BBFC ",
    RatingSystem.FSK: "FSK ",
}


class Rated(Protocol):
    """Something that has an age."""

    @property
    def min_age(self) -> int: ...


_Rating = TypeVar("_Rating", bound=Rated)


def minimum_age(*, system: str, value: str) -> int | None:
    """The youngest age the rating admits, or None for a label its system does not have."""
    return MINIMUM_AGES.get(system, {}).get(value)


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every system with its labels, as one grouped choice of `system:label` pairs."""
    return [
        (
            str(system.label),
            [
                (f"{system}:{label}", _BOARDS.get(system, "") + _text(label, age))
                for label, age in known
            ],
        )
        for system in RatingSystem
        for known in [MINIMUM_AGES[system].items()]
    ]


def _text(label: str, age: int) -> str:
    if label == str(age):
        return f"{age} and over" if age else "0, for everyone"
    return f"{label} (for everyone)" if age == 0 else f"{label} (from {age})"


def pairs() -> tuple[str, ...]:
    """Every rating there is, as `system:label`."""
    return tuple(f"{system}:{label}" for system in RatingSystem for label in MINIMUM_AGES[system])


def strictest(ratings: Iterable[_Rating]) -> _Rating | None:
    """The one with the highest age, the first of several; None when nobody rated."""
    return max(ratings, key=lambda each: each.min_age, default=None)
