"""A title's lettering alone, on nothing."""

import io

from PIL import Image, ImageDraw

from cms.demo.artwork import lettering
from cms.demo.artwork.canvas import gradient
from cms.demo.artwork.colour import PALETTES
from cms.demo.artwork.lettering import Style
from cms.demo.artwork.pen import SCALE, Pen

SIZE = (1200, 480)


def png(*, title: str, palette: str) -> bytes:
    """Two lines of wide capitals between rules, as a PNG that lets everything else show through;
    the same words always give the same bytes.
    """
    width, height = SIZE
    mask = Image.new("L", (width * SCALE, height * SCALE))
    pen = Pen(ImageDraw.Draw(mask))
    room = width * 0.94
    rows = lettering.balanced(title.upper(), 2)
    wanted = Style(height * 0.3, 0.05, 0.03)
    size = min(lettering.fitted(row, room, wanted).size for row in rows)
    bottom = height / 2 + size * (0.36 if len(rows) == 1 else 1.0)
    for place, row in enumerate(reversed(rows)):
        at = bottom - place * size * 1.24
        pen.text(width / 2, at, row, size, tracking=wanted.tracking, weight=wanted.weight)
    for y in (bottom - size * (1.24 * (len(rows) - 1) + 1.08), bottom + size * 0.32):
        pen.box(width * 0.03, y - size * 0.03, width * 0.97, y + size * 0.03)
    colours = PALETTES[palette]
    picture = gradient(colours.pale, colours.spark, SIZE).convert("RGBA")
    picture.putalpha(mask.reduce(SCALE))
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()
