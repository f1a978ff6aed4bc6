"""Movies."""

from typing import ClassVar

from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.panels import FieldPanel

from media_catalog.models import AbstractCredit, AbstractInvolvement
from pages.models import panels
from pages.models.forms import TimedPageForm
from pages.models.work import WorkPage


class MovieTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.MoviePage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="pages_movietag_once")
        ]


class MoviePage(WorkPage):
    """A film that stands for itself, short or long."""

    duration = models.PositiveIntegerField(
        "running time", null=True, blank=True, help_text="In seconds."
    )
    tags = ClusterTaggableManager(through=MovieTag, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = ["pages.ExtraPage"]

    base_form_class = TimedPageForm
    page_description = "A film that stands for itself, short or long."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel(),
            *panels.synopsis_panels(),
            FieldPanel("body"),
        ],
        details=[
            panels.release_panel(FieldPanel("duration")),
            *panels.audience_panels(),
            panels.origin_panel(),
            panels.subject_panel(category=True, franchise=True),
            *panels.record_panels(),
        ],
        people=[
            panels.people_panel("credits", heading="Cast and crew", help_text="In billing order."),
            panels.organisations_panel(),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "movie"


class MovieCredit(AbstractCredit):
    page = ParentalKey(MoviePage, on_delete=models.CASCADE, related_name="credits")


class MovieOrganisation(AbstractInvolvement):
    page = ParentalKey(MoviePage, on_delete=models.CASCADE, related_name="organisations")
