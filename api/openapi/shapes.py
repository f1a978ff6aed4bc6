"""Published shapes that no stored document has: envelopes of lists, resolved paths, problems."""

from functools import cache
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, RootModel, create_model
from pydantic.json_schema import SkipJsonSchema

from api.problems import CATALOGUE
from delivery.documents import references
from delivery.documents.base import DocumentType, Shape


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


class ListAnswer(Shape):
    """A page of a list."""

    next: Annotated[str | None, Field(json_schema_extra={"format": "uri"})]
    """The address of the next page; null on the last one."""
    count: Annotated[int | SkipJsonSchema[None], Field(json_schema_extra=_without_default)] = None
    """How many items there are in all; only when asked for with `count=1`."""


class RemovedItem(Shape):
    """An item that is not to be shown any more."""

    id: UUID
    """Its id."""
    kind: str
    """Its kind."""
    reason: Literal["expired", "territory", "withdrawn", "deleted"]
    """Its time has come; it is for other places or platforms only; it was taken down or rated for
    older viewers; it was deleted."""


class Changes(Shape):
    """A page of what changed."""

    removed: list[RemovedItem]
    """What is to be taken out of a copy."""
    next: Annotated[str | None, Field(json_schema_extra={"format": "uri"})]
    """The address of the next page; null on the last one."""
    token: str | None
    """What to send as `since` next time; null when there are further pages."""


class ParameterProblem(Shape):
    """What is wrong with one query parameter."""

    parameter: str
    """Its name, as it was sent."""
    code: str
    """unknown_parameter, repeated_parameter,
    required_parameter, invalid_value, invalid_cursor, invalid_token."""
    detail: str
    """A sentence for developers."""


class Problem(Shape):
    """Why there is no answer (RFC 9457)."""

    type: Annotated[str, Field(json_schema_extra={"format": "uri"})]
    """The stable address of this kind of problem, where its meaning can be read."""
    title: str
    """The kind of problem in words."""
    status: int
    """The HTTP status."""
    code: Annotated[str, Field(examples=list(CATALOGUE))]
    """The kind of problem for programs. More codes may be added."""
    detail: str
    """A sentence for developers."""
    errors: list[ParameterProblem]
    """Every parameter that is wrong; empty for other kinds of problem."""


class ProblemMeaning(Shape):
    """What a kind of problem means."""

    type: str
    """Its address."""
    code: str
    """Its code."""
    status: int
    """The HTTP status it comes with."""
    title: str
    """Its title."""
    meaning: str
    """What a developer can do about it."""


class Features(Shape):
    """Which features are switched on."""

    features: dict[str, bool]
    """By name; treat one that is not named as off."""


class Index(Shape):
    """Where everything is."""

    endpoints: dict[str, str]
    """Addresses by name."""
    documentation: dict[str, str]
    """Addresses of the schema and its readable forms."""


@cache
def list_of(kind: DocumentType) -> type[Shape]:
    """The page of a list of one kind."""
    items = Annotated[list[kind.Card], Field(description="In the order asked for.")]  # type: ignore[name-defined]
    return create_model(
        f"{kind.Document.__name__}List",
        __base__=ListAnswer,
        __doc__=f"A page of a list of {kind.plural}.",
        items=(items, ...),
    )


@cache
def some_items() -> type[Shape]:
    """Cards of items of any kind."""
    return _of_any_kind("SomeItems", "Cards of those items that are public.", Shape)


@cache
def found_items() -> type[Shape]:
    """A page of a search."""
    return _of_any_kind("FoundItems", "A page of what a search found.", ListAnswer)


def _of_any_kind(name: str, meaning: str, base: type[Shape]) -> type[Shape]:
    cards: Any = list[references.any_card()]  # type: ignore[misc]  # a union made of all kinds
    items: Any = Annotated[cards, Field(description="In the order asked for.")]
    return create_model(name, __base__=base, __doc__=meaning, items=(items, ...))


@cache
def changes() -> type[Shape]:
    """The page of what changed, of items of any kind."""
    card: Any = references.any_card()
    meaning = "What is to be put into a copy, in place of an older card."
    items: Any = Annotated[list[card], Field(description=meaning)]
    return create_model(
        "ChangesPage", __base__=Changes, __doc__=Changes.__doc__, items=(items, ...)
    )


class FoundItem(Shape):
    """The item that stands at a path."""

    type: Literal["item"]
    """Something stands there."""
    kind: str
    """The item's kind, the same as its `type`."""


class ResolvedLink(Shape):
    """Where editors lead the visitors of a path that is no item's."""

    type: Literal["link"]
    """It leads to another website, or to a part of yours that holds no item."""
    status: Literal[301, 302]
    """The HTTP status to lead visitors on with."""
    url: str
    """An address, or a path of your website."""


class ResolvedRedirect(Shape):
    """Where the item that stood at a path, or that editors lead to, stands now."""

    type: Literal["redirect"]
    """It stands elsewhere now."""
    status: Literal[301, 302]
    """The HTTP status to lead visitors on with."""
    path: str
    """Its path of today."""
    id: UUID
    """The item's id."""
    kind: str
    """The item's kind."""


@cache
def resolved() -> type[RootModel[Any]]:
    """What is known of a path."""
    found = create_model(
        "ResolvedItem",
        __base__=FoundItem,
        __doc__=FoundItem.__doc__,
        item=(references.any_document(), ...),
    )
    # Annotated by a value, which a type checker does not follow.
    union: Any = Annotated[found | ResolvedRedirect | ResolvedLink, Field(discriminator="type")]
    base: Any = RootModel[union]
    made: type[RootModel[Any]] = create_model(
        "Resolved",
        __base__=base,
        __doc__="What is known of a path. Readers treat a `type` they do not know as not found.",
    )
    return made
