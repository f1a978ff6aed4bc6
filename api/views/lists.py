"""Lists of one kind of item, a page at a time."""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property, partial
from typing import Any, ClassVar
from urllib.parse import urlencode

import orjson
from django.conf import settings

from api import caching, cursors, parameters
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.views.base import LiveView, scope
from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.selectors.reading import answers, lists
from delivery.selectors.reading.lists import ListPage, ListQuery
from delivery.selectors.reading.orders import ORDERS

DEFAULT_LIMIT = 20
MOST = 100
_BY_SLUG = frozenset({"tag", "category"})


class ListView(LiveView):
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
        filters = {name: values[name] for name in self.type.filters if name in values}
        order = values.get("order") or default_order(self.type, filters)
        seen = scope(asked, values)
        bound = {
            "kind": self.kind,
            "locale": values["locale"],
            "order": order,
            "audience": repr(seen.audience),
            **filters,
        }
        page = lists.page(
            query=ListQuery(
                kind=self.kind,
                locale=values["locale"],
                order=order,
                limit=values.get("limit", DEFAULT_LIMIT),
                filters=filters,
                after=_after(values, bound, ORDERS[order].width),
                count=values.get("count", False),
            ),
            scope=seen,
        )
        body = _body(page, values.get("fields"), self._next(asked, page, bound))
        salt = caching.salt(seen.audience, page.total, page.place is None, values.get("fields"))
        items = [(self.kind, public_id) for public_id in page.ids]
        return self.answer(
            asked,
            body,
            proof=caching.proof(salt, *page.etags),
            moment=page.moment,
            items=items,
            kinds=[self.kind],
        )

    def _next(self, asked: Asked, page: ListPage, bound: Mapping[str, str]) -> str | None:
        if page.place is None:
            return None
        query = {**asked.query.dict(), "cursor": cursors.issue(place=page.place, query=bound)}
        address = f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/{self.type.plural}/"
        return f"{address}?{urlencode(sorted(query.items()))}"


@cache
def known(kind: DocumentType) -> dict[str, Parameter]:
    """What a list of this kind may be asked, besides the language."""
    return {
        "cursor": parameters.opaque(meaning="Where to go on, from an earlier answer's `next`."),
        "limit": parameters.whole(
            meaning="How many items at most.", least=1, most=MOST, default=DEFAULT_LIMIT
        ),
        "order": parameters.one_of(meaning=_order_meaning(kind), names=kind.orders),
        "fields": parameters.some_of(
            meaning="Only these members of each item; `type` and `id` always stay.",
            names=tuple(kind.Card.model_fields),
        ),
        "count": parameters.flag(meaning="1 adds `count`, the number of all items."),
        **{name: _filter(name) for name in kind.filters},
    }


def _filter(name: str) -> Parameter:
    if name in _BY_SLUG:
        return parameters.slug(meaning=f"Only with this {name}: its slug.")
    return parameters.public_id(meaning=f"Only of this {name}: its id.")


def _order_meaning(kind: DocumentType) -> str:
    usual = f"`{kind.orders[0]}` when not given"
    if "number" in kind.orders:
        usual += ", `number` within one show or season"
    return f"How items are sorted; {usual}. Undated items come last by `release_date`."


def default_order(kind: DocumentType, filters: Mapping[str, str]) -> str:
    """Within a show or season things stand by number, else as the kind says first."""
    if "number" in kind.orders and filters.keys() & {"show", "season"}:
        return "number"
    return kind.orders[0]


def _after(
    values: Mapping[str, Any], bound: Mapping[str, str], width: int
) -> Sequence[str | None] | None:
    if "cursor" not in values:
        return None
    return cursors.place(cursor=values["cursor"], query=bound, width=width)


def _body(page: ListPage, fields: frozenset[str] | None, following: str | None) -> bytes:
    cards = page.cards
    if fields is not None:
        cards = answers.slimmed(cards=cards, only={"type", "id", *fields})
    count = "" if page.total is None else f',"count":{page.total}'
    link = orjson.dumps(following).decode()
    return f'{{"items":[{",".join(cards)}],"next":{link}{count}}}'.encode()
