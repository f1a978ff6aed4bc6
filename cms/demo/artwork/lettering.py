"""Typesetting with the one face that comes with Pillow: tracking, weight, and fitting lines.

Its glyphs cover plain Latin; accents are dropped, which lettering in capitals does as well.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageDraw, ImageFont


@dataclass(frozen=True, slots=True)
class Style:
    size: float
    tracking: float = 0.0
    weight: float = 0.0


@lru_cache(maxsize=256)
def face(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def plain(words: str) -> str:
    """The words in the letters the face has."""
    spelled = words.replace("’", "'").replace("–", "-")
    return unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()


def width(words: str, style: Style) -> float:
    """How wide the line runs, in the unit of the style's size."""
    return _runs(plain(words), style)[-1]


def fitted(words: str, room: float, style: Style) -> Style:
    """The style at the size, not above its own, at which the words fill no more than the room."""
    wide = width(words, style)
    share = min(1.0, room / wide) if wide else 1.0
    return Style(style.size * share, style.tracking, style.weight)


def stretched(words: str, room: float, style: Style) -> Style:
    """The style at the size at which the words fill the room exactly."""
    wide = width(words, style) or 1.0
    return Style(style.size * room / wide, style.tracking, style.weight)


def balanced(words: str, lines: int) -> list[str]:
    """The words in so many lines of about the same length."""
    parts = words.split()
    best = _split(parts, min(lines, len(parts)))
    return [" ".join(line) for line in best]


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    words: str,
    style: Style,
    *,
    align: str,
    level: int,
) -> None:
    """Draws one line; `at` is on its baseline, left, in the centre or right as `align` says."""
    words = plain(words)
    stops = _runs(words, style)
    left = at[0] - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * stops[-1]
    font = face(max(1, round(style.size)))
    for letter, stop in zip(words, stops, strict=False):
        draw.text(
            (left + stop, at[1]),
            letter,
            fill=level,
            font=font,
            anchor="ls",
            stroke_width=style.size * style.weight,
        )


def _runs(words: str, style: Style) -> list[float]:
    """Where each letter starts, and where the line ends."""
    font = face(max(1, round(style.size)))
    gap = style.size * style.tracking
    ends = range(1, len(words) + 1)
    stops = [0.0, *(font.getlength(words[:end]) + gap * end for end in ends)]
    stops[-1] -= gap if words else 0.0
    return stops


def _split(parts: list[str], lines: int) -> list[list[str]]:
    if lines <= 1:
        return [parts]
    options = (
        [parts[:cut], *_split(parts[cut:], lines - 1)] for cut in range(1, len(parts) - lines + 2)
    )
    return min(options, key=lambda option: max(len(" ".join(line)) for line in option))
