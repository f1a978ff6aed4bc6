"""Seasons."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from pages.models import panels
from pages.models.forms import NumberedPageCopyForm, SeasonPageForm
from pages.models.numbering import NumberedPage


class SeasonPage(NumberedPage):
    """A season of a show; 0 holds specials."""

    number = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(0)], help_text="0 is the season of specials."
    )

    parent_page_types: ClassVar[list[str]] = ["pages.ShowPage"]
    subpage_types: ClassVar[list[str]] = ["pages.EpisodePage"]

    number_word = "season"
    search_fields: ClassVar[list[index.BaseField]] = [
        *NumberedPage.search_fields,
        index.FilterField("number"),
    ]
    base_form_class = SeasonPageForm
    copy_form_class = NumberedPageCopyForm
    page_description = "A season of the show; its episodes stand below it."
    edit_handler = panels.tabs(
        content=[panels.title_panel(), FieldPanel("number"), *panels.synopsis_panels()],
        details=[
            panels.release_panel(),
            *panels.audience_panels(),
            panels.origin_panel(),
            *panels.record_panels(),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "season"
