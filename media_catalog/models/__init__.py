"""The catalogue's tables."""

from media_catalog.models.credit import AbstractCredit
from media_catalog.models.embed import Embed
from media_catalog.models.image import CatalogImage, CatalogRendition
from media_catalog.models.person import Person
from media_catalog.models.taxonomy import Category, Genre

__all__ = [
    "AbstractCredit",
    "CatalogImage",
    "CatalogRendition",
    "Category",
    "Embed",
    "Genre",
    "Person",
]
