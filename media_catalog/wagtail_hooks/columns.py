"""What listings of the catalogue show in their cells."""

from typing import Any

from django.db.models import Model
from wagtail.admin.ui.tables import BaseColumn, Column

from entitlements.choices import territories
from media_catalog.choices import ArtworkRole
from media_catalog.models import CatalogImage


class ArtworkColumn(BaseColumn):
    """A small picture, once its renditions exist; nothing is ever made while a list is read."""

    cell_template_name = "media_catalog/columns/artwork.html"
    header_template_name = "media_catalog/columns/artwork_header.html"

    def __init__(self, *fields: str, role: str = ArtworkRole.LANDSCAPE, **kwargs: Any) -> None:
        super().__init__("artwork", label="Artwork", classname="sr-artwork-cell", **kwargs)
        self.fields = fields
        self.role = role

    def get_cell_context_data(self, instance: Model, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        images = (getattr(instance, field, None) for field in self.fields)
        image: CatalogImage | None = next((each for each in images if each), None)
        url = image.thumbnail_url(self.role) if image else None
        return {**context, "image": image, "url": url, "role": self.role}


class YearsColumn(Column):
    """When somebody lived."""

    def get_value(self, instance: Any) -> str:
        born, died = instance.born, instance.died
        if not (born or died):
            return ""
        return f"{born.year if born else '?'}–{died.year if died else ''}"


class CountryColumn(Column):
    """A country by name."""

    def get_value(self, instance: Any) -> str:
        code: str = instance.country
        return territories().get(code, code)
