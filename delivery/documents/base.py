"""What a kind of item has to say for itself: one `DocumentType` a kind, found by its module.

A module in this package defines exactly one subclass; nothing else has to be edited for a new kind.
Shapes are pydantic models: they type the builders, check every built document, and become the
published schema.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Model
from pydantic import BaseModel, ConfigDict
from wagtail.models import Page

from delivery.values import BuildContext, Built, Needs


class Shape(BaseModel):
    """A published JSON object; unknown keys are a mistake of ours."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


@dataclass(frozen=True, slots=True)
class Children:
    """Cards of items below, added to a detail answer when it is read.

    `order` is one of the child kind's orders; at most `limit` are given. Those one level below, or,
    `led`, all episodes of the show that lead from one to the next.
    """

    name: str
    kind: str
    order: str
    limit: int = 100
    led: bool = False


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The card of the one item that follows this one in its show, or comes before it."""

    name: str
    kind: str
    follows: bool


# What a detail answer is completed with when it is read. Each is a member of the document that it
# declares last, in this order, so that the stored text can be completed without reading it.
Relatives = Children | Neighbour


class DocumentType(ABC):
    """How one kind is compiled, read and described."""

    kind: ClassVar[str]
    # The noun in URLs: `/api/v1/<plural>/`. Empty for kinds with an address of their own (home).
    plural: ClassVar[str]
    model: ClassVar[type[Model]]
    # Kinds that others name or stand under are compiled first: lower comes earlier.
    rank: ClassVar[int]
    # Whether the slug alone identifies an item in its language.
    by_slug: ClassVar[bool] = False
    # Whether licences say where and when it may be listed and played.
    licensed: ClassVar[bool] = False
    # Whether it has a status that people switch apart from what is written.
    has_status: ClassVar[bool] = False
    Card: ClassVar[type[Shape]]
    Document: ClassVar[type[Shape]]
    # Public names of what lists of this kind may be filtered and ordered by.
    filters: ClassVar[tuple[str, ...]] = ("updated_since",)
    orders: ClassVar[tuple[str, ...]] = ("newest", "oldest", "title", "popular")
    # Dotted names of what answers may widen from its short form to its full card.
    expands: ClassVar[tuple[str, ...]] = ()
    relatives: ClassVar[tuple[Relatives, ...]] = ()

    @property
    def has_path(self) -> bool:
        """Whether items have an address of their own: pages do, snippets do not."""
        return issubclass(self.model, Page)

    def edges(self, item: Any) -> list[datetime]:
        """Instants at which this version says something else by itself."""
        return []

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any] | None:
        """What search engines are told of the finished document; `delivery.documents.json_ld` has
        the parts. None of a kind that is nothing to them.
        """
        return None

    @abstractmethod
    def needs(self, item: Any) -> Needs:
        """Ids of all that this version names. No queries: only the instance's own columns and
        already loaded child rows.
        """

    @abstractmethod
    def build(self, item: Any, context: BuildContext) -> Built:
        """The answer for one stretch of time. Pure: no queries, no clock."""
