"""The image library says which pictures lack the words that go with them."""

from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.images.views.images import ImagesFilterSet, IndexView

from media_catalog.models import CatalogImage
from media_catalog.wagtail_hooks.filters import PresenceFilter


class LibraryFilterSet(ImagesFilterSet):
    alt_text = PresenceFilter(
        "alt_text", label="Alternative text", missing="Missing", there="Written"
    )
    credit = PresenceFilter("credit", label="Credit", missing="Missing", there="Written")

    class Meta:
        model = CatalogImage
        fields: list[str] = []


class AltTextColumn(StatusTagColumn):
    """The text itself, or a tag one cannot overlook."""

    cell_template_name = "media_catalog/columns/alt_text.html"

    def __init__(self) -> None:
        super().__init__("alt_text", label="Alternative text", width="25%")


class LibraryView(IndexView):
    filterset_class = LibraryFilterSet

    @cached_property
    def columns(self) -> list[Column]:
        columns: list[Column] = super().columns
        at = next((i for i, each in enumerate(columns) if each.name == "collection"), None)
        if at is None:
            return columns
        return [*columns[:at], AltTextColumn(), Column("credit"), *columns[at:]]


# Before Wagtail's own address of the library, which stays the same one.
@hooks.register("register_admin_urls", order=-1)
def library_urls() -> list[URLPattern]:
    return [
        path("images/", LibraryView.as_view(), name="catalog_images"),
        path(
            "images/results/",
            LibraryView.as_view(results_only=True),
            name="catalog_images_results",
        ),
    ]
