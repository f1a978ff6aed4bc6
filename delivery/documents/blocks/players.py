"""What plays within the text: titles of ours, and works of others in their providers' players."""

from typing import Any, Literal
from uuid import UUID

from delivery.documents import images
from delivery.documents.base import Shape
from delivery.documents.blocks.stream import BlockType
from delivery.documents.images import Image
from delivery.documents.references import Reference, reference
from delivery.values import BuildContext, Needs
from media_catalog.choices import ArtworkRole


class MediaValue(Shape):
    """The content of a block that plays a title."""

    item: Reference
    """The movie or episode; its `availability` tells whether it may be played."""
    poster: Image | None
    """Shown until it is played, 16:9; null where the item's own artwork does."""
    caption: str
    """The line under it; may be empty."""
    start: int
    """Where to begin, in seconds from the beginning."""


class MediaBlock(Shape):
    """A movie or an episode of ours, played in the text. Left out while it is not public."""

    type: Literal["media"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: MediaValue


class EmbedValue(Shape):
    """The content of an embed."""

    provider: str
    """Where it is from: “youtube”, “vimeo”. More may come; all are shown in the same way."""
    medium: Literal["video", "audio"]
    """What it is."""
    url: str
    """Its own page at the provider, to link to."""
    title: str
    """What the provider calls it; may be empty."""
    author: str
    """Whose it is, as the provider says; may be empty."""
    thumbnail_url: str | None
    """A picture of it on the provider's server; loading it tells the provider who reads."""
    width: int | None
    """Of the player, in pixels; with `height` it gives the shape. Null when it takes any."""
    height: int | None
    """Of the player, in pixels; null when it takes any."""
    src: str
    """The source for a sandboxed frame. It is on the provider's own host, and https."""
    caption: str
    """The editors' line under it; may be empty."""


class EmbedBlock(Shape):
    """A video or sound from elsewhere. Left out until the provider has been heard."""

    type: Literal["embed"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: EmbedValue


def _media(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    public_id = context.pages.get(value["item"])
    if public_id is None:
        return None
    refs.append(public_id)
    said = MediaValue(
        item=reference(public_id),
        poster=images.image(context, value.get("poster"), ArtworkRole.LANDSCAPE),
        caption=value.get("caption") or "",
        start=value.get("start") or 0,
    )
    return {"value": said}


def _media_needs(value: Any) -> Needs:
    return Needs(images=images.ids(value.get("poster")), pages=frozenset({value["item"]}) - {None})


def _embed(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    facts = context.embeds.get(value["url"])
    if facts is None:
        return None
    said = EmbedValue(
        provider=facts.provider,
        medium="audio" if facts.medium == "audio" else "video",
        url=value["url"],
        title=facts.title,
        author=facts.author,
        thumbnail_url=facts.picture or None,
        width=facts.width,
        height=facts.height,
        src=facts.player,
        caption=value.get("caption") or "",
    )
    return {"value": said}


MEDIA = BlockType("media", MediaBlock, _media, _media_needs)
EMBED = BlockType(
    "embed", EmbedBlock, _embed, lambda value: Needs(embeds=frozenset({value["url"]} - {""}))
)
