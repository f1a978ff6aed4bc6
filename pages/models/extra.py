"""Trailers and everything else that belongs to a title without being it."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from media_catalog.choices import ExtraKind
from pages.models import panels
from pages.models.bases import TitlePage
from pages.models.forms import TimedPageForm


class ExtraPage(TitlePage):
    """A trailer, a clip or the like, below the title it belongs to."""

    extra_kind = models.CharField(
        "kind of extra",
        max_length=15,
        choices=ExtraKind.choices,
        default=ExtraKind.TRAILER,
        help_text="Of several trailers, frontends show the one published last.",
    )
    duration = models.PositiveIntegerField(
        "running time", null=True, blank=True, help_text="In seconds."
    )

    parent_page_types: ClassVar[list[str]] = [
        "pages.ShowPage",
        "pages.EpisodePage",
        "pages.MoviePage",
    ]
    subpage_types: ClassVar[list[str]] = []

    base_form_class = TimedPageForm
    page_description = "A trailer, clip, interview or other extra of this title."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel(),
            FieldPanel("extra_kind"),
            *panels.synopsis_panels(),
        ],
        details=[
            panels.release_panel(FieldPanel("duration")),
            *panels.audience_panels(),
            panels.origin_panel(),
            *panels.record_panels(),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "extra"
