"""`/api/v1/changes/`: keeping a copy of all cards, by what changed since the last time."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

import orjson
from django.conf import settings

from api import parameters, tokens
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.problems import Problem
from api.views.base import LiveView, scope
from delivery.documents import registry
from delivery.documents.expanding import pick
from delivery.rules import proofs
from delivery.selectors.reading import changes
from delivery.selectors.reading.changes import NOTHING, Changes

MOST = 100


class ChangesView(LiveView):
    """Everything without `since`; with it what is new, other or gone."""

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), **_known()}

    def operation(self) -> Operation:
        return Operation(
            name="getChanges",
            summary="Keep a copy up to date",
            description=(
                "Cards of all items at first, then of those that changed, and what is to be taken "
                "away. Follow `next` until it is null; then send `token` as `since` next time."
            ),
            tag="website",
            answer=shapes.changes,
            parameters=self.allowed(),
            failures=("resync",),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        kinds = sorted(values.get("kind") or _kinds())
        seen = scope(asked, values)
        query = {
            # Who asked for all kinds goes on when one is added.
            "kinds": ",".join(kinds) if "kind" in values else "",
            "locale": values["locale"],
            "audience": repr(seen.audience),
        }
        token = values.get("since")
        page = changes.since(
            known=NOTHING if token is None else tokens.known(token=token, query=query),
            kinds=kinds,
            locale=values["locale"],
            limit=values.get("limit", MOST),
            scope=seen,
        )
        if page.forgotten:
            raise Problem("resync")
        body = _body(asked, page, values.get("fields"), tokens.issue(known=page.known, query=query))
        return self.answer(
            asked,
            body,
            proof=proofs.proof(body.decode()),
            moment=page.moment,
            items=[*page.items, *((each.kind, each.public_id) for each in page.removed)],
            kinds=kinds,
        )


@cache
def _known() -> dict[str, Parameter]:
    cards = [each.Card for each in registry.listed_types()]
    members = dict.fromkeys(name for card in cards for name in card.model_fields)
    return {
        "since": parameters.opaque(
            meaning="The `token` of an earlier answer to the same question; everything without it."
        ),
        "kind": parameters.some_of(
            meaning="Only items of these kinds; all when not given.", names=_kinds()
        ),
        "limit": parameters.whole(
            meaning="How many changes at most.", least=1, most=MOST, default=MOST
        ),
        "fields": parameters.some_of(
            meaning="Only these members of each item; `type` and `id` always stay.",
            names=tuple(members),
        ),
    }


def _kinds() -> tuple[str, ...]:
    return tuple(each.kind for each in registry.listed_types())


def _body(asked: Asked, page: Changes, fields: frozenset[str] | None, token: str) -> bytes:
    cards = page.cards
    if fields is not None:
        only = {"type", "id", *fields}
        cards = [orjson.dumps(pick(orjson.loads(card), only)).decode() for card in cards]
    rest: Mapping[str, Any] = {
        "removed": [
            {"id": each.public_id, "kind": each.kind, "reason": each.reason}
            for each in page.removed
        ],
        "next": _next(asked, token) if page.more else None,
        "token": None if page.more else token,
    }
    return f'{{"items":[{",".join(cards)}],'.encode() + orjson.dumps(rest)[1:]


def _next(asked: Asked, token: str) -> str:
    query = {**asked.query.dict(), "since": token}
    return f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/changes/?{urlencode(sorted(query.items()))}"
