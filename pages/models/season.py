"""Seasons."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models

from pages.models.bases import TitlePage


class SeasonPage(TitlePage):
    """A season of a show; 0 holds specials."""

    number = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(0)], help_text="0 is the season of specials."
    )

    parent_page_types: ClassVar[list[str]] = ["pages.ShowPage"]
    subpage_types: ClassVar[list[str]] = ["pages.EpisodePage"]

    class Meta:
        verbose_name = "season"
