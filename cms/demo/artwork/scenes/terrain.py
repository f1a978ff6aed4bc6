"""Land, water and sky that several pictures stand on."""

import math

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import RGB, mix
from cms.demo.artwork.pen import Point


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
        c.shape(shape, (ink, mix(ink, c.palette.shade, 0.6)))


def dots(c: Canvas, below: float, count: int = 110) -> None:
    points = [
        (c.rng.uniform(0, c.width), c.rng.uniform(0, below) ** 1.0, c.rng.uniform(0.1, 0.32))
        for _ in range(count)
    ]
    c.paint(
        lambda pen: [pen.disc(a, b, c.u * s) for a, b, s in points], c.palette.pale, opacity=0.85
    )
