"""Collections: items picked by hand, or a rule that is applied when they are read."""

from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from delivery.documents import blocks, images, json_ld, seo
from delivery.documents.base import DocumentType, Shape
from delivery.documents.details import FREE, Details, card_fields, detail_fields, title_sort
from delivery.documents.images import Artwork
from delivery.documents.needs import combined
from delivery.documents.references import Reference, reference
from delivery.documents.shapes import Card, ListedKind, published
from delivery.values import BuildContext, Built, Facts, Needs
from pages.models import CollectionPage


class CollectionQuery(Shape):
    """What a collection by rule finds: all of these must hold; of several values one is enough."""

    kinds: list[ListedKind]
    """What it lists."""
    genres: list[UUID]
    """Of these genres; empty for all."""
    tags: list[str]
    """With these tags, as slugs; empty for all."""
    people: list[UUID]
    """With these people in their credits; empty for all."""
    order: Literal["newest", "oldest", "title", "popular", "release_date", "-release_date"]
    """How it is sorted; by release date, only what has one."""
    limit: int
    """How many items it has at most."""


class CollectionCard(Card):
    """A collection in a list."""

    type: Literal["collection"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    tagline: str
    """One line under the title; may be empty."""
    description: str
    """What holds its items together; may be empty."""
    artwork: Artwork
    """Its pictures."""


class Collection(Details, CollectionCard):
    """A collection with all it holds."""

    query: CollectionQuery | None
    """Its rule; null when it was picked by hand, or goes by something that is not public."""
    items: list[Reference]
    """In the editors' order or the rule's; may be empty."""


class CollectionType(DocumentType):
    kind = "collection"
    plural = "collections"
    model = CollectionPage
    rank = 35
    by_slug = True
    Card = CollectionCard
    Document = Collection

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        return json_ld.page("CollectionPage", document)

    def needs(self, item: CollectionPage) -> Needs:
        pages: set[int] = set()
        genres: set[int] = set()
        people: set[int] = set()
        for kind, value, _ in blocks.parts(item.selection):
            if kind == "picked":
                pages.update(blocks.chosen(value["items"]))
            elif kind == "rule":
                genres.update(blocks.chosen(value["genres"]))
                people.update(blocks.chosen(value["people"]))
        named = Needs(pages=frozenset(pages), genres=frozenset(genres), people=frozenset(people))
        pictures = images.artwork_ids(item) | images.ids(item.seo_image_id)
        return combined(named, Needs(images=pictures))

    def build(self, item: CollectionPage, context: BuildContext) -> Built:
        picked, query = _selection(item, context)
        art = images.artwork(item, context)
        card = published(
            CollectionCard(
                **card_fields(item, context, title=item.title),
                tagline=item.tagline,
                description=item.description,
                artwork=images.on_card(art),
            )
        )
        document = Collection(
            **{**card, **detail_fields(context), "artwork": art},
            seo=seo.seo(
                item,
                context,
                title=item.title,
                description=item.description,
                picture=images.plain(art.landscape),
            ),
            access=FREE,
            query=query,
            items=[reference(public_id) for public_id in picked],
        )
        stored = published(document)
        facts = Facts(
            title_sort=title_sort(item.title),
            # What it holds is rated by itself.
            min_age=0,
            indexed=not item.noindex,
            published_at=context.published_at,
        )
        selection = {"picked": [str(each) for each in picked], "rule": stored["query"]}
        return Built(card, stored, facts, item.slug, refs=tuple(picked), selection=selection)


def _selection(
    item: CollectionPage, context: BuildContext
) -> tuple[list[UUID], CollectionQuery | None]:
    """The public ids of what was picked, or the rule."""
    for kind, value, _ in blocks.parts(item.selection):
        if kind == "picked":
            found = (context.pages.get(each) for each in blocks.chosen(value["items"]))
            return list(dict.fromkeys(each for each in found if each is not None)), None
        if kind == "rule":
            return [], _query(value, context)
    return [], None


def _query(value: Any, context: BuildContext) -> CollectionQuery | None:
    """None when all of the genres, or all of the people, that it goes by are hidden."""
    named = {}
    for name, kind in (("genres", "genre"), ("people", "person")):
        chosen = blocks.chosen(value.get(name) or [])
        cards = (context.named.get((kind, pk)) for pk in chosen)
        named[name] = sorted({UUID(card["id"]) for card in cards if card is not None})
        if chosen and not named[name]:
            return None
    return CollectionQuery(
        kinds=value["kinds"],
        tags=sorted(value.get("tags") or []),
        order=value["order"],
        limit=value["limit"],
        **named,
    )
