"""Full text over everything public."""

from functools import cache

from api import parameters
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.views import cards
from api.views.base import scope
from api.views.cards import DEFAULT_LIMIT, CardsView
from delivery.documents import registry
from search import rules
from search.selectors import matches
from search.selectors.matches import SEARCH_ORDERS, SearchQuery


class SearchView(CardsView):
    """`/api/v1/search/?q=`: cards of what matches, of some kinds or of all."""

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), **_known()}

    def operation(self) -> Operation:
        return Operation(
            name="search",
            summary="Search titles, people, synopses and texts",
            tag="items",
            answer=shapes.found_items,
            parameters=self.allowed(),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        seen = scope(asked, values)
        order = values.get("order", SEARCH_ORDERS[0])
        kinds = values.get("kind") or [kind.kind for kind in registry.listed_types()]
        bound = cards.binding(values, order=order, audience=repr(seen.audience))
        page = matches.page(
            query=SearchQuery(
                words=rules.parse(values["q"]),
                kinds=kinds,
                locale=values["locale"],
                order=order,
                limit=values.get("limit", DEFAULT_LIMIT),
                after=cards.after(values, bound, matches.order(order)),
                count=values.get("count", False),
                expansion=cards.expansion(registry.listed_types(), values.get("expand")),
                only=cards.kept(values),
            ),
            scope=seen,
        )
        return self.cards(
            asked,
            page,
            values=values,
            audience=seen.audience,
            kinds=kinds,
            envelope=self.envelope(asked, page, place="search", bound=bound),
        )


@cache
def _known() -> dict[str, Parameter]:
    kinds = registry.listed_types()
    kind = parameters.one_of(meaning="", names=tuple(each.kind for each in kinds))
    return {
        "q": parameters.words(
            meaning="The words, all of which must occur; the last may be only begun.",
            most=rules.LONGEST,
        ),
        "kind": parameters.several(
            meaning="Only items of these kinds, separated by commas.", each=kind, most=len(kinds)
        ),
        "order": parameters.one_of(
            meaning="How items are sorted; `relevance` when not given.", names=SEARCH_ORDERS
        ),
        **cards.paging(),
        **cards.shaping(kinds),
    }
