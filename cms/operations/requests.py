"""Each request gets an id and one measurement; what is worth reading later gets a log line.

Successful delivery reads are counted and not logged: a line costs more than the read itself, and
the caches in front keep their own.
"""

from time import perf_counter
from uuid import uuid4

import structlog
from django.http import HttpRequest, HttpResponse
from django_structlog.middlewares import RequestMiddleware

from accounts import selectors
from api.exchange import BEGAN
from cms.operations import metrics
from cms.operations.editors import WITHOUT_SESSIONS

FIRST_ERROR = 400


class RequestRecord(RequestMiddleware):
    """Stands outside everything that may answer, so that refusals are counted too."""

    def prepare(self, request: HttpRequest) -> None:
        """The id is ours: one a caller chose could be somebody else's."""
        request.started = request.META.get(BEGAN) or perf_counter()  # type: ignore[attr-defined]
        structlog.contextvars.bind_contextvars(request_id=str(uuid4()))

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
        match = request.resolver_match
        metrics.observe(
            method=request.method,
            route=match.route if match else "none",
            status=response.status_code,
            seconds=seconds,
        )
        if response.status_code < FIRST_ERROR and request.path_info.startswith(WITHOUT_SESSIONS):
            structlog.contextvars.clear_contextvars()
            return
        structlog.contextvars.bind_contextvars(
            ms=round(seconds * 1000, 1), ip=selectors.caller(request)
        )
        super().handle_response(request, response)
