"""The hash agrees with the reference implementation, whose answers stand here."""

import pytest
from PIL import Image as Picture
from PIL import ImageDraw

from media_catalog.jobs import blurhash


def scene(width: int, height: int) -> Picture.Image:
    picture = Picture.new("RGB", (width, height), (30, 60, 120))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((2, 2, width // 2, height - 3), fill=(220, 180, 40))
    draw.rectangle((width // 2, 0, width, height // 3), fill=(200, 30, 60))
    return picture


@pytest.mark.parametrize(
    ("size", "answer"),
    [
        ((32, 18), "LYHmo#.IIv9j|?FxWXr?D?A0oc$x"),
        ((32, 32), "LTI3:g_BES4}|rFxWXwJII5soc$y"),
        ((20, 30), "LUH,x7?l9$4}|rFxSNwJIIA0t3$x"),
    ],
)
def test_pictures_get_the_reference_answer(size: tuple[int, int], answer: str) -> None:
    assert blurhash.encode(scene(*size)) == answer


def test_one_colour_is_one_colour() -> None:
    assert blurhash.encode(Picture.new("L", (8, 8), 255)) == "LfTSUA~qfQ~q~qt7fQt7fQfQfQfQ"
