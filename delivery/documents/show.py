"""Shows."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import filters, json_ld, works
from delivery.documents.base import Children, DocumentType
from delivery.documents.episode import EpisodeCard
from delivery.documents.extra import EXTRAS, ExtraCard
from delivery.documents.season import SeasonCard
from delivery.documents.shapes import GenreInShort, published
from delivery.documents.titles import TITLE_ORDERS, TitleCard, title_card_fields
from delivery.documents.works import WORK_EXPANDS, WORK_FILTERS, WorkDetails
from delivery.values import BuildContext, Built, Needs
from media_catalog.choices import EpisodeOrder, ShowFormat
from pages.models import ShowPage


class ShowCard(TitleCard):
    """A show in a list."""

    type: Literal["show"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    format: ShowFormat
    """What kind of production it is."""
    genres: list[GenreInShort]
    """By name."""


class Show(WorkDetails, ShowCard):
    """A show with all that belongs to it."""

    episode_order: EpisodeOrder
    """What leads from one episode to the next."""
    seasons: list[SeasonCard]
    """By number, specials (0) first; at most 100."""
    newest_episodes: list[EpisodeCard]
    """Those published last, at most 12; trailers and bonus episodes are left out."""
    extras: list[ExtraCard]
    """Trailers and the like, those published last first; at most 50."""


class ShowType(DocumentType):
    kind = "show"
    plural = "shows"
    model = ShowPage
    rank = 40
    licensed = True
    by_slug = True
    Card = ShowCard
    Document = Show
    filters = (*WORK_FILTERS, *filters.OF_SERIES)
    orders = TITLE_ORDERS
    expands = WORK_EXPANDS
    relatives = (
        Children(name="seasons", kind="season", order="number"),
        Children(name="newest_episodes", kind="episode", order="newest", limit=12, led=True),
        EXTRAS,
    )

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        series = "PodcastSeries" if json_ld.is_heard(document) else "TVSeries"
        return json_ld.title(series, document)

    def needs(self, item: ShowPage) -> Needs:
        return works.needs(item)

    def build(self, item: ShowPage, context: BuildContext) -> Built:
        work = works.work(item, context, source="show")
        card = published(
            ShowCard(
                **title_card_fields(item, context),
                format=ShowFormat(item.format),
                genres=work.genres,
            )
        )
        document = Show(
            **{**card, **work.detail_fields(item, context)},
            episode_order=EpisodeOrder(item.episode_order),
            seasons=[],
            newest_episodes=[],
            extras=[],
        )
        facts = work.facts(item, context, format=item.format)
        return Built(card, published(document), facts, item.slug, refs=work.body.named)
