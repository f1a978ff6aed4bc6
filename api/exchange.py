"""What a reader asks and what is answered, apart from the framework that carries it.

Public reads are functions from one to the other, so the framework's views and the shorter way past
them, which most reads take, answer alike.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpResponse, QueryDict

JSON = "application/json"

# What the shorter way leaves with a request that it hands on: why it was refused, and since when it
# has been at work. No header can set these.
REFUSED = "showrunner.refused"
BEGAN = "showrunner.began"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: `header` finds a value by its lower-case name; `text` is the query as sent."""

    query: QueryDict
    text: str
    header: Callable[[str], str | None]
    peer: str

    @property
    def from_trusted_hop(self) -> bool:
        """Whether the connection comes from one of our own proxies, whose word counts."""
        return (self.peer or "unix") in settings.SHOWRUNNER_TRUSTED_HOPS


@dataclass(slots=True)
class Reply:
    """One answer; a 304 has neither body nor type."""

    body: bytes = b""
    status: int = 200
    content_type: str | None = JSON
    headers: dict[str, str] = field(default_factory=dict)


def response(reply: Reply) -> HttpResponse:
    """The reply as Django sends it."""
    answer = HttpResponse(reply.body, status=reply.status, content_type=reply.content_type)
    if reply.content_type is None:
        del answer["Content-Type"]
    for name, value in reply.headers.items():
        answer[name] = value
    return answer
