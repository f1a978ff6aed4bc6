"""The rows a home page is made of."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

RAIL_KINDS = [("show", "Shows"), ("episode", "Episodes"), ("article", "Articles")]
RAIL_ORDERS = [
    ("newest", "Newest first"),
    ("oldest", "Oldest first"),
    ("title", "By title"),
]


class CuratedRailBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120)
    layout = blocks.ChoiceBlock(
        choices=[("hero", "Hero, one large at a time"), ("row", "Row of cards")], default="row"
    )
    items = blocks.ListBlock(
        blocks.PageChooserBlock(
            page_type=[
                "pages.ShowPage",
                "pages.SeasonPage",
                "pages.EpisodePage",
                "pages.ArticlePage",
            ]
        ),
        min_num=1,
        max_num=40,
        help_text="In this order. What is not published yet is left out until it is.",
    )

    class Meta:
        icon = "list-ul"
        label = "Hand-picked row"


class RuleRailBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120)
    kind = blocks.ChoiceBlock(choices=RAIL_KINDS, label="What")
    genre = SnippetChooserBlock("media_catalog.Genre", required=False)
    order = blocks.ChoiceBlock(choices=RAIL_ORDERS, default="newest")
    limit = blocks.IntegerBlock(
        min_value=1, max_value=40, default=12, label="How many", help_text="At most 40."
    )

    class Meta:
        icon = "cogs"
        label = "Row by rule"


class RailsBlock(blocks.StreamBlock):
    curated = CuratedRailBlock()
    rule = RuleRailBlock()

    class Meta:
        required = False
        max_num = 30
