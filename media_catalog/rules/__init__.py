"""Pure rules of the catalogue: addresses, ages that ratings stand for, renditions of a role."""

import re

from django.utils.text import slugify

from media_catalog.choices import ArtworkRole, RatingSystem

_UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)

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

# (width, height) of each rendition of a role, widest first.
ROLE_SIZES: dict[str, tuple[tuple[int, int], ...]] = {
    ArtworkRole.LANDSCAPE: ((1280, 720), (640, 360)),
    ArtworkRole.POSTER: ((800, 1200), (400, 600)),
    ArtworkRole.SQUARE: ((800, 800), (400, 400)),
}
# JPEG first: every device shows it, so an image is usable as soon as that part is done.
FORMATS: tuple[str, ...] = ("jpeg", "webp", "avif")


def looks_like_uuid(slug: str) -> bool:
    """Whether an address part could be mistaken for a public id."""
    return _UUID.fullmatch(slug) is not None


def slug_of(title: str) -> str:
    """What a title gives as an address part; empty when it has no letter or digit."""
    return slugify(title, allow_unicode=True)


def free_slug(*, wanted: str, taken: set[str]) -> str:
    """The wanted slug, or the first one numbered from 2 that is not taken."""
    candidate, number = wanted, 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def minimum_age(*, system: str, value: str) -> int | None:
    """The youngest age the rating admits, or None for a label its system does not have."""
    return MINIMUM_AGES.get(system, {}).get(value)


def labels(*, system: str) -> list[str]:
    """The labels a rating system has, mildest first."""
    return list(MINIMUM_AGES.get(system, {}))


def rating_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every system with its labels, as one grouped choice of `system:label` pairs."""
    return [
        (
            str(system.label),
            [(f"{system}:{label}", _rating_text(label, age)) for label, age in known],
        )
        for system in RatingSystem
        for known in [MINIMUM_AGES[system].items()]
    ]


def _rating_text(label: str, age: int) -> str:
    if label == str(age):
        return f"{age} and over" if age else "0, for everyone"
    return f"{label} (for everyone)" if age == 0 else f"{label} (from {age})"


def sizes_for(*, role: str, width: int, height: int) -> list[tuple[int, int]]:
    """The sizes of the role worth making of a picture that large: those it fills, and one more that
    takes all it has, since nothing is ever enlarged. Widest first.
    """
    sizes = ROLE_SIZES[role]
    filled = [(w, h) for w, h in sizes if w <= width and h <= height]
    rest = sizes[: len(sizes) - len(filled)]
    return [*rest[-1:], *filled]


def filter_spec(*, width: int, height: int, image_format: str) -> str:
    """Wagtail's name for the rendition. All widths of a role show the same cut around the focal
    point, so a browser may take whichever fits; that is why there is no zooming in (`-cNN`).
    """
    return f"fill-{width}x{height}|format-{image_format}"
