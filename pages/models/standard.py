"""Information pages: about us, imprint, how to watch."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks import BodyBlock
from pages.models import panels
from pages.models.bases import CataloguePage


class StandardPage(CataloguePage):
    """A page of text that belongs to no title, such as an imprint or a help page."""

    introduction = models.TextField(
        blank=True, max_length=500, help_text="The paragraph under the title."
    )
    body = StreamField(BodyBlock(), blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    search_fields: ClassVar[list[index.BaseField]] = [
        *CataloguePage.search_fields,
        index.SearchField("introduction"),
    ]
    page_description = "Text that belongs to no title: about us, imprint, how to watch."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel("As readers see it."),
            FieldPanel("introduction"),
            FieldPanel("body"),
        ]
    )

    class Meta:
        verbose_name = "information page"
