"""Drawn pictures as images of the library."""

from hashlib import sha1

from django.core.files.base import ContentFile

from cms.demo.artwork import FORMATS
from cms.demo.artwork.render import Art
from cms.demo.desk import Desk
from media_catalog.models import CatalogImage

# What is drawn of a title.
TITLE_SHAPES = ("landscape", "poster")
# Where the figure of a poster stands; what is cut from it keeps that and loses the lettering.
FIGURE = (0.5, 0.36)
CREDIT = "Drawn for the demo catalogue"


def hang(desk: Desk, *, art: Art, shape: str, name: str, title: str, alt: str) -> CatalogImage:
    """Stores the picture; its renditions follow in the background."""
    data = desk.studio.picture(art=art, shape=shape)
    width, height = FORMATS[shape]
    image = CatalogImage(
        title=title,
        alt_text=alt,
        credit=CREDIT,
        rights_note="Generated from geometry by the product itself; free of third-party rights.",
        width=width,
        height=height,
        file=ContentFile(data, name=f"{name}-{shape}.jpg"),
        file_size=len(data),
        # Wagtail's fingerprint of a file, which renditions are recognised by.
        file_hash=sha1(data, usedforsecurity=False).hexdigest(),
        uploaded_by_user=desk.author,
    )
    if shape == "poster":
        image.focal_point_x = round(width * FIGURE[0])
        image.focal_point_y = round(height * FIGURE[1])
        image.focal_point_width = image.focal_point_height = width // 2
    image.save()
    return image


def hang_all(desk: Desk, *, art: Art, name: str, title: str, alt: str) -> dict[str, CatalogImage]:
    """The picture in each artwork role; the square one is cut from the poster."""
    drawn = {
        shape: hang(desk, art=art, shape=shape, name=name, title=f"{title}, {shape}", alt=alt)
        for shape in TITLE_SHAPES
    }
    return {**drawn, "square": drawn["poster"]}
