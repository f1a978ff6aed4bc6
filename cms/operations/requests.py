"""Each request gets an id, one log line and one measurement."""

from time import perf_counter

import structlog
from django.http import HttpRequest, HttpResponse
from django_structlog.middlewares import RequestMiddleware

from accounts import selectors
from cms.operations import metrics


class RequestRecord(RequestMiddleware):
    """Stands outside everything that may answer, so that refusals are counted too."""

    def prepare(self, request: HttpRequest) -> None:
        request.started = perf_counter()  # type: ignore[attr-defined]
        super().prepare(request)
        structlog.contextvars.bind_contextvars(ip=selectors.caller(request))

    @staticmethod
    def bind_user_id(request: HttpRequest) -> None:
        """Names who was signed in, if the view asked; a log line alone must not read a session."""
        user = getattr(request, "_cached_user", None)
        if user is not None and user.is_authenticated:
            structlog.contextvars.bind_contextvars(user_id=str(user.public_id))

    def handle_response(self, request: HttpRequest, response: HttpResponse) -> None:
        seconds = perf_counter() - request.started  # type: ignore[attr-defined]
        if not (response.streaming or response.has_header("Content-Length")) and response.content:
            response["Content-Length"] = str(len(response.content))
        response["X-Request-ID"] = structlog.contextvars.get_contextvars()["request_id"]
        structlog.contextvars.bind_contextvars(ms=round(seconds * 1000, 1))
        metrics.observe(request=request, status=response.status_code, seconds=seconds)
        super().handle_response(request, response)
