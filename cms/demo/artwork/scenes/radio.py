"""Broadcasting: masts, waves, microphones, dials, and the city that listens."""

import math

from cms.demo.artwork.canvas import Canvas, Ink
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, polar


def sunburst(c: Canvas, x: float, y: float, count: int = 36) -> None:
    """Faint rays over the whole ground."""
    far = (c.width + c.height) * 1.1
    c.paint(lambda p: p.rays(x, y, far, count, 0.5), c.palette.glow, opacity=0.10)


def skyline(c: Canvas, base: float, tallest: float) -> None:
    """Two rows of stepped towers; lit windows in the nearer one."""
    p = c.palette
    _towers(c, base, tallest * 1.15, (mix(p.dusk, p.deep, 0.45), mix(p.deep, p.dusk, 0.1)))
    _windows(c, _towers(c, base, tallest * 0.72, (mix(p.deep, p.dusk, 0.12), p.shade)))


def _towers(c: Canvas, base: float, tallest: float, ink: Ink) -> list[tuple[float, float, float]]:
    """Draws a row of towers; gives the left edge, width and top of each."""
    blocks: list[tuple[float, float, float]] = []
    left = -c.u * 4
    while left < c.width + c.u * 4:
        wide = c.u * c.rng.uniform(6, 13)
        blocks.append((left, wide, base - tallest * c.rng.uniform(0.3, 1.0)))
        left += wide + c.u * c.rng.choice((0.0, 0.0, 1.2))

    def towers(pen: Pen) -> None:
        for x, wide, top in blocks:
            pen.box(x, top, x + wide, c.height)
            for step in (1, 2):
                inset = wide * 0.17 * step
                rise = c.u * 2.6 * step
                pen.box(x + inset, top - rise, x + wide - inset, top)
            if wide > c.u * 9.5:
                middle = x + wide / 2
                pen.shape(
                    [(middle - c.u * 0.5, top), (middle, top - c.u * 15), (middle + c.u * 0.5, top)]
                )

    c.paint(towers, ink)
    return blocks


def _windows(c: Canvas, blocks: list[tuple[float, float, float]]) -> None:
    lit = [
        (x + wide * column, y)
        for x, wide, top in blocks
        for column in (0.22, 0.42, 0.62, 0.82)
        for y in _floors(top + c.u * 3, c.height, c.u * 3.2)
        if c.rng.random() < 0.34
    ]
    size = c.u * 0.42
    c.paint(
        lambda pen: [pen.box(x - size, y - size * 1.6, x + size, y + size * 1.6) for x, y in lit],
        c.palette.spark,
        opacity=0.85,
    )


def _floors(top: float, bottom: float, step: float) -> list[float]:
    return [top + step * number for number in range(int((bottom - top) / step))]


def waves(c: Canvas, x: float, y: float, count: int, spread: tuple[float, float]) -> None:
    """Rings that leave a point and grow fainter."""
    first, last = spread
    for number in range(count):
        radius = first + (last - first) * number / max(1, count - 1)
        share = 1 - number / count
        c.ring(x, y, radius, c.u * 0.55, c.palette.spark, opacity=0.12 + 0.6 * share**1.5)


def mast(c: Canvas) -> None:
    """A transmitter above the city."""
    x, y = c.focus
    p = c.palette
    top, base, foot = y - c.reach * 0.42, c.height, c.reach * 0.42
    c.ground(p.deep, mix(p.deep, p.dusk, 0.7), p.dusk, mix(p.dusk, p.glow, 0.55))
    sunburst(c, x, top)
    c.glow(x, top, c.reach * 2.6, p.glow, 0.55)
    c.paint(
        lambda pen: [
            pen.ring(x, top, c.reach * (0.34 + 0.25 * n), c.u * (1.5 - 0.13 * n)) for n in range(8)
        ],
        p.spark,
        opacity=0.75,
        fade=(top - c.reach * 0.2, c.horizon + c.u * 2),
    )

    def lattice(pen: Pen) -> None:
        for side in (-1, 1):
            pen.line([(x, top), (x + side * foot, base)], c.u * 1.1)
        for number in range(14):
            upper, lower = (number / 14) ** 1.15, ((number + 1) / 14) ** 1.15
            y0, y1 = top + (base - top) * upper, top + (base - top) * lower
            pen.line([(x - foot * upper, y0), (x + foot * lower, y1)], c.u * 0.5)
            pen.line([(x + foot * upper, y0), (x - foot * lower, y1)], c.u * 0.5)
            pen.line([(x - foot * lower, y1), (x + foot * lower, y1)], c.u * 0.5)

    c.paint(lattice, (p.pale, mix(p.deep, p.dusk, 0.5)))
    c.glow(x, top, c.reach * 0.5, p.pale, 0.9)
    c.paint(lambda pen: pen.disc(x, top, c.u * 2.2), p.accent)
    skyline(c, c.height * (0.98 if c.is_wide else 0.86), c.height * (0.3 if c.is_wide else 0.2))


def microphone(c: Canvas) -> None:
    """A studio microphone in front of a fan of light."""
    x, y = c.focus
    p, r = c.palette, c.reach * 0.62
    c.ground(mix(p.deep, p.dusk, 0.3), p.dusk, mix(p.dusk, p.glow, 0.7), mix(p.accent, p.glow, 0.3))
    far = c.width + c.height
    c.paint(lambda pen: pen.rays(x, y + r * 2.6, far, 40, 0.5, 4.5), p.spark, opacity=0.17)
    c.glow(x, y, c.reach * 2.1, p.spark, 0.75)
    c.paint(lambda pen: pen.disc(x, y, c.reach * 1.08), (p.accent, mix(p.accent, p.deep, 0.45)))
    c.paint(lambda pen: pen.ring(x, y, c.reach * 1.17, c.u * 0.7), p.pale, opacity=0.9)
    ink = (mix(p.deep, p.dusk, 0.25), p.shade)

    def body(pen: Pen) -> None:
        pen.slab(x - r * 0.52, y - r * 1.05, x + r * 0.52, y + r * 0.75, r * 0.5)
        pen.box(x - r * 0.09, y + r * 0.7, x + r * 0.09, c.height)
        pen.slab(x - r * 0.72, y - r * 0.02, x - r * 0.6, y + r * 0.9, r * 0.05)
        pen.slab(x + r * 0.6, y - r * 0.02, x + r * 0.72, y + r * 0.9, r * 0.05)
        pen.slab(x - r * 0.72, y + r * 0.82, x + r * 0.72, y + r * 0.96, r * 0.06)

    def slots(pen: Pen) -> None:
        for number in range(7):
            at = y - r * 0.78 + number * r * 0.17
            pen.slab(x - r * 0.36, at, x + r * 0.36, at + r * 0.075, r * 0.03)
        pen.slab(x - r * 0.36, y + r * 0.46, x + r * 0.36, y + r * 0.62, r * 0.03)

    c.paint(body, ink)
    c.paint(slots, (p.spark, p.glow))
    _carpet(c, p.shade)


def _carpet(c: Canvas, colour: tuple[int, int, int]) -> None:
    """A soft dark foot for lettering."""
    c.paint(
        lambda pen: pen.box(0, 0, c.width, c.height),
        colour,
        opacity=0.82,
        fade=(c.height, c.height * 0.55),
    )


def dial(c: Canvas) -> None:
    """A tuning dial rising like a sun over the roofs."""
    x, y = c.focus
    p, r = c.palette, c.reach * 1.25
    y += c.reach * 0.6
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.accent, 0.6))
    c.glow(x, y, r * 2.2, p.glow, 0.7)
    c.paint(lambda pen: pen.wedge(x, y, r, (180, 360)), (p.spark, p.glow))
    c.paint(
        lambda pen: pen.wedge(x, y, r * 0.9, (180, 360)), (mix(p.accent, p.glow, 0.25), p.accent)
    )

    def scale(pen: Pen) -> None:
        for number in range(61):
            degrees = 180 + number * 3
            length = 0.16 if number % 5 == 0 else 0.08
            ends = [polar(x, y, r * 0.86, degrees), polar(x, y, r * (0.86 - length), degrees)]
            pen.line(ends, c.u * (0.7 if number % 5 == 0 else 0.35))
        for radius in (0.62, 0.34):
            pen.arc(x, y, r * radius, (180, 360), c.u * 0.5)

    c.paint(scale, p.pale, opacity=0.95)
    needle = polar(x, y, r * 1.0, 296)
    c.paint(lambda pen: pen.line([(x, y), needle], c.u * 1.1), p.shade)
    c.paint(lambda pen: pen.wedge(x, y, r * 0.2, (180, 360)), p.shade)
    waves(c, x, y, 4, (r * 1.15, r * 1.9))
    skyline(c, c.height * (0.97 if c.is_wide else 0.84), c.height * (0.26 if c.is_wide else 0.16))


def score(c: Canvas) -> None:
    """Five lines of music that turn into sound."""
    x, y = c.focus
    y -= c.reach * (0.28 if c.is_wide else 0.1)
    p = c.palette
    c.ground(p.deep, mix(p.deep, p.dusk, 0.8), p.dusk, mix(p.dusk, p.accent, 0.5))
    c.glow(x, y, c.reach * 2.2, p.accent, 0.6)
    c.paint(lambda pen: pen.disc(x, y, c.reach), (p.glow, p.accent))
    step = c.reach * 0.22

    def sway(across: float) -> float:
        return math.sin(across / c.width * 6.6 + 0.6) * c.reach * 0.3

    def staff(pen: Pen) -> None:
        for number in range(5):
            path = [
                (across, y + (number - 2) * step + sway(across) * (1 + 0.12 * (number - 2)))
                for across in range(-20, c.width + 40, 24)
            ]
            pen.line(path, c.u * 0.42)

    def notes(pen: Pen) -> None:
        for number in range(9):
            across = c.width * (0.06 + 0.112 * number)
            at = y + sway(across) + c.rng.choice((-1.5, -1, -0.5, 0, 0.5, 1, 1.5)) * step
            pen.oval(across, at, step * 0.62, step * 0.46)
            up = -1 if at > y else 1
            stem = across + step * 0.55 * -up
            pen.line([(stem, at), (stem, at + up * step * 2.9)], c.u * 0.6)
            if number % 3 == 1:
                end = at + up * step * 2.9
                pen.line([(stem, end), (stem + step * 0.9, end - up * step * 0.9)], c.u * 1.1)

    c.paint(staff, p.pale, opacity=0.8)
    c.paint(notes, p.pale)
    _carpet(c, p.shade)


SCENES = {"mast": mast, "microphone": microphone, "dial": dial, "score": score}
