"""The gang's tools: keyholes, rings, ciphers, spirals, powder and poison."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import RGB, mix
from cms.demo.artwork.pen import Pen, Point, polar
from cms.demo.artwork.scenes.paris import curve, rooftops


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
        drop(c, x + r * at, y + r * (fall - 0.15), r * size)


def drop(c: Canvas, x: float, y: float, size: float) -> None:
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


# Every sign of the cipher is made of a few of these strokes, on a grid from -1 to 1.
_STROKES: tuple[tuple[Point, ...], ...] = (
    ((0, -1), (0, 1)),
    ((-1, 0), (1, 0)),
    ((-1, 1), (0, -1), (1, 1)),
    ((-1, 0.9), (1, 0.9)),
    ((-1, -1), (1, 0), (-1, 1)),
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
    _signs(c, plain, step * 0.3, p.spark, 0.34)
    left, right = x - c.reach * 1.12, x + c.reach * 1.12
    c.paint(
        lambda pen: pen.slab(left, middle * step - c.u, right, (middle + 2) * step + c.u, c.u),
        (p.pale, p.spark),
    )
    _signs(c, red, step * 0.3, p.accent, 1)


# (strokes, radius of a ring, radius of a dot) of each sign.
_SIGNS: tuple[tuple[tuple[int, ...], float, float], ...] = (
    ((), 1, 0),
    ((), 1, 0.3),
    ((0,), 1, 0),
    ((0, 1), 0, 0),
    ((2,), 0, 0),
    ((2, 3), 0, 0),
    ((3, 4), 0, 0),
    ((2,), 0, 0.3),
    ((0, 4), 0, 0),
    ((1,), 0.6, 0),
    ((0, 1), 0.7, 0),
    ((4,), 0, 0.3),
)


def _signs(
    c: Canvas, signs: list[tuple[int, float, float]], size: float, ink: RGB, opacity: float
) -> None:
    def row(pen: Pen) -> None:
        for kind, x, y in signs:
            _sign(pen, kind, x, y, size)

    c.paint(row, ink, opacity=opacity)


def _sign(pen: Pen, kind: int, x: float, y: float, size: float) -> None:
    width = size * 0.26
    strokes, ring, dot = _SIGNS[kind]
    for number in strokes:
        pen.line([(x + size * a, y + size * b) for a, b in _STROKES[number]], width)
    if ring:
        pen.ring(x, y, size * ring, width)
    if dot:
        pen.disc(x, y, size * dot)


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
    lid = curve(
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
        drop(c, x + r * at, y + r * fall, r * size)


SCENES = {
    "keyhole": keyhole,
    "ring": poison_ring,
    "cipher": cipher,
    "hypnosis": hypnosis,
    "cannon": cannon,
    "bottle": bottle,
    "wedding": wedding,
}
