"""What every public read shares: refusals first, finished bytes out, the same headers on all.

No parser, renderer or serializer runs here: the framework dispatches, describes and reports errors.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.exceptions import NotAcceptable
from rest_framework.request import Request
from rest_framework.views import APIView

from api import audiences, caching, exchange, origins, parameters, throttling
from api.exchange import Asked, Reply
from api.kept import Kept
from api.openapi.operations import PublicSchema
from api.parameters import Parameter
from api.problems import Problem
from delivery.selectors.reading.visibility import Moment, Scope

QUERIES_KEPT = 500
EVERY_ANSWER = {**origins.SHARED, "X-Content-Type-Options": "nosniff"}
_ACCEPTED = ("*/*", "application/json", "application/*", "application/problem+json")


def locales() -> tuple[str, ...]:
    """The languages content is published in, the default first."""
    others = [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES]
    return tuple(dict.fromkeys([settings.LANGUAGE_CODE, *others]))


class PublicView(APIView):
    """A public read. Subclasses answer with `read`, which knows nothing of the framework and keeps
    nothing, as the shorter way shares one view between all requests.
    """

    http_method_names = ["get", "head", "options"]
    schema = PublicSchema()
    media_types: ClassVar[tuple[str, ...]] = _ACCEPTED

    @property
    def default_response_headers(self) -> dict[str, str]:
        return {}

    def read(self, asked: Asked, **place: str) -> Reply:
        """The answer; raises Problem."""
        raise NotImplementedError

    def admit(self, asked: Asked) -> None:
        """Refusals that need no look at the catalogue."""
        if asked.header("authorization") is not None:
            raise Problem("bad_credentials", headers={"WWW-Authenticate": "Bearer"})
        if not accepts(asked.header("accept") or "", self.media_types):
            raise NotAcceptable
        throttling.refuse_excess(asked)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Raises for a host not served here; nothing else on the way asks for it.
        request._request.get_host()
        refused: Exception | None = request._request.META.get(exchange.REFUSED)
        if refused is not None:
            raise refused
        self.admit(asked_by(request._request))

    def get(self, request: Request, **place: str) -> HttpResponse:
        return exchange.response(self.read(asked_by(request._request), **place))

    def head(self, request: Request, **place: str) -> HttpResponse:
        return self.get(request, **place)

    def finalize_response(  # type: ignore[override]  # the stubs expect the framework's own answers
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        for name, value in EVERY_ANSWER.items():
            response[name] = value
        if request.method == "HEAD":
            _empty(response)
        return response

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        """Which methods work, also for a browser that asks before reading from another origin."""
        response = HttpResponse(status=204, headers={"Cache-Control": "no-store"})
        origins.allow(response)
        return response

    def http_method_not_allowed(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        raise Problem("method_not_allowed", headers={"Allow": origins.METHODS})

    def allowed(self) -> dict[str, Parameter]:
        """The query parameters this endpoint knows."""
        return {}

    def parameters(self, asked: Asked) -> dict[str, Any]:
        """The query's values, checked; raises Problem before anything is looked up."""
        kept = self._read_before.get(asked.text)
        if kept is None:
            kept = parameters.read(asked.query, allowed=self._allowed)
            self._read_before.put(asked.text, kept)
        return dict(kept)

    @cached_property
    def _allowed(self) -> dict[str, Parameter]:
        return self.allowed()

    @cached_property
    def _read_before(self) -> Kept[dict[str, Any]]:
        """Queries this view has read; of use where it is shared."""
        return Kept(QUERIES_KEPT)


class LiveView(PublicView):
    """A read of the catalogue as it is now, in one language, for one audience."""

    def allowed(self) -> dict[str, Parameter]:
        return {"locale": parameters.locale(codes=locales()), **audiences.asked_for()}

    def parameters(self, asked: Asked) -> dict[str, Any]:
        unset = {"locale": locales()[0], "platform": None, "maturity": None}
        return {**unset, **super().parameters(asked)}

    def answer(
        self,
        asked: Asked,
        body: bytes | None,
        *,
        proof: str,
        moment: Moment,
        items: Iterable[tuple[str, UUID | str]],
        kinds: Iterable[str] = (),
    ) -> Reply:
        """The finished answer, or 304 when the reader holds it; without a body he does."""
        tag = f'"{proof}"'
        if body is None or caching.unchanged(asked, tag=tag):
            reply = Reply(status=304, content_type=None)
        else:
            reply = Reply(body)
        surrogate, tags = caching.tag_headers(items, kinds=list(kinds), proof=proof)
        reply.headers = {
            "ETag": tag,
            "Cache-Control": caching.control(moment),
            "Surrogate-Key": surrogate,
            "Cache-Tag": tags,
            "X-Showrunner-Instant": caching.instant(moment),
            **varying(),
        }
        return reply


def scope(asked: Asked, values: Mapping[str, Any]) -> Scope:
    """Whose eyes the read sees with."""
    audience = audiences.of(asked, platform=values["platform"], maturity=values["maturity"])
    return Scope(audience)


def varying() -> dict[str, str]:
    """What answers differ by besides their address."""
    named = audiences.varies()
    return {"Vary": named} if named else {}


def missing(moment: Moment, code: str = "not_found") -> Problem:
    """Nothing public is there now: hidden and unknown are told in the same words and headers."""
    return Problem(
        code,
        headers={
            "Cache-Control": caching.control(moment, longest=caching.LONGEST_MISSING),
            "X-Showrunner-Instant": caching.instant(moment),
            **varying(),
        },
    )


def asked_by(request: HttpRequest) -> Asked:
    """Django's request as reads know it."""
    meta = request.META
    return Asked(
        request.GET, meta.get("QUERY_STRING", ""), request.headers.get, meta.get("REMOTE_ADDR", "")
    )


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
