"""Where the adapted books lead: a forum, fog, ice, a heath under attack."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point, polar
from cms.demo.artwork.scenes.terrain import billow, dots, layers


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
        half = span * (0.62 + 0.09 * number)
        c.box(x - half, top, x + half, c.height, (ink, p.shade))


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
        c.oval(lamp, head - c.u * 4 * size, c.u * 1.6 * size, c.u * 3 * size, p.spark)
    for number in range(5):
        bank = billow(
            c,
            c.horizon - c.u * 6 + c.u * 6 * number,
            c.u * 2.5,
            c.u * (18 + 4 * number),
            number * 2.1,
        )
        c.shape(bank, mix(p.spark, p.dusk, 0.35 + number * 0.1), opacity=0.3, blur=c.u)
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
    dots(c, c.height * 0.5)
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
        lit = [[floe[1], floe[2], (floe[2][0] + c.u * 1.5, floe[1][1])] for floe in floes]
        c.shapes(floes, (ink, mix(p.dusk, p.deep, 0.3 + row * 0.2)))
        c.shapes(lit, p.pale, opacity=0.5)


def tripods(c: Canvas) -> None:
    """Machines striding over a dark field, their beams searching."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.8))
    dots(c, c.height * 0.5, 80)
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
        foot = base + c.u * 9
        beam = [(hx, hy), (hx - r * 1.2 * size, foot), (hx - r * 0.45 * size, foot)]
        c.shape(beam, p.spark, opacity=0.5, fade=(hy, base + c.u * 8))
        _machine(c, hx, hy, base + c.u * 3, r * size)
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


def _machine(c: Canvas, x: float, y: float, base: float, r: float) -> None:
    c.paint(lambda pen: _tripod(pen, x, y, base, r), c.palette.shade)


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
    "forum": forum,
    "fog": fog,
    "ice": ice,
    "tripods": tripods,
}
