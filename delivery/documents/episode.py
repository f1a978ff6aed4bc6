"""Episodes."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import blocks, facts, filters, involving, json_ld, naming
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType, Neighbour
from delivery.documents.blocks import BodyBlock
from delivery.documents.details import above, season_mini, show_format, show_mini
from delivery.documents.extra import EXTRAS, ExtraCard
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
from delivery.rules.sequence import sequence
from delivery.values import BuildContext, Built, Needs
from media_catalog.choices import EpisodeKind, EpisodeOrder, ShowFormat
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
    episode_kind: EpisodeKind
    """What it is among the episodes of its season."""
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
    """An episode with all that belongs to it; the show's credits and organisations come before its
    own.
    """

    format: ShowFormat
    """What kind of production its show is."""
    genres: list[GenreInShort]
    """By name: its own, or else the show's."""
    tags: list[TagName]
    """By name."""
    body: list[BodyBlock]
    """More about it, in order."""
    absolute_number: int | None
    """Its place in the whole show, counted through all seasons."""
    production_number: int | None
    """Its place in the order in which the show was made."""
    extras: list[ExtraCard]
    """Trailers and the like, those published last first; at most 50."""
    previous_episode: EpisodeCard | None
    """What comes before it, by the show's `episode_order`; null for trailers and bonus episodes."""
    next_episode: EpisodeCard | None
    """What follows it, by the show's `episode_order`; after a special (season 0) only a special."""


class EpisodeType(DocumentType):
    kind = "episode"
    plural = "episodes"
    model = EpisodePage
    rank = 60
    licensed = True
    Card = EpisodeCard
    Document = Episode
    filters = (
        "show", "season", "genre", "person", "organisation", "tag", "episode_kind",
        *filters.OF_SERIES,
    )  # fmt: skip
    orders = (*TITLE_ORDERS, "number", "absolute", "production")
    relatives = (
        EXTRAS,
        Neighbour(name="previous_episode", kind="episode", follows=False),
        Neighbour(name="next_episode", kind="episode", follows=True),
    )
    expands = (
        "show", "show.genres", "season", "season.show", "genres", "credits.person",
        "organisations.organisation",
    )  # fmt: skip

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
            organisations=involving.organisation_ids(item.organisations.all()),
            tags=naming.tag_names(item),
        )
        return combined(named, title_needs(item), blocks.needs(item.body))

    def build(self, item: EpisodePage, context: BuildContext) -> Built:
        season = season_mini(context)
        billing = [
            *naming.inherited_credits(context),
            *naming.billing(item.credits.all(), context, source="episode"),
        ]
        organisations = [
            *involving.inherited_involvements(context),
            *involving.involved(item.organisations.all(), context, source="episode"),
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
                episode_kind=EpisodeKind(item.episode_kind),
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
            organisations=organisations,
            format=ShowFormat(show_format(context)),
            genres=genres,
            tags=tags,
            body=body.blocks,
            absolute_number=item.absolute_number,
            production_number=item.production_number,
            extras=[],
            previous_episode=None,
            next_episode=None,
        )
        told = title_facts(
            item,
            context,
            season_number=season.number,
            episode_number=item.number,
            genre_ids=tuple(genre.id for genre in genres),
            people_ids=naming.credited(billing),
            organisation_ids=involving.involved_ids(organisations),
            tags=tuple(tag.slug for tag in tags),
            format=show_format(context),
            subkind=item.episode_kind,
            absolute_number=item.absolute_number,
            production_number=item.production_number,
            **_led(item, context, season.number),
        )
        return Built(card, published(document), told, item.slug, refs=body.named)


def _description(item: EpisodePage) -> str:
    """What strangers may read of it."""
    text: str = item.spoiler_free_synopsis if item.spoils_synopsis else item.short_synopsis
    return text


def _led(item: EpisodePage, context: BuildContext, season_number: int) -> dict[str, Any]:
    """Where it stands among the episodes that lead from one to the next, if it does."""
    show = above(context, "show")
    if show is None or item.episode_kind not in {EpisodeKind.FULL, EpisodeKind.SPECIAL}:
        return {}
    place = sequence(
        order=EpisodeOrder(show.document["episode_order"]),
        season=season_number,
        number=item.number,
        aired=item.release_date,
        production=item.production_number,
        absolute=item.absolute_number,
    )
    return {"show_id": show.key.public_id, "sequence": place}


def _genres(item: EpisodePage, context: BuildContext) -> list[GenreName]:
    if naming.genre_ids(item):
        return naming.genres(item, context)
    show = above(context, "show")
    inherited_genres: list[dict[str, Any]] = show.document["genres"] if show else []
    return [GenreName(**genre) for genre in inherited_genres]
