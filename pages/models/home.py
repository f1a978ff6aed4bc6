"""The home page: rows of titles and articles."""

from typing import ClassVar

from wagtail.fields import StreamField

from pages.blocks import RailsBlock
from pages.models.bases import CataloguePage


class HomePage(CataloguePage):
    """One a language, at the top of the tree."""

    rails = StreamField(RailsBlock(), blank=True)

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["pages.ShowPage", "pages.ArticlePage"]

    class Meta:
        verbose_name = "home page"
