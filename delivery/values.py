"""The plain values compiling and reading pass around; nothing here touches the database."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from entitlements import rules


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


# How long what was true once is remembered.
KEPT = timedelta(days=90)

# What nobody rated counts as rated for this age.
ADULT = 18


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom an answer is: an unknown territory or platform matches only what is for all.

    `territory` is an ISO 3166-1 alpha-2 code, `maturity` the age up to which titles must be rated;
    without it ratings do not matter, with it the unrated count as for adults.
    """

    territory: str | None = None
    platform: str | None = None
    maturity: int | None = None

    @property
    def keys(self) -> list[str]:
        """The cells that admit it, the most specific first."""
        return list(rules.keys(self.territory, self.platform))


# Kinds whose finished cards are folded into what names them, and where `Needs` has their ids.
NAMED_KINDS = {
    "person": "people",
    "genre": "genres",
    "organisation": "organisations",
    "franchise": "franchises",
}


@dataclass(frozen=True, slots=True)
class Needs:
    """Database ids of what one version names, collected before anything is looked up."""

    people: frozenset[int] = frozenset()
    genres: frozenset[int] = frozenset()
    organisations: frozenset[int] = frozenset()
    franchises: frozenset[int] = frozenset()
    images: frozenset[int] = frozenset()
    categories: frozenset[int] = frozenset()
    pages: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()
    # Not ids but addresses, as they stand in the text.
    embeds: frozenset[str] = frozenset()

    @property
    def named(self) -> list[tuple[str, int]]:
        """The `NAMED_KINDS` among them, by kind and database id."""
        return [(kind, pk) for kind, part in NAMED_KINDS.items() for pk in getattr(self, part)]


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
class EmbedFacts:
    """A work elsewhere as its provider describes it; empty or None is what it does not tell."""

    provider: str
    medium: str
    title: str
    author: str
    picture: str
    width: int | None
    height: int | None
    player: str


@dataclass(frozen=True, slots=True)
class CategoryFacts:
    """One step on the way to a category, the top first."""

    public_id: UUID
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class EventState:
    """Where an event stands, and since when; None for one that nobody has touched."""

    status: str = "pending"
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ancestor:
    """What stands above an item during one stretch of time: its finished card and document, and
    the revisions that these, and what stands above in turn, were made of.
    """

    key: ItemKey
    card: dict[str, Any]
    document: dict[str, Any]
    revision_ids: tuple[int, ...] = ()
    min_age: int | None = None


@dataclass(frozen=True, slots=True)
class BuildContext:
    """Everything a document may say about the world around its item during one stretch of time.

    `named` holds the finished cards of the `NAMED_KINDS` that are visible then, by kind and
    database id; one that is absent is hidden and must leave no trace. `pages` maps a page's
    database id to its public id, for references that are resolved when the document is read.
    `embeds` holds, by address, what there is a player for.
    """

    key: ItemKey
    path: str | None
    starts_at: datetime
    ancestors: tuple[Ancestor, ...]
    published_at: datetime
    updated_at: datetime
    named: dict[tuple[str, int], dict[str, Any]]
    images: dict[int, ImageFacts]
    categories: dict[int, tuple[CategoryFacts, ...]]
    pages: dict[int, UUID]
    media_url: str
    site_url: str
    embeds: dict[str, EmbedFacts] = field(default_factory=dict)
    # Of kinds that have one.
    status: EventState | None = None
    # What was worked out for this stretch already, as card and document both say it.
    memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def parent(self) -> Ancestor | None:
        return self.ancestors[-1] if self.ancestors else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What lists filter and sort by; `ratings` and `external_ids` are pairs such as `fsk:16` and
    `imdb:tt0013442`. `min_age` is None for what somebody ought to have rated, and
    0 for what is for all.
    """

    title_sort: str
    release_date: date | None = None
    season_number: int | None = None
    episode_number: Decimal | None = None
    genre_ids: tuple[UUID, ...] = ()
    people_ids: tuple[UUID, ...] = ()
    organisation_ids: tuple[UUID, ...] = ()
    franchise_ids: tuple[UUID, ...] = ()
    countries: tuple[str, ...] = ()
    category_slugs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""
    format: str = ""
    # What the kind tells apart within itself, such as a trailer among episodes.
    subkind: str = ""
    absolute_number: int | None = None
    production_number: int | None = None
    # The show whose episodes lead from one to the next, and its place among them.
    show_id: UUID | None = None
    sequence: tuple[Decimal, ...] = ()
    status: str = ""
    starts_at: datetime | None = None
    ratings: tuple[str, ...] = ()
    external_ids: tuple[str, ...] = ()
    access: str = "free"
    min_age: int | None = None
    indexed: bool = True
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What a search finds an item by, the weightiest first; plain text."""

    titles: str = ""
    people: str = ""
    synopses: str = ""
    body: str = ""

    @property
    def names(self) -> "Words":
        """The titles and people alone."""
        return Words(titles=self.titles, people=self.people)


@dataclass(frozen=True, slots=True)
class Built:
    """A finished answer: the card for lists, the document for detail, the part behind a gate.

    `refs` are the public ids of the items the document mentions and that are resolved on reading.
    `selection` is what a collection holds, for others to show it: public ids that were `picked`, or
    a `rule`.
    `words` are what a search finds it by beside what all documents have, such as titles of tracks.
    `sources` are what plays it: they stand in neither card nor document, but are put into the
    document's `playback` on reading for those who may play it. None for what has no such member.
    """

    card: dict[str, Any]
    document: dict[str, Any]
    facts: Facts
    slug: str
    gated: dict[str, Any] | None = None
    refs: tuple[UUID, ...] = ()
    selection: dict[str, Any] | None = None
    sources: list[dict[str, Any]] | None = None
    words: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Tile:
    """One finished showing, not yet written. `availability` is by cell; a single one is stated in
    `card` and `document`. `changing` says whether one of them is upcoming or leaving. `ends` is
    when the item goes, licences aside, as far as is known then.
    """

    key: ItemKey
    span: Span
    path: str | None
    parent_id: UUID | None
    ancestor_ids: tuple[UUID, ...]
    published_at: datetime
    updated_at: datetime
    slug: str
    facts: Facts
    cells: tuple[str, ...]
    words: Words
    gated: str
    sources: str
    refs: tuple[UUID, ...]
    selection: str = ""
    depends_on: tuple[str, ...] = ()
    revision_ids: tuple[int, ...] = ()
    availability: dict[str, Any] = field(default_factory=dict)
    changing: bool = False
    ends: datetime | None = None
    card: str = ""
    document: str = ""
    etag: str = ""
