"""People, genres, tags and categories as other documents name them.

A person or genre that is not public at the time leaves no trace: no empty place, no id.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from delivery.documents.base import Shape
from delivery.documents.details import inherited
from delivery.documents.expanding import Widens
from delivery.documents.images import Image
from delivery.documents.person import PersonCard
from delivery.documents.shapes import CategoryName, GenreName, PersonName, TagName
from delivery.values import BuildContext
from media_catalog.choices import CreditRole

Source = Literal["show", "episode", "movie", "live_event", "album", "game_session"]


class PersonMini(PersonName):
    """A person named by something else."""

    portrait: Image | None
    """1:1."""


class Credit(Shape):
    """What one person did for a title."""

    person: Annotated[PersonMini, Widens("person")]
    """Who."""
    role: CreditRole
    """What they did."""
    character: str
    """Whom they play; empty when nobody."""
    source: Source = Field(alias="from")
    """What it was given for: the whole show, or this episode, movie, event or other title."""


class Byline(PersonName):
    """Who made an article."""

    role: str
    """As printed: “Words”; may be empty."""


class BylineCard(PersonCard):
    """A byline widened to the whole card of the person."""

    role: str
    """As printed: “Words”; may be empty."""


BylineInShort = Annotated[Byline, Widens("person", BylineCard)]


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Orderable child rows in the editors' order.

    Rows that share a place, as scripts leave them, follow the order they were made in; a row that
    is not saved yet has no id and comes last, where saving will put it.
    """
    return sorted(
        rows,
        key=lambda row: (
            row.sort_order is None,
            row.sort_order or 0,
            row.pk is None,
            row.pk or 0,
        ),
    )


def genres(item: Any, context: BuildContext) -> list[GenreName]:
    """The item's public genres by name."""
    cards = (context.named.get(("genre", each.pk)) for each in item.genres.all())
    return sorted(
        (GenreName(id=card["id"], name=card["name"], slug=card["slug"]) for card in cards if card),
        key=lambda genre: (genre.name, genre.id),
    )


def genre_ids(item: Any) -> frozenset[int]:
    """Database ids of the item's genres."""
    return frozenset(each.pk for each in item.genres.all())


def tags(item: Any) -> list[TagName]:
    """The item's tags by name."""
    names = {each.tag.slug: each.tag.name for each in item.tagged_items.all()}
    return sorted(
        (TagName(name=name, slug=slug) for slug, name in names.items()),
        key=lambda tag: (tag.name, tag.slug),
    )


def tag_names(item: Any) -> frozenset[str]:
    """Names of the item's tags."""
    return frozenset(each.tag.name for each in item.tagged_items.all())


def category(item: Any, context: BuildContext) -> list[CategoryName]:
    """The way to the item's category, the top first; empty when it has none."""
    return [
        CategoryName(id=step.public_id, name=step.name, slug=step.slug)
        for step in context.categories.get(item.category_id, ())
    ]


def category_ids(item: Any) -> frozenset[int]:
    """The database id of the item's category, if any."""
    return frozenset({item.category_id} - {None})


def billing(rows: Iterable[Any], context: BuildContext, *, source: Source) -> list[Credit]:
    """The credits of public people, in billing order."""
    return [
        Credit(
            person=PersonMini(**{key: card[key] for key in PersonMini.model_fields}),
            role=row.role,
            character=row.character,
            **{"from": source},
        )
        for row, card in _public(rows, context)
    ]


def inherited_credits(context: BuildContext) -> list[Credit]:
    """The parent's credits; none when it has no such thing."""
    return [Credit(**credit) for credit in inherited(context, "credits") or []]


def credited(billing: Iterable[Credit]) -> tuple[UUID, ...]:
    """Public ids of the people in credits, each once."""
    return tuple(dict.fromkeys(credit.person.id for credit in billing))


def bylines(rows: Iterable[Any], context: BuildContext) -> list[Byline]:
    """The bylines of public people, in their order."""
    return [
        Byline(id=card["id"], name=card["name"], slug=card["slug"], role=row.role)
        for row, card in _public(rows, context)
    ]


def person_name(person_id: int | None, context: BuildContext) -> PersonName | None:
    """The person, when there is one and they are public."""
    card = context.named.get(("person", person_id)) if person_id is not None else None
    return PersonName(**{key: card[key] for key in PersonName.model_fields}) if card else None


def person_ids(rows: Iterable[Any]) -> frozenset[int]:
    """Database ids of the people that credits or bylines name."""
    return frozenset(row.person_id for row in rows)


def _public(rows: Iterable[Any], context: BuildContext) -> Iterator[tuple[Any, Mapping[str, Any]]]:
    """Each row whose person is public, with that person's card, in the editors' order."""
    for row in in_order(rows):
        card = context.named.get(("person", row.person_id))
        if card is not None:
            yield row, card
