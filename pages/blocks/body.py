"""What the body of a title or an article is made of."""

from typing import ClassVar

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from pages.choices import NAMEABLE_PAGES

RICH_TEXT_FEATURES = ["bold", "italic", "h3", "h4", "ol", "ul", "link", "hr"]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=200)
    level = blocks.ChoiceBlock(
        choices=[("2", "Section"), ("3", "Sub-section")], default="2", label="Size"
    )

    class Meta:
        icon = "title"
        label = "Heading"


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock()
    caption = blocks.CharBlock(required=False, max_length=300)
    alt_text = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Alternative text",
        help_text="Only when this place needs another text than the picture's own.",
    )

    class Meta:
        icon = "image"
        label = "Image"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    attribution = blocks.CharBlock(required=False, max_length=200, label="Who said it")

    class Meta:
        icon = "openquote"
        label = "Quote"


class ItemCardBlock(blocks.StructBlock):
    item = blocks.PageChooserBlock(page_type=NAMEABLE_PAGES, label="Title or article")
    note = blocks.CharBlock(
        required=False, max_length=200, help_text="A line of your own under the card."
    )

    class Meta:
        icon = "doc-full"
        label = "Card"


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    rich_text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, label="Text", icon="pilcrow")
    image = ImageBlock()
    quote = QuoteBlock()
    item_card = ItemCardBlock()

    class Meta:
        required: ClassVar[bool] = False
