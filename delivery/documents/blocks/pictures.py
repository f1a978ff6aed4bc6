"""Pictures, alone and in numbers; one without files is left out until it has some."""

from typing import Any, Literal
from uuid import UUID

from delivery.documents import images
from delivery.documents.base import Shape
from delivery.documents.blocks.stream import BlockType, elements
from delivery.documents.images import Image
from delivery.values import BuildContext, Needs
from media_catalog.choices import ArtworkRole


class ImageValue(Shape):
    """The content of an image block."""

    image: Image
    """The picture, 16:9."""
    caption: str
    """The line under it; may be empty."""


class ImageBlock(Shape):
    """A picture in the text."""

    type: Literal["image"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: ImageValue


class GalleryImage(Shape):
    """One picture of a gallery."""

    image: Image
    """The picture, 16:9."""
    caption: str
    """The line under it; may be empty."""


class GalleryValue(Shape):
    """The content of a gallery."""

    title: str
    """Printed above it; may be empty."""
    images: list[GalleryImage]
    """In the editors' order; never empty."""


class GalleryBlock(Shape):
    """Several pictures to leaf through."""

    type: Literal["gallery"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: GalleryValue


def _picture(value: Any, context: BuildContext) -> dict[str, Any] | None:
    alt = value.get("alt_text") or ""
    picture = images.image(context, value["image"], ArtworkRole.LANDSCAPE, alt=alt)
    if picture is None:
        return None
    return {"image": picture, "caption": value.get("caption") or ""}


def _image(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    shown = _picture(value, context)
    return {"value": ImageValue(**shown)} if shown else None


def _gallery(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    shown = (_picture(each, context) for each in elements(value.get("images")))
    pictures = [GalleryImage(**each) for each in shown if each is not None]
    if not pictures:
        return None
    return {"value": GalleryValue(title=value.get("title") or "", images=pictures)}


def _gallery_needs(value: Any) -> Needs:
    return Needs(images=images.ids(*(each["image"] for each in elements(value.get("images")))))


IMAGE = BlockType(
    "image", ImageBlock, _image, lambda value: Needs(images=images.ids(value["image"]))
)
GALLERY = BlockType("gallery", GalleryBlock, _gallery, _gallery_needs)
