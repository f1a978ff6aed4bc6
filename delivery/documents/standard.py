"""Information pages."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import blocks, images, json_ld, seo
from delivery.documents.base import DocumentType
from delivery.documents.blocks import BodyBlock
from delivery.documents.details import FREE, Details, card_fields, detail_fields, title_sort
from delivery.documents.needs import combined
from delivery.documents.shapes import Card, published
from delivery.values import BuildContext, Built, Facts, Needs
from pages.models import StandardPage


class PageCard(Card):
    """An information page in a list."""

    type: Literal["page"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    introduction: str
    """The paragraph under the title; may be empty."""


class InformationPage(Details, PageCard):
    """Text that belongs to no title, such as an imprint or a help page."""

    body: list[BodyBlock]
    """The text, in order."""


class StandardType(DocumentType):
    kind = "page"
    plural = "pages"
    model = StandardPage
    rank = 75
    by_slug = True
    Card = PageCard
    Document = InformationPage
    orders = ("title", "newest", "oldest")

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        return {
            **json_ld.page("WebPage", document),
            "datePublished": document["published_at"],
            "dateModified": document["updated_at"],
        }

    def needs(self, item: StandardPage) -> Needs:
        return combined(Needs(images=images.ids(item.seo_image_id)), blocks.needs(item.body))

    def build(self, item: StandardPage, context: BuildContext) -> Built:
        body = blocks.body(item.body, context)
        card = published(
            PageCard(**card_fields(item, context, title=item.title), introduction=item.introduction)
        )
        document = InformationPage(
            **{**card, **detail_fields(context)},
            seo=seo.seo(
                item, context, title=item.title, description=item.introduction, picture=None
            ),
            access=FREE,
            body=body.blocks,
        )
        facts = Facts(
            title_sort=title_sort(item.title),
            # Nobody rates an imprint, and children may read it.
            min_age=0,
            indexed=not item.noindex,
            published_at=context.published_at,
        )
        return Built(card, published(document), facts, item.slug, refs=body.named)
