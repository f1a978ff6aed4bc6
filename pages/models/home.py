"""The home page: rows of titles and articles."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pages.blocks import RailsBlock
from pages.models import panels
from pages.models.bases import CataloguePage


class HomePage(CataloguePage):
    """One a language, at the top of the tree."""

    rails = StreamField(RailsBlock(), blank=True)

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "pages.ShowPage",
        "pages.MoviePage",
        "pages.LiveEventPage",
        "pages.AlbumPage",
        "pages.GameSessionPage",
        "pages.ArticlePage",
        "pages.CollectionPage",
        "pages.StandardPage",
    ]

    page_description = "The rows visitors see first; one page a language."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel("Editors see it; frontends show the rows."),
            FieldPanel(
                "rails",
                heading="Rows",
                help_text="From top to bottom, picked by hand or filled by a rule.",
            ),
        ]
    )

    class Meta:
        verbose_name = "home page"

    def check_integrity(self) -> None:
        super().check_integrity()
        others = HomePage.objects.filter(locale_id=self.locale_id).exclude(pk=self.pk)
        if self.locale_id and others.exists():
            raise ValidationError(f"{self.locale} has a home page already; edit that one.")
