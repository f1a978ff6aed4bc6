"""Drawn pictures as images of the library."""

from hashlib import sha1
from typing import Any

from django.core.files.base import ContentFile

from cms.demo.artwork import SIZES, logo, png
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
    return _stored(
        desk, data=data, size=SIZES[shape], file=f"{name}-{shape}.jpg", title=title, alt=alt
    )


def hang_logo(desk: Desk, *, name: str, title: str, palette: str) -> CatalogImage:
    """The title's lettering on nothing."""
    data = png(title=title, palette=palette)
    named = {"title": f"{title}, logo", "alt": title}
    return _stored(desk, data=data, size=logo.SIZE, file=f"{name}-logo.png", **named)


def _stored(
    desk: Desk, *, data: bytes, size: tuple[int, int], file: str, title: str, alt: str
) -> CatalogImage:
    image = CatalogImage(
        title=title,
        alt_text=alt,
        credit=CREDIT,
        rights_note="Generated from geometry by the product itself; free of third-party rights.",
        width=size[0],
        height=size[1],
        file=ContentFile(data, name=file),
        file_size=len(data),
        # Wagtail's fingerprint of a file, which renditions are recognised by.
        file_hash=sha1(data, usedforsecurity=False).hexdigest(),
        uploaded_by_user=desk.author,
    )
    if size == SIZES["poster"]:
        width, height = size
        image.focal_point_x = round(width * FIGURE[0])
        image.focal_point_y = round(height * FIGURE[1])
        image.focal_point_width = image.focal_point_height = width // 2
    image.save()
    return image


def worn(page: Any) -> dict[str, CatalogImage | None]:
    """The pictures of a page, for another one to be shown with; none is stored again."""
    pictures = (*TITLE_SHAPES, "square")
    return {role: getattr(page, role) for role in pictures if hasattr(page, role)}


def hang_all(desk: Desk, *, art: Art, name: str, title: str, alt: str) -> dict[str, CatalogImage]:
    """The picture in each artwork role; the square one is cut from the poster."""
    drawn = {
        shape: hang(desk, art=art, shape=shape, name=name, title=f"{title}, {shape}", alt=alt)
        for shape in TITLE_SHAPES
    }
    return {**drawn, "square": drawn["poster"]}
