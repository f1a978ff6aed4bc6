"""The types of block a body has, and what they become."""

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypeAliasType

from delivery.documents.blocks import naming, ordered, pictures, players, stream, text
from delivery.documents.blocks.stream import Written
from delivery.documents.needs import combined
from delivery.values import BuildContext, Needs

BodyBlock = TypeAliasType(
    "BodyBlock",
    Annotated[
        text.HeadingBlock
        | text.RichTextBlock
        | pictures.ImageBlock
        | text.QuoteBlock
        | naming.ItemCardBlock
        | text.CallOutBlock
        | ordered.TableBlock
        | ordered.TimelineBlock
        | pictures.GalleryBlock
        | players.MediaBlock
        | players.EmbedBlock
        | naming.ItemRailBlock
        | naming.CreditsListBlock,
        Field(discriminator="type"),
    ],
)

TYPES = {
    each.name: each
    for each in (
        text.HEADING,
        text.RICH_TEXT,
        pictures.IMAGE,
        text.QUOTE,
        naming.ITEM_CARD,
        text.CALL_OUT,
        ordered.TABLE,
        ordered.TIMELINE,
        pictures.GALLERY,
        players.MEDIA,
        players.EMBED,
        naming.ITEM_RAIL,
        naming.CREDITS_LIST,
    )
}
_WRITERS = {name: each.write for name, each in TYPES.items()}


def body(blocks: Any, context: BuildContext) -> Written:
    """The blocks of a body."""
    return stream.written(blocks, context, writers=_WRITERS)


def needs(blocks: Any) -> Needs:
    """What the blocks of a body name."""
    return combined(
        *(TYPES[kind].needs(value) for kind, value, _ in stream.parts(blocks) if kind in TYPES)
    )
