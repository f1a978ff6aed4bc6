"""Wide places: a snow house under northern light, an open gate, a ship head-on."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point
from cms.demo.artwork.scenes.terrain import billow, dots, layers, ridge


def igloo(c: Canvas) -> None:
    """A snow house with a light in it."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.6))
    dots(c, c.height * 0.6)
    for number in range(4):
        _curtain(c, c.height * (0.12 + 0.09 * number), number)
    base = y + r * 0.9
    layers(
        c, [ridge(c, base - c.u * 3, c.u * 9)], mix(p.dusk, p.pale, 0.3), mix(p.dusk, p.pale, 0.15)
    )
    c.shape(
        billow(c, base - c.u * 2, c.u * 1.2, c.u * 30, 0.3), (p.pale, mix(p.glow, p.dusk, 0.55))
    )
    c.glow(x, base - r * 0.2, r * 1.3, p.pale, 0.5)
    dome = (mix(p.pale, p.spark, 0.4), mix(p.dusk, p.glow, 0.45))
    c.paint(lambda pen: pen.wedge(x, base, r * 0.92, (180, 360)), dome)
    c.paint(lambda pen: _blocks(pen, c, x, base, r * 0.92), mix(p.dusk, p.deep, 0.3), opacity=0.5)
    door = x - r * 0.62
    c.paint(lambda pen: pen.wedge(door, base + c.u, r * 0.42, (180, 360)), dome)
    warm = (mix(p.pale, (255, 196, 92), 0.6), (240, 140, 60))
    c.paint(lambda pen: pen.wedge(door, base + c.u, r * 0.27, (180, 360)), warm)
    c.glow(door, base, r * 0.8, (255, 190, 90), 0.55)

    def sledge(pen: Pen) -> None:
        a, b = x + r * 1.25, base + r * 0.22
        pen.line([(a, b), (a + r * 0.55, b), (a + r * 0.66, b - r * 0.12)], c.u * 0.8)
        pen.line([(a + r * 0.04, b - r * 0.12), (a + r * 0.6, b - r * 0.12)], c.u * 0.8)
        for at in (0.1, 0.3, 0.5):
            pen.line([(a + r * at, b), (a + r * at, b - r * 0.12)], c.u * 0.5)

    c.paint(sledge, p.shade)


def _blocks(pen: Pen, c: Canvas, x: float, base: float, r: float) -> None:
    for row in range(1, 5):
        lift = r * math.sin(row * math.pi / 11)
        half = math.sqrt(max(0.0, r * r - lift * lift))
        pen.box(x - half, base - lift, x + half, base - lift + c.u * 0.35)
        upper = r * math.sin((row - 1) * math.pi / 11)
        for column in range(-4, 5):
            at = x + half * (column + 0.5 * (row % 2)) / 4.5
            pen.box(at, base - lift, at + c.u * 0.35, base - upper)
    top = r * math.sin(4 * math.pi / 11)
    pen.line([(x, base - top), (x + r * 0.06, base - r)], c.u * 0.35)


def _curtain(c: Canvas, height: float, number: int) -> None:
    """A wave of northern light, bright at its lower edge."""
    p = c.palette
    steps = [c.width * n / 40 for n in range(-1, 42)]
    low = [(a, height + c.u * (16 + 6 * math.sin(a / c.u / 13 + number * 1.7))) for a in steps]
    high = [(a, b - c.u * (15 + 5 * math.sin(a / c.u / 7 + number))) for a, b in reversed(low)]
    ink = mix(p.accent, p.glow, number / 3)
    c.shape([*low, *high], (mix(ink, p.deep, 0.85), ink), opacity=0.4, blur=c.u * 1.6)


def gates(c: Canvas) -> None:
    """Iron gates, open, and the sun behind them."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    base = y + r * 1.1
    c.ground(mix(p.dusk, p.deep, 0.4), p.dusk, mix(p.dusk, p.glow, 0.85), p.spark)
    c.glow(x, base, r * 2.4, p.spark, 0.8)
    c.disc(x, base - r * 0.1, r * 0.95, (p.pale, p.glow))
    c.shape(billow(c, base, c.u * 1.4, c.u * 24, 0.7), (mix(p.accent, p.dusk, 0.5), p.deep))
    road: list[Point] = [
        (x - r * 0.1, base - c.u),
        (x + r * 0.1, base - c.u),
        (x + r * 1.2, c.height),
        (x - r * 1.2, c.height),
    ]
    c.shape(road, (p.spark, mix(p.spark, p.dusk, 0.6)), opacity=0.85)
    ink = (mix(p.deep, p.dusk, 0.15), p.shade)
    foot = base + r * 0.34

    def pillars(pen: Pen) -> None:
        for side in (-1, 1):
            middle = x + side * r * 1.12
            pen.box(middle - r * 0.16, y - r * 0.75, middle + r * 0.16, c.height)
            pen.box(middle - r * 0.22, y - r * 0.83, middle + r * 0.22, y - r * 0.7)
            pen.disc(middle, y - r * 0.98, r * 0.16)
            wall = middle + side * r * 0.1
            pen.box(
                min(wall, wall + side * c.width),
                y + r * 0.35,
                max(wall, wall + side * c.width),
                c.height,
            )

    def leaves(pen: Pen) -> None:
        for side in (-1, 1):
            for number in range(8):
                share = number / 7
                at = x + side * r * (0.98 - 0.5 * share)
                top = y - r * (0.55 - 0.2 * share) - r * 0.1 * math.sin(share * math.pi)
                pen.line([(at, top), (at, foot + r * 0.3 * share)], c.u * 0.8)
                pen.shape([(at - c.u * 1.1, top), (at, top - c.u * 3.6), (at + c.u * 1.1, top)])
            for level in (-0.35, 0.75):
                pen.line(
                    [
                        (x + side * r * 0.98, y + r * level),
                        (x + side * r * 0.48, y + r * (level + 0.12)),
                    ],
                    c.u * 0.9,
                )

    c.paint(pillars, ink)
    c.paint(leaves, p.shade)


def battleship(c: Canvas) -> None:
    """A warship coming straight at us."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    water = y + r * 0.95
    c.ground(p.deep, mix(p.dusk, p.deep, 0.2), mix(p.dusk, p.spark, 0.35), p.spark)
    c.paint(lambda pen: pen.rays(x, y, c.width + c.height, 20, 0.5, 4), p.glow, opacity=0.16)
    smoke = [
        (x + r * (0.2 + 0.3 * n), y - r * (0.75 + 0.1 * n), r * (0.16 + 0.06 * n)) for n in range(8)
    ]
    c.paint(
        lambda pen: [pen.disc(a, b, s) for a, b, s in smoke], p.shade, opacity=0.6, blur=c.u * 1.2
    )
    hull: list[Point] = [
        (x, y - r * 0.05),
        (x + r * 0.85, y + r * 0.08),
        (x + r * 0.52, water + r * 0.25),
        (x - r * 0.52, water + r * 0.25),
        (x - r * 0.85, y + r * 0.08),
    ]
    steel = (mix(p.dusk, p.spark, 0.3), p.shade)

    def above(pen: Pen) -> None:
        pen.shape(
            [
                (x - r * 0.62, y + r * 0.1),
                (x - r * 0.42, y - r * 0.4),
                (x + r * 0.42, y - r * 0.4),
                (x + r * 0.62, y + r * 0.1),
            ]
        )
        pen.box(x - r * 0.24, y - r * 0.75, x + r * 0.24, y - r * 0.35)
        pen.box(x - r * 0.34, y - r * 0.56, x + r * 0.34, y - r * 0.48)
        pen.box(x - c.u * 0.6, y - r * 1.25, x + c.u * 0.6, y - r * 0.7)
        pen.box(x - r * 0.34, y - r * 0.98, x + r * 0.34, y - r * 0.95)

    def guns(pen: Pen) -> None:
        for shift in (-0.3, 0.0, 0.3):
            at = x + r * shift
            pen.line([(at, y - r * 0.12), (at + r * shift * 0.5, y - r * 0.34)], r * 0.1)
            pen.disc(at + r * shift * 0.5, y - r * 0.35, r * 0.075)

    c.paint(above, (mix(p.dusk, p.spark, 0.15), mix(p.dusk, p.deep, 0.5)))
    c.shape(hull, steel)
    c.shape(
        [
            (x, y - r * 0.05),
            (x + r * 0.06, y + r * 0.02),
            (x + r * 0.03, water + r * 0.2),
            (x - r * 0.03, water + r * 0.2),
            (x - r * 0.06, y + r * 0.02),
        ],
        p.pale,
        opacity=0.55,
    )
    c.paint(guns, mix(p.dusk, p.spark, 0.45))
    c.paint(
        lambda pen: [
            pen.disc(x + r * shift * 1.5, y - r * 0.35, r * 0.04) for shift in (-0.3, 0.0, 0.3)
        ],
        p.shade,
    )
    c.shape(
        [
            (x + c.u * 0.6, y - r * 1.24),
            (x + r * 0.42, y - r * 1.16),
            (x + c.u * 0.6, y - r * 1.02),
        ],
        p.accent,
    )
    for number in range(4):
        base = water + c.u * 5 * number
        ink = mix(mix(p.dusk, p.spark, 0.3), p.deep, number / 3)
        c.shape(
            billow(c, base + c.u * 2, c.u * 1.3, c.u * (7 + number), number * 1.3),
            (ink, mix(ink, p.shade, 0.6)),
        )
    foam = [
        [
            (x, water - r * 0.15),
            (x + side * r * 0.5, water + r * 0.16),
            (x + side * r * 0.95, water + r * 0.2),
            (x + side * r * 0.2, water + r * 0.26),
        ]
        for side in (-1, 1)
    ]
    c.shapes(foam, p.pale, opacity=0.85)


SCENES = {"igloo": igloo, "gates": gates, "battleship": battleship}
