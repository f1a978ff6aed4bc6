"""Figures larger than the town: a masked man, an avenger, a shadow, a giant asleep."""

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import mix
from cms.demo.artwork.pen import Pen, Point
from cms.demo.artwork.scenes.lantern import stars
from cms.demo.artwork.scenes.paris import curve, rooftops
from cms.demo.artwork.scenes.terrain import billow


def masked_man(c: Canvas) -> None:
    """A man in evening dress, as tall as the sky, behind the roofs."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.7))
    c.glow(x, y + r * 0.3, r * 2.6, p.accent, 0.6)
    c.disc(x, y, r * 1.2, (p.accent, mix(p.accent, p.glow, 0.55)))
    black = (mix(p.deep, p.dusk, 0.15), p.shade)
    c.shape(
        [
            (x - r * 1.9, c.height),
            (x - r * 1.35, y + r * 1.05),
            (x - r * 0.45, y + r * 0.74),
            (x + r * 0.45, y + r * 0.74),
            (x + r * 1.35, y + r * 1.05),
            (x + r * 1.9, c.height),
        ],
        black,
    )
    c.shape(
        [(x - r * 0.34, y + r * 0.6), (x + r * 0.34, y + r * 0.6), (x, y + r * 1.9)],
        (p.pale, p.spark),
    )
    c.shapes(
        [
            [(x, y + r * 0.86), (x + side * r * 0.2, y + r * 0.76), (x + side * r * 0.2, y + r)]
            for side in (-1, 1)
        ],
        p.shade,
    )
    c.oval(x, y + r * 0.2, r * 0.44, r * 0.58, (p.pale, mix(p.spark, p.dusk, 0.35)))
    _top_hat(c, x, y, r)
    _domino(c, x, y + r * 0.1, r)
    c.line([(x - r * 0.1, y + r * 0.55), (x + r * 0.12, y + r * 0.53)], c.u * 0.5, p.shade)
    rooftops(c, c.height * (0.98 if c.is_wide else 0.86), c.height * (0.22 if c.is_wide else 0.15))


def _top_hat(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette

    def hat(pen: Pen) -> None:
        pen.shape(
            [
                (x - r * 0.4, y - r * 0.12),
                (x - r * 0.46, y - r * 0.98),
                (x + r * 0.46, y - r * 0.98),
                (x + r * 0.4, y - r * 0.12),
            ]
        )
        pen.oval(x, y - r * 0.98, r * 0.46, r * 0.07)
        pen.oval(x, y - r * 0.12, r * 0.74, r * 0.11)

    c.paint(hat, (mix(p.deep, p.dusk, 0.25), p.shade))
    c.box(x - r * 0.405, y - r * 0.36, x + r * 0.405, y - r * 0.22, p.accent)


def _domino(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    half: list[Point] = [
        (0, -0.08),
        (0.26, -0.16),
        (0.5, -0.1),
        (0.42, 0.12),
        (0.2, 0.16),
        (0, 0.04),
    ]

    def mask(pen: Pen) -> None:
        for side in (-1, 1):
            pen.shape([(x + side * r * a, y + r * b) for a, b in half])
        for side in (-1, 1):
            pen.oval(x + side * r * 0.21, y - r * 0.005, r * 0.11, r * 0.055, 0)

    c.paint(mask, p.shade)
    c.paint(lambda pen: [pen.disc(x + side * r * 0.21, y, r * 0.035) for side in (-1, 1)], p.shade)


def cloak(c: Canvas) -> None:
    """A man in a cape on a rock, his dogs, and the moon."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(p.shade, p.deep, p.dusk, mix(p.dusk, p.glow, 0.5))
    stars(c, 60, 0.6)
    c.glow(x, y, r * 2.4, p.glow, 0.6)
    c.disc(x, y, r * 1.05, (p.pale, mix(p.spark, p.glow, 0.6)))
    c.shape(
        billow(c, c.horizon - c.u * 4, c.u * 4, c.u * 22, 0.4), (mix(p.dusk, p.deep, 0.3), p.deep)
    )
    foot = y + r * 1.12
    black = (mix(p.deep, p.dusk, 0.12), p.shade)
    rock: list[Point] = [
        (x - r * 2.1, c.height),
        (x - r * 1.5, foot + r * 0.42),
        (x - r * 0.7, foot + r * 0.1),
        (x - r * 0.3, foot - r * 0.02),
        (x + r * 0.5, foot),
        (x + r * 1.2, foot + r * 0.16),
        (x + r * 1.7, foot + r * 0.55),
        (x + r * 2.3, c.height),
    ]
    cape = curve(
        [(-0.1, -0.72), (-0.34, -0.4), (-0.5, 0.2), (-0.72, 0.9), (-0.2, 1.14), (0.3, 1.12)],
        x,
        y,
        r,
    ) + curve(
        [(0.3, 1.12), (0.95, 0.72), (1.25, 0.3), (0.6, 0.05), (0.36, -0.4), (0.12, -0.72)], x, y, r
    )

    def figure(pen: Pen) -> None:
        pen.shape(rock)
        pen.shape(cape)
        pen.disc(x, y - r * 0.78, r * 0.15)
        pen.oval(x, y - r * 0.86, r * 0.42, r * 0.07)
        pen.slab(x - r * 0.17, y - r * 1.06, x + r * 0.17, y - r * 0.84, r * 0.06)
        for at, size in ((-1.02, 0.34), (-0.72, 0.42), (0.98, 0.38)):
            _dog(pen, x + r * at, foot + r * (0.3 if at < -0.9 else 0.14), r * size)

    c.paint(figure, black)
    c.paint(
        lambda pen: pen.shape(
            [*curve([(0.06, -0.6), (0.5, 0.06), (1.02, 0.34)], x, y, r), (x + r * 0.3, y + r * 0.9)]
        ),
        p.accent,
        opacity=0.55,
    )


def _dog(pen: Pen, x: float, base: float, size: float) -> None:
    """A hound sitting, looking up."""
    shape = [
        (-0.45, 0.1),
        (-0.4, -0.5),
        (-0.1, -0.95),
        (0.02, -1.35),
        (0.16, -1.25),
        (0.44, -1.42),
        (0.5, -1.3),
        (0.26, -1.02),
        (0.28, -0.5),
        (0.36, 0.1),
    ]
    pen.shape([(x + size * a, base + size * b) for a, b in shape])


def long_shadow(c: Canvas) -> None:
    """A street lamp, a brick wall, and a shadow with nobody to throw it."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    c.ground(mix(p.dusk, p.deep, 0.5), mix(p.dusk, p.accent, 0.25), p.deep)
    lamp = (c.width * (0.3 if c.is_wide else 0.16), y - r * 0.75)
    c.glow(x, y, r * 2.5, p.glow, 0.85)
    _bricks(c)
    ink = mix(p.shade, p.deep, 0.3)
    body: list[Point] = [
        (x - r * 1.25, c.height),
        (x - r * 1.05, y + r * 0.75),
        (x - r * 0.5, y + r * 0.42),
        (x - r * 0.3, y + r * 0.25),
        (x - r * 0.34, y - r * 0.1),
        (x - r * 0.46, y - r * 0.22),
        (x + r * 0.3, y - r * 0.2),
        (x + r * 0.42, y + r * 0.02),
        (x + r * 0.6, y + r * 0.1),
        (x + r * 0.4, y + r * 0.18),
        (x + r * 0.32, y + r * 0.36),
        (x + r * 0.62, y + r * 0.5),
        (x + r * 1.15, y + r * 0.85),
        (x + r * 1.4, c.height),
    ]

    def shadow(pen: Pen) -> None:
        pen.shape(body)
        pen.shape(
            [
                (x - r * 0.98, y - r * 0.1),
                (x - r * 0.42, y - r * 0.34),
                (x - r * 0.36, y - r * 0.92),
                (x - r * 0.08, y - r * 0.84),
                (x + r * 0.24, y - r * 0.95),
                (x + r * 0.36, y - r * 0.36),
                (x + r * 0.98, y - r * 0.26),
                (x + r * 0.3, y - r * 0.12),
            ]
        )

    c.paint(shadow, ink, opacity=0.93, blur=c.u * 0.8)
    c.disc(x + r * 0.14, y + r * 0.0, r * 0.045, p.accent)
    c.glow(*lamp, r * 1.1, p.spark, 1.0)

    def post(pen: Pen) -> None:
        a, b = lamp
        pen.box(a - c.u * 0.9, b, a + c.u * 0.9, c.height)
        pen.shape(
            [
                (a - c.u * 5, b - c.u * 9),
                (a + c.u * 5, b - c.u * 9),
                (a + c.u * 3, b),
                (a - c.u * 3, b),
            ]
        )
        pen.shape([(a - c.u * 6, b - c.u * 9), (a, b - c.u * 14), (a + c.u * 6, b - c.u * 9)])

    c.paint(post, p.shade)
    a, b = lamp
    c.shape(
        [
            (a - c.u * 4, b - c.u * 8),
            (a + c.u * 4, b - c.u * 8),
            (a + c.u * 2.3, b - c.u),
            (a - c.u * 2.3, b - c.u),
        ],
        (p.pale, p.glow),
    )


def _bricks(c: Canvas) -> None:
    tall, wide = c.u * 5, c.u * 12

    def joints(pen: Pen) -> None:
        for row in range(int(c.height / tall) + 1):
            pen.box(0, row * tall, c.width, row * tall + c.u * 0.4)
            shift = wide / 2 * (row % 2)
            for column in range(int(c.width / wide) + 2):
                at = column * wide - shift
                pen.box(at, row * tall, at + c.u * 0.4, (row + 1) * tall)

    c.paint(joints, c.palette.shade, opacity=0.55)


def giant(c: Canvas) -> None:
    """Somebody very large asleep on a beach, and very small people with flags."""
    p = c.palette
    x, y = c.focus
    r = c.reach
    sand = y + r * (0.62 if c.is_wide else 0.8)
    c.ground(p.deep, p.dusk, mix(p.dusk, p.glow, 0.6), mix(p.dusk, p.glow, 0.3))
    stars(c, 60, 0.4)
    c.glow(x + r * 0.55, y - r * 0.55, r * 2.2, p.glow, 0.9)
    c.disc(x + r * 0.55, y - r * 0.55, r * 0.42, p.pale)
    sea = (mix(p.dusk, p.pale, 0.55), mix(p.dusk, p.glow, 0.25))
    c.shape(billow(c, sand - r * 0.34, c.u * 0.7, c.u * 9, 1.0), sea)
    beach = (mix(p.spark, p.accent, 0.25), mix(p.dusk, p.deep, 0.4))
    c.shape(billow(c, sand + c.u, c.u * 1.6, c.u * 30, 0.2), beach)
    left, base, size = x - r * 1.5, sand + r * 0.12, r
    body = curve([(a, b) for a, b in _ASLEEP], left, base, size)
    c.shape(body, (mix(p.dusk, p.deep, 0.55), p.shade))
    c.paint(lambda pen: pen.line(body[12:-14], c.u * 0.5), mix(p.pale, p.dusk, 0.25), opacity=0.7)
    pegs = [left + size * (0.78 + 0.24 * number) for number in range(9)]
    c.paint(
        lambda pen: [
            pen.line(
                [
                    (at - size * 0.16, base + size * 0.1),
                    (at, base - size * 0.6),
                    (at + size * 0.16, base + size * 0.1),
                ],
                c.u * 0.3,
            )
            for at in pegs
        ],
        p.spark,
        opacity=0.9,
    )
    _little_people(c, left, base + size * 0.2, size)


# From the crown of the head on the left to the toes, in shares of the figure's radius.
_ASLEEP: tuple[Point, ...] = (
    (0.0, 0.06),
    (-0.02, -0.2),
    (0.1, -0.42),
    (0.24, -0.5),
    (0.32, -0.62),
    (0.4, -0.48),
    (0.52, -0.44),
    (0.6, -0.3),
    (0.72, -0.26),
    (0.92, -0.56),
    (1.2, -0.7),
    (1.5, -0.66),
    (1.8, -0.46),
    (2.1, -0.42),
    (2.4, -0.52),
    (2.62, -0.4),
    (2.76, -0.36),
    (2.84, -0.82),
    (3.0, -0.86),
    (3.08, 0.06),
)


def _little_people(c: Canvas, left: float, base: float, size: float) -> None:
    p = c.palette
    crowd = [
        (left + size * c.rng.uniform(-0.3, 3.3), base + c.u * c.rng.uniform(-1, 7))
        for _ in range(46)
    ]

    def people(pen: Pen) -> None:
        for a, b in crowd:
            pen.disc(a, b - c.u * 2.1, c.u * 0.5)
            pen.shape([(a - c.u * 0.6, b), (a, b - c.u * 1.9), (a + c.u * 0.6, b)])

    def flags(pen: Pen) -> None:
        for a, b in crowd[::4]:
            pen.box(a + c.u * 0.5, b - c.u * 6, a + c.u * 0.75, b)
            pen.shape(
                [
                    (a + c.u * 0.75, b - c.u * 6),
                    (a + c.u * 3.4, b - c.u * 5.2),
                    (a + c.u * 0.75, b - c.u * 4.4),
                ]
            )

    c.paint(people, p.shade)
    c.paint(flags, p.accent)


SCENES = {"masked-man": masked_man, "cloak": cloak, "long-shadow": long_shadow, "giant": giant}
