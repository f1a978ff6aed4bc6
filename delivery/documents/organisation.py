"""Organisations."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import images, json_ld
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.countries import Country, country
from delivery.documents.details import card_fields, title_sort
from delivery.documents.images import Image
from delivery.documents.shapes import Card, published
from delivery.values import BuildContext, Built, Facts, Needs
from media_catalog.choices import ArtworkRole, OrganisationKind
from media_catalog.models import Organisation as OrganisationModel


class OrganisationCard(Card):
    """An organisation in a list."""

    type: Literal["organisation"]
    name: str
    """The same as `title`."""
    kind: OrganisationKind
    """What it mainly is; what it did for a title is said there."""
    description: str
    """One or two sentences; may be empty."""
    country: Country | None
    """Where it sits or sat."""
    logo: Image | None
    """1:1."""


class Organisation(OrganisationCard):
    """Whoever made, broadcast, released or published a title. Lists of titles can be filtered by an
    organisation's id.
    """

    website: str | None
    """Its own address; null when it has none."""
    json_ld: str | None
    """For search engines, with `include=json_ld`; to be printed as it is inside a script element of
    the type application/ld+json. Null when not asked for."""
    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""


class OrganisationType(DocumentType):
    kind = "organisation"
    plural = "organisations"
    model = OrganisationModel
    rank = 12
    by_slug = True
    Card = OrganisationCard
    Document = Organisation

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "@type": "Organization",
            "@id": f"urn:uuid:{document['id']}",
            "name": document["name"],
            "description": document["description"],
            "url": document["website"],
            "logo": json_ld.pictures([document["logo"]]),
        }

    def needs(self, item: OrganisationModel) -> Needs:
        return Needs(images=images.ids(item.logo_id))

    def build(self, item: OrganisationModel, context: BuildContext) -> Built:
        card = published(
            OrganisationCard(
                **card_fields(item, context, title=item.name),
                name=item.name,
                kind=OrganisationKind(item.kind),
                description=item.description,
                country=country(item.country),
                logo=images.image(context, item.logo_id, ArtworkRole.SQUARE),
            )
        )
        document = Organisation(
            **card,
            website=item.website or None,
            json_ld=None,
            published_at=context.published_at,
            updated_at=context.updated_at,
        )
        facts = Facts(
            title_sort=title_sort(item.name), min_age=0, published_at=context.published_at
        )
        return Built(card, published(document), facts, item.slug)
