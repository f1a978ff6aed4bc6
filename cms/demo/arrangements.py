"""How the catalogue's pages are arranged: collections and the rows of the home page.

Like the pages themselves, they are told without any model and name things by their keys.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from cms.demo.values import Release


@dataclass(frozen=True, slots=True)
class Picked:
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A rule; tags are named by their slugs."""

    kinds: tuple[str, ...]
    genres: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    order: str = "newest"
    limit: int = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """What belongs together; `cover` is the page whose pictures it is shown with."""

    key: str
    title: str
    tagline: str
    description: str
    holds: Picked | Found
    cover: str
    release: Release = field(default_factory=Release)


@dataclass(frozen=True, slots=True)
class Terms:
    """When a row is shown, as time from loading, and where."""

    after: timedelta | None = None
    until: timedelta | None = None
    territories: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()


ALWAYS = Terms()


@dataclass(frozen=True, slots=True)
class CuratedRail:
    title: str
    items: tuple[str, ...]
    layout: str = "row"
    terms: Terms = ALWAYS


@dataclass(frozen=True, slots=True)
class RuleRail:
    title: str
    kind: str
    order: str = "newest"
    genre: str = ""
    limit: int = 12
    terms: Terms = ALWAYS


@dataclass(frozen=True, slots=True)
class CollectionRail:
    """Without a title of its own it has the collection's."""

    collection: str
    title: str = ""
    layout: str = "row"
    limit: int = 20
    terms: Terms = ALWAYS


Rail = CuratedRail | RuleRail | CollectionRail
