"""Episodes."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase, TaggedItemBase
from wagtail.fields import StreamField

from media_catalog.models import AbstractCredit
from pages.blocks import BodyBlock
from pages.models.bases import TitlePage


class EpisodeTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.EpisodePage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="pages_episodetag_once")
        ]


class EpisodePage(TitlePage):
    """One episode. Its own credits come after its show's."""

    number = models.DecimalField(
        max_digits=6,
        decimal_places=2,
        validators=[MinValueValidator(0)],
        help_text="Its place in the season; decimals such as 4.5 sort in between.",
    )
    number_label = models.CharField(
        "number as shown",
        max_length=30,
        blank=True,
        help_text="Only when viewers should read something else: “Special”, “4a”.",
    )
    duration = models.PositiveIntegerField(
        "running time", null=True, blank=True, help_text="In seconds."
    )
    genres = ParentalManyToManyField("media_catalog.Genre", blank=True, related_name="+")
    tags = ClusterTaggableManager(through=EpisodeTag, blank=True)
    body = StreamField(BodyBlock(), blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.SeasonPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "episode"


class EpisodeCredit(AbstractCredit):
    page = ParentalKey(EpisodePage, on_delete=models.CASCADE, related_name="credits")
