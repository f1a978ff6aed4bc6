"""The home page: rows of cards, hand-picked or by a rule that is applied when it is read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from delivery.documents import blocks, images, json_ld, placing, seo
from delivery.documents.base import DocumentType, Shape
from delivery.documents.details import FREE, Details, card_fields, detail_fields, title_sort
from delivery.documents.references import Reference, reference
from delivery.documents.shapes import Card, ListedKind, published
from delivery.values import BuildContext, Built, Facts, Needs
from pages.models import HomePage


class CuratedRail(Shape):
    """A row that editors picked by hand."""

    type: Literal["curated"]
    id: UUID
    """Stays the same while the row is edited and moved."""
    title: str
    """Printed above it."""
    layout: Literal["hero", "row"]
    """“hero” shows one large card at a time, “row” a row of small ones."""
    items: list[Reference]
    """In the editors' order; never empty."""


class RailQuery(Shape):
    """Which list a row by rule is the beginning of."""

    kind: ListedKind
    """What it lists."""
    genre: UUID | None
    """Only of this genre; null for all."""
    availability: Literal["upcoming", "leaving"] | None
    """Only what may not be played yet, or only what goes within 30 days; null for all."""
    order: Literal["newest", "oldest", "title", "popular", "available", "leaving"]
    """How it is sorted; “available” by when it may be played, “leaving” by when it goes."""
    limit: int
    """How many items the row has at most."""


class RuleRail(Shape):
    """A row that fills itself."""

    type: Literal["rule"]
    id: UUID
    """Stays the same while the row is edited and moved."""
    title: str
    """Printed above it."""
    query: RailQuery
    """Its rule, which also tells where the whole list is."""
    items: list[Reference]
    """As the rule finds them now; never empty."""


class CollectionRail(Shape):
    """A row that shows what a collection holds."""

    type: Literal["collection"]
    id: UUID
    """Stays the same while the row is edited and moved."""
    title: str
    """Printed above it: the row's own, or else the collection's."""
    layout: Literal["hero", "row"]
    """“hero” shows one large card at a time, “row” a row of small ones."""
    limit: int
    """How many items the row has at most."""
    collection: Reference
    """The collection, which leads to all it holds."""
    items: list[Reference]
    """The first of what it holds now; never empty."""


Rail = TypeAliasType(
    "Rail", Annotated[CuratedRail | RuleRail | CollectionRail, Field(discriminator="type")]
)


class HomeCard(Card):
    """The home page where something links to it."""

    type: Literal["home"]
    path: str
    """Where it stands on the website, with a slash at both ends."""


class Home(Details, HomeCard):
    """The home page."""

    rails: list[Rail]
    """From the top down, those that are shown now, where and on what you are; one with nothing in
    it is left out. Readers skip types they do not know."""


class HomeType(DocumentType):
    kind = "home"
    plural = ""
    model = HomePage
    rank = 30
    Card = HomeCard
    Document = Home

    def edges(self, item: HomePage) -> list[datetime]:
        return list(placing.edges(item.rails))

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        return {**json_ld.page("WebSite", document), "name": document["seo"]["title"]}

    def needs(self, item: HomePage) -> Needs:
        pages: set[int] = set()
        genres: set[int] = set()
        for kind, value, _ in blocks.parts(item.rails):
            if kind == "curated":
                pages.update(blocks.chosen(value["items"]))
            elif kind == "rule":
                genres |= {value.get("genre")} - {None}
            elif kind == "collection":
                pages |= {value["collection"]} - {None}
        return Needs(
            genres=frozenset(genres),
            images=images.ids(item.seo_image_id),
            pages=frozenset(pages),
        )

    def build(self, item: HomePage, context: BuildContext) -> Built:
        rails = blocks.written(item.rails, context, writers=_WRITERS)
        card = published(HomeCard(**card_fields(item, context, title=item.title)))
        document = Home(
            **card,
            **detail_fields(context),
            seo=seo.seo(item, context, title=item.title, description="", picture=None),
            access=FREE,
            rails=rails.blocks,
        )
        stored = published(document)
        placing.restrict(stored["rails"], item.rails, context)
        facts = Facts(
            title_sort=title_sort(item.title),
            min_age=0,
            indexed=not item.noindex,
            published_at=context.published_at,
        )
        return Built(card, stored, facts, item.slug, refs=rails.named)


def _curated(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    found = (context.pages.get(each) for each in blocks.chosen(value["items"]))
    public_ids = [each for each in found if each is not None]
    refs.extend(public_ids)
    return {
        "title": value["title"],
        "layout": value["layout"],
        "items": [reference(public_id) for public_id in public_ids],
    }


def _rule(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    """None when the rule's genre is not public: the row would have to name it."""
    genre_id = value.get("genre")
    genre = context.named.get(("genre", genre_id)) if genre_id is not None else None
    if genre_id is not None and genre is None:
        return None
    availability, order = _BY_TIME.get(value["order"], (None, value["order"]))
    query = {
        "kind": value["kind"],
        "genre": genre and genre["id"],
        "availability": availability,
        "order": order,
        "limit": value["limit"],
    }
    return {"title": value["title"], "query": query, "items": []}


def _collection(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    public_id = context.pages.get(value["collection"])
    if public_id is None:
        return None
    refs.append(public_id)
    return {
        "title": value.get("title") or "",
        "layout": value["layout"],
        "limit": value["limit"],
        "collection": reference(public_id),
        "items": [],
    }


# What editors choose as an order and is a choice of items as well.
_BY_TIME = {"coming": ("upcoming", "available"), "leaving": ("leaving", "leaving")}

_WRITERS: dict[str, blocks.Writer] = {
    "curated": placing.timed(_curated),
    "rule": placing.timed(_rule),
    "collection": placing.timed(_collection),
}
