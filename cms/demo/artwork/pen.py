"""Geometry onto a mask: circles, rings, rays, polygons and lettering.

Everything takes pixels of the finished picture; the mask is `SCALE` times as large. `level` is how
much ink the figure takes, 0 cuts it out of what was drawn before.
"""

import math
from collections.abc import Iterable, Sequence

from PIL import ImageDraw

from cms.demo.artwork import lettering

SCALE = 2
Point = tuple[float, float]


def polar(x: float, y: float, radius: float, degrees: float) -> Point:
    """The point at a distance and an angle; 0 is to the right, 90 downwards."""
    angle = math.radians(degrees)
    return x + radius * math.cos(angle), y + radius * math.sin(angle)


class Pen:
    """Every figure gives the pen back, so figures may stand in a row."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def disc(self, x: float, y: float, radius: float, level: int = 255) -> "Pen":
        self._draw.ellipse(self._round(x, y, radius, radius), fill=level)
        return self

    def oval(self, x: float, y: float, rx: float, ry: float, level: int = 255) -> "Pen":
        self._draw.ellipse(self._round(x, y, rx, ry), fill=level)
        return self

    def ring(self, x: float, y: float, radius: float, width: float, level: int = 255) -> "Pen":
        box = self._round(x, y, radius, radius)
        self._draw.ellipse(box, outline=level, width=self._stroke(width))
        return self

    def arc(
        self,
        x: float,
        y: float,
        radius: float,
        degrees: tuple[float, float],
        width: float,
        level: int = 255,
    ) -> "Pen":
        box = self._round(x, y, radius, radius)
        self._draw.arc(box, *degrees, fill=level, width=self._stroke(width))
        return self

    def wedge(
        self, x: float, y: float, radius: float, degrees: tuple[float, float], level: int = 255
    ) -> "Pen":
        start, end = degrees
        steps = max(2, int(abs(end - start) / 3))
        rim = [polar(x, y, radius, start + (end - start) * n / steps) for n in range(steps + 1)]
        self.shape([(x, y), *rim], level)
        return self

    def rays(
        self, x: float, y: float, radius: float, count: int, share: float = 0.5, turn: float = 0.0
    ) -> "Pen":
        """Evenly spread rays; `share` of each step is ray, the rest gap."""
        step = 360 / count
        for number in range(count):
            start = turn + number * step
            self.wedge(x, y, radius, (start, start + step * share))
        return self

    def box(self, x0: float, y0: float, x1: float, y1: float, level: int = 255) -> "Pen":
        if x1 >= x0 and y1 >= y0:
            self._draw.rectangle((x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE), fill=level)
        return self

    def slab(
        self, x0: float, y0: float, x1: float, y1: float, radius: float, level: int = 255
    ) -> "Pen":
        """A box with round corners."""
        corners = (x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE)
        self._draw.rounded_rectangle(corners, radius * SCALE, fill=level)
        return self

    def frame(
        self, x0: float, y0: float, x1: float, y1: float, width: float, level: int = 255
    ) -> "Pen":
        corners = (x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE)
        self._draw.rectangle(corners, outline=level, width=self._stroke(width))
        return self

    def shape(self, points: Iterable[Point], level: int = 255) -> "Pen":
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=level)
        return self

    def line(self, points: Sequence[Point], width: float, level: int = 255) -> "Pen":
        """A line with round joints and ends."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(scaled, fill=level, width=self._stroke(width), joint="curve")
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width / 2, level)
        return self

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        tracking: float = 0.0,
        weight: float = 0.0,
        align: str = "centre",
        level: int = 255,
    ) -> "Pen":
        """One line, its baseline at `y`; `tracking` and `weight` are shares of the size."""
        lettering.write(
            self._draw,
            (x * SCALE, y * SCALE),
            words,
            lettering.Style(size=size * SCALE, tracking=tracking, weight=weight),
            align=align,
            level=level,
        )
        return self

    def _stroke(self, width: float) -> int:
        return max(1, round(width * SCALE))

    def _round(self, x: float, y: float, rx: float, ry: float) -> tuple[float, float, float, float]:
        return (x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE
