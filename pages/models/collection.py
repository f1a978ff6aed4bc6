"""Collections."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks import SelectionBlock
from pages.models import panels
from pages.models.bases import IllustratedPage


class CollectionPage(IllustratedPage):
    """Items that belong together, picked by hand or found by a rule."""

    tagline = models.CharField(max_length=200, blank=True, help_text="One line under the title.")
    description = models.TextField(
        blank=True, max_length=1000, help_text="What holds these titles together."
    )
    selection = StreamField(
        SelectionBlock(), help_text="Either a list of your own, or a rule that finds them."
    )
    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    search_fields: ClassVar[list[index.BaseField]] = [
        *IllustratedPage.search_fields,
        index.SearchField("description"),
    ]
    page_description = "Titles that belong together, picked by hand or found by a rule."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel(),
            FieldPanel("tagline"),
            FieldPanel("description"),
            FieldPanel("selection", heading="What it holds"),
        ],
        artwork=panels.artwork_panels(),
    )

    class Meta:
        verbose_name = "collection"
