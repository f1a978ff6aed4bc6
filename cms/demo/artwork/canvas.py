"""A picture in the making: smooth grounds, soft lights and sharp, anti-aliased figures.

Lengths are pixels of the finished picture. Figures are drawn as masks at twice the size and halved,
which is how their edges become smooth.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypedDict, Unpack

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from cms.demo.artwork.colour import RGB, Palette, mix
from cms.demo.artwork.pen import SCALE, Pen, Point

Ink = RGB | tuple[RGB, RGB]
Box = tuple[int, int, int, int]


class Wash(TypedDict, total=False):
    """How ink lies. `fade` names the heights where it is full and where it is gone."""

    opacity: float
    blur: float
    fade: tuple[float, float]


@lru_cache(maxsize=1)
def _bloom() -> Image.Image:
    """A soft round light, brightest in its middle."""
    # The gradient measures 180 at the middle of each side.
    curve = [round(255 * max(0.0, 1 - level / 178) ** 2) for level in range(256)]
    return Image.radial_gradient("L").point(curve)


@lru_cache(maxsize=1)
def _grain() -> Image.Image:
    """Film grain around 12 of 255, as large as the largest picture and its random offset."""
    noise = random.Random(1895).randbytes(1024 * 1024)
    spread = [round(12 + (level - 127.5) * 0.014) for level in range(256)]
    tile = Image.frombytes("L", (1024, 1024), noise).point(spread)
    sheet = Image.new("L", (2304, 2304))
    for left in range(0, 2304, 1024):
        for top in range(0, 2304, 1024):
            sheet.paste(tile, (left, top))
    return Image.merge("RGB", (sheet, sheet, sheet))


@dataclass
class Canvas:
    """`u` is a hundredth of the shorter side, so figures keep their weight in every format."""

    width: int
    height: int
    palette: Palette
    rng: random.Random
    image: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        self.image = Image.new("RGB", (self.width, self.height), self.palette.deep)

    @property
    def u(self) -> float:
        return min(self.width, self.height) / 100

    @property
    def is_wide(self) -> bool:
        return self.width > self.height * 1.2

    @property
    def is_tall(self) -> bool:
        return self.height > self.width * 1.2

    @property
    def focus(self) -> tuple[float, float]:
        """Where the figure stands, out of the lettering's way."""
        if self.is_wide:
            return self.width * 0.67, self.height * 0.46
        return self.width * 0.5, self.height * (0.38 if self.is_tall else 0.4)

    @property
    def reach(self) -> float:
        """The figure's radius."""
        return self.u * (34 if self.is_wide else 36 if self.is_tall else 29)

    @property
    def horizon(self) -> float:
        return self.height * (0.8 if self.is_wide else 0.7 if self.is_tall else 0.74)

    def x(self, share: float) -> float:
        return self.width * share

    def y(self, share: float) -> float:
        return self.height * share

    def ground(self, *stops: RGB) -> None:
        """Colours from top to bottom, evenly spaced and smoothly joined."""
        strip = Image.new("RGB", (1, len(stops)))
        strip.putdata(list(stops))
        self.image = _widened(strip, (self.width, self.height))

    def glow(self, x: float, y: float, radius: float, colour: RGB, strength: float = 1.0) -> None:
        """A soft light around a point."""
        left, top = max(0, round(x - radius)), max(0, round(y - radius))
        right, bottom = min(self.width, round(x + radius)), min(self.height, round(y + radius))
        if right <= left or bottom <= top:
            return
        # Only the part of the light that falls on the picture is worth enlarging.
        scale = 256 / (radius * 2)
        part = tuple(
            min(256.0, max(0.0, edge * scale))
            for edge in (
                left - x + radius,
                top - y + radius,
                right - x + radius,
                bottom - y + radius,
            )
        )
        size = (right - left, bottom - top)
        light = _bloom().resize(size, Image.Resampling.BILINEAR, box=part)  # type: ignore[arg-type]
        if strength < 1:
            light = light.point([round(level * strength) for level in range(256)])
        self.image.paste(colour, (left, top, right, bottom), light)

    def disc(self, x: float, y: float, radius: float, ink: Ink, **wash: Unpack[Wash]) -> None:
        self.paint(lambda pen: pen.disc(x, y, radius), ink, **wash)

    def ring(
        self, x: float, y: float, radius: float, width: float, ink: Ink, **wash: Unpack[Wash]
    ) -> None:
        self.paint(lambda pen: pen.ring(x, y, radius, width), ink, **wash)

    def shape(self, points: Iterable[Point], ink: Ink, **wash: Unpack[Wash]) -> None:
        self.paint(lambda pen: pen.shape(points), ink, **wash)

    def shapes(self, outlines: Iterable[Sequence[Point]], ink: Ink, **wash: Unpack[Wash]) -> None:
        """Many figures in one layer of ink."""
        self.paint(lambda pen: [pen.shape(points) for points in outlines], ink, **wash)

    def box(
        self, x0: float, y0: float, x1: float, y1: float, ink: Ink, **wash: Unpack[Wash]
    ) -> None:
        self.paint(lambda pen: pen.box(x0, y0, x1, y1), ink, **wash)

    def arc(
        self,
        x: float,
        y: float,
        radius: float,
        degrees: tuple[float, float],
        width: float,
        ink: Ink,
        **wash: Unpack[Wash],
    ) -> None:
        self.paint(lambda pen: pen.arc(x, y, radius, degrees, width), ink, **wash)

    def oval(
        self, x: float, y: float, rx: float, ry: float, ink: Ink, **wash: Unpack[Wash]
    ) -> None:
        self.paint(lambda pen: pen.oval(x, y, rx, ry), ink, **wash)

    def line(self, points: Sequence[Point], width: float, ink: Ink, **wash: Unpack[Wash]) -> None:
        self.paint(lambda pen: pen.line(points, width), ink, **wash)

    def veil(self, colour: RGB, opacity: float, full: float, gone: float) -> None:
        """A colour over the whole picture that thins out between two heights."""
        ramp = self._ramp(full, gone).point([round(level * opacity) for level in range(256)])
        self.image.paste(colour, (0, 0), ramp)

    def paint(self, draw: Callable[[Pen], object], ink: Ink, **wash: Unpack[Wash]) -> None:
        """Inks what `draw` draws."""
        blur = wash.get("blur", 0.0)
        mask, box = self._mask(draw, margin=round(blur * 3))
        if mask is None:
            return
        if blur:
            mask = _softened(mask, blur)
        if fade := wash.get("fade"):
            mask = ImageChops.multiply(mask, self._ramp(*fade).crop(box))
        if (opacity := wash.get("opacity", 1.0)) < 1:
            mask = mask.point([round(level * opacity) for level in range(256)])
        self.image.paste(_filled(ink, mask.size), box, mask)

    def darken_edges(self) -> None:
        edge = Image.radial_gradient("L").point(
            [round(150 * max(0.0, (level - 120) / 135) ** 1.6) for level in range(256)]
        )
        self.image.paste(
            self.palette.shade, (0, 0), edge.resize(self.image.size, Image.Resampling.BILINEAR)
        )

    def finished(self) -> Image.Image:
        """The picture with film grain, which also hides the steps in its gradients."""
        left, top = self.rng.randrange(300), self.rng.randrange(300)
        grain = _grain().crop((left, top, left + self.width, top + self.height))
        return ImageChops.add(self.image, grain, 1, -12)

    def _mask(
        self, draw: Callable[[Pen], object], *, margin: int
    ) -> tuple[Image.Image | None, Box]:
        """What was drawn, and where: only that part is worked on."""
        large = Image.new("L", (self.width * SCALE, self.height * SCALE))
        draw(Pen(ImageDraw.Draw(large)))
        found = large.getbbox()
        if found is None:
            return None, (0, 0, 0, 0)
        left, top, right, bottom = found
        box = (
            max(0, left // SCALE - margin),
            max(0, top // SCALE - margin),
            min(self.width, -(-right // SCALE) + margin),
            min(self.height, -(-bottom // SCALE) + margin),
        )
        return large.reduce(SCALE, box=tuple(edge * SCALE for edge in box)), box  # type: ignore[arg-type]

    def _ramp(self, full: float, gone: float) -> Image.Image:
        span = (gone - full) or 1.0
        levels = [
            round(255 * min(1.0, max(0.0, 1 - (row - full) / span))) for row in range(self.height)
        ]
        ramp = Image.new("L", (1, self.height))
        ramp.putdata(levels)
        return ramp.resize((self.width, self.height), Image.Resampling.NEAREST)


def _filled(ink: Ink, size: tuple[int, int]) -> Image.Image | RGB:
    first, second = ink[0], ink[1]
    if isinstance(first, tuple) and isinstance(second, tuple):
        return gradient(first, second, size)
    return ink  # type: ignore[return-value]


def _softened(mask: Image.Image, radius: float) -> Image.Image:
    """Blurred at a quarter of the size: as smooth, and far cheaper."""
    small = mask.reduce(4).filter(ImageFilter.GaussianBlur(radius / 4))
    return small.resize(mask.size, Image.Resampling.BILINEAR)


def gradient(top: RGB, bottom: RGB, size: tuple[int, int]) -> Image.Image:
    strip = Image.new("RGB", (1, 32))
    strip.putdata([mix(top, bottom, step / 31) for step in range(32)])
    return _widened(strip, size)


def _widened(strip: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A column of colours, smoothly joined, over the whole width."""
    column = strip.resize((1, size[1]), Image.Resampling.BICUBIC)
    return column.resize(size, Image.Resampling.NEAREST)
