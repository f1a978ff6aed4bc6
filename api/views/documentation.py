"""The API described: a schema for programs, two forms for people, all from this server."""

from typing import ClassVar

from django.template.loader import render_to_string

from api import parameters
from api.exchange import Asked, Reply
from api.openapi import document
from api.views.index import StaticView

_SCHEMA_TYPES = {
    "json": "application/vnd.oai.openapi+json;version=3.1",
    "yaml": "application/vnd.oai.openapi;version=3.1",
}
# Everything comes from this server; the pages style themselves and draw their search in a worker.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


class SchemaView(StaticView):
    """`/api/v1/schema/`: OpenAPI 3.1, as JSON or with `format=yaml` as YAML."""

    media_types: ClassVar[tuple[str, ...]] = (
        *StaticView.media_types,
        "application/yaml",
        "application/vnd.oai.openapi",
        "application/vnd.oai.openapi+json",
    )

    def allowed(self) -> dict[str, parameters.Parameter]:
        return {"format": parameters.one_of(meaning="How it is written.", names=_SCHEMA_TYPES)}

    def read(self, asked: Asked, **place: str) -> Reply:
        form = self.parameters(asked).get("format", "json")
        body = document.as_yaml() if form == "yaml" else document.as_json()
        return self.bytes(asked, body, _SCHEMA_TYPES[form])


class PageView(StaticView):
    """A readable form of the schema."""

    media_types: ClassVar[tuple[str, ...]] = ("text/html", "text/*", "*/*")
    template: ClassVar[str] = ""

    def read(self, asked: Asked, **place: str) -> Reply:
        self.parameters(asked)
        page = render_to_string(self.template).encode()
        reply = self.bytes(asked, page, "text/html; charset=utf-8")
        reply.headers["Content-Security-Policy"] = _POLICY
        return reply


class SwaggerView(PageView):
    """`/api/v1/docs/`: try requests in the browser."""

    template = "api/swagger.html"


class RedocView(PageView):
    """`/api/v1/redoc/`: the reference to read."""

    template = "api/redoc.html"
