"""What all answers made of cards share: what may be kept, widened and counted of them, and pages.

Parameters are declared per set of kinds, so a search knows what the lists of its kinds know.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import urlencode

import orjson
from django.conf import settings

from api import caching, cursors, parameters
from api.exchange import Asked, Reply
from api.parameters import Parameter
from api.views.base import LiveView
from delivery.documents import expanding
from delivery.documents.base import DocumentType
from delivery.rules import proofs
from delivery.selectors.reading.expansion import Expansion
from delivery.selectors.reading.orders import Order
from delivery.selectors.reading.pages import Page

DEFAULT_LIMIT = 20
MOST = 100
# Part of every answer's proof already, or no part of where a page stands in its list.
_UNBOUND = {"cursor", "limit"}
_ALWAYS = frozenset({"type", "id"})


class CardsView(LiveView):
    """An answer whose `items` are cards."""

    def cards(
        self,
        asked: Asked,
        page: Page,
        *,
        values: Mapping[str, Any],
        audience: object,
        kinds: Sequence[str],
        envelope: Mapping[str, Any],
    ) -> Reply:
        """The finished answer; `envelope` is what stands beside the items."""
        salt = caching.salt(
            audience, *envelope.values(), _text(values.get("fields")), _text(values.get("expand"))
        )
        return self.answer(
            asked,
            _body(page.cards, envelope),
            proof=proofs.proof(salt, *page.etags),
            moment=page.moment,
            items=page.items,
            kinds=kinds,
        )

    def envelope(
        self, asked: Asked, page: Page, *, place: str, bound: Mapping[str, str]
    ) -> dict[str, Any]:
        """The address of the next page, and the total when it was asked for."""
        count = {} if page.total is None else {"count": page.total}
        if page.place is None:
            return {"next": None, **count}
        query = {**asked.query.dict(), "cursor": cursors.issue(place=page.place, query=bound)}
        address = f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/{place}/"
        return {"next": f"{address}?{urlencode(sorted(query.items()))}", **count}


def paging() -> dict[str, Parameter]:
    """How a list is walked through."""
    return {
        "cursor": parameters.opaque(meaning="Where to go on, from an earlier answer's `next`."),
        "limit": parameters.whole(
            meaning="How many items at most.", least=1, most=MOST, default=DEFAULT_LIMIT
        ),
        "count": parameters.flag(meaning="1 adds `count`, the number of all items."),
    }


def shaping(kinds: Sequence[DocumentType], part: str = "Card") -> dict[str, Parameter]:
    """What may be kept and widened of the cards, or another part, of these kinds."""
    members = {name: None for kind in kinds for name in getattr(kind, part).model_fields}
    wider = {name: None for kind in kinds for name in expanding.offered(kind, getattr(kind, part))}
    found = {
        "fields": parameters.some_of(
            meaning="Only these members of each item; `type` and `id` always stay.",
            names=tuple(members),
        )
    }
    if wider:
        found["expand"] = parameters.some_of(
            meaning="These members as full cards instead of in short, where an item has them.",
            names=tuple(wider),
        )
    return found


@cache
def expansion(
    kinds: Sequence[DocumentType], names: frozenset[str] | None, part: str = "Card"
) -> Expansion:
    """What `expand` asks of these kinds."""
    asked = names or frozenset()
    return Expansion(
        {
            kind.kind: expanding.tree(
                getattr(kind, part),
                asked.intersection(expanding.offered(kind, getattr(kind, part))),
            )
            for kind in kinds
        }
    )


def kept(values: Mapping[str, Any]) -> frozenset[str] | None:
    """What is kept of a slimmed item: its type and id stay, so it can still be told apart."""
    fields: frozenset[str] | None = values.get("fields")
    return None if fields is None else fields | _ALWAYS


def binding(values: Mapping[str, Any], **more: object) -> dict[str, str]:
    """All that a cursor is bound to: everything but itself and the length of a page."""
    asked = {name: value for name, value in values.items() if name not in _UNBOUND}
    return {name: _text(value) for name, value in (asked | more).items()}


def after(values: Mapping[str, Any], bound: Mapping[str, str], order: Order) -> list[str] | None:
    """The place a cursor names. Raises Problem when it is not of this list."""
    if "cursor" not in values:
        return None
    return cursors.place(cursor=values["cursor"], query=bound, fits=order.fits)


def _text(value: object) -> str:
    if isinstance(value, frozenset):
        value = sorted(value)
    return ",".join(value) if isinstance(value, list) else str(value)


def _body(cards: Sequence[str], envelope: Mapping[str, Any]) -> bytes:
    beside = orjson.dumps(envelope).decode()[1:-1]
    return f'{{"items":[{",".join(cards)}]{"," if beside else ""}{beside}}}'.encode()
