"""Titles, articles and people presented in the text."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.choices import NAMEABLE_PAGES

GROUP = "Titles and people"


class ItemCardBlock(blocks.StructBlock):
    item = blocks.PageChooserBlock(page_type=NAMEABLE_PAGES, label="Title or article")
    note = blocks.CharBlock(
        required=False, max_length=200, help_text="A line of your own under the card."
    )

    class Meta:
        icon = "doc-full"
        label = "Card"
        group = GROUP
        description = "One title or article, with a line of your own."
        preview_template = "pages/blocks/item_card.html"


class ItemRailBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120)
    items = blocks.ListBlock(
        blocks.PageChooserBlock(page_type=NAMEABLE_PAGES, label="Title or article"),
        min_num=2,
        max_num=20,
        help_text="2 to 20, in this order. What is not published yet is left out until it is.",
    )

    class Meta:
        icon = "list-ul"
        label = "Row of cards"
        label_format = "{title}"
        group = GROUP
        description = "Several titles or articles in a row. While none is public, there is no row."
        preview_template = "pages/blocks/item_rail.html"


class NamedPersonBlock(blocks.StructBlock):
    person = SnippetChooserBlock("media_catalog.Person")
    role = blocks.CharBlock(
        required=False, max_length=120, help_text="What they did, in your own words."
    )

    class Meta:
        icon = "user"
        label = "Person"
        label_format = "{person}: {role}"


class CreditsListBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120)
    people = blocks.ListBlock(
        NamedPersonBlock(),
        min_num=1,
        max_num=60,
        help_text="In this order. Who is not published yet is left out until they are.",
    )

    class Meta:
        icon = "group"
        label = "People"
        label_format = "{title}"
        group = GROUP
        description = "People of the library, each with a line about what they did."
        preview_template = "pages/blocks/credits_list.html"
