"""The pieces that the shapes of several kinds share."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import WithJsonSchema

from delivery.documents.availability import Availability
from delivery.documents.base import Shape
from delivery.documents.expanding import Widens
from media_catalog.choices import RatingSystem

Number = Annotated[int | float, WithJsonSchema({"type": "number"})]


class Card(Shape):
    """What every card begins with."""

    type: str
    """Its kind."""
    id: UUID
    """The same in every language, and for ever."""
    locale: str
    """The language of this text, as a BCP 47 tag."""
    path: str | None
    """Where it stands on the website, with a slash at both ends; null when it has no page there."""
    slug: str
    """The last part of its address."""
    title: str
    """The name to show."""
    availability: Availability
    """Whether it may be played now, where and on what you are."""


# What rules may list.
ListedKind = Literal[
    "show", "episode", "movie", "live_event", "album", "game_session", "extra", "article",
    "collection",
]  # fmt: skip


class GenreName(Shape):
    """A genre a title belongs to."""

    id: UUID
    """The genre's id."""
    name: str
    """Its name in this language."""
    slug: str
    """The last part of its address."""


GenreInShort = Annotated[GenreName, Widens("genre")]


class PersonName(Shape):
    """A person by name alone."""

    id: UUID
    """The person's id."""
    name: str
    """The name to print."""
    slug: str
    """The last part of the person's address."""


class TagName(Shape):
    """A free keyword."""

    name: str
    """As written by the editors."""
    slug: str
    """To filter lists by."""


class CategoryName(Shape):
    """One step of the way to a category."""

    id: UUID
    """The category's id."""
    name: str
    """Its name in this language."""
    slug: str
    """To filter lists by."""


class Rating(Shape):
    """An age rating."""

    system: RatingSystem
    """Who gave it."""
    value: str
    """As that system writes it: “TV-14”, “PG-13”, “16”."""
    min_age: int
    """The youngest age it admits."""


class ShowMini(Shape):
    """The show something belongs to."""

    id: UUID
    """The show's id."""
    title: str
    """Its title."""
    path: str
    """Where it stands on the website."""
    slug: str
    """The last part of its address."""


ShowInShort = Annotated[ShowMini, Widens("show")]


class SeasonMini(Shape):
    """The season an episode belongs to."""

    id: UUID
    """The season's id."""
    number: int
    """Its number; 0 holds specials."""
    title: str
    """Its title."""
    path: str
    """Where it stands on the website."""


SeasonInShort = Annotated[SeasonMini, Widens("season")]


class Breadcrumb(Shape):
    """One step of the way from the top to this item."""

    type: str
    """Its kind."""
    id: UUID
    """Its id."""
    title: str
    """Its title."""
    path: str
    """Where it stands on the website."""


class Access(Shape):
    """What it takes to read all of this item."""

    granted: bool
    """Whether the whole item is in this answer."""
    reason: str | None
    """Why not; null when it is."""
    offers: list[dict[str, Any]]
    """What would open it."""


def plain(number: Decimal) -> int | float:
    """A number as JSON writes it: 4 for 4.00, 4.5 for 4.50."""
    return int(number) if number == number.to_integral_value() else float(number)


def published(shape: Shape) -> dict[str, Any]:
    """The JSON object to store."""
    return shape.model_dump(mode="json", by_alias=True)
