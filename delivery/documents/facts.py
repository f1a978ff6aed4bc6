"""Facts of titles that come in lists: ratings, advisories, awards, and numbers of other catalogues.

A type of title that has no such list simply has none to tell.
"""

from collections.abc import Iterator
from typing import Any

from delivery.documents import naming
from delivery.documents.base import Shape
from delivery.documents.details import inherited
from delivery.documents.shapes import PersonName, Rating
from delivery.values import BuildContext
from media_catalog.choices import Advisory, AwardResult, ExternalIdScheme, RatingSystem
from media_catalog.rules import external_ids as ids
from media_catalog.rules import ratings as rules


class TitleRating(Shape):
    """What one board found."""

    system: RatingSystem
    """Who gave it."""
    value: str
    """As that system writes it: “TV-14”, “PG-13”, “16”."""
    country: str | None
    """Where it counts, as an ISO 3166-1 alpha-2 code; null where no country is named."""
    min_age: int
    """The youngest age it admits."""


class ExternalId(Shape):
    """The number by which another catalogue knows it."""

    scheme: ExternalIdScheme
    """Whose number it is."""
    value: str
    """The number, without spaces; as lists are filtered by it after `scheme:`."""
    url: str | None
    """Where people find it there; null where there is no such address."""


class Award(Shape):
    """A prize it won, or was nominated for."""

    name: str
    """What it is called."""
    category: str
    """What for; may be empty."""
    year: int
    """When it was given."""
    result: AwardResult
    """What came of it."""
    person: PersonName | None
    """Who got it for this title; null when nobody in particular."""


class Spoilers(Shape):
    """What gives away too much to somebody who has yet to watch it."""

    title: bool
    """Whether the title does."""
    synopsis: bool
    """Whether the tagline and the synopses do."""
    artwork: bool
    """Whether its own pictures do; inherited ones never do."""


def rows(item: Any, name: str) -> list[Any]:
    """The rows of a list in the editors' order; none of a type that has no such list."""
    manager = getattr(item, name, None)
    return naming.in_order(manager.all()) if manager is not None else []


def ratings(item: Any, context: BuildContext) -> list[TitleRating]:
    """The item's own ratings, or else those of the nearest title above it."""
    own = list(_ratings(item))
    return own or [TitleRating(**each) for each in inherited(context, "ratings") or []]


def _ratings(item: Any) -> Iterator[TitleRating]:
    for row in rows(item, "ratings"):
        age = rules.minimum_age(system=row.system, value=row.value)
        if age is not None:
            country = rules.COUNTRIES.get(row.system) or row.country or None
            yield TitleRating(
                system=RatingSystem(row.system), value=row.value, country=country, min_age=age
            )


def rating(found: list[TitleRating]) -> Rating | None:
    """The strictest one, which decides who may see it; None when nobody rated."""
    strictest = rules.strictest(found)
    return Rating(**strictest.model_dump(exclude={"country"})) if strictest else None


def rating_pairs(found: list[TitleRating]) -> tuple[str, ...]:
    """What lists are filtered by."""
    return tuple(f"{each.system}:{each.value}" for each in found)


def advisories(item: Any, context: BuildContext) -> list[Advisory]:
    """The item's own, in a fixed order, or else those of the nearest title above it."""
    own = [each for each in Advisory if each in item.advisories]
    return own or [Advisory(each) for each in inherited(context, "advisories") or []]


def copyright_line(item: Any, context: BuildContext) -> str:
    """The item's own, or else that of the nearest title above it."""
    own: str = item.copyright_line
    return own or inherited(context, "copyright_line") or ""


def external_ids(item: Any, kind: str) -> list[ExternalId]:
    """The numbers others know it by."""
    return [
        ExternalId(
            scheme=ExternalIdScheme(row.scheme),
            value=row.value,
            url=ids.url(kind=kind, scheme=row.scheme, value=row.value),
        )
        for row in rows(item, "external_ids")
    ]


def external_id_pairs(item: Any) -> tuple[str, ...]:
    """What lists are filtered by."""
    return tuple(f"{row.scheme}:{row.value}" for row in rows(item, "external_ids"))


def awards(item: Any, context: BuildContext) -> list[Award]:
    """Its awards; of a person who is not public at the time there is no trace."""
    return [
        Award(
            name=row.name,
            category=row.category,
            year=row.year,
            result=AwardResult(row.result),
            person=naming.person_name(row.person_id, context),
        )
        for row in rows(item, "awards")
    ]


def award_people(item: Any) -> frozenset[int]:
    """Database ids of those who got awards."""
    return frozenset(row.person_id for row in rows(item, "awards")) - {None}


def spoilers(item: Any) -> Spoilers:
    """What an episode gives away."""
    return Spoilers(
        title=item.spoils_title, synopsis=item.spoils_synopsis, artwork=item.spoils_artwork
    )
