"""One item, whole: by its id or slug, by its path, or as the home page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, ClassVar
from uuid import UUID

import orjson

from api import caching, parameters
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.problems import Problem
from api.views import cards
from api.views.base import LiveView, missing, scope
from delivery.documents import json_ld, registry
from delivery.documents.base import DocumentType
from delivery.rules import proofs
from delivery.selectors.reading import answers
from delivery.selectors.reading.answers import Answer
from delivery.selectors.reading.details import HOME, Lookup
from delivery.selectors.reading.history import Link, Trace
from delivery.selectors.reading.visibility import Moment

# Where one word of a shape's name ends and the next begins.
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class ItemView(LiveView):
    """A read of one item."""

    def found(
        self,
        asked: Asked,
        values: Mapping[str, Any],
        types: Sequence[DocumentType],
        *,
        by: str,
        value: str | None = None,
    ) -> Reply:
        """The item's answer. Raises Problem when nothing visible is asked for."""
        seen, only = scope(asked, values), cards.kept(values)
        included: frozenset[str] = values.get("include", frozenset())
        lookup = Lookup(
            by=by,
            value=value,
            locale=values["locale"],
            held=caching.held(asked),
            salt=caching.salt(
                type(self).__name__,
                seen.audience,
                sorted(only or ()),
                sorted(values.get("expand", ())),
                sorted(included),
            ),
            expansion=cards.expansion(tuple(types), values.get("expand"), "Document"),
        )
        moment, answer = answers.whole(
            lookup=lookup,
            types=types,
            scope=seen,
            only=only and only | included,
            told=json_ld.MEMBER in included,
        )
        if answer is None:
            raise missing(moment)
        if isinstance(answer, Link):
            content = {"type": "link", "status": answer.status, "url": answer.url}
            return self.led(asked, content, moment, salt=lookup.salt)
        if isinstance(answer, Trace):
            return self.left(asked, answer, moment, salt=lookup.salt)
        return self.answer(
            asked,
            None if answer.body is None else self.finish(answer, answer.body),
            proof=answer.proof,
            moment=moment,
            items=answer.items,
            kinds=answer.lists,
        )

    def left(self, asked: Asked, trace: Trace, moment: Moment, *, salt: str) -> Reply:
        """Leads on to where the item stands now. Raises Problem when it is gone."""
        if trace.path is None:
            raise missing(moment, "gone")
        content = {
            "type": "redirect",
            "status": trace.status,
            "path": trace.path,
            "id": str(trace.public_id),
            "kind": trace.kind,
        }
        return self.led(asked, content, moment, salt=salt, items=[(trace.kind, trace.public_id)])

    def led(
        self,
        asked: Asked,
        content: Mapping[str, Any],
        moment: Moment,
        *,
        salt: str,
        items: Iterable[tuple[str, UUID | str]] = (),
    ) -> Reply:
        """An answer that leads on."""
        body = orjson.dumps(content)
        proof = proofs.proof(salt, body.decode())
        return self.answer(asked, body, proof=proof, moment=moment, items=items)

    def finish(self, answer: Answer, body: bytes) -> bytes:
        """The body as this endpoint words it."""
        return body


class DetailView(ItemView):
    """`/api/v1/<plural>/<id or slug>/`, for any kind that has a plural."""

    kind: ClassVar[str] = ""

    @cached_property
    def type(self) -> DocumentType:
        return registry.by_kind(self.kind)

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), **_shaping(self.type)}

    def operation(self) -> Operation:
        noun = self.type.Document.__name__
        name = _CAPITAL.sub(" ", noun).lower()
        return Operation(
            name=f"get{noun}",
            summary=f"Get one {name}",
            tag=self.type.plural.replace("-", " "),
            answer=lambda: self.type.Document,
            parameters=self.allowed(),
            place=("key", f"The {name}'s id" + (" or slug." if self.type.by_slug else ".")),
            failures=("not_found",),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        return self.found(asked, values, [self.type], by=self._by(place["key"]), value=place["key"])

    def _by(self, key: str) -> str:
        if parameters.UUID_FORM.fullmatch(key):
            return "id"
        # No slug is shaped like an id, so an id in another spelling is nobody's.
        shaped = parameters.UUID_FORM.fullmatch(key.lower())
        if self.type.by_slug and not shaped and parameters.SLUG_FORM.fullmatch(key):
            return "slug"
        raise Problem("not_found")


class HomeView(ItemView):
    """`/api/v1/home/`: the home page with all its rows filled."""

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), **_shaping(registry.by_kind(HOME))}

    def operation(self) -> Operation:
        return Operation(
            name="getHome",
            summary="Get the home page",
            tag="website",
            answer=lambda: registry.by_kind(HOME).Document,
            parameters=self.allowed(),
            failures=("not_found",),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        return self.found(asked, self.parameters(asked), [registry.by_kind(HOME)], by="kind")


class ResolveView(ItemView):
    """`/api/v1/resolve/?path=`: what stands at a path of the website, or where it went."""

    def allowed(self) -> dict[str, Parameter]:
        path = parameters.path(meaning="A path of the website, such as /the-shadow/season-1/.")
        return {**super().allowed(), "path": path, **_including()}

    def operation(self) -> Operation:
        return Operation(
            name="resolvePath",
            summary="Find what stands at a path",
            tag="website",
            answer=shapes.resolved,
            description=(
                "The item that stands there now. Where none does, where editors lead on, or what "
                "stood there in the last 90 days: a redirect to its place of today, or 410 when it "
                "is gone."
            ),
            parameters=self.allowed(),
            failures=("not_found", "gone"),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        return self.found(asked, values, registry.all_types(), by="path", value=values["path"])

    def finish(self, answer: Answer, body: bytes) -> bytes:
        return b'{"type":"item","kind":"%s","item":%s}' % (answer.kind.encode(), body)


@cache
def _shaping(kind: DocumentType) -> dict[str, Parameter]:
    shaping = cards.shaping([kind], "Document")
    return {**shaping, **_including()} if json_ld.MEMBER in kind.Document.model_fields else shaping


def _including() -> dict[str, Parameter]:
    meaning = "Fills these members, which are null otherwise: what search engines are told."
    return {"include": parameters.some_of(meaning=meaning, names=(json_ld.MEMBER,))}
