"""The one place where exceptions become answers, for the framework's views and Django itself."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views import defaults
from rest_framework import exceptions

from api import origins, problems
from api.problems import Problem

logger = logging.getLogger(__name__)
PREFIX = "/api/"

_CODES: tuple[tuple[type[Exception], str], ...] = (
    (Http404, "not_found"),
    (exceptions.NotFound, "not_found"),
    (exceptions.MethodNotAllowed, "method_not_allowed"),
    (exceptions.NotAcceptable, "not_acceptable"),
    (PermissionDenied, "forbidden"),
    (exceptions.PermissionDenied, "forbidden"),
    (exceptions.NotAuthenticated, "bad_credentials"),
    (exceptions.AuthenticationFailed, "bad_credentials"),
    (exceptions.Throttled, "too_many_requests"),
    (exceptions.APIException, "bad_request"),
    (SuspiciousOperation, "bad_request"),
)


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """The framework's exception handler; None lets an unforeseen error reach Django's own."""
    if isinstance(error, Problem):
        return problems.response(error)
    if isinstance(error, OperationalError):
        logger.error("delivery_database_unavailable", exc_info=error)
        return problems.response(Problem("unavailable", headers={"Retry-After": "2"}))
    for kind, code in _CODES:
        if isinstance(error, kind):
            return problems.response(Problem(code))
    return None


def _by_door(code: str, page: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Under the API's address a problem, elsewhere Django's own page."""

    def handler(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.path_info.startswith(PREFIX):
            answer = problems.response(Problem(code))
            origins.share(answer)
            return answer
        return page(request, *args, **kwargs)

    return handler


bad_request = _by_door("bad_request", defaults.bad_request)
forbidden = _by_door("forbidden", defaults.permission_denied)
not_found = _by_door("not_found", defaults.page_not_found)
server_error = _by_door("server_error", defaults.server_error)
