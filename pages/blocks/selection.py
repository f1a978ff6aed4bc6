"""What a collection holds: picked by hand, or found by a rule."""

from django import forms
from taggit.models import Tag
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.choices import NAMEABLE_PAGES, RAIL_KINDS

COLLECTION_ORDERS = [
    ("newest", "Newest first"),
    ("oldest", "Oldest first"),
    ("title", "By title"),
    ("popular", "Most popular first"),
    ("-release_date", "Latest release first, only what has a release date"),
    ("release_date", "Earliest release first, only what has a release date"),
]
MOST_PICKED = 200
MOST_FOUND = 100


def tag_choices() -> list[tuple[str, str]]:
    """Tags by name."""
    return list(Tag.objects.order_by("name").values_list("slug", "name"))


class PickedBlock(blocks.StructBlock):
    items = blocks.ListBlock(
        blocks.PageChooserBlock(page_type=NAMEABLE_PAGES),
        min_num=1,
        max_num=MOST_PICKED,
        help_text="In this order. What is not published yet is left out until it is.",
    )

    class Meta:
        icon = "list-ul"
        label = "Picked by hand"


class RuleBlock(blocks.StructBlock):
    kinds = blocks.MultipleChoiceBlock(
        choices=RAIL_KINDS,
        label="What",
        widget=forms.CheckboxSelectMultiple,
    )
    genres = blocks.ListBlock(
        SnippetChooserBlock("media_catalog.Genre"),
        default=[],
        max_num=20,
        help_text="Of one of these genres. None chosen: of any.",
    )
    tags = blocks.MultipleChoiceBlock(
        choices=tag_choices,
        required=False,
        help_text="With one of these tags. None chosen: with any or none. Hold Ctrl or ⌘ to choose "
        "several.",
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    people = blocks.ListBlock(
        SnippetChooserBlock("media_catalog.Person"),
        default=[],
        max_num=20,
        help_text="With one of these people in the credits. None chosen: with anybody.",
    )
    order = blocks.ChoiceBlock(choices=COLLECTION_ORDERS, default="newest")
    limit = blocks.IntegerBlock(
        min_value=1,
        max_value=MOST_FOUND,
        default=40,
        label="How many",
        help_text=f"At most {MOST_FOUND}.",
    )

    class Meta:
        icon = "cogs"
        label = "Found by a rule"


class SelectionBlock(blocks.StreamBlock):
    picked = PickedBlock()
    rule = RuleBlock()

    class Meta:
        min_num = 1
        max_num = 1
