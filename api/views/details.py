"""One item, whole: by its id or slug, by its path, or as the home page."""

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, ClassVar

from django.http import HttpResponse
from rest_framework.request import Request

from api import parameters
from api.openapi import shapes
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.problems import Problem
from api.views.base import LiveView, missing
from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.selectors.reading import answers
from delivery.selectors.reading.answers import Answer
from delivery.selectors.reading.details import HOME, Lookup
from delivery.selectors.reading.visibility import Moment


class DetailView(LiveView):
    """`/api/v1/<plural>/<id or slug>/`, for any kind that has a plural."""

    kind: ClassVar[str] = ""

    @cached_property
    def type(self) -> DocumentType:
        return registry.by_kind(self.kind)

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), "fields": fields_of(self.type)}

    def operation(self) -> Operation:
        noun = self.type.Document.__name__
        name = noun.lower()
        return Operation(
            name=f"get{noun}",
            summary=f"Get one {name}",
            tag=self.type.plural.replace("-", " "),
            answer=lambda: self.type.Document,
            parameters=self.allowed(),
            place=("key", f"The {name}'s id" + (" or slug." if self.type.by_slug else ".")),
            failures=("not_found",),
        )

    def get(self, request: Request, key: str) -> HttpResponse:
        values = self.parameters(request)
        lookup = Lookup(by=self._by(key), value=key, locale=values["locale"])
        moment, answer = found(lookup, [self.type], kept(values))
        return self.answer(request, answer.body, moment=moment, items=answer.items)

    def _by(self, key: str) -> str:
        if parameters.UUID_FORM.fullmatch(key):
            return "id"
        # No slug is shaped like an id, so an id in another spelling is nobody's.
        shaped = parameters.UUID_FORM.fullmatch(key.lower())
        if self.type.by_slug and not shaped and parameters.SLUG_FORM.fullmatch(key):
            return "slug"
        raise Problem("not_found")


class HomeView(LiveView):
    """`/api/v1/home/`: the home page with all its rows filled."""

    def allowed(self) -> dict[str, Parameter]:
        return {**super().allowed(), "fields": fields_of(registry.by_kind(HOME))}

    def operation(self) -> Operation:
        return Operation(
            name="getHome",
            summary="Get the home page",
            tag="website",
            answer=lambda: registry.by_kind(HOME).Document,
            parameters=self.allowed(),
            failures=("not_found",),
        )

    def get(self, request: Request) -> HttpResponse:
        values = self.parameters(request)
        lookup = Lookup(by="kind", locale=values["locale"])
        moment, answer = found(lookup, [registry.by_kind(HOME)], kept(values))
        return self.answer(
            request, answer.body, moment=moment, items=answer.items, kinds=answer.lists
        )


class ResolveView(LiveView):
    """`/api/v1/resolve/?path=`: what stands at a path of the website."""

    def allowed(self) -> dict[str, Parameter]:
        path = parameters.path(meaning="A path of the website, such as /the-shadow/season-1/.")
        return {**super().allowed(), "path": path}

    def operation(self) -> Operation:
        return Operation(
            name="resolvePath",
            summary="Find what stands at a path",
            tag="website",
            answer=shapes.resolved,
            parameters=self.allowed(),
            failures=("not_found",),
        )

    def get(self, request: Request) -> HttpResponse:
        values = self.parameters(request)
        lookup = Lookup(by="path", value=values["path"], locale=values["locale"])
        moment, answer = found(lookup, registry.all_types(), None)
        body = b'{"type":"item","kind":"%s","item":%s}' % (answer.kind.encode(), answer.body)
        return self.answer(request, body, moment=moment, items=answer.items, kinds=answer.lists)


def found(
    lookup: Lookup, types: tuple[DocumentType, ...] | list[DocumentType], only: Any
) -> tuple[Moment, Answer]:
    """Raises Problem when nothing visible is asked for."""
    moment, answer = answers.whole(lookup=lookup, types=types, only=only)
    if answer is None:
        raise missing(moment)
    return moment, answer


@cache
def fields_of(kind: DocumentType) -> Parameter:
    """The members a detail answer may be slimmed to."""
    return parameters.some_of(
        meaning="Only these members of the answer; `type` and `id` always stay.",
        names=tuple(kind.Document.model_fields),
    )


def kept(values: Mapping[str, Any]) -> frozenset[str] | None:
    """What is kept of a slimmed answer: its type and id stay, so it can still be told apart."""
    fields: frozenset[str] | None = values.get("fields")
    return None if fields is None else fields | {"type", "id"}
