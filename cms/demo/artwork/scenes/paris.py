"""Paris by night: roofs, masks, blinds, bars, storms."""

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import RGB, mix
from cms.demo.artwork.pen import Pen, Point


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


def curve(points: list[Point], x: float, y: float, scale: float) -> list[Point]:
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


def masks(c: Canvas) -> None:
    """Two eyes in the dark of a hood, before a red moon over the roofs."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.accent, 0.7))
    c.glow(x, y, r * 2.6, p.accent, 0.55)
    c.disc(x, y, r * 1.12, (p.accent, mix(p.accent, p.deep, 0.55)))
    rooftops(c, c.horizon + c.u * 10, c.u * 16)
    hood = curve(
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
        eye = curve(
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
        cloak = curve(
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
    rope = curve(
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


def _cloud(c: Canvas, blobs: list[tuple[float, float, float]], ink: RGB) -> None:
    c.paint(
        lambda pen: [pen.oval(a, b, s * 1.7, s * 0.8) for a, b, s in blobs],
        ink,
        opacity=0.6,
        blur=c.u * 2,
    )


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
        _cloud(c, cloud, ink)
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


SCENES = {
    "masks": masks,
    "blinds": blinds,
    "bars": bars,
    "lightning": lightning,
}
