"""Places of the adapted books: a castle, a sea, two cities, a flight of stairs."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen
from cms.demo.artwork.scenes.radio import sunburst
from cms.demo.artwork.scenes.terrain import billow, layers, ridge


def castle(c: Canvas) -> None:
    """Towers before a great moon, and bats."""
    x, y = c.focus
    p, r = c.palette, c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.accent, 0.75))
    c.glow(x, y, r * 2.5, p.glow, 0.6)
    c.paint(lambda pen: pen.disc(x, y, r), (p.spark, p.glow))
    c.paint(
        lambda pen: [
            pen.disc(x + r * a, y + r * b, r * s)
            for a, b, s in (
                (-0.4, -0.3, 0.2),
                (0.3, 0.2, 0.28),
                (-0.1, 0.5, 0.13),
                (0.45, -0.45, 0.1),
            )
        ],
        p.glow,
        opacity=0.35,
    )
    layers(
        c,
        [ridge(c, c.horizon, c.u * 16), ridge(c, c.horizon + c.u * 8, c.u * 12, 9)],
        p.dusk,
        p.deep,
    )
    base = c.horizon + c.u * 12

    def towers(pen: Pen) -> None:
        for at, wide, tall in (
            (-0.62, 0.2, 0.9),
            (-0.2, 0.3, 1.35),
            (0.2, 0.24, 1.05),
            (0.6, 0.17, 0.75),
        ):
            left, right, top = (
                x + r * (at - wide / 2),
                x + r * (at + wide / 2),
                base - r * tall * 1.15,
            )
            pen.box(left, top, right, c.height)
            pen.shape(
                [
                    (left - r * 0.05, top),
                    ((left + right) / 2, top - r * wide * 1.9),
                    (right + r * 0.05, top),
                ]
            )
        pen.box(x - r * 0.7, base - r * 0.5, x + r * 0.7, c.height)
        for number in range(10):
            pen.box(
                x - r * 0.7 + r * 0.144 * number,
                base - r * 0.58,
                x - r * 0.62 + r * 0.144 * number,
                base - r * 0.48,
            )

    c.paint(towers, p.shade)
    lit = [(-0.2, 1.28), (-0.2, 1.0), (0.2, 0.98), (0.6, 0.68), (-0.62, 0.8)]
    c.paint(
        lambda pen: [
            pen.slab(
                x + r * (a - 0.022),
                base - r * b * 1.05,
                x + r * (a + 0.022),
                base - r * (b - 0.12) * 1.05,
                r * 0.02,
            )
            for a, b in lit
        ],
        p.spark,
    )
    c.paint(
        lambda pen: [
            _bat(pen, x + r * a, y + r * b, r * s)
            for a, b, s in (
                (-1.1, -0.55, 0.2),
                (-0.75, -0.1, 0.12),
                (0.85, -0.75, 0.16),
                (-0.3, -0.62, 0.1),
                (1.2, -0.2, 0.1),
            )
        ],
        p.shade,
    )


def _bat(pen: Pen, x: float, y: float, size: float) -> Pen:
    half = [
        (0, 0.1),
        (0.15, -0.14),
        (0.3, 0.0),
        (0.75, -0.4),
        (1.25, -0.1),
        (1.0, 0.0),
        (0.9, 0.2),
        (0.6, 0.1),
        (0.5, 0.32),
        (0.25, 0.2),
        (0, 0.42),
    ]
    pen.shape([(x + a * size, y + b * size) for a, b in half])
    return pen.shape([(x - a * size, y + b * size) for a, b in half])


def sea(c: Canvas) -> None:
    """A three-master under a low sun."""
    x, y = c.focus
    p, r = c.palette, c.reach
    c.ground(p.dusk, mix(p.dusk, p.glow, 0.45), p.glow, mix(p.glow, p.accent, 0.6))
    sunburst(c, x, y + r * 0.25)
    c.glow(x, y + r * 0.2, r * 2.2, p.spark, 0.5)
    c.paint(lambda pen: pen.disc(x, y + r * 0.2, r * 0.98), (p.pale, p.accent))
    level = c.horizon - c.u * 8
    far = billow(c, level - c.u * 2, c.u * 1.2, c.u * 12, 1.0)
    c.paint(lambda pen: pen.shape(far), (mix(p.dusk, p.glow, 0.25), p.dusk))

    def ship(pen: Pen) -> None:
        hull = [
            (-0.72, -0.2),
            (-0.62, 0.02),
            (0.5, 0.02),
            (0.7, -0.24),
            (0.9, -0.34),
            (0.62, -0.1),
            (-0.5, -0.08),
            (-0.5, -0.22),
        ]
        pen.shape([(x + r * a, level + r * b) for a, b in hull])
        for at, tall in ((-0.4, 0.95), (0.02, 1.2), (0.42, 0.98)):
            pen.line([(x + r * at, level), (x + r * at, level - r * tall)], c.u * 0.7)
            for number, (low, high) in enumerate(((0.22, 0.5), (0.54, 0.76), (0.8, 0.93))):
                wide = (0.19, 0.15, 0.1)[number]
                bottom, top = level - r * tall * low, level - r * tall * high
                pen.shape(
                    [
                        (x + r * (at - wide), bottom),
                        (x + r * (at - wide * 0.8), top),
                        (x + r * (at + wide * 0.8), top),
                        (x + r * (at + wide * 1.15), bottom),
                    ]
                )
            pen.shape(
                [
                    (x + r * at, level - r * tall),
                    (x + r * (at + 0.16), level - r * (tall - 0.045)),
                    (x + r * at, level - r * (tall - 0.09)),
                ]
            )
        pen.line([(x + r * 0.66, level - r * 0.22), (x + r * 1.08, level - r * 0.48)], c.u * 0.6)

    c.paint(ship, (mix(p.deep, p.dusk, 0.35), p.shade))
    rows = [
        billow(c, level + c.u * (1 + 5 * n), c.u * (1.6 + 0.5 * n), c.u * (8 + 3 * n), n * 1.7)
        for n in range(6)
    ]
    layers(c, rows, mix(p.dusk, p.spark, 0.25), p.shade)


def two_cities(c: Canvas) -> None:
    """Two skylines, one the other's reflection, and a blade of light between them."""
    p = c.palette
    x, y = c.focus
    c.ground(p.deep, p.dusk, mix(p.dusk, p.glow, 0.85), p.dusk, p.deep)
    c.glow(x, y + c.u * 4, c.reach * 2.6, p.spark, 0.6)
    c.paint(lambda pen: pen.disc(x, y + c.u * 4, c.reach * 0.72), p.pale, opacity=0.95)
    line = y + c.u * 6
    blocks = [
        (c.width * n / 26, c.rng.uniform(0.1, 0.7) * c.reach, c.rng.random()) for n in range(27)
    ]

    def city(pen: Pen, way: int) -> None:
        wide = c.width / 26
        for left, tall, kind in blocks:
            edge = line - way * tall * (1 if way > 0 else 0.85)
            pen.box(left, min(line, edge), left + wide + 1, max(line, edge))
            if kind > 0.55:
                pen.shape(
                    [(left, edge), (left + wide / 2, edge - way * tall * 0.7), (left + wide, edge)]
                )
            elif kind > 0.3:
                pen.disc(left + wide / 2, edge, wide * 0.42)

    c.paint(lambda pen: city(pen, 1), (mix(p.accent, p.deep, 0.35), p.shade))
    c.paint(
        lambda pen: city(pen, -1),
        (p.shade, mix(p.accent, p.deep, 0.5)),
        opacity=0.62,
        fade=(line, line + c.reach),
    )
    c.paint(lambda pen: pen.box(0, line - c.u * 0.35, c.width, line + c.u * 0.35), p.pale)
    c.paint(
        lambda pen: pen.shape(
            [
                (x + c.reach * 0.62, -5),
                (x + c.reach * 1.02, -5),
                (x - c.reach * 0.5, c.height + 5),
                (x - c.reach * 0.62, c.height + 5),
            ]
        ),
        p.accent,
        opacity=0.8,
    )


def stairs(c: Canvas) -> None:
    """A flight of steps going up into light; thirty-nine when one counts."""
    p = c.palette
    x, y = c.focus
    c.ground(p.deep, mix(p.deep, p.dusk, 0.8), p.dusk, mix(p.dusk, p.glow, 0.4))
    c.glow(x, y - c.reach * 0.3, c.reach * 2.4, p.glow, 0.8)
    c.paint(lambda pen: pen.disc(x, y - c.reach * 0.3, c.reach * 0.5), p.pale)
    count = 39
    foot, top = c.height * 1.02, y + c.reach * 0.12
    for odd in (0, 1):

        def treads(pen: Pen, odd: int = odd) -> None:
            for number in range(odd, count, 2):
                near, far = (number / count) ** 0.72, ((number + 1) / count) ** 0.72
                low, high = foot + (top - foot) * near, foot + (top - foot) * far
                wide = c.reach * (2.0 + (0.28 - 2.0) * near)
                shift = math.sin(near * 3.0) * c.reach * 0.35
                pen.box(x + shift - wide, high, x + shift + wide, low + 1)

        ink = (p.glow, mix(p.dusk, p.deep, 0.2)) if odd else (mix(p.glow, p.accent, 0.65), p.deep)
        c.paint(treads, ink)
    c.paint(lambda pen: _walker(pen, x + c.u * 0.5, top + c.u * 2.4, c.reach * 0.32), p.shade)


def _walker(pen: Pen, x: float, y: float, tall: float) -> None:
    pen.disc(x, y - tall * 0.88, tall * 0.1)
    pen.box(x - tall * 0.16, y - tall * 0.96, x + tall * 0.16, y - tall * 0.925)
    pen.shape(
        [
            (x - tall * 0.12, y - tall * 0.78),
            (x + tall * 0.12, y - tall * 0.78),
            (x + tall * 0.17, y - tall * 0.28),
            (x - tall * 0.17, y - tall * 0.28),
        ]
    )
    pen.shape(
        [
            (x - tall * 0.13, y - tall * 0.3),
            (x, y - tall * 0.3),
            (x - tall * 0.06, y),
            (x - tall * 0.15, y),
        ]
    )
    pen.shape(
        [
            (x + tall * 0.01, y - tall * 0.3),
            (x + tall * 0.13, y - tall * 0.3),
            (x + tall * 0.16, y),
            (x + tall * 0.07, y),
        ]
    )


SCENES = {
    "castle": castle,
    "sea": sea,
    "two-cities": two_cities,
    "stairs": stairs,
}
