"""Places of the adapted books: a castle, a sea, two cities, stairs, a forum, fog, ice, a heath."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import RGB, mix
from cms.demo.artwork.pen import Pen, Point, polar
from cms.demo.artwork.scenes.radio import sunburst


def ridge(c: Canvas, base: float, rise: float, steps: int = 14) -> list[Point]:
    """A broken mountain line from edge to edge, closed along the bottom."""
    line: list[Point] = []
    for number in range(steps + 1):
        peak = number % 2
        lift = rise * c.rng.uniform(0.5, 1.0) if peak else rise * c.rng.uniform(0.0, 0.3)
        line.append((c.width * number / steps, base - lift))
    return [(0, c.height), *line, (c.width, c.height)]


def billow(c: Canvas, base: float, rise: float, length: float, phase: float) -> list[Point]:
    """A wave line from edge to edge, closed along the bottom."""
    line: list[Point] = [
        (
            x,
            base
            + math.sin(x / length + phase) * rise
            + math.sin(x / length * 2.3 + phase) * rise * 0.3,
        )
        for x in range(-10, c.width + 30, 14)
    ]
    return [(-10, c.height), *line, (c.width + 30, c.height)]


def layers(c: Canvas, shapes: list[list[Point]], far: RGB, near: RGB) -> None:
    """Silhouettes one before the other, each darker than the one behind."""
    for number, shape in enumerate(shapes):
        ink = mix(far, near, (number + 1) / len(shapes))
        c.paint(lambda pen, s=shape: pen.shape(s), (ink, mix(ink, c.palette.shade, 0.6)))


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


def _bat(pen: Pen, x: float, y: float, size: float) -> None:
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
    pen.shape([(x - a * size, y + b * size) for a, b in half])


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


def forum(c: Canvas) -> None:
    """Columns, a broken pediment, a red sun."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(mix(p.dusk, p.deep, 0.3), p.dusk, mix(p.dusk, p.glow, 0.8), p.spark)
    c.paint(lambda pen: pen.disc(x, y, r * 0.92), (p.accent, mix(p.accent, p.glow, 0.4)))
    floor, head = c.horizon + c.u * 6, y - r * 0.55
    light = (p.pale, mix(p.spark, p.dusk, 0.35))
    count = 7 if c.is_wide else 5
    span = r * (3.3 if c.is_wide else 2.5)

    def columns(pen: Pen) -> None:
        for number in range(count):
            at = x - span / 2 + span * number / (count - 1)
            half = r * 0.13
            top = (
                head if number not in (1, count - 1) else head + r * (0.75 if number == 1 else 0.35)
            )
            pen.box(at - half, top, at + half, floor)
            if number not in (1, count - 1):
                pen.box(at - half * 1.5, head - r * 0.09, at + half * 1.5, head)
            pen.box(at - half * 1.5, floor - r * 0.08, at + half * 1.5, floor)

    def flutes(pen: Pen) -> None:
        for number in range(count):
            at = x - span / 2 + span * number / (count - 1)
            top = head if number not in (1, count - 1) else head + r * 0.8
            for shift in (-0.07, -0.01, 0.05):
                pen.box(at + r * shift, top + r * 0.06, at + r * (shift + 0.025), floor - r * 0.12)

    c.paint(columns, light)
    c.paint(flutes, mix(p.dusk, p.deep, 0.2), opacity=0.55)
    c.paint(
        lambda pen: pen.shape(
            [
                (x - span * 0.16, head - r * 0.1),
                (x + span * 0.4, head - r * 0.1),
                (x + span * 0.4, head - r * 0.24),
                (x - span * 0.16, head - r * 0.24),
            ]
        ),
        light,
    )
    for number in range(4):
        top = floor + number * c.u * 5
        ink = mix(mix(p.spark, p.dusk, 0.5), p.deep, number / 3)
        c.paint(
            lambda pen, t=top, n=number: pen.box(
                x - span * (0.62 + 0.09 * n), t, x + span * (0.62 + 0.09 * n), c.height
            ),
            (ink, p.shade),
        )


def fog(c: Canvas) -> None:
    """A magnifying glass in gaslight."""
    p = c.palette
    x, y = c.focus
    r = c.reach * 0.78
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.spark, 0.4))
    for at, size in ((0.08, 0.7), (0.3, 0.45), (0.94, 0.6)):
        lamp, head = c.width * at, c.horizon - c.reach * 1.5 * size
        c.glow(lamp, head, c.reach * size, p.glow, 0.75)

        def post(pen: Pen, lamp: float = lamp, head: float = head, size: float = size) -> None:
            pen.box(lamp - c.u * size, head, lamp + c.u * size, c.height)
            pen.shape(
                [
                    (lamp - c.u * 4 * size, head - c.u * 8 * size),
                    (lamp + c.u * 4 * size, head - c.u * 8 * size),
                    (lamp + c.u * 2 * size, head),
                    (lamp - c.u * 2 * size, head),
                ]
            )
            pen.shape(
                [
                    (lamp - c.u * 5 * size, head - c.u * 8 * size),
                    (lamp, head - c.u * 12 * size),
                    (lamp + c.u * 5 * size, head - c.u * 8 * size),
                ]
            )

        c.paint(post, p.shade)
        c.paint(
            lambda pen, a=lamp, h=head, s=size: pen.oval(
                a, h - c.u * 4 * s, c.u * 1.6 * s, c.u * 3 * s
            ),
            p.spark,
        )
    for number in range(5):
        bank = billow(
            c,
            c.horizon - c.u * 6 + c.u * 6 * number,
            c.u * 2.5,
            c.u * (18 + 4 * number),
            number * 2.1,
        )
        c.paint(
            lambda pen, s=bank: pen.shape(s),
            mix(p.spark, p.dusk, 0.35 + number * 0.1),
            opacity=0.3,
            blur=c.u,
        )
    c.glow(x, y, r * 2, p.glow, 0.5)
    handle = [polar(x, y, r * 1.04, 48), polar(x, y, r * 2.2, 48)]
    c.paint(lambda pen: pen.line(handle, c.u * 5), (p.accent, p.shade))
    c.paint(lambda pen: pen.disc(x, y, r), (mix(p.pale, p.glow, 0.4), mix(p.glow, p.accent, 0.4)))

    def print_lines(pen: Pen) -> None:
        for number in range(9):
            radius = r * (0.09 + 0.093 * number)
            start = 200 + number * 23 + c.rng.uniform(0, 40)
            pen.arc(x, y + r * 0.03, radius, (start, start + 300 - number * 6), c.u * 1.05)

    c.paint(print_lines, mix(p.deep, p.accent, 0.35), opacity=0.9)
    c.paint(lambda pen: pen.ring(x, y, r * 1.1, c.u * 3.2), (p.spark, mix(p.accent, p.deep, 0.3)))
    c.paint(lambda pen: pen.arc(x, y, r * 0.86, (200, 250), c.u * 1.4), p.pale, opacity=0.9)


def ice(c: Canvas) -> None:
    """A ship held in the floes, under northern lights."""
    p = c.palette
    x, _ = c.focus
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.accent, 0.6))
    for number in range(5):
        shift = c.rng.uniform(-0.1, 0.1) * c.width

        def curtain(pen: Pen, number: int = number, shift: float = shift) -> None:
            rim = [
                (a, c.height * 0.13 + number * c.u * 5 + math.sin(a / c.u / 14 + number) * c.u * 9)
                for a in range(-40, c.width + 60, 20)
            ]
            pen.shape([*rim, *[(a + shift * 0.3, b + c.u * 26) for a, b in reversed(rim)]])

        ink = mix(p.glow, p.accent, number / 5)
        c.paint(curtain, ink, opacity=0.3, blur=c.u * 2.2, fade=(c.height * 0.5, c.height * 0.02))
    _stars(c, c.height * 0.5)
    level = c.horizon

    def ship(pen: Pen) -> None:
        r = c.reach * 0.9
        tilt = [(-0.75, -0.16), (-0.55, 0.2), (0.55, 0.12), (0.85, -0.34), (0.5, -0.16)]
        pen.shape([(x + r * a, level + r * b - c.u * 4) for a, b in tilt])
        for at, tall in ((-0.35, 0.85), (0.08, 1.1), (0.46, 0.85)):
            foot, top = (x + r * at, level), (x + r * (at + 0.14), level - r * tall)
            pen.line([foot, top], c.u * 0.8)
            for high in (0.55, 0.78):
                mx, my = x + r * (at + 0.14 * high), level - r * tall * high
                pen.line([(mx - r * 0.2, my + r * 0.03), (mx + r * 0.2, my - r * 0.03)], c.u * 0.5)
                pen.line([(mx - r * 0.2, my + r * 0.03), (x + r * at, level - r * 0.1)], c.u * 0.2)

    c.paint(ship, p.shade)
    for row in range(4):
        floes: list[list[Point]] = []
        left = -c.u * 10
        base = level + c.u * (2 + 7 * row)
        while left < c.width + c.u * 10:
            wide = c.u * c.rng.uniform(9, 20) * (1 + 0.3 * row)
            peak = base - c.u * c.rng.uniform(1, 13 - row)
            floes.append(
                [
                    (left, c.height),
                    (left, base),
                    (left + wide * c.rng.uniform(0.2, 0.5), peak),
                    (left + wide * c.rng.uniform(0.6, 0.9), base - c.u * 2),
                    (left + wide, base + c.u),
                    (left + wide, c.height),
                ]
            )
            left += wide * 0.92
        ink = mix(p.spark, p.dusk, row * 0.3)
        c.paint(
            lambda pen, f=floes: [pen.shape(s) for s in f],
            (ink, mix(p.dusk, p.deep, 0.3 + row * 0.2)),
        )
        c.paint(
            lambda pen, f=floes: [
                pen.shape([s[1], s[2], (s[2][0] + c.u * 1.5, s[1][1])]) for s in f
            ],
            p.pale,
            opacity=0.5,
        )


def _stars(c: Canvas, below: float, count: int = 110) -> None:
    points = [
        (c.rng.uniform(0, c.width), c.rng.uniform(0, below) ** 1.0, c.rng.uniform(0.1, 0.32))
        for _ in range(count)
    ]
    c.paint(
        lambda pen: [pen.disc(a, b, c.u * s) for a, b, s in points], c.palette.pale, opacity=0.85
    )


def tripods(c: Canvas) -> None:
    """Machines striding over a dark field, their beams searching."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.8))
    _stars(c, c.height * 0.5, 80)
    c.glow(x + r * 0.5, y - r * 0.2, r * 2.1, p.accent, 0.6)
    c.paint(lambda pen: pen.disc(x + r * 0.45, y - r * 0.25, r * 0.8), (p.glow, p.accent))
    c.paint(
        lambda pen: [
            pen.box(
                x - r * 0.5,
                y - r * 0.25 + r * n * 0.13,
                x + r * 1.4,
                y - r * 0.25 + r * (n * 0.13 + 0.022 * n),
            )
            for n in range(1, 7)
        ],
        p.dusk,
        opacity=0.65,
    )
    base = c.horizon + c.u * 6
    spots = (
        (x - r * 0.32, y - r * 0.35, 1.0),
        (x - r * 1.45, y + r * 0.1, 0.62),
        (x + r * 1.2, y + r * 0.22, 0.5),
    )
    for hx, hy, size in spots:
        c.paint(
            lambda pen, a=hx, b=hy, s=size: pen.shape(
                [(a, b), (a - r * 1.2 * s, base + c.u * 9), (a - r * 0.45 * s, base + c.u * 9)]
            ),
            p.spark,
            opacity=0.5,
            fade=(hy, base + c.u * 8),
        )
        c.paint(lambda pen, a=hx, b=hy, s=size: _tripod(pen, a, b, base + c.u * 3, r * s), p.shade)
        c.glow(hx - r * 0.1 * size, hy, r * 0.22 * size, p.pale, 1)
    layers(
        c,
        [
            billow(c, base, c.u * 1.5, c.u * 25, 0.4),
            billow(c, base + c.u * 6, c.u * 2, c.u * 34, 2.0),
        ],
        mix(p.deep, p.dusk, 0.3),
        p.shade,
    )


def _tripod(pen: Pen, x: float, y: float, base: float, r: float) -> None:
    pen.oval(x, y, r * 0.36, r * 0.17)
    pen.oval(x, y - r * 0.1, r * 0.2, r * 0.16)
    for knee, foot in ((-0.62, -0.5), (0.1, 0.18), (0.66, 0.82)):
        path = [
            (x + r * knee * 0.25, y + r * 0.08),
            (x + r * knee, y + (base - y) * 0.42),
            (x + r * foot, base),
        ]
        pen.line(path, r * 0.05)
        pen.disc(path[1][0], path[1][1], r * 0.045)
    for side in (-0.3, -0.2, 0.24):
        pen.line(
            [
                (x + r * side, y + r * 0.1),
                (x + r * side * 1.3, y + r * 0.42),
                (x + r * side * 0.9, y + r * 0.62),
            ],
            r * 0.022,
        )


SCENES = {
    "castle": castle,
    "sea": sea,
    "two-cities": two_cities,
    "stairs": stairs,
    "forum": forum,
    "fog": fog,
    "ice": ice,
    "tripods": tripods,
}
