"""People."""

from datetime import date
from typing import Literal

from delivery.documents import images, rich_text
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.details import card_fields, title_sort
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
            published_at=context.published_at,
            updated_at=context.updated_at,
        )
        facts = Facts(
            title_sort=title_sort(sort_name), min_age=0, published_at=context.published_at
        )
        return Built(
            published(card),
            published(document),
            facts,
            item.slug,
            refs=tuple(dict.fromkeys(refs)),
        )
