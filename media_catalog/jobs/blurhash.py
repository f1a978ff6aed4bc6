"""A picture's few slowest waves in some thirty characters, which frontends unfold into a blur.

The format is Wolt's BlurHash (https://github.com/woltapp/blurhash/blob/master/Algorithm.md). The
Python packages for it still call what Pillow is taking away.
"""

from collections.abc import Sequence
from math import cos, pi

from PIL import Image as Picture

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~"

Colour = tuple[float, float, float]


def encode(picture: Picture.Image, *, across: int = 4, down: int = 3) -> str:
    """The hash with that many waves; scale the picture down first, 32 pixels tell enough."""
    waves = _waves(picture.convert("RGB"), across, down)
    slowest, *others = waves
    strongest = max((abs(part) for wave in others for part in wave), default=0.0)
    level = max(0, min(82, int(strongest * 166 - 0.5)))
    scale = (level + 1) / 166
    red, green, blue = (_to_srgb(part) for part in slowest)
    return "".join(
        [
            _base83(across - 1 + (down - 1) * 9, 1),
            _base83(level, 1),
            _base83((red << 16) + (green << 8) + blue, 4),
            *(_base83(_packed(wave, scale), 2) for wave in others),
        ]
    )


def _waves(picture: Picture.Image, across: int, down: int) -> list[Colour]:
    width, height = picture.size
    raw = picture.tobytes()
    light = [_to_linear(value) for value in range(256)]
    columns = [[cos(pi * i * x / width) for x in range(width)] for i in range(across)]
    rows = [[cos(pi * j * y / height) for y in range(height)] for j in range(down)]
    found: list[Colour] = []
    for j in range(down):
        for i in range(across):
            sums = [0.0, 0.0, 0.0]
            for y in range(height):
                at = y * width * 3
                for x in range(width):
                    weight = columns[i][x] * rows[j][y]
                    sums[0] += weight * light[raw[at]]
                    sums[1] += weight * light[raw[at + 1]]
                    sums[2] += weight * light[raw[at + 2]]
                    at += 3
            scale = (1 if i == j == 0 else 2) / (width * height)
            found.append((sums[0] * scale, sums[1] * scale, sums[2] * scale))
    return found


def _packed(wave: Sequence[float], scale: float) -> int:
    number = 0
    for part in wave:
        value = part / scale
        root = abs(value) ** 0.5 * (1 if value >= 0 else -1)
        number = number * 19 + max(0, min(18, int(root * 9 + 9.5)))
    return number


def _base83(number: int, length: int) -> str:
    return "".join(DIGITS[number // 83**place % 83] for place in reversed(range(length)))


def _to_linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _to_srgb(value: float) -> int:
    part = max(0.0, min(1.0, value))
    curved = part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return int(curved * 255 + 0.5)
