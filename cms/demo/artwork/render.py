"""From a few words to a finished JPEG."""

import io
import random
import zlib
from dataclasses import dataclass

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.colour import PALETTES
from cms.demo.artwork.scenes import SCENES
from cms.demo.artwork.titling import MANNERS, Words

# Pixels of each format that every title has.
FORMATS: dict[str, tuple[int, int]] = {
    "landscape": (1920, 1080),
    "poster": (1200, 1800),
    "square": (1400, 1400),
}
# Those that only a few titles have, too.
SIZES = FORMATS | {"hero": (1920, 823)}
LARGEST = 120_000


@dataclass(frozen=True, slots=True)
class Art:
    """What a picture is made of: a scene, a palette, a manner of lettering, and the words."""

    scene: str
    palette: str
    words: Words
    manner: str = "none"


def jpeg(*, art: Art, shape: str) -> bytes:
    """The picture as a JPEG of about 120 kB; the same art always gives the same bytes."""
    width, height = SIZES[shape]
    seed = zlib.crc32(f"{art.scene}/{art.words.title}/{shape}".encode())
    canvas = Canvas(width, height, PALETTES[art.palette], random.Random(seed))
    SCENES[art.scene](canvas)
    canvas.darken_edges()
    MANNERS[art.manner](canvas, art.words)
    picture = canvas.finished()
    for quality in (85, 80, 75, 70):
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality, optimize=True)
        if file.tell() <= LARGEST:
            break
    return file.getvalue()
