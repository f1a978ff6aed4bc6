"""What stands for itself in the catalogue, with subjects and a body: shows, movies, live events."""

from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField

from pages.blocks import BodyBlock
from pages.models.bases import TitlePage


class WorkPage(TitlePage):
    """A title directly below the home page. Tags and rows of people or organisations are tables of
    each type.
    """

    category = models.ForeignKey(
        "media_catalog.Category",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    franchise = models.ForeignKey(
        "media_catalog.Franchise",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The hero, world or series of films it belongs to, if any.",
    )
    genres = ParentalManyToManyField("media_catalog.Genre", blank=True, related_name="+")
    body = StreamField(BodyBlock(), blank=True)

    class Meta:
        abstract = True
