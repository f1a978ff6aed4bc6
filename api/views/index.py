"""What holds until the next release: the list of endpoints, and what problem codes mean."""

from functools import cache
from typing import ClassVar

import orjson
from django.conf import settings

from api import caching, problems
from api.exchange import JSON, Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.problems import CATALOGUE, Problem
from api.views.base import PublicView
from delivery.documents import registry
from delivery.rules import proofs


class StaticView(PublicView):
    """Bytes that no showing says, kept for a `lifetime` in seconds."""

    lifetime: ClassVar[int] = caching.LONGEST

    def bytes(self, asked: Asked, body: bytes, content_type: str = JSON) -> Reply:
        tag = f'"{proofs.proof(body.decode())}"'
        unchanged = caching.unchanged(asked, tag=tag)
        reply = Reply(status=304, content_type=None) if unchanged else Reply(body)
        if not unchanged:
            reply.content_type = content_type
        reply.headers = {"ETag": tag, "Cache-Control": f"public, max-age={self.lifetime}"}
        return reply


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

    def read(self, asked: Asked, **place: str) -> Reply:
        self.parameters(asked)
        return self.bytes(asked, _index())


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

    def read(self, asked: Asked, **place: str) -> Reply:
        self.parameters(asked)
        code = place["code"]
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
        return self.bytes(asked, orjson.dumps(content))


class NothingView(PublicView):
    """Any other address under the API: refused here, before the website's own tree is searched."""

    def read(self, asked: Asked, **place: str) -> Reply:
        raise Problem("not_found")


@cache
def _index() -> bytes:
    base = f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/"
    names = [
        *("home", "resolve", "items", "search", "changes", "features", "feeds/sitemap"),
        *(kind.plural for kind in registry.listed_types()),
    ]
    links = {name: f"{base}{name}/" for name in names}
    documents = {name: f"{base}{name}/" for name in ("schema", "docs", "redoc")}
    return orjson.dumps({"endpoints": links, "documentation": documents})
