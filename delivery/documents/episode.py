"""Episodes."""

from typing import Any, Literal

from delivery.documents import blocks, filters, involving, naming
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.blocks import BodyBlock
from delivery.documents.details import above, season_mini, show_format, show_mini
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
    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""


class Episode(TitleDetails, EpisodeCard):
    """An episode with all that belongs to it; the show's credits and organisations come before its
    own.
    """

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
    filters = ("show", "season", "genre", "person", "organisation", "tag", *filters.OF_SERIES)
    orders = (*TITLE_ORDERS, "number")
    expands = (
        "show", "show.genres", "season", "season.show", "genres", "credits.person",
        "organisations.organisation",
    )  # fmt: skip

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
                duration=item.duration,
                published_at=context.published_at,
                updated_at=context.updated_at,
            )
        )
        document = Episode(
            **{**card, **title_detail_fields(item, context)},
            credits=billing,
            organisations=organisations,
            genres=genres,
            tags=tags,
            body=body.blocks,
        )
        facts = title_facts(
            item,
            context,
            season_number=season.number,
            episode_number=item.number,
            genre_ids=tuple(genre.id for genre in genres),
            people_ids=naming.credited(billing),
            organisation_ids=involving.involved_ids(organisations),
            tags=tuple(tag.slug for tag in tags),
            format=show_format(context),
        )
        return Built(card, published(document), facts, item.slug, refs=body.named)


def _genres(item: EpisodePage, context: BuildContext) -> list[GenreName]:
    if naming.genre_ids(item):
        return naming.genres(item, context)
    show = above(context, "show")
    inherited_genres: list[dict[str, Any]] = show.document["genres"] if show else []
    return [GenreName(**genre) for genre in inherited_genres]
