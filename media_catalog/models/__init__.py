"""The catalogue's tables."""

from media_catalog.models.credit import AbstractCredit
from media_catalog.models.embed import Embed
from media_catalog.models.facts import AbstractAward, AbstractExternalId, AbstractRating
from media_catalog.models.image import CatalogImage, CatalogRendition
from media_catalog.models.organisation import AbstractInvolvement, Organisation
from media_catalog.models.person import Person, PersonExternalId
from media_catalog.models.taxonomy import Category, Franchise, Genre

__all__ = [
    "AbstractAward",
    "AbstractCredit",
    "AbstractExternalId",
    "AbstractInvolvement",
    "AbstractRating",
    "CatalogImage",
    "CatalogRendition",
    "Category",
    "Embed",
    "Franchise",
    "Genre",
    "Organisation",
    "Person",
    "PersonExternalId",
]
