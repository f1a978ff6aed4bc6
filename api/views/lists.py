"""Lists of one kind of item, a page at a time."""

from collections.abc import Mapping
from functools import cache, cached_property, partial
from typing import Any, ClassVar

from api import filters, parameters
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.views import cards
from api.views.base import scope
from api.views.cards import DEFAULT_LIMIT, CardsView
from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.selectors.reading import lists
from delivery.selectors.reading.lists import ListQuery
from delivery.selectors.reading.orders import ORDERS


class ListView(CardsView):
    """`/api/v1/<plural>/`, for any kind that has a plural."""

    kind: ClassVar[str] = ""

    @cached_property
    def type(self) -> DocumentType:
        return registry.by_kind(self.kind)

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), **known(self.type)}

    def operation(self) -> Operation:
        plural = self.type.plural.replace("-", " ")
        return Operation(
            name=f"list{plural.title().replace(' ', '')}",
            summary=f"List {plural}",
            tag=plural,
            answer=partial(shapes.list_of, self.type),
            parameters=self.allowed(),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        chosen = filters.chosen(self.type, values)
        order = values.get("order") or default_order(self.type, chosen)
        seen = scope(asked, values)
        bound = cards.binding(values, kind=self.kind, order=order, audience=repr(seen.audience))
        page = lists.page(
            query=ListQuery(
                kind=self.kind,
                locale=values["locale"],
                order=order,
                limit=values.get("limit", DEFAULT_LIMIT),
                filters=chosen,
                after=cards.after(values, bound, ORDERS[order]),
                count=values.get("count", False),
                expansion=cards.expansion((self.type,), values.get("expand")),
                only=cards.kept(values),
            ),
            scope=seen,
        )
        return self.cards(
            asked,
            page,
            values=values,
            audience=seen.audience,
            kinds=[self.kind],
            envelope=self.envelope(asked, page, place=self.type.plural, bound=bound),
        )


@cache
def known(kind: DocumentType) -> dict[str, Parameter]:
    """What a list of this kind may be asked, besides the language and the audience."""
    return {
        **cards.paging(),
        **cards.shaping([kind]),
        "order": parameters.one_of(meaning=_order_meaning(kind), names=kind.orders),
        **filters.known(kind),
    }


def _order_meaning(kind: DocumentType) -> str:
    usual = f"`{kind.orders[0]}` when not given"
    if "number" in kind.orders:
        usual += ", `number` within one show or season"
    return f"How items are sorted; {usual}. Undated items come last by release date."


def default_order(kind: DocumentType, chosen: Mapping[str, Any]) -> str:
    """Within a show or season things stand by number, else as the kind says first."""
    within = [name for name in ("show", "season") if len(chosen.get(name, ())) == 1]
    return "number" if within and "number" in kind.orders else kind.orders[0]
