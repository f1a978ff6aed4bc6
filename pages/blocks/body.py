"""What the body of a title, an article or an information page is made of."""

from typing import ClassVar

from wagtail import blocks

from pages.blocks.naming import CreditsListBlock, ItemCardBlock, ItemRailBlock
from pages.blocks.pictures import GalleryBlock, ImageBlock
from pages.blocks.players import EmbedBlock, MediaBlock
from pages.blocks.text import (
    RICH_TEXT_FEATURES,
    CallOutBlock,
    HeadingBlock,
    QuoteBlock,
    RunningTextBlock,
    TableBlock,
    TimelineBlock,
)


class BodyBlock(blocks.StreamBlock):
    """In the order of the chooser: groups stand where their first block stands."""

    rich_text = RunningTextBlock(features=RICH_TEXT_FEATURES)
    heading = HeadingBlock()
    quote = QuoteBlock()
    call_out = CallOutBlock()
    table = TableBlock()
    timeline = TimelineBlock()
    image = ImageBlock()
    gallery = GalleryBlock()
    media = MediaBlock()
    embed = EmbedBlock()
    item_card = ItemCardBlock()
    item_rail = ItemRailBlock()
    credits_list = CreditsListBlock()

    class Meta:
        required: ClassVar[bool] = False
