"""Genres."""

from typing import Literal

from delivery.documents import images
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.details import card_fields, title_sort
from delivery.documents.images import Image
from delivery.documents.shapes import Card, published
from delivery.values import BuildContext, Built, Facts, Needs
from media_catalog.choices import ArtworkRole
from media_catalog.models import Genre as GenreModel


class GenreCard(Card):
    """A genre in a list."""

    type: Literal["genre"]
    name: str
    """The same as `title`."""
    description: str
    """One or two sentences; may be empty."""
    image: Image | None
    """16:9."""


class Genre(GenreCard):
    """A kind of title. Lists of titles can be filtered by a genre's id."""

    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""


class GenreType(DocumentType):
    kind = "genre"
    plural = "genres"
    model = GenreModel
    rank = 10
    by_slug = True
    Card = GenreCard
    Document = Genre

    def needs(self, item: GenreModel) -> Needs:
        return Needs(images=images.ids(item.artwork_id))

    def build(self, item: GenreModel, context: BuildContext) -> Built:
        card = GenreCard(
            **card_fields(item, context, title=item.name),
            name=item.name,
            description=item.description,
            image=images.image(context, item.artwork_id, ArtworkRole.LANDSCAPE),
        )
        document = Genre(
            **published(card),
            published_at=context.published_at,
            updated_at=context.updated_at,
        )
        facts = Facts(
            title_sort=title_sort(item.name), min_age=0, published_at=context.published_at
        )
        return Built(published(card), published(document), facts, item.slug)
