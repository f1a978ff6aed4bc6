"""Trailers and everything else that belongs to a title without being it."""

from collections.abc import Mapping
from typing import Any, Literal

from delivery.documents import filters, involving, json_ld, naming
from delivery.documents.base import Children, DocumentType
from delivery.documents.shapes import Breadcrumb, published
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
from media_catalog.choices import ExtraKind
from pages.models import ExtraPage

# How the titles they belong to list them.
EXTRAS = Children(name="extras", kind="extra", order="newest", limit=50)


class ExtraCard(TitleCard):
    """An extra in a list."""

    type: Literal["extra"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    extra_kind: ExtraKind
    """What it is: a trailer, a clip, an interview."""
    duration: int | None
    """Running time in seconds."""
    belongs_to: Breadcrumb
    """The title it stands under."""


class Extra(TitleDetails, ExtraCard):
    """An extra with all that belongs to it; its credits are those of its title."""


class ExtraType(DocumentType):
    kind = "extra"
    plural = "extras"
    model = ExtraPage
    rank = 65
    licensed = True
    Card = ExtraCard
    Document = Extra
    filters = ("show", "parent", "extra_kind", *filters.OF_TITLES)
    orders = TITLE_ORDERS

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        told = json_ld.page("VideoObject", document)
        return {
            **told,
            "thumbnailUrl": told["image"],
            "uploadDate": document["published_at"],
            "duration": json_ld.duration(document["duration"]),
        }

    def needs(self, item: ExtraPage) -> Needs:
        return title_needs(item)

    def build(self, item: ExtraPage, context: BuildContext) -> Built:
        parent = context.ancestors[-1]
        card = published(
            ExtraCard(
                **title_card_fields(item, context),
                extra_kind=ExtraKind(item.extra_kind),
                duration=item.duration,
                belongs_to=Breadcrumb(
                    **{name: parent.card[name] for name in Breadcrumb.model_fields}
                ),
            )
        )
        document = Extra(
            **{**card, **title_detail_fields(item, context)},
            credits=naming.inherited_credits(context),
            organisations=involving.inherited_involvements(context),
        )
        facts = title_facts(item, context, subkind=item.extra_kind)
        return Built(card, published(document), facts, item.slug)
