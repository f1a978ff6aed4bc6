"""Seasons."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import filters, involving, json_ld, naming
from delivery.documents.base import Children, DocumentType
from delivery.documents.details import show_format, show_mini
from delivery.documents.episode import EpisodeCard
from delivery.documents.shapes import ShowInShort, published
from delivery.documents.titles import (
    TITLE_ORDERS,
    TitleCard,
    TitleDetails,
    title_card_fields,
    title_detail_fields,
    title_facts,
    title_needs,
)
from delivery.values import BuildContext, Built, Needs
from media_catalog.choices import ShowFormat
from pages.models import SeasonPage


class SeasonCard(TitleCard):
    """A season in a list."""

    type: Literal["season"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    number: int
    """Its place in the show; 0 holds specials."""
    show: ShowInShort
    """The show it belongs to."""


class Season(TitleDetails, SeasonCard):
    """A season with all that belongs to it; its credits and organisations are the show's."""

    format: ShowFormat
    """What kind of production its show is."""
    episodes: list[EpisodeCard]
    """By number; at most 100."""


class SeasonType(DocumentType):
    kind = "season"
    plural = "seasons"
    model = SeasonPage
    rank = 50
    licensed = True
    Card = SeasonCard
    Document = Season
    filters = ("show", "organisation", *filters.OF_SERIES)
    orders = (*TITLE_ORDERS, "number")
    expands = ("show", "show.genres", "organisations.organisation")
    relatives = (Children(name="episodes", kind="episode", order="number"),)

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        heard = json_ld.is_heard(document)
        season, series = ("PodcastSeason", "PodcastSeries") if heard else ("TVSeason", "TVSeries")
        return {
            **json_ld.title(season, document),
            "seasonNumber": document["number"],
            "partOfSeries": json_ld.part(series, document["show"], document),
        }

    def needs(self, item: SeasonPage) -> Needs:
        return title_needs(item)

    def build(self, item: SeasonPage, context: BuildContext) -> Built:
        organisations = involving.inherited_involvements(context)
        own: dict[str, Any] = {"number": item.number, "show": show_mini(context)}
        card = published(SeasonCard(**title_card_fields(item, context), **own))
        document = Season(
            **{**card, **title_detail_fields(item, context)},
            credits=naming.inherited_credits(context),
            organisations=organisations,
            format=ShowFormat(show_format(context)),
            episodes=[],
        )
        facts = title_facts(
            item,
            context,
            season_number=item.number,
            organisation_ids=involving.involved_ids(organisations),
            format=show_format(context),
        )
        return Built(card, published(document), facts, item.slug)
