"""Paris by night: masks, keyholes, ciphers, blinds, spirals, poison."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point, polar


def rooftops(c: Canvas, base: float, tall: float) -> None:
    """Mansard roofs and chimneys from edge to edge, a few windows lit."""
    p = c.palette
    roofs: list[tuple[float, float, float]] = []
    left = -c.u * 6
    while left < c.width + c.u * 6:
        wide = c.u * c.rng.uniform(13, 24)
        roofs.append((left, wide, base - tall * c.rng.uniform(0.35, 1)))
        left += wide
    lit: list[tuple[float, float]] = []

    def houses(pen: Pen) -> None:
        for x, wide, top in roofs:
            slope = wide * 0.12
            pen.box(x, top + c.u * 7, x + wide + 1, c.height)
            pen.shape(
                [
                    (x, top + c.u * 7),
                    (x + slope, top),
                    (x + wide - slope, top),
                    (x + wide, top + c.u * 7),
                ]
            )
            for share in (0.25, 0.7):
                at = x + wide * share
                pen.box(at, top - c.u * c.rng.uniform(3, 7), at + c.u * 2.6, top + c.u)
                pen.box(at + c.u * 0.3, top - c.u * 8, at + c.u * 0.9, top)
                pen.box(at + c.u * 1.5, top - c.u * 7.2, at + c.u * 2.1, top)
            lit.extend(
                (x + wide * column, top + c.u * (12 + 9 * row))
                for column in (0.25, 0.5, 0.75)
                for row in range(3)
                if c.rng.random() < 0.25
            )

    c.paint(houses, (mix(p.deep, p.dusk, 0.16), p.shade))
    c.paint(
        lambda pen: [
            pen.box(x - c.u * 0.9, y - c.u * 1.7, x + c.u * 0.9, y + c.u * 1.7) for x, y in lit
        ],
        p.spark,
        opacity=0.75,
    )


def masks(c: Canvas) -> None:
    """Two eyes in the dark of a hood, before a red moon over the roofs."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.accent, 0.7))
    c.glow(x, y, r * 2.6, p.accent, 0.55)
    c.disc(x, y, r * 1.12, (p.accent, mix(p.accent, p.deep, 0.55)))
    rooftops(c, c.horizon + c.u * 10, c.u * 16)
    hood = _curve(
        [
            (-1.5, 2.4),
            (-1.28, 1.35),
            (-0.72, 0.98),
            (-0.5, 0.66),
            (-0.62, 0.2),
            (-0.6, -0.25),
            (-0.36, -0.7),
            (0, -0.86),
            (0.36, -0.7),
            (0.6, -0.25),
            (0.62, 0.2),
            (0.5, 0.66),
            (0.72, 0.98),
            (1.28, 1.35),
            (1.5, 2.4),
        ],
        x,
        y,
        r,
    )
    c.shape([*hood, (x + r * 1.9, c.height * 2), (x - r * 1.9, c.height * 2)], (p.deep, p.shade))
    for side in (-1, 1):
        eye = _curve(
            [
                (0.12, 0.02),
                (0.28, -0.1),
                (0.46, -0.07),
                (0.56, 0.02),
                (0.4, 0.1),
                (0.24, 0.09),
                (0.12, 0.02),
            ],
            0,
            0,
            r,
        )
        almond = [(x + side * a, y + b - r * 0.08) for a, b in eye]
        c.shape(almond, p.pale)
        c.disc(x + side * r * 0.335, y - r * 0.083, r * 0.085, p.accent)
        c.disc(x + side * r * 0.335, y - r * 0.083, r * 0.045, p.shade)
    c.line(hood, c.u * 0.45, p.accent, opacity=0.8)


def _curve(points: list[Point], x: float, y: float, scale: float) -> list[Point]:
    """A smooth line through the points."""
    smooth: list[Point] = []
    padded = [points[0], *points, points[-1]]
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(10):
            t = step / 10
            smooth.append(
                (
                    x + scale * _spline(t, p0[0], p1[0], p2[0], p3[0]),
                    y + scale * _spline(t, p0[1], p1[1], p2[1], p3[1]),
                )
            )
    return [*smooth, (x + scale * points[-1][0], y + scale * points[-1][1])]


def _spline(t: float, a: float, b: float, c: float, d: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )


def keyhole(c: Canvas) -> None:
    """Light falls through a keyhole onto a panelled wall."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, mix(p.deep, p.dusk, 0.7), p.deep)
    step = c.u * 11
    c.paint(
        lambda pen: [
            pen.box(n * step, 0, n * step + c.u * 0.35, c.height)
            for n in range(int(c.width / step) + 1)
        ],
        p.shade,
        opacity=0.7,
    )
    c.glow(x, y, r * 2.2, p.accent, 0.5)
    plate = (mix(p.spark, p.dusk, 0.25), mix(p.dusk, p.deep, 0.3))
    c.paint(lambda pen: pen.oval(x, y, r * 0.86, r * 1.12), plate)
    c.paint(lambda pen: pen.oval(x, y, r * 0.78, r * 1.04), (mix(p.dusk, p.deep, 0.5), p.deep))
    c.paint(lambda pen: [pen.disc(x, y + side * r * 0.92, r * 0.05) for side in (-1, 1)], p.spark)

    def hole(pen: Pen) -> None:
        pen.disc(x, y - r * 0.25, r * 0.34)
        pen.shape(
            [
                (x - r * 0.15, y - r * 0.1),
                (x + r * 0.15, y - r * 0.1),
                (x + r * 0.33, y + r * 0.68),
                (x - r * 0.33, y + r * 0.68),
            ]
        )

    beam = [
        (x - r * 0.1, y - r * 0.4),
        (x + r * 0.1, y + r * 0.6),
        (x - r * 3.6, y + r * 2.6),
        (x - r * 3.6, y + r * 0.8),
    ]
    c.shape(beam, p.spark, opacity=0.2, blur=c.u)
    c.paint(hole, (p.pale, p.accent))
    c.paint(
        lambda pen: (
            pen.disc(x, y - r * 0.2, r * 0.15),
            pen.shape(
                [
                    (x - r * 0.2, y + r * 0.68),
                    (x - r * 0.13, y + r * 0.02),
                    (x + r * 0.13, y + r * 0.02),
                    (x + r * 0.2, y + r * 0.68),
                ]
            ),
        ),
        p.shade,
    )


def poison_ring(c: Canvas) -> None:
    """A signet ring, and what drips from it."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, p.deep)
    c.paint(
        lambda pen: [pen.ring(x, y, r * (1.25 + 0.22 * n), c.u * 0.3) for n in range(12)],
        p.glow,
        opacity=0.22,
    )
    c.glow(x, y, r * 2, p.glow, 0.55)
    band = (p.spark, mix(p.spark, p.dusk, 0.75))
    c.ring(x, y + r * 0.25, r * 0.78, r * 0.16, band)
    c.paint(lambda pen: pen.arc(x, y + r * 0.25, r * 0.74, (120, 200), c.u * 0.8), p.pale)
    top = y - r * 0.55
    gem = [polar(x, top, r * 0.42, 22.5 + 45 * n) for n in range(8)]
    c.shape([(x + (a - x) * 1.2, top + (b - top) * 1.2) for a, b in gem], band)
    c.shape(gem, (mix(p.accent, p.pale, 0.25), mix(p.accent, p.deep, 0.5)))
    facets = [polar(x, top, r * 0.22, 22.5 + 45 * n) for n in range(8)]
    c.paint(
        lambda pen: [pen.line([a, b], c.u * 0.25) for a, b in zip(gem, facets, strict=True)],
        p.pale,
        opacity=0.5,
    )
    c.shape(facets, mix(p.accent, p.pale, 0.2))
    for at, fall, size in ((0.0, 1.35, 0.1), (0.0, 1.72, 0.07), (0.0, 2.0, 0.045)):
        _drop(c, x + r * at, y + r * (fall - 0.15), r * size)


def _drop(c: Canvas, x: float, y: float, size: float) -> None:
    p = c.palette
    c.paint(
        lambda pen: (
            pen.disc(x, y, size),
            pen.shape(
                [
                    (x - size * 0.95, y - size * 0.3),
                    (x, y - size * 2.4),
                    (x + size * 0.95, y - size * 0.3),
                ]
            ),
        ),
        (mix(p.accent, p.pale, 0.15), p.accent),
    )


def cipher(c: Canvas) -> None:
    """A page of signs with one line of them in red."""
    p = c.palette
    x, y = c.focus
    c.ground(p.deep, mix(p.deep, p.dusk, 0.6), p.dusk)
    c.glow(x, y, c.reach * 2.8, p.glow, 0.55)
    step = c.u * (8.6 if c.is_wide else 9.4)
    columns, rows = int(c.width / step) + 1, int(c.height / step) + 1
    middle = round(y / step - 0.5)
    plain: list[tuple[int, float, float]] = []
    red: list[tuple[int, float, float]] = []
    for row in range(rows):
        for column in range(columns):
            sign = (c.rng.randrange(12), (column + 0.5) * step, (row + 0.5) * step)
            chosen = row in (middle, middle + 1) and abs(sign[1] - x) < c.reach * 1.05
            (red if chosen else plain).append(sign)
    c.paint(lambda pen: [_sign(pen, *sign, step * 0.3) for sign in plain], p.spark, opacity=0.34)
    left, right = x - c.reach * 1.12, x + c.reach * 1.12
    c.paint(
        lambda pen: pen.slab(left, middle * step - c.u, right, (middle + 2) * step + c.u, c.u),
        (p.pale, p.spark),
    )
    c.paint(lambda pen: [_sign(pen, *sign, step * 0.3) for sign in red], p.accent)


def _sign(pen: Pen, kind: int, x: float, y: float, size: float) -> None:
    width = size * 0.26
    if kind in (0, 1, 2):
        pen.ring(x, y, size, width)
    if kind in (1, 7):
        pen.disc(x, y, size * 0.3)
    if kind in (2, 3, 8, 10):
        pen.line([(x, y - size), (x, y + size)], width)
    if kind in (3, 9, 10):
        pen.line([(x - size, y), (x + size, y)], width)
    if kind in (4, 5, 7):
        pen.line([(x - size, y + size), (x, y - size), (x + size, y + size)], width)
    if kind in (5, 6):
        pen.line([(x - size, y + size * 0.9), (x + size, y + size * 0.9)], width)
    if kind in (6, 8, 11):
        pen.line([(x - size, y - size), (x + size, y), (x - size, y + size)], width)
    if kind in (9, 11):
        pen.arc(x, y, size, (180, 360), width)


def blinds(c: Canvas) -> None:
    """A figure behind slatted light."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk)
    c.glow(x, y, r * 2.8, p.glow, 0.65)
    left, right, top, bottom = (
        x - r * 1.15,
        x + r * 1.15,
        y - r * 1.2,
        c.height * (0.92 if c.is_wide else 0.74),
    )
    skew = r * 0.22
    pane = [(left, top + skew), (right, top - skew), (right, bottom - skew), (left, bottom + skew)]
    c.shape(pane, (p.pale, p.glow))
    head = y - r * 0.28

    def figure(pen: Pen) -> None:
        pen.oval(x, head, r * 0.25, r * 0.31)
        pen.shape(
            [
                (x - r * 0.1, head),
                (x + r * 0.1, head),
                (x + r * 0.16, head + r * 0.5),
                (x - r * 0.16, head + r * 0.5),
            ]
        )
        cloak = _curve(
            [
                (-0.14, 0.28),
                (-0.55, 0.48),
                (-0.74, 1.0),
                (-0.85, 2.3),
                (0.85, 2.3),
                (0.74, 1.0),
                (0.55, 0.48),
                (0.14, 0.28),
            ],
            x,
            head,
            r,
        )
        pen.shape(cloak)
        pen.oval(x, head - r * 0.24, r * 0.5, r * 0.08)
        pen.slab(x - r * 0.27, head - r * 0.66, x + r * 0.27, head - r * 0.2, r * 0.05)

    c.paint(figure, p.shade)
    slat = r * 0.2

    def slats(pen: Pen) -> None:
        for number in range(24):
            at = top - skew + number * slat
            pen.shape(
                [
                    (left - r, at + skew * 2.2),
                    (right + r, at - skew * 1.6),
                    (right + r, at - skew * 1.6 + slat * 0.46),
                    (left - r, at + skew * 2.2 + slat * 0.46),
                ]
            )

    c.paint(slats, p.deep, opacity=0.94)
    c.paint(
        lambda pen: [
            pen.line([(left - r * a, 0), (left - r * a, c.height)], c.u * 0.2) for a in (0.4, 0.8)
        ],
        p.glow,
        opacity=0.2,
    )


def bars(c: Canvas) -> None:
    """A cell window with one bar gone and a rope of sheets."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(mix(p.deep, p.dusk, 0.4), p.deep, p.shade)
    tall, wide = c.u * 9, c.u * 18

    def bricks(pen: Pen) -> None:
        for row in range(int(c.height / tall) + 1):
            pen.box(0, row * tall, c.width, row * tall + c.u * 0.3)
            for column in range(int(c.width / wide) + 2):
                at = column * wide - (row % 2) * wide / 2
                pen.box(at, row * tall, at + c.u * 0.3, (row + 1) * tall)

    c.paint(bricks, p.glow, opacity=0.13)
    c.glow(x, y, r * 2.1, p.glow, 0.5)

    def arch(pen: Pen, grow: float) -> None:
        pen.disc(x, y - r * 0.2, r * (0.68 + grow))
        pen.box(x - r * (0.68 + grow), y - r * 0.2, x + r * (0.68 + grow), y + r * (0.78 + grow))

    c.paint(lambda pen: arch(pen, 0.13), (mix(p.dusk, p.spark, 0.3), mix(p.dusk, p.deep, 0.4)))
    c.paint(lambda pen: arch(pen, 0), (mix(p.dusk, p.glow, 0.55), mix(p.glow, p.pale, 0.4)))
    c.disc(x + r * 0.22, y - r * 0.3, r * 0.24, p.pale)
    c.paint(
        lambda pen: [
            pen.box(x + r * (a - 0.045), y - r * 0.95, x + r * (a + 0.045), y + r * 0.8)
            for a in (-0.46, -0.2, 0.46)
        ],
        p.shade,
    )
    c.paint(lambda pen: pen.box(x + r * 0.1, y - r * 0.95, x + r * 0.19, y - r * 0.5), p.shade)
    c.paint(
        lambda pen: pen.line([(x + r * 0.15, y - r * 0.5), (x + r * 0.3, y - r * 0.36)], r * 0.085),
        p.shade,
    )
    rope = _curve(
        [
            (-0.2, 0.5),
            (0.05, 0.62),
            (0.12, 0.85),
            (0.05, 1.2),
            (0.14, 1.6),
            (0.02, 2.2),
            (0.1, 2.9),
        ],
        x,
        y,
        r,
    )
    c.line(rope, c.u * 2.2, (p.pale, mix(p.spark, p.dusk, 0.5)))
    c.paint(lambda pen: [pen.disc(*rope[n], c.u * 2) for n in (22, 34, 46)], p.spark)


def hypnosis(c: Canvas) -> None:
    """An eye whose rings keep turning."""
    p = c.palette
    x, y = c.focus
    r = c.reach * 1.05
    c.ground(p.deep, mix(p.deep, p.dusk, 0.8), p.deep)
    far = math.hypot(c.width, c.height)
    c.paint(
        lambda pen: [
            pen.ring(x, y, r * (1.15 + 0.3 * n), r * 0.13) for n in range(int(far / r / 0.3))
        ],
        p.glow,
        opacity=0.16,
    )
    c.glow(x, y, r * 2, p.glow, 0.5)
    lid = _curve(
        [
            (-1.5, 0.0),
            (-0.8, -0.62),
            (0, -0.84),
            (0.8, -0.62),
            (1.5, 0.0),
            (0.8, 0.62),
            (0, 0.84),
            (-0.8, 0.62),
            (-1.5, 0.0),
        ],
        x,
        y,
        r,
    )
    c.shape(lid, (p.pale, mix(p.pale, p.glow, 0.35)))
    c.disc(x, y, r * 0.7, (p.accent, mix(p.accent, p.deep, 0.6)))
    for number in range(5):
        c.ring(x, y, r * (0.66 - 0.115 * number), r * 0.045, p.pale if number % 2 else p.shade)
    c.paint(lambda pen: pen.rays(x, y, r * 0.62, 32, 0.32), p.shade, opacity=0.35)
    c.disc(x, y, r * 0.2, p.shade)
    c.disc(x - r * 0.16, y - r * 0.2, r * 0.1, p.pale)
    c.line(lid[: len(lid) // 2 + 1], r * 0.085, p.shade)
    for number in range(9):
        degrees = 206 + number * 16
        root, tip = (
            polar(x, y + r * 0.25, r * 1.12, degrees),
            polar(x, y + r * 0.25, r * 1.4, degrees),
        )
        c.line([root, tip], c.u * 0.9, p.pale, opacity=0.85)


def cannon(c: Canvas) -> None:
    """An explosion in hard-edged stars over the roofs."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.5))
    c.paint(lambda pen: pen.rays(x, y, c.width * 1.2, 28, 0.42, 3), p.glow, opacity=0.14)
    c.glow(x, y, r * 2.4, p.glow, 0.75)
    for size, ink in ((1.35, p.accent), (1.0, p.glow), (0.64, p.spark), (0.34, p.pale)):
        c.shape(_star(c, x, y, r * size, 17), ink)
    shards = [
        (c.rng.uniform(0, 360), c.rng.uniform(1.4, 2.3), c.rng.uniform(0.03, 0.09))
        for _ in range(26)
    ]
    c.paint(
        lambda pen: [
            pen.shape([polar(*polar(x, y, r * d, a), r * s, a + k) for k in (0, 110, 235)])
            for a, d, s in shards
        ],
        p.spark,
        opacity=0.9,
    )
    rooftops(c, c.horizon + c.u * 12, c.u * 18)


def _star(c: Canvas, x: float, y: float, r: float, points: int) -> list[Point]:
    rim: list[Point] = []
    for number in range(points * 2):
        reach = r * (c.rng.uniform(0.85, 1.2) if number % 2 == 0 else c.rng.uniform(0.52, 0.64))
        rim.append(polar(x, y, reach, number * 180 / points))
    return rim


def lightning(c: Canvas) -> None:
    """A bolt that splits the sky over Montmartre."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.7))
    for number in range(4):
        cloud = [
            (
                c.width * c.rng.uniform(-0.1, 1.1),
                c.height * c.rng.uniform(-0.06, 0.16),
                c.u * c.rng.uniform(10, 20),
            )
            for _ in range(9)
        ]
        ink = mix(p.dusk, p.deep, number / 4)
        c.paint(
            lambda pen, blobs=tuple(cloud): [pen.oval(a, b, s * 1.7, s * 0.8) for a, b, s in blobs],
            ink,
            opacity=0.6,
            blur=c.u * 2,
        )
    c.glow(x, y, r * 2.3, p.glow, 0.9)
    bolt = [
        (0.25, -2.6),
        (-0.42, 0.12),
        (0.02, 0.04),
        (-0.34, 1.5),
        (0.62, -0.3),
        (0.14, -0.22),
        (0.75, -2.6),
    ]
    points = [(x + r * a * 0.85, y + r * b * 0.75) for a, b in bolt]
    c.shape([(a + c.u * 2.5, b) for a, b in points], p.accent)
    c.shape(points, (p.pale, p.spark))
    for way, start in ((-1, 0.0), (1, -0.35)):
        fork = [(x, y + r * start)]
        for _ in range(5):
            fork.append(
                (
                    fork[-1][0] + way * r * c.rng.uniform(0.1, 0.4),
                    fork[-1][1] + r * c.rng.uniform(-0.02, 0.28),
                )
            )
        c.line(fork, c.u * 0.5, p.pale, opacity=0.9)
    rooftops(c, c.horizon + c.u * 12, c.u * 16)


def bottle(c: Canvas) -> None:
    """A flask with something green in it."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, p.deep)
    c.paint(lambda pen: pen.rays(x, y + r * 0.3, c.width, 24, 0.5), p.glow, opacity=0.07)
    c.glow(x, y + r * 0.4, r * 2, p.glow, 0.7)

    def flask(pen: Pen, inset: float) -> None:
        pen.disc(x, y + r * 0.42, r * (0.72 - inset))
        pen.box(x - r * (0.2 - inset * 0.7), y - r * 0.85, x + r * (0.2 - inset * 0.7), y + r * 0.1)

    c.paint(lambda pen: flask(pen, 0), mix(p.spark, p.dusk, 0.35), opacity=0.9)
    c.paint(lambda pen: flask(pen, 0.06), (mix(p.dusk, p.deep, 0.3), mix(p.dusk, p.glow, 0.2)))

    def liquid(pen: Pen) -> None:
        pen.disc(x, y + r * 0.42, r * 0.62)
        pen.box(x - r, y - r, x + r, y + r * 0.28, 0)
        pen.oval(x, y + r * 0.28, r * 0.6, r * 0.07)

    c.paint(liquid, (mix(p.glow, p.pale, 0.35), p.glow))
    c.paint(lambda pen: pen.oval(x, y + r * 0.28, r * 0.6, r * 0.06), mix(p.glow, p.pale, 0.6))
    c.paint(
        lambda pen: [
            pen.ring(x + r * a, y + r * b, r * s, c.u * 0.5)
            for a, b, s in (
                (-0.2, 0.55, 0.07),
                (0.12, 0.72, 0.05),
                (0.28, 0.5, 0.09),
                (-0.05, 0.86, 0.04),
                (-0.36, 0.72, 0.04),
            )
        ],
        p.pale,
        opacity=0.8,
    )
    c.paint(
        lambda pen: pen.arc(x, y + r * 0.42, r * 0.55, (170, 240), c.u * 1.3), p.pale, opacity=0.75
    )
    c.paint(
        lambda pen: pen.slab(x - r * 0.27, y - r * 0.98, x + r * 0.27, y - r * 0.83, r * 0.04),
        p.spark,
    )
    c.paint(
        lambda pen: pen.shape(
            [
                (x - r * 0.14, y - r * 0.98),
                (x + r * 0.14, y - r * 0.98),
                (x + r * 0.18, y - r * 1.2),
                (x - r * 0.18, y - r * 1.2),
            ]
        ),
        p.accent,
    )
    for number in range(6):
        smoke = [
            (
                x + math.sin(t / 5 + number) * r * 0.05 * t / 6 + r * 0.02 * number,
                y - r * (1.2 + t * 0.09),
            )
            for t in range(16)
        ]
        c.line(smoke, c.u * 0.4, p.glow, opacity=0.35)


def wedding(c: Canvas) -> None:
    """Two rings, one of them broken, under a chandelier's points of light."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, p.dusk, mix(p.dusk, p.accent, 0.65), p.deep)
    lights = [
        (c.rng.uniform(0, c.width), c.rng.uniform(0, c.height * 0.7), c.rng.uniform(1, 4))
        for _ in range(46)
    ]
    c.paint(lambda pen: [pen.disc(a, b, c.u * s) for a, b, s in lights], p.spark, opacity=0.12)
    c.glow(x, y, r * 2.3, p.glow, 0.6)
    gold = (p.pale, mix(p.glow, p.accent, 0.4))
    c.ring(x - r * 0.4, y, r * 0.74, r * 0.13, gold)
    c.paint(
        lambda pen: pen.arc(x + r * 0.4, y + r * 0.12, r * 0.74, (-68, 232), r * 0.13),
        (p.accent, mix(p.accent, p.deep, 0.35)),
    )
    c.paint(lambda pen: pen.arc(x - r * 0.4, y, r * 0.74, (-60, -8), r * 0.13), gold)
    c.paint(lambda pen: pen.arc(x - r * 0.4, y, r * 0.7, (150, 230), c.u * 0.7), p.pale)
    for at, fall, size in (
        (-0.02, 1.1, 0.06),
        (0.4, 1.05, 0.1),
        (0.4, 1.42, 0.07),
        (0.4, 1.66, 0.04),
    ):
        _drop(c, x + r * at, y + r * fall, r * size)


SCENES = {
    "masks": masks,
    "keyhole": keyhole,
    "ring": poison_ring,
    "cipher": cipher,
    "blinds": blinds,
    "bars": bars,
    "hypnosis": hypnosis,
    "cannon": cannon,
    "lightning": lightning,
    "bottle": bottle,
    "wedding": wedding,
}
