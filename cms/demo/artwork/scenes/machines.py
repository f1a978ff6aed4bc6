"""What it was made with: a telephone, strips of film, a gramophone, a camera."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point, polar


def telephone(c: Canvas) -> None:
    """A candlestick telephone in a cone of light, its receiver off the hook."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    base = y + r * 1.12
    c.ground(p.shade, p.deep, mix(p.deep, p.dusk, 0.7), p.deep)
    cone: list[Point] = [
        (x - r * 0.25, 0),
        (x + r * 0.25, 0),
        (x + r * 1.7, base + r * 0.2),
        (x - r * 1.7, base + r * 0.2),
    ]
    c.shape(cone, p.glow, opacity=0.4, blur=c.u * 2)
    c.oval(x, base + r * 0.12, r * 1.72, r * 0.3, (mix(p.accent, p.glow, 0.35), p.accent))
    ink = (mix(p.deep, p.dusk, 0.35), p.shade)

    def body(pen: Pen) -> None:
        pen.oval(x, base, r * 0.62, r * 0.15)
        pen.shape(
            [
                (x - r * 0.5, base - r * 0.05),
                (x - r * 0.13, base - r * 0.3),
                (x + r * 0.13, base - r * 0.3),
                (x + r * 0.5, base - r * 0.05),
            ]
        )
        pen.box(x - r * 0.1, y - r * 0.6, x + r * 0.1, base - r * 0.2)
        pen.disc(x, y - r * 0.6, r * 0.2)
        pen.line(
            [(x, y - r * 0.25), (x - r * 0.46, y - r * 0.3), (x - r * 0.56, y - r * 0.44)],
            c.u * 1.3,
        )

    c.paint(body, ink)
    c.paint(
        lambda pen: pen.box(x - r * 0.045, y - r * 0.4, x - r * 0.02, base - r * 0.32),
        p.spark,
        opacity=0.7,
    )
    mouth = (x + r * 0.14, y - r * 0.68)
    c.paint(lambda pen: pen.oval(*mouth, r * 0.34, r * 0.38), ink)
    c.paint(
        lambda pen: pen.oval(mouth[0] + r * 0.04, mouth[1], r * 0.24, r * 0.28), (p.spark, p.glow)
    )
    c.paint(lambda pen: pen.oval(mouth[0] + r * 0.06, mouth[1], r * 0.15, r * 0.18), p.shade)
    _receiver(c, x, y, r, base)


def _receiver(c: Canvas, x: float, y: float, r: float, base: float) -> None:
    """It lies on the table, and its cord wanders off."""
    p = c.palette
    a, b = x - r * 1.0, base + r * 0.02
    cord = [
        (a - r * 0.5 - r * 1.9 * t, b + r * (0.2 + 0.16 * math.sin(t * 15)) + r * 0.25 * t)
        for t in (n / 60 for n in range(61))
    ]
    c.line(cord, c.u * 0.9, p.accent)

    def receiver(pen: Pen) -> None:
        pen.shape(
            [
                (a - r * 0.5, b + r * 0.13),
                (a - r * 0.44, b - r * 0.02),
                (a + r * 0.2, b - r * 0.13),
                (a + r * 0.2, b + r * 0.15),
            ]
        )
        pen.oval(a + r * 0.24, b, r * 0.13, r * 0.22)

    c.paint(receiver, (mix(p.dusk, p.spark, 0.25), p.shade))
    c.paint(
        lambda pen: [
            pen.arc(a + r * 0.3, b, r * (0.34 + 0.14 * n), (-42, 42), c.u * 0.6) for n in range(3)
        ],
        p.pale,
        opacity=0.75,
    )


def filmstrip(c: Canvas) -> None:
    """Strips of film; through their frames somebody runs."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, p.dusk, mix(p.dusk, p.glow, 0.55))
    c.glow(x, y, r * 2.6, p.spark, 0.75)
    count = 3
    wide = r * 0.66
    tall = wide * 0.82
    for strip in range(count):
        at = x + (strip - 1) * wide * 1.34
        shift = tall * (0.0, 0.55, 0.25)[strip]
        _strip(c, at, wide, tall, shift, strip * 4)


def _strip(c: Canvas, at: float, wide: float, tall: float, shift: float, phase: int) -> None:
    p = c.palette
    half = wide / 2
    rows = int(c.height / tall) + 2
    tops = [number * tall - shift for number in range(rows)]
    c.box(at - half, 0, at + half, c.height, (mix(p.deep, p.dusk, 0.2), p.shade))

    def windows(pen: Pen) -> None:
        for top in tops:
            pen.slab(
                at - half * 0.7, top + tall * 0.06, at + half * 0.7, top + tall * 0.94, c.u * 0.6
            )

    def runners(pen: Pen) -> None:
        for number, top in enumerate(tops):
            _runner(pen, at, top + tall * 0.5, tall * 0.36, number + phase)

    c.paint(windows, (p.pale, mix(p.spark, p.accent, 0.3)))
    c.paint(lambda pen: _holes(pen, c, at, half, tops), p.pale, opacity=0.75)
    c.paint(
        lambda pen: [
            pen.box(at - half * 0.7, top + tall * 0.84, at + half * 0.7, top + tall * 0.94)
            for top in tops
        ],
        p.dusk,
        opacity=0.7,
    )
    c.paint(runners, p.shade)


def _holes(pen: Pen, c: Canvas, at: float, half: float, tops: list[float]) -> None:
    """The perforation, four holes a frame on either side."""
    step = (tops[1] - tops[0]) / 4
    holes = [
        (top + step * (number + 0.5), side)
        for top in tops
        for number in range(4)
        for side in (-1, 1)
    ]
    for y, side in holes:
        x = at + side * half * 0.86
        pen.slab(x - half * 0.07, y - step * 0.22, x + half * 0.07, y + step * 0.22, c.u * 0.3)


def _runner(pen: Pen, x: float, y: float, size: float, frame: int) -> None:
    """One phase of a run, eight to the step."""
    swing = math.sin(frame * math.pi / 4)
    bob = abs(math.cos(frame * math.pi / 4)) * size * 0.08
    hip, neck = (x, y + size * 0.1 - bob), (x + size * 0.14, y - size * 0.5 - bob)
    pen.disc(neck[0] + size * 0.07, neck[1] - size * 0.22, size * 0.17)
    pen.line([hip, neck], size * 0.2)
    for side in (-1, 1):
        lean = side * swing
        knee = polar(*hip, size * 0.45, 90 - 48 * lean)
        foot = polar(*knee, size * 0.42, 90 + (55 if lean < 0 else 8) * abs(lean) + 12)
        pen.line([hip, knee, foot], size * 0.13)
        elbow = polar(*neck, size * 0.33, 90 + 50 * lean)
        pen.line([neck, elbow, polar(*elbow, size * 0.28, 30 + 30 * lean)], size * 0.1)


def gramophone(c: Canvas) -> None:
    """A horn out of which film comes instead of sound."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.deep, p.dusk, mix(p.dusk, p.deep, 0.4))
    c.paint(
        lambda pen: pen.rays(x + r * 0.2, y - r * 0.2, c.width + c.height, 32, 0.5, 3),
        p.glow,
        opacity=0.1,
    )
    c.disc(x, y, r * 1.15, (p.accent, mix(p.accent, p.glow, 0.45)))
    mouth = (x - r * 0.42, y - r * 0.36)
    ribbon = [
        (mouth[0] - r * 2.9 * t, mouth[1] + r * (0.5 * t + 0.34 * math.sin(t * 7.5)))
        for t in (n / 48 for n in range(49))
    ]
    base = y + r * 0.95
    ink = (mix(p.deep, p.dusk, 0.3), p.shade)

    def box(pen: Pen) -> None:
        pen.slab(x - r * 0.7, base - r * 0.32, x + r * 0.82, base + r * 0.14, c.u)
        pen.box(x - r * 0.8, base + r * 0.1, x + r * 0.92, base + r * 0.2)
        pen.line(
            [
                (x + r * 0.5, base - r * 0.3),
                (x + r * 0.66, y + r * 0.1),
                (x + r * 0.5, y - r * 0.14),
            ],
            r * 0.13,
        )

    c.paint(box, ink)
    c.oval(x - r * 0.02, base - r * 0.36, r * 0.62, r * 0.11, p.shade)
    c.oval(x - r * 0.02, base - r * 0.37, r * 0.2, r * 0.035, p.accent)
    rim = [polar(0, 0, r * 0.8, 15 * n) for n in range(24)]
    horn = [(mouth[0] + a * 0.62, mouth[1] + b) for a, b in rim]
    c.shape(
        [
            (mouth[0] + r * 0.05, mouth[1] - r * 0.8),
            (x + r * 0.6, y - r * 0.2),
            (x + r * 0.52, y + r * 0.02),
            (mouth[0] + r * 0.15, mouth[1] + r * 0.79),
        ],
        (p.spark, mix(p.glow, p.dusk, 0.3)),
    )
    c.shape(horn, (mix(p.glow, p.dusk, 0.35), p.spark))
    c.paint(
        lambda pen: [pen.line([mouth, at], c.u * 0.3) for at in horn[::2]], p.shade, opacity=0.45
    )
    c.oval(*mouth, r * 0.2, r * 0.26, p.shade)
    c.line(ribbon, r * 0.4, p.shade)
    c.line(ribbon, r * 0.26, p.pale)
    frames = ribbon[2:-1:4]
    c.paint(
        lambda pen: [
            pen.slab(a - r * 0.09, b - r * 0.1, a + r * 0.09, b + r * 0.1, c.u * 0.4)
            for a, b in frames
        ],
        (p.dusk, p.deep),
    )


def camera(c: Canvas) -> None:
    """A film camera with two magazines, cranked by nobody."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(mix(p.deep, p.dusk, 0.4), p.dusk, mix(p.dusk, p.accent, 0.5))
    far = c.width + c.height
    c.paint(lambda pen: pen.rays(x, y, far, 24, 0.5, 7), p.glow, opacity=0.16)
    c.disc(x, y + r * 0.05, r * 1.12, (p.glow, mix(p.glow, p.accent, 0.6)))
    ink = (mix(p.deep, p.dusk, 0.22), p.shade)

    def legs(pen: Pen) -> None:
        for foot in (-0.85, 0.1, 1.0):
            pen.line([(x + r * 0.05, y + r * 0.55), (x + r * foot, c.height + c.u * 4)], c.u * 2.2)

    def body(pen: Pen) -> None:
        pen.slab(x - r * 0.62, y - r * 0.25, x + r * 0.62, y + r * 0.5, c.u * 1.5)
        pen.box(x - r * 0.35, y + r * 0.48, x + r * 0.45, y + r * 0.62)
        pen.disc(x - r * 0.36, y - r * 0.55, r * 0.4)
        pen.disc(x + r * 0.44, y - r * 0.5, r * 0.34)
        pen.shape(
            [
                (x - r * 0.6, y - r * 0.08),
                (x - r * 1.08, y - r * 0.22),
                (x - r * 1.08, y + r * 0.42),
                (x - r * 0.6, y + r * 0.3),
            ]
        )
        pen.line([(x + r * 0.4, y + r * 0.14), (x + r * 0.88, y + r * 0.34)], c.u * 1.6)
        pen.slab(x + r * 0.82, y + r * 0.2, x + r * 0.95, y + r * 0.46, c.u * 0.6)

    def details(pen: Pen) -> None:
        for a, b, size in ((-0.36, -0.55, 0.4), (0.44, -0.5, 0.34)):
            pen.ring(x + r * a, y + r * b, r * size * 0.82, c.u * 0.5)
            for spoke in range(5):
                pen.disc(
                    *polar(x + r * a, y + r * b, r * size * 0.5, spoke * 72 - 90), r * size * 0.16
                )
        pen.frame(x - r * 0.5, y - r * 0.14, x + r * 0.5, y + r * 0.4, c.u * 0.45)
        pen.ring(x + r * 0.4, y + r * 0.14, r * 0.1, c.u * 0.6)

    c.paint(legs, p.shade)
    c.paint(body, ink)
    c.paint(details, p.spark)
    c.oval(x - r * 1.08, y + r * 0.1, r * 0.09, r * 0.32, (p.pale, p.accent))


SCENES = {
    "telephone": telephone,
    "filmstrip": filmstrip,
    "gramophone": gramophone,
    "camera": camera,
}
