"""Articles. The members-only part stands apart: never in the card, never in the document."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from delivery.documents import blocks, images, json_ld, naming, seo
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType, Shape
from delivery.documents.blocks import BodyBlock
from delivery.documents.details import (
    FREE,
    Details,
    above,
    card_fields,
    detail_fields,
    show_mini,
    title_sort,
)
from delivery.documents.images import Image
from delivery.documents.naming import BylineInShort
from delivery.documents.needs import combined
from delivery.documents.references import Reference, reference
from delivery.documents.shapes import (
    Access,
    Card,
    CategoryName,
    GenreInShort,
    ShowInShort,
    TagName,
    published,
)
from delivery.values import BuildContext, Built, Facts, Needs
from media_catalog.choices import ArtworkRole
from pages.models import ArticlePage


class ArticleCard(Card):
    """An article in a list."""

    type: Literal["article"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    kicker: str
    """The short line above the headline; may be empty."""
    headline: str
    """The same as `title`."""
    standfirst: str
    """The paragraph under the headline; may be empty."""
    bylines: list[BylineInShort]
    """Who made it, in order."""
    category: list[CategoryName]
    """The way to its category, the top first; empty when it has none."""
    show: ShowInShort | None
    """The show it stands under, if any."""
    image: Image | None
    """The lead image, 16:9."""
    published_at: Instant
    """The printed date of first publication."""
    updated_at: Instant
    """The printed date of the last change."""
    sponsored_label: str
    """To be printed on paid content; empty on all other."""
    members_only: bool
    """Whether it goes on for members."""


class Article(Details, ArticleCard):
    """An article with all that belongs to it, but for the members-only part."""

    correction_note: str
    """What was wrong and has been put right, to be printed with it; may be empty."""
    genres: list[GenreInShort]
    """By name."""
    tags: list[TagName]
    """By name."""
    body: list[BodyBlock]
    """The text, in order."""
    related: list[Reference]
    """What to go on with, in the editors' order."""


# Until members can be told apart, nobody is granted that part.
MEMBERS_ONLY = Access(granted=False, reason="members_only", offers=[])


class MembersPart(Shape):
    """What an article says to members only."""

    body: list[BodyBlock]
    """Continues the article's body."""


class ArticleType(DocumentType):
    kind = "article"
    plural = "articles"
    model = ArticlePage
    rank = 70
    Card = ArticleCard
    Document = Article
    filters = (
        "genre", "tag", "category", "show", "person", "access", "availability", "updated_since",
    )  # fmt: skip
    orders = ("newest", "oldest", "title", "popular", "available")
    expands = ("show", "show.genres", "bylines", "genres")

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        show = document["show"]
        return {
            **json_ld.page("Article", document),
            "headline": document["headline"],
            "image": json_ld.pictures([document["image"]]),
            "datePublished": document["published_at"],
            "dateModified": document["updated_at"],
            "author": [json_ld.person(each["name"]) for each in document["bylines"]],
            "articleSection": [each["name"] for each in document["category"]],
            "keywords": [each["name"] for each in document["tags"]],
            "isAccessibleForFree": not document["members_only"],
            "correction": document["correction_note"],
            "about": json_ld.part("CreativeWorkSeries", show, document) if show else None,
        }

    def needs(self, item: ArticlePage) -> Needs:
        named = Needs(
            people=naming.person_ids(item.bylines.all()),
            genres=naming.genre_ids(item),
            images=images.ids(item.lead_image_id, item.seo_image_id),
            categories=naming.category_ids(item),
            pages=frozenset(row.item_id for row in item.related.all()),
            tags=naming.tag_names(item),
        )
        return combined(named, blocks.needs(item.body), blocks.needs(item.members_body))

    def build(self, item: ArticlePage, context: BuildContext) -> Built:
        context = _as_printed(item, context)
        body = blocks.body(item.body, context)
        members = blocks.body(item.members_body, context)
        related = [context.pages.get(row.item_id) for row in naming.in_order(item.related.all())]
        related_ids = [public_id for public_id in related if public_id is not None]
        card = ArticleCard(**_card_fields(item, context), members_only=bool(members.blocks))
        document = Article(
            **{**published(card), **detail_fields(context)},
            seo=seo.seo(
                item,
                context,
                title=card.title,
                description=card.standfirst,
                picture=card.image,
            ),
            access=MEMBERS_ONLY if members.blocks else FREE,
            correction_note=item.correction_note,
            genres=naming.genres(item, context),
            tags=naming.tags(item),
            body=body.blocks,
            related=[reference(public_id) for public_id in related_ids],
        )
        return Built(
            published(card),
            published(document),
            _facts(item, document, context),
            item.slug,
            gated=published(MembersPart(body=members.blocks)) if members.blocks else None,
            # What the members-only part names is in that part alone.
            refs=tuple(dict.fromkeys((*body.refs, *related_ids))),
        )


def _as_printed(item: ArticlePage, context: BuildContext) -> BuildContext:
    """The dates the editors print go before those of the newsroom's own doing."""
    return replace(
        context,
        published_at=item.first_published_on or context.published_at,
        updated_at=item.updated_on or context.updated_at,
    )


def _card_fields(item: ArticlePage, context: BuildContext) -> dict[str, Any]:
    headline = item.headline or item.title
    return {
        **card_fields(item, context, title=headline),
        "kicker": item.kicker,
        "headline": headline,
        "standfirst": item.standfirst,
        "bylines": naming.bylines(item.bylines.all(), context),
        "category": naming.category(item, context),
        "show": show_mini(context) if above(context, "show") else None,
        "image": images.image(context, item.lead_image_id, ArtworkRole.LANDSCAPE),
        "published_at": context.published_at,
        "updated_at": context.updated_at,
        "sponsored_label": item.sponsored_label,
    }


def _facts(item: ArticlePage, article: Article, context: BuildContext) -> Facts:
    # Nobody rates articles; one about a show is for those the show is for.
    show = above(context, "show")
    return Facts(
        title_sort=title_sort(article.title),
        genre_ids=tuple(genre.id for genre in article.genres),
        people_ids=tuple(dict.fromkeys(byline.id for byline in article.bylines)),
        category_slugs=tuple(step.slug for step in article.category),
        tags=tuple(tag.slug for tag in article.tags),
        access="claims" if article.members_only else "free",
        min_age=show.min_age if show else None,
        indexed=not item.noindex,
        published_at=article.published_at,
    )
