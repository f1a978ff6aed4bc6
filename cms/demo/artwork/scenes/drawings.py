"""The first drawings that moved: chalk, a walking bed, a dinosaur."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point, polar
from cms.demo.artwork.scenes.lantern import stars
from cms.demo.artwork.scenes.terrain import billow, layers


def chalk(c: Canvas) -> None:
    """White lines on a blackboard turning from one thing into the next."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, p.dusk, p.deep)
    smudges = [
        (c.rng.uniform(0, c.width), c.rng.uniform(0, c.height), c.u * c.rng.uniform(14, 34))
        for _ in range(7)
    ]
    for a, b, s in smudges:
        c.glow(a, b, s, p.glow, 0.13)
    dust = c.u * 0.55
    strokes: list[list[Point]] = []
    strokes.append([polar(x, y - r * 0.42, r * 0.26, n * 12) for n in range(31)])
    strokes.append([(x - r * 0.34, y - r * 0.62), (x + r * 0.34, y - r * 0.62)])
    strokes.append([(x - r * 0.2, y - r * 0.63), (x, y - r * 1.06), (x + r * 0.2, y - r * 0.63)])
    strokes.append([(x, y - r * 0.16), (x + r * 0.05, y + r * 0.45)])
    strokes.append(
        [
            (x - r * 0.5, y - r * 0.2),
            (x - r * 0.2, y + r * 0.04),
            (x, y - r * 0.02),
            (x + r * 0.28, y + r * 0.02),
            (x + r * 0.55, y - r * 0.3),
        ]
    )
    strokes.append(
        [
            (x - r * 0.36, y + r * 1.02),
            (x - r * 0.2, y + r * 0.72),
            (x + r * 0.05, y + r * 0.45),
            (x + r * 0.36, y + r * 0.66),
            (x + r * 0.32, y + r * 1.02),
        ]
    )
    bottle = [
        (-1.32, 0.95),
        (-1.32, 0.2),
        (-1.14, -0.1),
        (-1.14, -0.5),
        (-0.96, -0.5),
        (-0.96, -0.1),
        (-0.78, 0.2),
        (-0.78, 0.95),
        (-1.32, 0.95),
    ]
    strokes.append([(x + a * r, y + b * r) for a, b in bottle])
    for turn in range(5):
        petal = [
            polar(
                x + r * 1.05,
                y + r * 0.05,
                r * 0.36 * abs(math.sin(math.radians(n * 6))),
                turn * 72 + n * 6 * 0.4,
            )
            for n in range(31)
        ]
        strokes.append(petal)
    strokes.append(
        [(x + r * 1.05, y + r * 0.05), (x + r * 1.12, y + r * 0.5), (x + r * 1.0, y + r * 0.98)]
    )
    strokes.append(
        [
            (x - r * 0.86 + r * 0.05 * n, y + r * 1.14 + math.sin(n * 0.7) * r * 0.05)
            for n in range(42)
        ]
    )
    wobbly = [
        [
            (a + c.rng.uniform(-1, 1) * c.u * 0.25, b + c.rng.uniform(-1, 1) * c.u * 0.25)
            for a, b in stroke
        ]
        for stroke in strokes
    ]
    c.paint(
        lambda pen: [pen.line(stroke, dust * 2.6) for stroke in strokes],
        p.glow,
        opacity=0.2,
        blur=c.u * 0.8,
    )
    c.paint(lambda pen: [pen.line(stroke, dust * 1.5) for stroke in wobbly], p.pale, opacity=0.95)
    c.paint(lambda pen: pen.disc(x - r * 0.09, y - r * 0.46, dust * 1.3), p.pale)
    c.paint(lambda pen: pen.disc(x + r * 0.11, y - r * 0.46, dust * 1.3), p.pale)
    c.line([(x + r * 1.42, y + r * 0.9), (x + r * 1.66, y + r * 0.5)], c.u * 2.6, p.accent)


def dream(c: Canvas) -> None:
    """A bed that walks over the roofs on long legs."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, p.dusk, mix(p.dusk, p.glow, 0.7), p.accent)
    stars(c, 60, 0.6)
    rings = (p.glow, mix(p.glow, p.accent, 0.5), p.accent, p.spark, p.pale)
    c.glow(x, y, r * 2.2, p.glow, 0.6)
    for number, ink in enumerate(rings):
        c.disc(x, y, r * (1.12 - 0.19 * number), ink)
    base = c.horizon + c.u * 12

    def town(pen: Pen) -> None:
        left = -c.u * 4
        while left < c.width + c.u * 4:
            wide, tall = c.u * c.rng.uniform(7, 15), c.u * c.rng.uniform(5, 17)
            pen.box(left, base - tall, left + wide, c.height)
            kind = c.rng.random()
            if kind < 0.4:
                pen.oval(left + wide / 2, base - tall, wide / 2, wide * 0.6)
                pen.line(
                    [
                        (left + wide / 2, base - tall - wide * 0.5),
                        (left + wide / 2, base - tall - wide),
                    ],
                    c.u * 0.3,
                )
            elif kind < 0.8:
                pen.shape(
                    [
                        (left, base - tall),
                        (left + wide / 2, base - tall - wide * 0.8),
                        (left + wide, base - tall),
                    ]
                )
            left += wide + c.u * 0.4

    c.paint(town, (mix(p.deep, p.dusk, 0.55), p.shade))
    bed_y, ink = y + r * 0.02, p.shade

    def bed(pen: Pen) -> None:
        pen.slab(x - r * 0.62, bed_y - r * 0.05, x + r * 0.62, bed_y + r * 0.1, r * 0.04)
        pen.slab(x - r * 0.66, bed_y - r * 0.5, x - r * 0.58, bed_y + r * 0.16, r * 0.04)
        pen.slab(x + r * 0.58, bed_y - r * 0.32, x + r * 0.66, bed_y + r * 0.16, r * 0.04)
        for root, knee, foot in (
            (-0.62, -0.98, -0.72),
            (-0.5, -0.2, -0.5),
            (0.5, 0.9, 0.62),
            (0.62, 1.22, 1.06),
        ):
            pen.line(
                [
                    (x + r * root, bed_y + r * 0.1),
                    (x + r * knee, bed_y + r * 0.62),
                    (x + r * foot, base + c.u * 4),
                ],
                r * 0.055,
            )

    c.paint(bed, ink)
    c.paint(
        lambda pen: pen.slab(x - r * 0.3, bed_y - r * 0.2, x + r * 0.57, bed_y + r * 0.02, r * 0.1),
        (p.pale, p.glow),
    )
    c.paint(
        lambda pen: (
            pen.slab(x - r * 0.57, bed_y - r * 0.24, x - r * 0.28, bed_y - r * 0.05, r * 0.06),
            pen.disc(x - r * 0.36, bed_y - r * 0.3, r * 0.11),
        ),
        p.pale,
    )
    c.paint(lambda pen: pen.wedge(x - r * 0.36, bed_y - r * 0.31, r * 0.125, (170, 372)), p.accent)


def valley(c: Canvas) -> None:
    """A long-necked animal drinking a lake."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.dusk, mix(p.dusk, p.glow, 0.6), p.glow, p.pale)
    c.disc(x + r * 0.55, y - r * 0.32, r * 0.62, (p.accent, mix(p.accent, p.glow, 0.55)))
    hills = [
        billow(c, c.horizon - c.u * (16 - 9 * n), c.u * (5 - n), c.u * (17 + 7 * n), 0.6 + 1.7 * n)
        for n in range(2)
    ]
    layers(c, hills, mix(p.dusk, p.glow, 0.45), p.dusk)
    base = c.horizon + c.u * 2
    s = r * 1.08
    back: list[Point] = [
        (-1.35, 0.02),
        (-1.0, -0.2),
        (-0.72, -0.5),
        (-0.3, -0.66),
        (0.1, -0.56),
        (0.36, -0.62),
        (0.56, -0.95),
        (0.72, -1.28),
        (0.98, -1.38),
        (1.24, -1.26),
        (1.3, -1.16),
        (1.06, -1.1),
        (0.9, -1.02),
        (0.82, -0.7),
        (0.66, -0.3),
        (0.4, -0.12),
        (0.42, 0.02),
    ]
    body = [(x - r * 0.25 + s * a, base + s * b) for a, b in back]

    def animal(pen: Pen) -> None:
        pen.shape(_smooth(body))
        for at, wide in ((-0.62, 0.2), (-0.34, 0.16), (0.12, 0.16), (0.3, 0.18)):
            pen.slab(
                x - r * 0.25 + s * (at - wide / 2),
                base - s * 0.35,
                x - r * 0.25 + s * (at + wide / 2),
                base + s * 0.2,
                s * 0.06,
            )

    c.paint(animal, (mix(p.dusk, p.deep, 0.55), p.deep))
    c.disc(x - r * 0.25 + s * 1.08, base - s * 1.28, s * 0.028, p.pale)
    lake = base + c.u * 4
    c.paint(lambda pen: pen.box(0, lake, c.width, c.height), (mix(p.dusk, p.pale, 0.45), p.deep))
    lines = [
        (c.rng.uniform(0, c.width), lake + c.u * c.rng.uniform(1, 14), c.u * c.rng.uniform(4, 18))
        for _ in range(26)
    ]
    c.paint(
        lambda pen: [pen.line([(a, b), (a + w, b)], c.u * 0.35) for a, b, w in lines],
        p.pale,
        opacity=0.5,
    )
    for side, root in ((1, 0.02), (-1, 0.99)):
        _palm(c, c.width * root, side)


def _palm(c: Canvas, foot: float, side: int) -> None:
    crown = (foot + side * c.u * 5, c.height * 0.17)
    trunk = [(foot, c.height), (foot + side * c.u * 3, c.height * 0.55), crown]

    def tree(pen: Pen) -> None:
        pen.line(trunk, c.u * 2)
        for way in (-1, 1):
            for lift, far in ((-9, 15), (-5, 20), (1, 21), (7, 17)):
                tip = (crown[0] + way * c.u * far, crown[1] + c.u * (lift + 11))
                bend = (crown[0] + way * c.u * far * 0.5, crown[1] + c.u * (lift - 5))
                pen.shape([crown, bend, tip, (bend[0], bend[1] + c.u * 4.2)])

    c.paint(tree, c.palette.shade)


def _smooth(points: list[Point]) -> list[Point]:
    """Corners cut twice, so the outline is round."""
    for _ in range(3):
        pairs = list(zip(points, [*points[1:], points[0]], strict=True))
        points = [
            spot
            for (ax, ay), (bx, by) in pairs
            for spot in (
                (ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25),
                (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75),
            )
        ]
    return points


SCENES = {
    "chalk": chalk,
    "dream": dream,
    "valley": valley,
}
