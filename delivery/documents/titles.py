"""What all titles say in the same way: shows, seasons, episodes, movies and live events."""

from datetime import date
from typing import Any

from delivery.documents import facts, images, seo
from delivery.documents.countries import Country, countries
from delivery.documents.details import (
    FREE,
    Details,
    card_fields,
    detail_fields,
    inherited,
    title_sort,
)
from delivery.documents.facts import Award, ExternalId, TitleRating
from delivery.documents.images import Artwork
from delivery.documents.involving import Involvement
from delivery.documents.naming import Credit
from delivery.documents.shapes import Card, Rating
from delivery.values import BuildContext, Facts, Needs
from media_catalog.choices import Advisory

TITLE_ORDERS = (
    "newest", "oldest", "title", "release_date", "-release_date", "popular", "available",
)  # fmt: skip


class TitleCard(Card):
    """What the cards of all titles have in common."""

    tagline: str
    """One line, as on a poster; may be empty."""
    short_synopsis: str
    """One or two sentences; may be empty."""
    release_date: date | None
    """The day it was first released or broadcast."""
    rating: Rating | None
    """Its strictest age rating: of its own, or else of what it belongs to; null when nobody rated
    it."""
    artwork: Artwork
    """Its pictures, and those it has from what it belongs to: of the latter a card has those for
    rows, in one format, and a document all."""


class TitleDetails(Details):
    """What only the documents of all titles have in common."""

    long_synopsis: str
    """The story; may be empty."""
    original_title: str
    """The title it first had, in its own language; may be empty."""
    original_language: str
    """Of the work itself, as a BCP 47 tag; may be empty."""
    credits: list[Credit]
    """Who made it, in billing order."""
    organisations: list[Involvement]
    """The organisations that had a part in it, in the editors' order."""
    countries: list[Country]
    """Where it was produced, by name: its own, or else those of what it belongs to."""
    ratings: list[TitleRating]
    """What each board found: its own, or else those of what it belongs to."""
    advisories: list[Advisory]
    """What may disturb viewers: its own, or else those of what it belongs to."""
    awards: list[Award]
    """In the editors' order."""
    external_ids: list[ExternalId]
    """The numbers other catalogues know it by, at most one of each."""
    copyright_line: str
    """To be printed with it; may be empty."""


def title_card_fields(item: Any, context: BuildContext) -> dict[str, Any]:
    """The fields of a TitleCard."""
    return {
        **card_fields(item, context, title=item.title),
        "tagline": item.tagline,
        "short_synopsis": item.short_synopsis,
        "release_date": item.release_date,
        "rating": facts.rating(facts.ratings(item, context)),
        "artwork": images.on_card(images.artwork(item, context)),
    }


def title_detail_fields(
    item: Any, context: BuildContext, *, description: str | None = None
) -> dict[str, Any]:
    """The fields of TitleDetails but for the credits and organisations, and the whole artwork;
    `description` is for the page's head where the short synopsis is not to stand there.
    """
    art = images.artwork(item, context)
    return {
        **detail_fields(context),
        "artwork": art,
        "long_synopsis": item.long_synopsis,
        "original_title": item.original_title,
        "original_language": original_language(item, context),
        "countries": produced_in(item, context),
        "ratings": facts.ratings(item, context),
        "advisories": facts.advisories(item, context),
        "awards": facts.awards(item, context),
        "external_ids": facts.external_ids(item, context.key.kind),
        "copyright_line": facts.copyright_line(item, context),
        "seo": seo.seo(
            item,
            context,
            title=item.title,
            description=item.short_synopsis if description is None else description,
            picture=images.plain(art.landscape),
        ),
        "access": FREE,
    }


def title_needs(item: Any) -> Needs:
    """What a title names by its own fields."""
    return Needs(
        images=images.artwork_ids(item) | images.ids(item.seo_image_id),
        people=facts.award_people(item),
    )


def title_facts(item: Any, context: BuildContext, **own: Any) -> Facts:
    """What lists of titles filter and sort by, with the kind's own facts."""
    given = facts.ratings(item, context)
    strictest = facts.rating(given)
    return Facts(
        title_sort=title_sort(item.title),
        release_date=item.release_date,
        language=original_language(item, context),
        countries=tuple(each.code for each in produced_in(item, context)),
        min_age=strictest.min_age if strictest else None,
        ratings=facts.rating_pairs(given),
        external_ids=facts.external_id_pairs(item),
        indexed=not item.noindex,
        published_at=context.published_at,
        **own,
    )


def produced_in(item: Any, context: BuildContext) -> list[Country]:
    """The countries of production: its own, or else those of the nearest title above it."""
    above = inherited(context, "countries") or []
    return countries(item.countries) or [Country(**each) for each in above]


def original_language(item: Any, context: BuildContext) -> str:
    """The language of the work: its own, or else that of the nearest title above it."""
    own: str = item.original_language
    return own or inherited(context, "original_language") or ""
