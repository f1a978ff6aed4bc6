"""Movies."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import filters, json_ld, works
from delivery.documents.base import DocumentType
from delivery.documents.extra import EXTRAS, ExtraCard
from delivery.documents.shapes import GenreInShort, published
from delivery.documents.titles import TITLE_ORDERS, TitleCard, title_card_fields
from delivery.documents.works import WORK_EXPANDS, WORK_FILTERS, WorkDetails
from delivery.values import BuildContext, Built, Needs
from pages.models import MoviePage


class MovieCard(TitleCard):
    """A movie in a list."""

    type: Literal["movie"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    duration: int | None
    """Running time in seconds."""
    genres: list[GenreInShort]
    """By name."""


class Movie(WorkDetails, MovieCard):
    """A movie with all that belongs to it."""

    extras: list[ExtraCard]
    """Trailers and the like, those published last first; at most 50."""


class MovieType(DocumentType):
    kind = "movie"
    plural = "movies"
    model = MoviePage
    rank = 45
    licensed = True
    by_slug = True
    Card = MovieCard
    Document = Movie
    filters = (*WORK_FILTERS, *filters.OF_TITLES)
    orders = TITLE_ORDERS
    expands = WORK_EXPANDS
    relatives = (EXTRAS,)

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        return {
            **json_ld.title("Movie", document),
            "duration": json_ld.duration(document["duration"]),
        }

    def needs(self, item: MoviePage) -> Needs:
        return works.needs(item)

    def build(self, item: MoviePage, context: BuildContext) -> Built:
        work = works.work(item, context, source="movie")
        card = published(
            MovieCard(
                **title_card_fields(item, context), duration=item.duration, genres=work.genres
            )
        )
        document = Movie(**{**card, **work.detail_fields(item, context)}, extras=[])
        facts = work.facts(item, context)
        return Built(card, published(document), facts, item.slug, refs=work.body.named)
