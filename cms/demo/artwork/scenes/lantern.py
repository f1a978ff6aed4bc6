"""Skies of the first fantasies: a projector, moons, rockets, a train to the sun."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point, polar
from cms.demo.artwork.scenes.terrain import billow, layers


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
    px, py = (c.width * 0.16, c.height * 0.44) if c.is_wide else (c.width * 0.2, c.height * 0.66)
    angle = math.degrees(math.atan2(y - py, x - px))
    upper, lower = polar(x, y, r * 0.95, angle - 90), polar(x, y, r * 0.95, angle + 90)
    c.shape([(px, py), upper, lower], p.spark, opacity=0.32)
    c.shape(
        [(px, py), polar(x, y, r * 0.5, angle - 90), polar(x, y, r * 0.5, angle + 90)],
        p.pale,
        opacity=0.18,
    )
    moon(c, x, y, r * 0.95)
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


SCENES = {
    "projector": projector,
    "rocket": rocket,
    "railway": railway,
}
