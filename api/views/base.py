"""What every public read shares: refusals first, finished bytes out, the same headers on all.

No parser, renderer or serializer runs here: the framework dispatches, describes and reports errors.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.exceptions import NotAcceptable
from rest_framework.request import Request
from rest_framework.views import APIView

from api import caching, origins, parameters, throttling
from api.openapi.operations import PublicSchema
from api.parameters import Parameter
from api.problems import Problem
from delivery.selectors.reading.visibility import Moment

_ACCEPTED = ("*/*", "application/json", "application/*", "application/problem+json")


def locales() -> tuple[str, ...]:
    """The languages content is published in, the default first."""
    others = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES]
    return tuple(dict.fromkeys([settings.LANGUAGE_CODE, *others]))


class PublicView(APIView):
    """A public read. Subclasses answer `get` with `self.answer(...)`."""

    http_method_names = ["get", "head", "options"]
    schema = PublicSchema()
    media_types: ClassVar[tuple[str, ...]] = _ACCEPTED

    @property
    def default_response_headers(self) -> dict[str, str]:
        return {}

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refusals that need no look at the catalogue."""
        # Raises for a host not served here; nothing else on the way asks for it.
        plain(request).get_host()
        if "Authorization" in request.headers:
            raise Problem("bad_credentials", headers={"WWW-Authenticate": "Bearer"})
        if not accepts(request.headers.get("Accept", ""), self.media_types):
            raise NotAcceptable
        throttling.refuse_excess(plain(request))

    def finalize_response(  # type: ignore[override]  # the stubs expect the framework's own answers
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        origins.share(response)
        response["X-Content-Type-Options"] = "nosniff"
        if request.method == "HEAD":
            _empty(response)
        return response

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        """Which methods work, also for a browser that asks before reading from another origin."""
        response = HttpResponse(status=204, headers={"Cache-Control": "no-store"})
        origins.allow(response)
        return response

    def head(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return cast("HttpResponseBase", self.get(request, *args, **kwargs))  # type: ignore[attr-defined]

    def http_method_not_allowed(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        raise Problem("method_not_allowed", headers={"Allow": origins.METHODS})

    def allowed(self) -> dict[str, Parameter]:
        """The query parameters this endpoint knows."""
        return {}

    def parameters(self, request: Request) -> dict[str, Any]:
        """The query's values, checked; raises Problem before anything is looked up."""
        return parameters.read(request.GET, allowed=self.allowed())


class LiveView(PublicView):
    """A read of the catalogue as it is now, in one language."""

    def allowed(self) -> dict[str, Parameter]:
        return {"locale": parameters.locale(codes=locales())}

    def parameters(self, request: Request) -> dict[str, Any]:
        return {"locale": locales()[0], **super().parameters(request)}

    def answer(
        self,
        request: Request,
        body: bytes,
        *,
        moment: Moment,
        items: Iterable[tuple[str, UUID | str]],
        kinds: Iterable[str] = (),
    ) -> HttpResponse:
        """The finished answer, or 304 when the reader holds it."""
        tag = caching.etag(body)
        if caching.unchanged(plain(request), tag=tag):
            response = HttpResponse(status=304)
            del response["Content-Type"]
        else:
            response = HttpResponse(body, content_type="application/json")
        names = caching.tags(items, kinds=kinds)
        response["ETag"] = tag
        response["Cache-Control"] = caching.control(moment)
        response["Surrogate-Key"] = " ".join(names)
        response["Cache-Tag"] = ",".join(names)
        response["X-Showrunner-Instant"] = caching.instant(moment)
        return response


def missing(moment: Moment) -> Problem:
    """Nothing public is there now: hidden and unknown are told in the same words and headers."""
    return Problem(
        "not_found",
        headers={
            "Cache-Control": caching.control(moment, longest=caching.LONGEST_MISSING),
            "X-Showrunner-Instant": caching.instant(moment),
        },
    )


def plain(request: Request) -> HttpRequest:
    """Django's own request under the framework's."""
    return request._request


def accepts(header: str, media_types: tuple[str, ...]) -> bool:
    """Whether an Accept header allows one of the media types."""
    if not header or "*/*" in header:
        return True
    wanted = (part.split(";", 1) for part in header.lower().split(","))
    return any(name.strip() in media_types for name, *_ in wanted)


def _empty(response: HttpResponseBase) -> None:
    content = getattr(response, "content", b"")
    response["Content-Length"] = str(len(content))
    response.content = b""  # type: ignore[attr-defined]
