"""Pure rules of the catalogue: which age a rating stands for, which renditions a role needs."""

from media_catalog.choices import ArtworkRole, RatingSystem

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


def minimum_age(*, system: str, value: str) -> int | None:
    """The youngest age the rating admits, or None for a label its system does not have."""
    return MINIMUM_AGES.get(system, {}).get(value)


def labels(*, system: str) -> list[str]:
    """The labels a rating system has, mildest first."""
    return list(MINIMUM_AGES.get(system, {}))


def filter_spec(*, width: int, height: int, image_format: str) -> str:
    """Wagtail's name for the rendition: a crop around the focal point in one format."""
    return f"fill-{width}x{height}-c75|format-{image_format}"
