"""Franchises."""

from typing import Literal

from delivery.documents import images
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.details import card_fields, title_sort
from delivery.documents.images import Image
from delivery.documents.shapes import Card, published
from delivery.values import BuildContext, Built, Facts, Needs
from media_catalog.choices import ArtworkRole
from media_catalog.models import Franchise as FranchiseModel


class FranchiseCard(Card):
    """A franchise in a list."""

    type: Literal["franchise"]
    name: str
    """The same as `title`."""
    description: str
    """One or two sentences; may be empty."""
    image: Image | None
    """16:9."""


class Franchise(FranchiseCard):
    """What several titles belong to. Lists of titles can be filtered by a franchise's id."""

    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""


class FranchiseType(DocumentType):
    kind = "franchise"
    plural = "franchises"
    model = FranchiseModel
    rank = 14
    by_slug = True
    Card = FranchiseCard
    Document = Franchise

    def needs(self, item: FranchiseModel) -> Needs:
        return Needs(images=images.ids(item.artwork_id))

    def build(self, item: FranchiseModel, context: BuildContext) -> Built:
        card = FranchiseCard(
            **card_fields(item, context, title=item.name),
            name=item.name,
            description=item.description,
            image=images.image(context, item.artwork_id, ArtworkRole.LANDSCAPE),
        )
        document = Franchise(
            **published(card),
            published_at=context.published_at,
            updated_at=context.updated_at,
        )
        facts = Facts(
            title_sort=title_sort(item.name), min_age=0, published_at=context.published_at
        )
        return Built(published(card), published(document), facts, item.slug)
