"""Episodes."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import blocks, facts, filters, json_ld, naming
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.blocks import BodyBlock
from delivery.documents.details import above, season_mini, show_format, show_mini
from delivery.documents.facts import Spoilers
from delivery.documents.needs import combined
from delivery.documents.shapes import (
    GenreInShort,
    GenreName,
    Number,
    SeasonInShort,
    ShowInShort,
    TagName,
    plain,
    published,
)
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
from pages.models import EpisodePage


class EpisodeCard(TitleCard):
    """An episode in a list."""

    type: Literal["episode"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    number: Number
    """Its place in the season; decimals such as 4.5 stand in between."""
    number_label: str
    """What to print as the number."""
    season: SeasonInShort
    """The season it belongs to."""
    show: ShowInShort
    """The show it belongs to."""
    duration: int | None
    """Its running time in seconds."""
    spoilers: Spoilers
    """What to hide from somebody who has yet to watch it."""
    spoiler_free_synopsis: str
    """One or two sentences to show meanwhile; may be empty."""
    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""


class Episode(TitleDetails, EpisodeCard):
    """An episode with all that belongs to it; the show's credits come before its own."""

    format: ShowFormat
    """What kind of production its show is."""
    genres: list[GenreInShort]
    """By name: its own, or else the show's."""
    tags: list[TagName]
    """By name."""
    body: list[BodyBlock]
    """More about it, in order."""


class EpisodeType(DocumentType):
    kind = "episode"
    plural = "episodes"
    model = EpisodePage
    rank = 60
    licensed = True
    Card = EpisodeCard
    Document = Episode
    filters = ("show", "season", "genre", "person", "tag", *filters.OF_SERIES)
    orders = (*TITLE_ORDERS, "number")
    expands = ("show", "show.genres", "season", "season.show", "genres", "credits.person")

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        heard = json_ld.is_heard(document)
        kinds = ("PodcastEpisode", "PodcastSeason", "PodcastSeries")
        episode, season, series = kinds if heard else ("TVEpisode", "TVSeason", "TVSeries")
        return {
            **json_ld.title(episode, document),
            "episodeNumber": document["number"],
            "duration": json_ld.duration(document["duration"]),
            "partOfSeason": {
                **json_ld.part(season, document["season"], document),
                "seasonNumber": document["season"]["number"],
            },
            "partOfSeries": json_ld.part(series, document["show"], document),
        }

    def needs(self, item: EpisodePage) -> Needs:
        named = Needs(
            people=naming.person_ids(item.credits.all()),
            genres=naming.genre_ids(item),
            tags=naming.tag_names(item),
        )
        return combined(named, title_needs(item), blocks.needs(item.body))

    def build(self, item: EpisodePage, context: BuildContext) -> Built:
        season = season_mini(context)
        billing = [
            *naming.inherited_credits(context),
            *naming.billing(item.credits.all(), context, source="episode"),
        ]
        genres = _genres(item, context)
        tags = naming.tags(item)
        body = blocks.body(item.body, context)
        card = published(
            EpisodeCard(
                **title_card_fields(item, context),
                number=plain(item.number),
                number_label=item.number_label or str(plain(item.number)),
                season=season,
                show=show_mini(context),
                duration=item.duration,
                spoilers=facts.spoilers(item),
                spoiler_free_synopsis=item.spoiler_free_synopsis,
                published_at=context.published_at,
                updated_at=context.updated_at,
            )
        )
        document = Episode(
            **{**card, **title_detail_fields(item, context, description=_description(item))},
            credits=billing,
            format=ShowFormat(show_format(context)),
            genres=genres,
            tags=tags,
            body=body.blocks,
        )
        told = title_facts(
            item,
            context,
            season_number=season.number,
            episode_number=item.number,
            genre_ids=tuple(genre.id for genre in genres),
            people_ids=naming.credited(billing),
            tags=tuple(tag.slug for tag in tags),
            format=show_format(context),
        )
        return Built(card, published(document), told, item.slug, refs=body.named)


def _description(item: EpisodePage) -> str:
    """What strangers may read of it."""
    text: str = item.spoiler_free_synopsis if item.spoils_synopsis else item.short_synopsis
    return text


def _genres(item: EpisodePage, context: BuildContext) -> list[GenreName]:
    if naming.genre_ids(item):
        return naming.genres(item, context)
    show = above(context, "show")
    inherited_genres: list[dict[str, Any]] = show.document["genres"] if show else []
    return [GenreName(**genre) for genre in inherited_genres]
