"""An answer's headers as Django sends them: what its layers add is asked of them once."""

from functools import cache
from http.client import responses
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.middleware.security import SecurityMiddleware

from api.exchange import Reply
from api.views.base import EVERY_ANSWER

Headers = list[tuple[str, str]]


def status_line(status: int) -> str:
    return f"{status} {responses[status]}"


def headers(reply: Reply, *, head: bool, secure: bool, request_id: str) -> Headers:
    """All headers of a successful read."""
    found = [] if reply.content_type is None else [("Content-Type", reply.content_type)]
    found += reply.headers.items()
    found += _same_for_all(secure=secure)
    if head or reply.body:
        found.append(("Content-Length", str(len(reply.body))))
    found.append(("X-Request-ID", request_id))
    return found


def new_id() -> str:
    """The id is ours: one a caller chose could be somebody else's."""
    return str(uuid4())


class _Request(HttpRequest):
    def __init__(self, *, secure: bool) -> None:
        super().__init__()
        self.secure = secure

    def is_secure(self) -> bool:
        return self.secure


@cache
def _same_for_all(*, secure: bool) -> Headers:
    bare = HttpResponse()
    del bare["Content-Type"]
    layer = SecurityMiddleware(lambda request: bare)
    response = layer.process_response(_Request(secure=secure), bare)
    return [*EVERY_ANSWER.items(), *((n, v) for n, v in response.items() if n not in EVERY_ANSWER)]
