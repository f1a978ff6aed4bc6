"""What holds until the next release: the list of endpoints, and what problem codes mean."""

from functools import cache
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpResponse
from rest_framework.request import Request

from api import caching, problems
from api.openapi import shapes
from api.openapi.operations import Operation
from api.problems import CATALOGUE, Problem
from api.views.base import PublicView, plain
from delivery.documents import registry


class StaticView(PublicView):
    """Bytes that hold until the next release."""

    def bytes(self, request: Request, body: bytes, content_type: str) -> HttpResponse:
        tag = caching.etag(body)
        if caching.unchanged(plain(request), tag=tag):
            response = HttpResponse(status=304)
            del response["Content-Type"]
        else:
            response = HttpResponse(body, content_type=content_type)
        response["ETag"] = tag
        response["Cache-Control"] = f"public, max-age={caching.LONGEST}"
        return response


class IndexView(StaticView):
    """`/api/v1/`: where everything is."""

    def operation(self) -> Operation:
        return Operation(
            name="getIndex",
            summary="See where everything is",
            tag="about",
            answer=lambda: shapes.Index,
            live=False,
        )

    def get(self, request: Request) -> HttpResponse:
        self.parameters(request)
        return self.bytes(request, _index(), "application/json")


class ProblemView(StaticView):
    """`/api/v1/problems/<code>/`: what the address in a problem's `type` stands for."""

    def operation(self) -> Operation:
        return Operation(
            name="getProblem",
            summary="Look up a kind of problem",
            tag="about",
            answer=lambda: shapes.ProblemMeaning,
            place=("code", "The problem's `code`."),
            failures=("not_found",),
            live=False,
        )

    def get(self, request: Request, code: str) -> HttpResponse:
        self.parameters(request)
        if code not in CATALOGUE:
            raise Problem("not_found")
        kind = CATALOGUE[code]
        content = {
            "type": problems.address(code),
            "code": code,
            "status": kind.status,
            "title": kind.title,
            "meaning": kind.meaning,
        }
        return self.bytes(request, orjson.dumps(content), "application/json")


class NothingView(PublicView):
    """Any other address under the API: refused here, before the website's own tree is searched."""

    def get(self, request: Request, **_: Any) -> HttpResponse:
        raise Problem("not_found")


@cache
def _index() -> bytes:
    base = f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/"
    names = ["home", "resolve", *(kind.plural for kind in registry.listed_types())]
    links = {name: f"{base}{name}/" for name in names}
    documents = {name: f"{base}{name}/" for name in ("schema", "docs", "redoc")}
    return orjson.dumps({"endpoints": links, "documentation": documents})
