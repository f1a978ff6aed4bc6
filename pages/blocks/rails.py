"""The rows a home page is made of, each with the time and the audience it is for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from entitlements.choices import Platform, territories
from pages.choices import NAMEABLE_PAGES, RAIL_KINDS

RAIL_ORDERS = [
    ("newest", "Newest first"),
    ("oldest", "Oldest first"),
    ("title", "By title"),
    ("popular", "Most popular first"),
    ("coming", "Only what is coming soon, the next first"),
    ("leaving", "Only what is leaving soon, the next first"),
]


def territory_choices() -> list[tuple[str, str]]:
    """Territories by name."""
    return list(territories().items())


class RailBlock(blocks.StructBlock):
    """What rows of every kind have."""

    title = blocks.CharBlock(max_length=120)
    show_from = blocks.DateTimeBlock(required=False, label="Show from", help_text="Empty: at once.")
    show_until = blocks.DateTimeBlock(
        required=False, label="Show until", help_text="Empty: until you take it out."
    )
    territories = blocks.MultipleChoiceBlock(
        choices=territory_choices,
        required=False,
        label="Only in",
        help_text="None chosen: everywhere. Hold Ctrl or ⌘ to choose several.",
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    platforms = blocks.MultipleChoiceBlock(
        choices=Platform.choices,
        required=False,
        label="Only on",
        help_text="None chosen: on all.",
        widget=forms.CheckboxSelectMultiple,
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        start, end = cleaned.get("show_from"), cleaned.get("show_until")
        if start and end and end <= start:
            error = ValidationError("This must be later than “Show from”.")
            raise StructBlockValidationError(block_errors={"show_until": error})
        return cleaned


def arranged(*own: str) -> BlockGroup:
    """What makes the row first; when and for whom it is shown below, folded away."""
    shown = BlockGroup(
        ["show_from", "show_until", "territories", "platforms"],
        heading="When and for whom",
        help_text="A row for all, at all times, needs none of these.",
        icon="date",
        classname="collapsed",
        label_format="{show_from} {show_until} {territories} {platforms}",
    )
    return BlockGroup(["title", *own, shown])


LAYOUTS = [("hero", "Hero, one large at a time"), ("row", "Row of cards")]


class CuratedRailBlock(RailBlock):
    layout = blocks.ChoiceBlock(choices=LAYOUTS, default="row")
    items = blocks.ListBlock(
        blocks.PageChooserBlock(page_type=NAMEABLE_PAGES),
        min_num=1,
        max_num=40,
        help_text="In this order. What is not published yet is left out until it is.",
    )

    class Meta:
        icon = "list-ul"
        label = "Hand-picked row"
        form_layout = arranged("layout", "items")


class RuleRailBlock(RailBlock):
    kind = blocks.ChoiceBlock(choices=RAIL_KINDS, label="What")
    genre = SnippetChooserBlock("media_catalog.Genre", required=False)
    order = blocks.ChoiceBlock(choices=RAIL_ORDERS, default="newest")
    limit = blocks.IntegerBlock(
        min_value=1, max_value=40, default=12, label="How many", help_text="At most 40."
    )

    class Meta:
        icon = "cogs"
        label = "Row by rule"
        form_layout = arranged("kind", "genre", "order", "limit")


class CollectionRailBlock(RailBlock):
    title = blocks.CharBlock(
        max_length=120, required=False, help_text="Left empty, the collection's own."
    )
    collection = blocks.PageChooserBlock(page_type="pages.CollectionPage")
    layout = blocks.ChoiceBlock(choices=LAYOUTS, default="row")
    limit = blocks.IntegerBlock(
        min_value=1, max_value=40, default=20, label="How many", help_text="At most 40."
    )

    class Meta:
        icon = "sr-collection"
        label = "Collection"
        form_layout = arranged("collection", "layout", "limit")


class RailsBlock(blocks.StreamBlock):
    curated = CuratedRailBlock()
    rule = RuleRailBlock()
    collection = CollectionRailBlock()

    class Meta:
        required = False
        max_num = 30
