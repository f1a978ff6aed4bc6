"""How a picture is lettered: every series has a manner of its own."""

from dataclasses import dataclass

from cms.demo.artwork import lettering
from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.lettering import Style
from cms.demo.artwork.pen import Pen


@dataclass(frozen=True, slots=True)
class Words:
    """What is set: the title, a small line above it, a number that may stand large."""

    title: str
    line: str = ""
    number: str = ""


def deco(c: Canvas, words: Words) -> None:
    """Wide capitals between double rules, as on a programme of the thirties."""
    room = c.width * (0.44 if c.is_wide else 0.8)
    left = c.x(0.055) if c.is_wide else c.x(0.1)
    rows = lettering.balanced(words.title.upper(), _rows(words.title, 13 if c.is_wide else 15))
    size = min(lettering.fitted(row, room, Style(c.u * 11, 0.09, 0.028)).size for row in rows)
    style = Style(size, 0.09, 0.028)
    bottom = c.height - c.u * 9
    top = bottom - size * 1.12 * (len(rows) - 1) - size * 0.75
    align, anchor = ("left", left) if c.is_wide else ("centre", c.width / 2)

    def rules(pen: Pen) -> None:
        right = left + room
        for y in (top - size * 0.5, bottom + size * 0.45):
            pen.box(left, y - c.u * 0.22, right, y + c.u * 0.22)
        pen.box(left, top - size * 0.5 - c.u * 1.2, right, top - size * 0.5 - c.u * 1.0)
        pen.box(left, bottom + size * 0.45 + c.u * 1.0, right, bottom + size * 0.45 + c.u * 1.2)

    def title(pen: Pen) -> None:
        for number, row in enumerate(rows):
            at = bottom - size * 1.12 * (len(rows) - 1 - number)
            pen.text(
                anchor, at, row, size, tracking=style.tracking, weight=style.weight, align=align
            )

    _shade(c, top - c.u * 16)
    c.paint(title, c.palette.pale)
    c.paint(rules, c.palette.spark)
    if words.line:
        small = lettering.fitted(words.line.upper(), room, Style(c.u * 2.9, 0.28, 0.02))
        c.paint(
            lambda pen: pen.text(
                anchor,
                top - size * 0.5 - c.u * 3.2,
                words.line.upper(),
                small.size,
                tracking=0.28,
                weight=0.02,
                align=align,
            ),
            c.palette.spark,
        )


def stacked(c: Canvas, words: Words) -> None:
    """Heavy capitals, every line set to the same width, as on a wall poster."""
    room = c.width * (0.34 if c.is_wide else 0.84 if c.is_tall else 0.58)
    left = c.x(0.05) if c.is_wide else c.x(0.08)
    rows = lettering.balanced(words.title.upper(), _rows(words.title, 9))
    styles = [lettering.stretched(row, room, Style(100, 0.012, 0.034)) for row in rows]
    # A short line must not outgrow the others: “THE” alone would fill the picture.
    cap = min(style.size for style in styles) * 1.45
    styles = [Style(min(style.size, cap), style.tracking, style.weight) for style in styles]
    bottom = c.height - c.u * 8.5
    if words.line:
        bottom -= c.u * 4.5
    tops: list[float] = []
    for style in reversed(styles):
        tops.append(bottom)
        bottom -= style.size * 0.72 + c.u * 2.4
    _shade(c, bottom - c.u * 12)

    def title(pen: Pen) -> None:
        for row, style, at in zip(rows, styles, reversed(tops), strict=True):
            pen.text(
                left,
                at,
                row,
                style.size,
                tracking=style.tracking,
                weight=style.weight,
                align="left",
            )

    c.paint(title, c.palette.pale)
    if words.number:
        c.paint(
            lambda pen: pen.text(
                left, bottom + c.u * 0.4, words.number, c.u * 8, weight=0.05, align="left"
            ),
            c.palette.accent,
        )
    if words.line:
        small = lettering.fitted(words.line.upper(), room, Style(c.u * 2.8, 0.24, 0.03))
        c.paint(
            lambda pen: pen.text(
                left,
                c.height - c.u * 7,
                words.line.upper(),
                small.size,
                tracking=0.24,
                weight=0.03,
                align="left",
            ),
            c.palette.spark,
        )


def fairground(c: Canvas, words: Words) -> None:
    """Small, generously spaced lines around a short ornament, as on a lantern slide."""
    room = c.width * (0.42 if c.is_wide else 0.78)
    anchor = c.x(0.27) if c.is_wide else c.width / 2
    rows = lettering.balanced(words.title, _rows(words.title, 12))
    size = min(lettering.fitted(row, room, Style(c.u * 10.5, 0.02, 0.012)).size for row in rows)
    bottom = c.height - c.u * 13
    top = bottom - size * 1.14 * (len(rows) - 1) - size * 0.75
    _shade(c, top - c.u * 12)

    def title(pen: Pen) -> None:
        for number, row in enumerate(rows):
            at = bottom - size * 1.14 * (len(rows) - 1 - number)
            pen.text(anchor, at, row, size, tracking=0.02, weight=0.012)

    def ornament(pen: Pen) -> None:
        y = bottom + c.u * 5
        pen.box(anchor - c.u * 14, y - c.u * 0.15, anchor - c.u * 3, y + c.u * 0.15)
        pen.box(anchor + c.u * 3, y - c.u * 0.15, anchor + c.u * 14, y + c.u * 0.15)
        pen.shape(
            [
                (anchor, y - c.u * 1.6),
                (anchor + c.u * 1.1, y),
                (anchor, y + c.u * 1.6),
                (anchor - c.u * 1.1, y),
            ]
        )

    c.paint(title, c.palette.pale)
    c.paint(ornament, c.palette.spark)
    if words.line:
        small = lettering.fitted(words.line.upper(), room, Style(c.u * 2.6, 0.34, 0.02))
        c.paint(
            lambda pen: pen.text(
                anchor, top - c.u * 4, words.line.upper(), small.size, tracking=0.34, weight=0.02
            ),
            c.palette.spark,
        )


def monogram(c: Canvas, words: Words) -> None:
    """Two letters in the middle, the name along the foot."""
    initials = "".join(part[0] for part in _ends(words.title)).upper()
    style = lettering.fitted(initials, c.u * 35, Style(c.u * 24, 0.03, 0.012))
    middle, base = c.width / 2, c.height * 0.46 + style.size * 0.35
    c.paint(
        lambda pen: pen.text(middle, base, initials, style.size, tracking=0.03, weight=0.012),
        (c.palette.pale, c.palette.spark),
    )
    name = lettering.fitted(words.title.upper(), c.width * 0.7, Style(c.u * 3.4, 0.26, 0.02))
    c.paint(
        lambda pen: pen.text(
            middle, c.height - c.u * 8.6, words.title.upper(), name.size, tracking=0.26, weight=0.02
        ),
        c.palette.pale,
    )


def _ends(name: str) -> list[str]:
    parts = lettering.plain(name).replace(".", " ").split()
    return [parts[0], parts[-1]] if len(parts) > 1 else parts


def none(c: Canvas, words: Words) -> None:
    """A picture that speaks for itself."""


def _rows(title: str, letters: int) -> int:
    """How many lines a title wants when about so many letters stand in one."""
    return max(1, min(4, round(len(title) / letters + 0.3)))


def _shade(c: Canvas, top: float) -> None:
    c.veil(c.palette.shade, 0.8, c.height * 0.97, max(0.0, top))


MANNERS = {
    "deco": deco,
    "stacked": stacked,
    "fairground": fairground,
    "monogram": monogram,
    "none": none,
}
