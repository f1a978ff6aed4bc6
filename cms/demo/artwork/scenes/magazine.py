"""The magazine's pictures: printed shapes in a few strong inks, and medallions for people."""

import math

from cms.demo.artwork.canvas import Canvas, Ink
from cms.demo.artwork.colour import RGB, mix
from cms.demo.artwork.pen import Pen, polar


def waveform(c: Canvas) -> None:
    """A night of sound as bars."""
    p = c.palette
    c.ground(p.deep, p.dusk, mix(p.dusk, p.deep, 0.4))
    c.glow(c.width * 0.62, c.height / 2, c.u * 70, p.accent, 0.35)
    step = c.u * 2.9
    count = int(c.width / step) + 1
    middle = c.height * 0.5

    def height(number: int) -> float:
        swell = math.exp(-(((number / count) - 0.62) ** 2) / 0.035)
        return c.u * (
            2.5 + swell * 36 * (0.45 + 0.55 * abs(math.sin(number * 1.7) * math.cos(number * 0.61)))
        )

    bars = [(number * step + step / 2, height(number)) for number in range(count)]
    inks: tuple[tuple[RGB, RGB], ...] = ((p.glow, p.accent), (p.pale, p.spark))
    for turn, ink in enumerate(inks):
        chosen = [bar for number, bar in enumerate(bars) if (number % 7 == 3) == bool(turn)]
        _bars(c, chosen, step * 0.3, ink)
    c.paint(
        lambda pen: pen.box(0, middle - c.u * 0.2, c.width, middle + c.u * 0.2), p.pale, opacity=0.5
    )


def _bars(c: Canvas, bars: list[tuple[float, float]], half: float, ink: Ink) -> None:
    middle = c.height * 0.5
    c.paint(
        lambda pen: [
            pen.slab(x - half, middle - tall, x + half, middle + tall, half) for x, tall in bars
        ],
        ink,
    )


def reels(c: Canvas) -> None:
    """Two reels and the strip between them."""
    p = c.palette
    c.ground(p.dusk, mix(p.dusk, p.accent, 0.45), p.accent)
    r = c.u * 31
    spots = ((c.width * 0.27, c.height * 0.42, r), (c.width * 0.72, c.height * 0.56, r * 1.2))
    strip = [
        (c.width * n / 40, c.height * (0.49 + 0.24 * math.sin(n / 40 * 6.6))) for n in range(-1, 43)
    ]
    c.line(strip, c.u * 14, p.shade)
    c.line(strip, c.u * 9.6, p.pale)
    frames = [strip[n] for n in range(1, 43, 2)]
    c.paint(
        lambda pen: [
            pen.slab(a - c.u * 3, b - c.u * 3.4, a + c.u * 3, b + c.u * 3.4, c.u * 0.5)
            for a, b in frames
        ],
        (p.dusk, p.deep),
    )
    for x, y, size in spots:
        _reel(c, x, y, size)


def _reel(c: Canvas, x: float, y: float, size: float) -> None:
    p = c.palette
    c.disc(x + c.u * 2, y + c.u * 3, size, p.shade, opacity=0.5, blur=c.u * 2)
    c.disc(x, y, size, (p.pale, p.spark))
    c.ring(x, y, size * 0.96, c.u * 0.7, p.glow)
    holes = [polar(x, y, size * 0.6, number * 72 - 90) for number in range(5)]
    c.paint(lambda pen: [pen.disc(*hole, size * 0.24) for hole in holes], (p.dusk, p.deep))
    c.disc(x, y, size * 0.14, p.accent)


def signal_map(c: Canvas) -> None:
    """Stations joined over a continent of dots."""
    p = c.palette
    c.ground(p.deep, p.dusk, p.deep)
    step = c.u * 3.1
    dots = [
        (a * step, b * step)
        for a in range(int(c.width / step) + 1)
        for b in range(int(c.height / step) + 1)
        if math.sin(a * 0.21 + 1.2) + math.cos(b * 0.31 + a * 0.05) + 0.5 * math.sin(b * 0.17)
        > -0.15
    ]
    c.paint(lambda pen: [pen.disc(x, y, c.u * 0.62) for x, y in dots], p.spark, opacity=0.34)
    hub = (c.width * 0.7, c.height * 0.42)
    towns = [
        (c.width * a, c.height * b)
        for a, b in (
            (0.08, 0.3),
            (0.2, 0.72),
            (0.33, 0.4),
            (0.46, 0.78),
            (0.52, 0.2),
            (0.62, 0.68),
            (0.84, 0.74),
            (0.9, 0.24),
            (0.16, 0.1),
        )
    ]
    for number in range(5):
        c.ring(*hub, c.u * (7 + 8 * number), c.u * 0.6, p.glow, opacity=0.8 - 0.14 * number)

    def wires(pen: Pen) -> None:
        for x, y in towns:
            middle = ((x + hub[0]) / 2, min(y, hub[1]) - c.u * 12)
            path = [
                (
                    (1 - t) ** 2 * hub[0] + 2 * t * (1 - t) * middle[0] + t * t * x,
                    (1 - t) ** 2 * hub[1] + 2 * t * (1 - t) * middle[1] + t * t * y,
                )
                for t in (n / 24 for n in range(25))
            ]
            pen.line(path, c.u * 0.5)

    c.paint(wires, p.pale, opacity=0.85)
    c.paint(lambda pen: [pen.disc(x, y, c.u * 1.7) for x, y in towns], p.accent)
    c.disc(*hub, c.u * 3.4, p.accent)
    c.disc(*hub, c.u * 1.5, p.pale)


def pages(c: Canvas) -> None:
    """Script pages in the air."""
    p = c.palette
    c.ground(mix(p.accent, p.glow, 0.4), p.accent, mix(p.accent, p.dusk, 0.7))
    c.glow(c.width * 0.6, c.height * 0.35, c.u * 80, p.glow, 0.6)
    sheets = [
        (c.width * a, c.height * b, turn, size)
        for a, b, turn, size in (
            (0.13, 0.3, -24, 0.8),
            (0.34, 0.72, 14, 1.0),
            (0.55, 0.38, -8, 1.25),
            (0.8, 0.7, 22, 1.05),
            (0.9, 0.2, -16, 0.75),
            (0.33, 0.1, 30, 0.62),
        )
    ]
    for x, y, turn, size in sheets:
        _sheet(c, (x, y), turn, c.u * 20 * size)


def _sheet(c: Canvas, at: tuple[float, float], turn: float, half: float) -> None:
    p = c.palette
    along, down = polar(0, 0, half, turn), polar(0, 0, half * 1.32, turn + 90)

    def spot(a: float, b: float, drop: float = 0) -> tuple[float, float]:
        return at[0] + along[0] * a + down[0] * b + drop, at[1] + along[1] * a + down[1] * b + drop

    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    c.shape([spot(a, b, c.u * 2.4) for a, b in corners], p.shade, opacity=0.35, blur=c.u * 2)
    c.shape([spot(a, b) for a, b in corners], (p.pale, p.spark))
    rows = [(row, c.rng.uniform(0.1, 0.78)) for row in range(9)]
    c.paint(
        lambda pen: [
            pen.line([spot(-0.74, -0.6 + 0.16 * row), spot(end, -0.6 + 0.16 * row)], half * 0.045)
            for row, end in rows
        ],
        mix(p.dusk, p.deep, 0.3),
        opacity=0.75,
    )
    c.paint(lambda pen: pen.line([spot(-0.74, -0.8), spot(-0.1, -0.8)], half * 0.09), p.accent)


def cards(c: Canvas) -> None:
    """Overlapping circles, one colour of ink printed over another."""
    p = c.palette
    c.ground(p.pale, p.spark)
    r = c.u * 34
    for at, ink in ((0.3, p.accent), (0.5, p.glow), (0.7, p.dusk)):
        c.disc(c.width * at, c.height * 0.5, r, ink, opacity=0.86)
    for at in (0.4, 0.6):
        lens = c.width * 0.1
        half = math.sqrt(max(1.0, r * r - lens * lens))
        c.shape(_lens(c.width * at, c.height * 0.5, r, lens, half), p.deep, opacity=0.85)
    c.paint(
        lambda pen: [
            pen.ring(c.width * at, c.height * 0.5, r * (0.2 + 0.16 * n), c.u * 0.4)
            for at in (0.3, 0.5, 0.7)
            for n in range(5)
        ],
        p.pale,
        opacity=0.45,
    )


def _lens(x: float, y: float, r: float, lens: float, half: float) -> list[tuple[float, float]]:
    """Where two circles of radius `r`, each `lens` away from `x`, overlap."""
    edge = math.degrees(math.asin(half / r))
    right = [polar(x - lens, y, r, -edge + 2 * edge * n / 24) for n in range(25)]
    left = [polar(x + lens, y, r, 180 - edge + 2 * edge * n / 24) for n in range(25)]
    return [*right, *left]


def hourglass(c: Canvas) -> None:
    """Time running through two cones of light."""
    p = c.palette
    x, y, r = c.width * 0.5, c.height * 0.5, c.u * 34
    c.ground(p.deep, p.dusk, p.deep)
    c.paint(lambda pen: pen.rays(x, y, c.width, 48, 0.5), p.glow, opacity=0.1)
    c.glow(x, y, r * 2.4, p.accent, 0.5)
    for number in range(6):
        wide, tall = r * (0.95 - 0.15 * number), r * (1 - 0.15 * number)
        ink = mix(p.accent, p.glow, number / 5)
        c.shape([(x - wide, y - tall), (x + wide, y - tall), (x, y)], ink)
        c.shape([(x - wide, y + tall), (x + wide, y + tall), (x, y + tall - r)], ink, opacity=0.9)
    sand = [(x + c.rng.uniform(-1, 1) * c.u * 1.2, y + r * n / 24) for n in range(-3, 22)]
    c.paint(lambda pen: [pen.disc(a, b, c.u * 0.55) for a, b in sand], p.pale)

    def frame(pen: Pen) -> None:
        for edge in (y - r * 1.12, y + r * 1.12):
            pen.slab(x - r * 1.15, edge - c.u * 2, x + r * 1.15, edge + c.u * 2, c.u)
        for side in (-1.06, 1.06):
            pen.slab(x + r * side - c.u, y - r * 1.1, x + r * side + c.u, y + r * 1.1, c.u * 0.5)

    c.paint(frame, (p.pale, p.spark))


def medallion(c: Canvas) -> None:
    """A deco frame for a monogram; its ornament depends on the name alone."""
    p = c.palette
    x, y, r = c.width / 2, c.height * 0.46, c.u * 34
    c.ground(p.deep, p.dusk)
    count = c.rng.choice((12, 16, 20, 24, 32))
    c.paint(
        lambda pen: pen.rays(x, y, c.width, count, 0.5, c.rng.uniform(0, 15)), p.glow, opacity=0.13
    )
    c.glow(x, y, r * 1.9, p.accent, 0.5)
    ORNAMENTS[c.rng.randrange(len(ORNAMENTS))](c, x, y, r)
    c.disc(x, y, r * 0.72, (mix(p.deep, p.dusk, 0.35), p.shade))
    c.ring(x, y, r * 0.72, c.u * 0.9, p.spark)
    c.ring(x, y, r * 0.67, c.u * 0.3, p.spark)
    c.paint(
        lambda pen: pen.frame(c.u * 4, c.u * 4, c.width - c.u * 4, c.height - c.u * 4, c.u * 0.5),
        p.spark,
        opacity=0.8,
    )


def _petals(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    for number in range(16):
        c.disc(
            *polar(x, y, r * 0.8, number * 22.5),
            r * 0.22,
            p.accent if number % 2 else p.glow,
            opacity=0.9,
        )


def _teeth(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    c.shape(
        [polar(x, y, r * (1.05 if n % 2 else 0.8), n * 6) for n in range(60)], (p.glow, p.accent)
    )


def _fans(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    for number in range(8):
        a, b = polar(x, y, r * 0.62, number * 45)
        for step, ink in ((0.46, p.accent), (0.34, p.glow), (0.22, p.spark), (0.1, p.deep)):
            c.disc(a, b, r * step, ink)


def _rings(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    for size, ink in (
        (1.08, p.accent),
        (1.0, p.deep),
        (0.95, p.glow),
        (0.84, p.deep),
        (0.8, p.accent),
    ):
        c.disc(x, y, r * size, ink)


def _arcs(c: Canvas, x: float, y: float, r: float) -> None:
    p = c.palette
    for number in range(5):
        start, radius = c.rng.uniform(0, 360), r * (0.82 + 0.07 * number)
        c.arc(x, y, radius, (start, start + 220), c.u * 1.5, p.glow if number % 2 else p.accent)


ORNAMENTS = (_petals, _teeth, _fans, _rings, _arcs)
SCENES = {
    "waveform": waveform,
    "reels": reels,
    "map": signal_map,
    "pages": pages,
    "cards": cards,
    "hourglass": hourglass,
    "medallion": medallion,
}
