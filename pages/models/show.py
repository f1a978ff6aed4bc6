"""Shows."""

from typing import ClassVar

from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.panels import FieldPanel

from media_catalog.choices import EpisodeOrder, ShowFormat
from media_catalog.models import AbstractCredit, AbstractInvolvement
from pages.models import panels
from pages.models.work import WorkPage


class ShowTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.ShowPage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="pages_showtag_once")
        ]


class ShowPage(WorkPage):
    """A series: seasons stand below it."""

    format = models.CharField(
        max_length=20,
        choices=ShowFormat.choices,
        default=ShowFormat.SERIES,
        help_text="Frontends sort shows into rows by it.",
    )
    episode_order = models.CharField(
        "episodes follow each other by",
        max_length=12,
        choices=EpisodeOrder.choices,
        default=EpisodeOrder.NUMBER,
        help_text="What “next episode” means. Episodes without that date or number come last; "
        "specials (season 0) follow one another only.",
    )
    tags = ClusterTaggableManager(through=ShowTag, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = [
        "pages.SeasonPage",
        "pages.ExtraPage",
        "pages.ArticlePage",
    ]

    page_description = "A series. Its seasons, and articles about it, stand below it."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel(),
            *panels.synopsis_panels(),
            FieldPanel("body"),
        ],
        details=[
            panels.release_panel(FieldPanel("format")),
            FieldPanel("episode_order"),
            *panels.audience_panels(),
            panels.origin_panel(),
            panels.subject_panel(category=True, franchise=True),
            *panels.record_panels(),
        ],
        people=[
            panels.people_panel(
                "credits",
                heading="Cast and crew",
                help_text="In billing order. Episodes show these first, then their own.",
            ),
            panels.organisations_panel(
                "In the order in which they are named. Episodes name these first, then their own."
            ),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "show"


class ShowCredit(AbstractCredit):
    page = ParentalKey(ShowPage, on_delete=models.CASCADE, related_name="credits")


class ShowOrganisation(AbstractInvolvement):
    page = ParentalKey(ShowPage, on_delete=models.CASCADE, related_name="organisations")
