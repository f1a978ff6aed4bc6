"""The first dreams on film: moons, rockets, a train to the sun, chalk, a sleeping city, a valley."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point, polar
from cms.demo.artwork.scenes.sea_and_stone import billow, layers


def stars(c: Canvas, count: int = 70, below: float = 0.8) -> None:
    """Four-pointed paper stars and points between them."""
    spots = [
        (c.rng.uniform(0, c.width), c.rng.uniform(0, c.height * below), c.rng.random() ** 3)
        for _ in range(count)
    ]

    def sky(pen: Pen) -> None:
        for x, y, size in spots:
            if size < 0.3:
                pen.disc(x, y, c.u * (0.12 + size * 0.5))
                continue
            reach = c.u * (0.6 + 2.2 * size)
            pen.shape([polar(x, y, reach if n % 2 == 0 else reach * 0.2, n * 45) for n in range(8)])

    c.paint(sky, c.palette.spark, opacity=0.9)


def moon(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    c.glow(x, y, r * 2.1, p.glow, 0.7)
    c.disc(x, y, r, (p.pale, p.glow))
    craters = (
        (-0.45, -0.35, 0.2),
        (0.35, 0.42, 0.25),
        (-0.2, 0.5, 0.12),
        (0.55, -0.15, 0.11),
        (-0.68, 0.12, 0.1),
        (0.1, -0.66, 0.13),
    )
    c.paint(
        lambda pen: [pen.disc(x + r * a, y + r * b, r * s) for a, b, s in craters],
        mix(p.glow, p.accent, 0.25),
        opacity=0.42,
    )
    c.paint(
        lambda pen: [
            pen.arc(x + r * a, y + r * b, r * s, (170, 330), c.u * 0.45) for a, b, s in craters
        ],
        p.accent,
        opacity=0.4,
    )


def projector(c: Canvas) -> None:
    """A lantern's beam that draws a moon."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, mix(p.deep, p.dusk, 0.7), p.dusk, mix(p.dusk, p.accent, 0.55))
    stars(c)
    moon(c, x, y, r * 0.95)
    px, py = (c.width * 0.16, c.height * 0.44) if c.is_wide else (c.width * 0.2, c.height * 0.66)
    angle = math.degrees(math.atan2(y - py, x - px))
    upper, lower = polar(x, y, r * 0.95, angle - 90), polar(x, y, r * 0.95, angle + 90)
    c.shape([(px, py), upper, lower], p.spark, opacity=0.32)
    c.shape(
        [(px, py), polar(x, y, r * 0.5, angle - 90), polar(x, y, r * 0.5, angle + 90)],
        p.pale,
        opacity=0.18,
    )
    layers(
        c,
        [
            billow(c, c.horizon + c.u * 3, c.u * 3, c.u * 26, 0.5),
            billow(c, c.horizon + c.u * 9, c.u * 3, c.u * 38, 2.2),
        ],
        mix(p.dusk, p.deep, 0.3),
        p.shade,
    )
    ink = (mix(p.deep, p.accent, 0.18), p.shade)
    s = r * 0.3

    def machine(pen: Pen) -> None:
        pen.slab(px - s * 1.5, py - s * 0.62, px - s * 0.2, py + s * 0.62, s * 0.1)
        pen.box(px - s * 0.3, py - s * 0.3, px, py + s * 0.3)
        pen.disc(px - s * 1.35, py - s * 1.1, s * 0.62)
        pen.disc(px - s * 0.35, py - s * 1.1, s * 0.5)
        for foot in (-1.6, -0.85, -0.1):
            pen.line(
                [(px - s * 0.85, py + s * 0.5), (px + s * (foot * 1.2 + 0.2), py + s * 4.6)],
                s * 0.12,
            )

    c.paint(machine, ink)
    c.paint(
        lambda pen: [
            pen.disc(*polar(px - s * 1.35, py - s * 1.1, s * 0.36, n * 72), s * 0.13)
            for n in range(5)
        ],
        p.glow,
    )
    c.paint(
        lambda pen: [
            pen.disc(*polar(px - s * 0.35, py - s * 1.1, s * 0.29, n * 72 + 20), s * 0.1)
            for n in range(5)
        ],
        p.glow,
    )
    c.glow(px, py, s * 1.3, p.pale, 1)


def rocket(c: Canvas) -> None:
    """A shell on its way to a patient moon."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, mix(p.deep, p.dusk, 0.5), p.dusk, mix(p.dusk, p.accent, 0.45))
    stars(c, 90)
    moon(c, x, y - r * 0.05, r)
    tip = (x - r * 0.28, y + r * 0.12)
    turn = 142.0
    along, side = polar(0, 0, 1, turn), polar(0, 0, 1, turn + 90)

    def at(far: float, wide: float) -> Point:
        return tip[0] + along[0] * far * r + side[0] * wide * r, tip[1] + along[1] * far * r + side[
            1
        ] * wide * r

    c.shape(
        [at(0.9, 0.1), at(3.2, 0.34), at(3.2, -0.34), at(0.9, -0.1)],
        p.spark,
        opacity=0.3,
        blur=c.u * 1.2,
    )
    for number, wide in enumerate((0.2, -0.2, 0.0)):
        trail = [at(0.9 + 0.15 * n, wide * (0.5 + n * 0.08)) for n in range(14 - 3 * number)]
        c.line(trail, c.u * 0.5, p.pale, opacity=0.55)
    nose = [at(0, 0), at(0.13, 0.1), at(0.32, 0.16), at(0.32, -0.16), at(0.13, -0.1)]
    c.shape(
        [
            at(0.3, 0.16),
            at(0.86, 0.16),
            at(0.98, 0.24),
            at(0.98, -0.24),
            at(0.86, -0.16),
            at(0.3, -0.16),
        ],
        (mix(p.accent, p.pale, 0.3), p.accent),
    )
    c.shape(nose, (p.pale, p.spark))
    c.shape([at(0.46, 0.165), at(0.52, 0.165), at(0.52, -0.165), at(0.46, -0.165)], p.pale)
    c.paint(lambda pen: [pen.disc(*at(0.66, w), r * 0.045) for w in (-0.07, 0.07)], p.shade)
    for number in range(3):
        cloud = billow(
            c, c.horizon + c.u * (4 + 6 * number), c.u * 3.4, c.u * (9 + 4 * number), number * 1.9
        )
        c.shape(cloud, mix(mix(p.dusk, p.accent, 0.4), p.deep, number / 2.4))


def railway(c: Canvas) -> None:
    """A train that leaves the mountains for the sun."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, p.dusk, p.accent, p.glow)
    c.paint(lambda pen: pen.rays(x, y, c.width * 1.2, 30, 0.46), p.spark, opacity=0.2)
    c.glow(x, y, r * 2.1, p.spark, 0.8)
    c.shape([polar(x, y, r * (1.12 if n % 2 else 0.86), n * 7.5) for n in range(48)], p.glow)
    c.disc(x, y, r * 0.84, (p.pale, p.glow))
    c.ring(x, y, r * 0.7, c.u * 0.4, p.accent, opacity=0.7)
    centre = (x - r * 3.1, y + r * 4.5)
    radius = math.hypot(x - r * 0.2 - centre[0], y + r * 0.1 - centre[1])
    c.paint(
        lambda pen: (
            pen.ring(*centre, radius, c.u * 0.6),
            pen.ring(*centre, radius - c.u * 2.4, c.u * 0.6),
        ),
        p.shade,
    )
    sleepers = [270 + n * 0.85 for n in range(-20, 52)]
    c.paint(
        lambda pen: [
            pen.line(
                [polar(*centre, radius + c.u * 0.4, a), polar(*centre, radius - c.u * 3.2, a)],
                c.u * 0.6,
            )
            for a in sleepers
        ],
        p.shade,
    )
    nose = 305.2

    def along(angle: float, lift: float) -> Point:
        return polar(*centre, radius + r * lift, angle)

    def train(pen: Pen) -> None:
        for number in range(4):
            front = nose - number * 6.2
            back = front - 5.4
            top = 0.36 if number else 0.3
            pen.shape(
                [
                    along(front, 0.06),
                    along(front, top),
                    along((front + back) / 2, top + 0.02),
                    along(back, top),
                    along(back, 0.06),
                ]
            )
            for wheel in (front - 1, back + 1):
                pen.disc(*along(wheel, 0.06), r * 0.075)
        pen.shape(
            [
                along(nose - 1.2, 0.28),
                along(nose - 0.9, 0.58),
                along(nose - 2.1, 0.58),
                along(nose - 1.9, 0.28),
            ]
        )
        pen.shape(
            [
                along(nose - 3.7, 0.28),
                along(nose - 3.5, 0.5),
                along(nose - 5.6, 0.5),
                along(nose - 5.4, 0.28),
            ]
        )
        pen.shape([along(nose + 1.1, 0.03), along(nose, 0.22), along(nose, 0.03)])

    c.paint(train, (p.shade, p.deep))
    windows = [(nose - n * 6.2 - k, 0.24) for n in (1, 2, 3) for k in (1.2, 2.7, 4.2)]
    c.paint(lambda pen: [pen.disc(*along(*w), r * 0.05) for w in windows], p.spark)
    c.paint(
        lambda pen: [
            pen.disc(*along(nose - 1.8 - 2.6 * n, 0.72 + 0.13 * n), r * (0.1 + 0.05 * n))
            for n in range(5)
        ],
        p.pale,
        opacity=0.85,
    )
    for number in range(3):
        peaks = [
            (
                c.width * n / 9,
                c.horizon
                + c.u * (8 + 5 * number)
                - c.u * c.rng.uniform(2, 17 - 4 * number) * (n % 2),
            )
            for n in range(10)
        ]
        c.shape(
            [(0, c.height), *peaks, (c.width, c.height)], mix(p.dusk, p.shade, 0.35 + number * 0.3)
        )


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
    "projector": projector,
    "rocket": rocket,
    "railway": railway,
    "chalk": chalk,
    "dream": dream,
    "valley": valley,
}
