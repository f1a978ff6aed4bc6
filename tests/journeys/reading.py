"""A frontend: reads the public answers over one kept connection, and looks at all of each."""

import http.client
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from urllib.parse import urlsplit

import orjson

# What differs between any two answers: whose request it was, and when.
OWN = {"x-request-id", "x-showrunner-instant", "date"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def __getitem__(self, header: str) -> str:
        return dict(self.headers)[header.lower()]

    @property
    def data(self) -> Any:
        return orjson.loads(self.body)

    @property
    def ids(self) -> list[str]:
        return [item["id"] for item in self.data["items"]]

    @property
    def instant(self) -> datetime:
        """The database's time that the answer is true of."""
        return datetime.fromisoformat(self["X-Showrunner-Instant"])

    @property
    def told(self) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
        """All that a reader can tell from it, but whose request it was and when."""
        shown = tuple(sorted(pair for pair in self.headers if pair[0] not in OWN))
        return self.status, shown, self.body


class Reader:
    """`get("shows/")` reads below /api/v1/; an address with a leading slash is taken as it is.
    `source` is the address of this machine to read from.
    """

    def __init__(self, url: str, *, source: str | None = None) -> None:
        self.connection = http.client.HTTPConnection(
            urlsplit(url).netloc, timeout=60, source_address=(source, 0) if source else None
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def get(self, place: str, **headers: str) -> Answer:
        return self.ask("GET", place, **headers)

    def ask(self, method: str, place: str, **headers: str) -> Answer:
        address = place if place.startswith("/") else f"/api/v1/{place}"
        self.connection.request(method, address, headers=headers)
        answer = self.connection.getresponse()
        pairs = tuple((name.lower(), value) for name, value in answer.getheaders())
        return Answer(answer.status, pairs, answer.read())
