"""The ways a request can fail, each with a stable code and address, told as RFC 9457 problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpResponse

CONTENT_TYPE = "application/problem+json"
STATED_AT_MOST = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to fail: its status, its title, and what a developer can do about it."""

    status: int
    title: str
    meaning: str


CATALOGUE = {
    "invalid_parameters": Kind(
        400,
        "Invalid parameters",
        "A query parameter is unknown, repeated or malformed; `errors` names each.",
    ),
    "bad_request": Kind(
        400, "Bad request", "The request cannot be understood, or names a host not served here."
    ),
    "bad_credentials": Kind(
        401,
        "Bad credentials",
        "An Authorization header was sent that is no valid credential here; send none.",
    ),
    "forbidden": Kind(403, "Forbidden", "The request is understood and refused."),
    "not_found": Kind(404, "Not found", "Nothing public stands at this address at the moment."),
    "gone": Kind(410, "Gone", "What stood at this path is no longer public; forget the address."),
    "resync": Kind(
        410,
        "Start again",
        "What changed since this token is not known any more: leave `since` out and start again.",
    ),
    "method_not_allowed": Kind(405, "Method not allowed", "The `Allow` header lists what works."),
    "not_acceptable": Kind(406, "Not acceptable", "Answers are JSON: accept application/json."),
    "too_many_requests": Kind(
        429, "Too many requests", "Wait as many seconds as `Retry-After` says."
    ),
    "server_error": Kind(
        500, "Server error", "Our mistake; it has been recorded under the answer's X-Request-ID."
    ),
    "unavailable": Kind(
        503, "Unavailable", "A service this answer needs does not respond; try again shortly."
    ),
}


@dataclass(frozen=True, slots=True)
class ParameterError:
    """What is wrong with one query parameter."""

    parameter: str
    code: str
    detail: str


class Problem(Exception):
    """Raised by views to answer with a problem. `headers` are added to the answer."""

    def __init__(
        self,
        code: str,
        *,
        detail: str = "",
        errors: Sequence[ParameterError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail or CATALOGUE[code].meaning
        self.errors = errors[:STATED_AT_MOST]
        self.headers = headers or {}


def address(code: str) -> str:
    """The stable URI of a code, where its meaning can be read."""
    return f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/problems/{code}/"


def body(problem: Problem) -> bytes:
    """The problem as JSON: nothing of the request but the names of its parameters."""
    kind = CATALOGUE[problem.code]
    content: dict[str, Any] = {
        "type": address(problem.code),
        "title": kind.title,
        "status": kind.status,
        "code": problem.code,
        "detail": problem.detail,
        "errors": [
            {"parameter": each.parameter, "code": each.code, "detail": each.detail}
            for each in problem.errors
        ],
    }
    return orjson.dumps(content)


def response(problem: Problem) -> HttpResponse:
    """The problem as an answer; not to be stored unless its headers say so."""
    answer = HttpResponse(
        body(problem), status=CATALOGUE[problem.code].status, content_type=CONTENT_TYPE
    )
    answer["Cache-Control"] = "no-store"
    for name, value in problem.headers.items():
        answer[name] = value
    return answer
