"""The plain values compiling and reading pass around; nothing here touches the database."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID


class ItemKey(NamedTuple):
    """One publishable item in one language."""

    kind: str
    public_id: UUID
    locale: str


@dataclass(frozen=True, slots=True)
class Span:
    """The time from `start`, included, to `end`, excluded; `None` as end is for ever."""

    start: datetime
    end: datetime | None = None

    def __contains__(self, instant: datetime) -> bool:
        return self.start <= instant and (self.end is None or instant < self.end)


@dataclass(frozen=True, slots=True)
class Needs:
    """Database ids of what one version names, collected before anything is looked up."""

    people: frozenset[int] = frozenset()
    genres: frozenset[int] = frozenset()
    images: frozenset[int] = frozenset()
    categories: frozenset[int] = frozenset()
    pages: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """An image as delivery knows it; `roles` lists only renditions that exist."""

    alt: str
    credit: str
    width: int
    height: int
    focal_point: tuple[float, float]
    blurhash: str
    roles: dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    """One step on the way to a category, the top first."""

    public_id: UUID
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Ancestor:
    """What stands above an item during one stretch of time: its finished card and document, and
    the revisions that these, and what stands above in turn, were made of.
    """

    key: ItemKey
    card: dict[str, Any]
    document: dict[str, Any]
    revision_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildContext:
    """Everything a document may say about the world around its item during one stretch of time.

    `named` holds the finished cards of people and genres that are visible then, by kind and
    database id; one that is absent is hidden and must leave no trace. `pages` maps a page's
    database id to its public id, for references that are resolved when the document is read.
    """

    key: ItemKey
    path: str | None
    ancestors: tuple[Ancestor, ...]
    published_at: datetime
    updated_at: datetime
    named: dict[tuple[str, int], dict[str, Any]]
    images: dict[int, ImageFacts]
    categories: dict[int, tuple[CategoryFacts, ...]]
    pages: dict[int, UUID]
    media_url: str

    @property
    def parent(self) -> Ancestor | None:
        return self.ancestors[-1] if self.ancestors else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What lists filter and sort by."""

    title_sort: str
    release_date: date | None = None
    season_number: int | None = None
    episode_number: Decimal | None = None
    genre_ids: tuple[UUID, ...] = ()
    people_ids: tuple[UUID, ...] = ()
    category_ids: tuple[UUID, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""
    min_age: int | None = None
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A finished answer: the card for lists, the document for detail, the part behind a gate.

    `refs` are the public ids of the items the document mentions and that are resolved on reading.
    """

    card: dict[str, Any]
    document: dict[str, Any]
    facts: Facts
    slug: str
    gated: dict[str, Any] | None = None
    refs: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """One finished showing, not yet written."""

    key: ItemKey
    span: Span
    path: str | None
    parent_id: UUID | None
    ancestor_ids: tuple[UUID, ...]
    published_at: datetime
    updated_at: datetime
    slug: str
    facts: Facts
    card: str
    document: str
    gated: str
    refs: tuple[UUID, ...]
    depends_on: tuple[str, ...] = field(default=())
    revision_ids: tuple[int, ...] = ()
    etag: str = ""
