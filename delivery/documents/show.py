"""Shows."""

from typing import Literal

from delivery.documents import blocks, filters, naming
from delivery.documents.base import Children, DocumentType
from delivery.documents.blocks import BodyBlock
from delivery.documents.needs import combined
from delivery.documents.season import SeasonCard
from delivery.documents.shapes import CategoryName, GenreInShort, TagName, published
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


class Show(TitleDetails, ShowCard):
    """A show with all that belongs to it."""

    category: list[CategoryName]
    """The way to its category, the top first; empty when it has none."""
    tags: list[TagName]
    """By name."""
    body: list[BodyBlock]
    """More about it, in order."""
    seasons: list[SeasonCard]
    """By number, specials (0) first; at most 100."""


class ShowType(DocumentType):
    kind = "show"
    plural = "shows"
    model = ShowPage
    rank = 40
    licensed = True
    by_slug = True
    Card = ShowCard
    Document = Show
    filters = ("genre", "person", "tag", "category", *filters.OF_TITLES)
    orders = TITLE_ORDERS
    expands = ("genres", "credits.person")
    children = (Children(name="seasons", kind="season", order="number"),)

    def needs(self, item: ShowPage) -> Needs:
        named = Needs(
            people=naming.person_ids(item.credits.all()),
            genres=naming.genre_ids(item),
            categories=naming.category_ids(item),
            tags=naming.tag_names(item),
        )
        return combined(named, title_needs(item), blocks.needs(item.body))

    def build(self, item: ShowPage, context: BuildContext) -> Built:
        genres = naming.genres(item, context)
        billing = naming.billing(item.credits.all(), context, source="show")
        category = naming.category(item, context)
        tags = naming.tags(item)
        body = blocks.body(item.body, context)
        card = published(
            ShowCard(
                **title_card_fields(item, context), format=ShowFormat(item.format), genres=genres
            )
        )
        document = Show(
            **card,
            **title_detail_fields(item, context),
            credits=billing,
            category=category,
            tags=tags,
            body=body.blocks,
            seasons=[],
        )
        facts = title_facts(
            item,
            context,
            genre_ids=tuple(genre.id for genre in genres),
            people_ids=naming.credited(billing),
            category_slugs=tuple(step.slug for step in category),
            tags=tuple(tag.slug for tag in tags),
            format=item.format,
        )
        return Built(card, published(document), facts, item.slug, refs=body.named)
