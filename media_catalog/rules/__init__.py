"""Pure rules of the catalogue: addresses, and the renditions of a role."""

import re

from django.utils.text import slugify

from media_catalog.choices import ArtworkRole

_UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)

# (width, height) of each rendition of a role, widest first.
ROLE_SIZES: dict[str, tuple[tuple[int, int], ...]] = {
    ArtworkRole.LANDSCAPE: ((1280, 720), (640, 360)),
    ArtworkRole.POSTER: ((800, 1200), (400, 600)),
    ArtworkRole.SQUARE: ((800, 800), (400, 400)),
    ArtworkRole.HERO: ((1920, 823), (1120, 480)),
    ArtworkRole.LOGO: ((800, 400), (400, 200)),
}
# Cut to none: the picture stands inside these sizes as it is.
CONTAINED = frozenset({ArtworkRole.LOGO})
# From this ratio on a picture is meant to be wide.
WIDE = 2.0
# The first of each that every device shows comes first, so an image is usable as soon as that part
# is done. A JPEG has no transparency.
FORMATS: tuple[str, ...] = ("jpeg", "webp", "avif")
TRANSPARENT_FORMATS: tuple[str, ...] = ("png", "webp", "avif")
EVERY_FORMAT = ("jpeg", "png", "webp", "avif")


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


def roles_for(*, width: int, height: int, transparent: bool) -> tuple[str, ...]:
    """What a picture is good for, three roles each: upright cuts of what is very wide or has no
    background show nothing anybody would want.
    """
    if transparent:
        return ArtworkRole.LANDSCAPE, ArtworkRole.SQUARE, ArtworkRole.LOGO
    if width >= height * WIDE:
        return ArtworkRole.LANDSCAPE, ArtworkRole.SQUARE, ArtworkRole.HERO
    return ArtworkRole.LANDSCAPE, ArtworkRole.POSTER, ArtworkRole.SQUARE


def formats_for(*, transparent: bool) -> tuple[str, ...]:
    """What a picture is stored as, in this order."""
    return TRANSPARENT_FORMATS if transparent else FORMATS


def sizes_for(*, role: str, width: int, height: int) -> list[tuple[int, int]]:
    """The sizes of the role worth making of a picture that large: those it fills, and one more that
    takes all it has, since nothing is ever enlarged. Widest first.
    """
    sizes = ROLE_SIZES[role]
    enough = any if role in CONTAINED else all
    filled = [(w, h) for w, h in sizes if enough((w <= width, h <= height))]
    rest = sizes[: len(sizes) - len(filled)]
    return [*rest[-1:], *filled]


def filter_spec(*, width: int, height: int, image_format: str, role: str = "") -> str:
    """Wagtail's name for the rendition. All widths of a role show the same cut around the focal
    point, so a browser may take whichever fits; that is why there is no zooming in (`-cNN`).
    """
    fit = "max" if role in CONTAINED else "fill"
    return f"{fit}-{width}x{height}|format-{image_format}"
