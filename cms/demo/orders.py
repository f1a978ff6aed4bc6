"""Which pictures a load will want, in the order in which it comes to them."""

from collections.abc import Iterator
from uuid import UUID

from wagtail.models import Page

from cms.demo.data import ARTICLES, GENRES, MOVIES, PEOPLE, SHOWS
from cms.demo.ids import public_id
from cms.demo.pictures import TITLE_SHAPES
from cms.demo.studio import Order
from cms.demo.values import Article, Block, Episode, Movie, Picture, Season, Show
from media_catalog.models import Genre, Person


def outstanding() -> Iterator[Order]:
    """The pictures of whatever does not exist yet."""
    there = _existing()
    for genre in GENRES:
        if public_id("genre", genre.key) not in there:
            yield genre.art, "landscape"
    for person in PEOPLE:
        if person.art is not None and public_id("person", person.key) not in there:
            yield person.art, "square"
    for page in _pages():
        if public_id("page", page.key) not in there:
            yield from _of(page)


def _existing() -> set[UUID]:
    models = (Genre, Person, Page)
    return {
        key for model in models for key in model.objects.values_list("translation_key", flat=True)
    }


def _pages() -> Iterator[Show | Season | Episode | Movie | Article]:
    for show in SHOWS:
        yield show
        for season in show.seasons:
            yield season
            yield from season.episodes
    yield from MOVIES
    yield from ARTICLES


def _of(page: Show | Season | Episode | Movie | Article) -> Iterator[Order]:
    if page.art is not None:
        wide_only = isinstance(page, Episode | Article)
        shapes = ("landscape",) if wide_only else TITLE_SHAPES
        yield from ((page.art, shape) for shape in shapes)
    yield from ((block.art, "landscape") for block in _blocks(page) if isinstance(block, Picture))


def _blocks(page: Show | Season | Episode | Movie | Article) -> tuple[Block, ...]:
    if isinstance(page, Season):
        return ()
    return (*page.body, *page.members_body) if isinstance(page, Article) else page.body
