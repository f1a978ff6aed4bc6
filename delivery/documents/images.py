"""Pictures as frontends receive them: crops that exist, smallest promises only."""

from typing import Any, Literal
from urllib.parse import quote

from delivery.documents.base import Shape
from delivery.values import BuildContext, ImageFacts
from media_catalog import rules
from media_catalog.choices import ArtworkRole

MediaType = Literal["image/jpeg", "image/png", "image/webp", "image/avif"]
Above = Literal["season", "show"]
# What lists draw; the others stand at the top of an item's own page.
_IN_ROWS = frozenset({ArtworkRole.LANDSCAPE, ArtworkRole.POSTER, ArtworkRole.SQUARE})


class ImageSource(Shape):
    """One file of an image."""

    url: str
    """Where to load it from."""
    type: MediaType
    """Its format."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""


class FocalPoint(Shape):
    """The point of an image that must stay in sight, as shares of its width and height."""

    x: float
    """0 is the left edge, 1 the right."""
    y: float
    """0 is the upper edge, 1 the lower."""


class Image(Shape):
    """A picture cut for one use, in several sizes and formats."""

    alt: str
    """What it shows, for people who cannot see it."""
    credit: str
    """Who made it, to be printed; empty when nobody has to be named."""
    width: int
    """Of the largest source, in pixels; with `height` it gives the aspect ratio."""
    height: int
    """Of the largest source, in pixels."""
    focal_point: FocalPoint
    """What to keep in sight when cutting further."""
    blurhash: str | None
    """A placeholder to draw while it loads."""
    sources: list[ImageSource]
    """JPEG first, or PNG where something shows through: every device shows these; then WebP and
    AVIF. Widest first in each format."""


class TitleImage(Image):
    """A picture of a title, or of what it belongs to."""

    inherited_from: Above | None
    """What it belongs to; null when it is the title's own."""


class Artwork(Shape):
    """A title's pictures by use: its own, or else those of what it belongs to."""

    landscape: TitleImage | None
    """16:9, for rows and headers."""
    poster: TitleImage | None
    """2:3, upright."""
    square: TitleImage | None
    """1:1."""
    hero: TitleImage | None
    """21:9, for the top of a page."""
    logo: TitleImage | None
    """The title's lettering, transparent, in its own ratio: a frame of 2:1 holds it."""


def image(
    context: BuildContext, image_id: int | None, role: ArtworkRole, *, alt: str = ""
) -> Image | None:
    """The image cut for a role; None while it has no complete set of files for that role.

    A crop keeps the focal point at the same shares of its width and height as the original, so the
    original's point holds for every role.
    """
    facts = context.images.get(image_id) if image_id is not None else None
    sources = _sources(facts, role, context.media_url) if facts else []
    if facts is None or not sources:
        return None
    x, y = facts.focal_point
    return Image(
        alt=alt or facts.alt,
        credit=facts.credit,
        width=sources[0].width,
        height=sources[0].height,
        focal_point=FocalPoint(x=round(x, 4), y=round(y, 4)),
        blurhash=facts.blurhash or None,
        sources=sources,
    )


def artwork(item: Any, context: BuildContext) -> Artwork:
    """The pictures of a title; what it lacks, and what is not cut yet, comes from above."""
    known: Artwork | None = context.memo.get(("artwork", id(item)))
    if known is None:
        above = context.parent.document.get("artwork", {}) if context.parent else {}
        known = context.memo["artwork", id(item)] = Artwork(
            **{
                role: _own(item, context, role) or _inherited(above.get(role), context)
                for role in Artwork.model_fields
            }
        )
    return known


def on_card(art: Artwork) -> Artwork:
    """The same for a list, where pictures from above repeat in every card: those for rows alone, in
    the one format that every device shows.
    """
    return Artwork(**{role: _slim(role, getattr(art, role)) for role in Artwork.model_fields})


def plain(picture: TitleImage | None) -> Image | None:
    """The picture alone, without whose it is."""
    if picture is None:
        return None
    return Image.model_construct(**{name: getattr(picture, name) for name in Image.model_fields})


def artwork_ids(item: Any) -> frozenset[int]:
    """Database ids of a title's own pictures."""
    return ids(*(getattr(item, f"{role}_id") for role in Artwork.model_fields))


def ids(*image_ids: int | None) -> frozenset[int]:
    """The ids that are set."""
    return frozenset(each for each in image_ids if each is not None)


def _own(item: Any, context: BuildContext, role: str) -> TitleImage | None:
    found = image(context, getattr(item, f"{role}_id"), ArtworkRole(role))
    # Checked already, as one of the many things that compiling builds.
    return TitleImage.model_construct(**dict(found), inherited_from=None) if found else None


def _inherited(picture: dict[str, Any] | None, context: BuildContext) -> TitleImage | None:
    if picture is None or context.parent is None:
        return None
    return TitleImage(
        **{**picture, "inherited_from": picture.get("inherited_from") or context.parent.key.kind}
    )


def _slim(role: str, picture: TitleImage | None) -> TitleImage | None:
    if picture is None or picture.inherited_from is None:
        return picture
    if role not in _IN_ROWS:
        return None
    first = picture.sources[0].type
    kept = [each for each in picture.sources if each.type == first]
    return picture.model_copy(update={"sources": kept})


def _sources(facts: ImageFacts, role: ArtworkRole, media_url: str) -> list[ImageSource]:
    order = [f"image/{name}" for name in rules.EVERY_FORMAT]
    made = [each for each in facts.roles.get(role, []) if each["type"] in order]
    return [
        ImageSource(
            url=f"{media_url}/{quote(each['file'])}",
            type=each["type"],
            width=each["width"],
            height=each["height"],
        )
        for each in sorted(made, key=lambda each: (order.index(each["type"]), -each["width"]))
    ]
