"""People."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from delivery.documents import facts, images, json_ld, rich_text
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.details import card_fields, title_sort
from delivery.documents.facts import ExternalId
from delivery.documents.images import Image
from delivery.documents.shapes import Card, published
from delivery.values import BuildContext, Built, Facts, Needs
from media_catalog.choices import ArtworkRole
from media_catalog.models import Person as PersonModel


class PersonCard(Card):
    """A person in a list."""

    type: Literal["person"]
    name: str
    """The same as `title`."""
    sort_name: str
    """How lists sort the name: “Welles, Orson”."""
    known_for: str
    """In a few words; may be empty."""
    portrait: Image | None
    """1:1."""


class Person(PersonCard):
    """Somebody in front of or behind a title. Lists of titles can be filtered by a person's id."""

    biography: str
    """Clean HTML: p, b, strong, i, em, a and br only; may be empty."""
    born: date | None
    """The day of birth."""
    died: date | None
    """The day of death."""
    external_ids: list[ExternalId]
    """The numbers other catalogues know the person by, at most one of each."""
    json_ld: str | None
    """For search engines, with `include=json_ld`; to be printed as it is inside a script element of
    the type application/ld+json. Null when not asked for."""
    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""


class PersonType(DocumentType):
    kind = "person"
    plural = "people"
    model = PersonModel
    rank = 20
    by_slug = True
    Card = PersonCard
    Document = Person
    filters = ("external_id", "updated_since")

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        return {
            **json_ld.person(document["name"]),
            "@id": f"urn:uuid:{document['id']}",
            "description": document["known_for"],
            "image": json_ld.pictures([document["portrait"]]),
            "birthDate": document["born"],
            "deathDate": document["died"],
            "sameAs": json_ld.same_as(document),
        }

    def needs(self, item: PersonModel) -> Needs:
        return Needs(images=images.ids(item.portrait_id), pages=rich_text.page_ids(item.biography))

    def build(self, item: PersonModel, context: BuildContext) -> Built:
        sort_name = item.sort_name or item.name
        biography, refs = rich_text.public_html(item.biography, pages=context.pages)
        card = PersonCard(
            **card_fields(item, context, title=item.name),
            name=item.name,
            sort_name=sort_name,
            known_for=item.known_for,
            portrait=images.image(context, item.portrait_id, ArtworkRole.SQUARE),
        )
        document = Person(
            **published(card),
            biography=biography,
            born=item.born,
            died=item.died,
            external_ids=facts.external_ids(item, self.kind),
            json_ld=None,
            published_at=context.published_at,
            updated_at=context.updated_at,
        )
        told = Facts(
            title_sort=title_sort(sort_name),
            min_age=0,
            external_ids=facts.external_id_pairs(item),
            published_at=context.published_at,
        )
        return Built(
            published(card),
            published(document),
            told,
            item.slug,
            refs=tuple(dict.fromkeys(refs)),
        )
