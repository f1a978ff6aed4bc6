"""Asking for everything and following every link."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from tests.content_types import CONTENT_TYPES
from tests.crawl.planting import Planted
from tests.journeys.reading import Answer

_PLACE = re.compile(rb'(?:"path":"|href=\\?")(/[^"\\]*)')

Ask = Callable[[str], Answer]


def crawl(ask: Ask, start: Iterator[str], *, url: str) -> Iterator[tuple[str, Answer]]:
    """The answers at all these addresses and at all that those answers link to."""
    waiting, asked = deque(start), set[str]()
    while waiting:
        address = waiting.popleft()
        if address in asked:
            continue
        asked.add(address)
        answer = ask(address)
        yield address, answer
        waiting.extend(_links(answer, url))


def _links(answer: Answer, url: str) -> Iterator[str]:
    """Addresses of this server and paths of the website that an answer names."""
    ours = re.compile(re.escape(url.encode()) + rb'(/api/[^"\\<>\s]*)')
    yield from (found.decode().replace("&amp;", "&") for found in ours.findall(answer.body))
    for found in _PLACE.findall(answer.body):
        yield f"/api/v1/resolve/?path={quote(found.decode())}"
    target = dict(answer.headers).get("location", "").removeprefix(url)
    if target.startswith("/"):
        yield target


def refusals(ask: Callable[..., Answer], planted: Planted) -> Iterator[tuple[str, Answer]]:
    """Requests that fail, or have no body, each about something hidden. `ask` takes method,
    address and headers.
    """
    plurals = {row.kind: row.plural for row in CONTENT_TYPES}
    odd: list[dict[str, Any]] = [
        {"Authorization": "Bearer nothing"},
        {"Accept": "text/html"},
        {"If-None-Match": "*"},
        {"Origin": "https://example.org"},
        {"Host": "elsewhere.example"},
    ]
    for item in planted.items:
        place = f"/api/v1/{plurals[item.kind]}/{item.id}/"
        for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
            yield place, ask(method, place)
        for headers in odd:
            yield place, ask("GET", place, **headers)
