"""Items of any kind that a reader has the ids of, such as those on a watchlist."""

from functools import cache

from api import parameters
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.views import cards
from api.views.base import scope
from api.views.cards import CardsView
from delivery.documents import registry
from delivery.selectors.reading import items
from delivery.selectors.reading.items import ItemsQuery

MOST_IDS = 100


class ItemsView(CardsView):
    """`/api/v1/items/?ids=`: cards in the order asked for; what is not public is absent."""

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), **_known()}

    def operation(self) -> Operation:
        return Operation(
            name="getItems",
            summary="Get items of any kind by their ids",
            tag="items",
            answer=shapes.some_items,
            parameters=self.allowed(),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        seen = scope(asked, values)
        ids = values["ids"]
        page = items.page(
            query=ItemsQuery(
                ids=ids,
                locale=values["locale"],
                expansion=cards.expansion(registry.listed_types(), values.get("expand")),
                only=cards.kept(values),
            ),
            scope=seen,
        )
        # One that is absent may be of any kind when it comes.
        missing = len(page.cards) < len(ids)
        return self.cards(
            asked,
            page,
            values=values,
            audience=seen.audience,
            kinds=[kind.kind for kind in registry.listed_types()] if missing else [],
            envelope={},
        )


@cache
def _known() -> dict[str, Parameter]:
    return {
        "ids": parameters.several(
            meaning=f"Ids, separated by commas; at most {MOST_IDS}. One given twice counts once.",
            each=parameters.public_id(meaning=""),
            most=MOST_IDS,
            required=True,
        ),
        **cards.shaping(registry.listed_types()),
    }
