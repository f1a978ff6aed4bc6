"""Organisations and franchises as titles name them.

One that is not public at the time leaves no trace: no empty place, no id.
"""

from collections.abc import Iterable
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from delivery.documents.base import Shape
from delivery.documents.details import inherited
from delivery.documents.expanding import Widens
from delivery.documents.images import Image
from delivery.documents.naming import Source, in_order
from delivery.values import BuildContext
from media_catalog.choices import OrganisationRole


class OrganisationMini(Shape):
    """An organisation named by a title."""

    id: UUID
    """The organisation's id."""
    name: str
    """The name to print."""
    slug: str
    """The last part of the organisation's address."""
    logo: Image | None
    """1:1."""


class Involvement(Shape):
    """What one organisation did for a title."""

    organisation: Annotated[OrganisationMini, Widens("organisation")]
    """Which."""
    role: OrganisationRole
    """What it did."""
    source: Source = Field(alias="from")
    """What it did that for: the whole show, or this episode, movie, event or other title."""


class FranchiseMini(Shape):
    """The franchise a title belongs to."""

    id: UUID
    """The franchise's id."""
    name: str
    """Its name in this language."""
    slug: str
    """The last part of its address."""


FranchiseInShort = Annotated[FranchiseMini, Widens("franchise")]


def involved(rows: Iterable[Any], context: BuildContext, *, source: Source) -> list[Involvement]:
    """What public organisations did, in the editors' order."""
    found = []
    for row in in_order(rows):
        card = context.named.get(("organisation", row.organisation_id))
        if card is not None:
            mini = OrganisationMini(**{key: card[key] for key in OrganisationMini.model_fields})
            found.append(Involvement(organisation=mini, role=row.role, **{"from": source}))
    return found


def inherited_involvements(context: BuildContext) -> list[Involvement]:
    """The parent's; none when it has no such thing."""
    return [Involvement(**each) for each in inherited(context, "organisations") or []]


def organisation_ids(rows: Iterable[Any]) -> frozenset[int]:
    """Database ids of the organisations that the rows name."""
    return frozenset(row.organisation_id for row in rows)


def involved_ids(involvements: Iterable[Involvement]) -> tuple[UUID, ...]:
    """Public ids of the organisations, each once."""
    return tuple(dict.fromkeys(each.organisation.id for each in involvements))


def franchise(item: Any, context: BuildContext) -> FranchiseMini | None:
    """The item's franchise, if it has a public one."""
    card = context.named.get(("franchise", item.franchise_id))
    return FranchiseMini(**{key: card[key] for key in FranchiseMini.model_fields}) if card else None


def franchise_ids(item: Any) -> frozenset[int]:
    """The database id of the item's franchise, if any."""
    return frozenset({item.franchise_id} - {None})
