"""The five questions, as product and floor are asked them, and whether they answer alike."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from typing import Any
from urllib.parse import urlencode, urlsplit

from showrunner.bench.sizes import DRAMA, PAGE, RARE, Size
from showrunner.console import Failure

API = "/api/v1"
# Details are asked of so many different episodes in turn.
EPISODES_ASKED = 200
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


@dataclass(frozen=True)
class Question:
    """One question; both lists of addresses ask the same things in the same order."""

    name: str
    title: str
    product: list[str]
    floor: list[str]
    ids: list[str] = field(default_factory=list)


class Reader:
    """One keep-alive connection to a server."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, address: str, headers: Mapping[str, str] | None = None) -> tuple[int, bytes, str]:
        """The status, the body, and the proof of holding it."""
        try:
            answer = self._answer(address, headers or {})
        except RemoteDisconnected:
            # The server has closed a connection that nobody used for a while.
            self.connection.close()
            answer = self._answer(address, headers or {})
        return answer.status, answer.read(), answer.getheader("ETag") or ""

    def _answer(self, address: str, headers: Mapping[str, str]) -> HTTPResponse:
        self.connection.request("GET", address, headers={"Host": "localhost", **headers})
        return self.connection.getresponse()

    def json(self, address: str) -> Any:
        status, body, _ = self.ask(address)
        if status != 200:
            raise Failure(f"{address} answers {status}.", fix="See the log above.")
        return json.loads(body)

    def close(self) -> None:
        self.connection.close()


def asked(reader: Reader, size: Size) -> list[Question]:
    """The questions with real ids and cursors; without the search as long as there is none."""
    newest = f"{API}/episodes/?order=newest&limit={PAGE}"
    first = reader.json(f"{API}/episodes/?order=newest&limit=100")
    ids = [item["id"] for item in first["items"]]
    while len(ids) < min(EPISODES_ASKED, size.episodes) and first["next"]:
        first = reader.json(_below(first["next"]))
        ids += [item["id"] for item in first["items"]]
    found = [
        Question("Q1", f"newest {PAGE} episodes with their show", [newest], ["/Q1"]),
        Question(
            "Q2",
            "one episode in full",
            [f"{API}/episodes/{each}/" for each in ids[:EPISODES_ASKED]],
            [f"/Q2?id={each}" for each in ids[:EPISODES_ASKED]],
        ),
        _third_page(reader),
        *_search(reader),
        _deep(reader, size),
    ]
    return sorted(found, key=lambda each: each.name)


def _third_page(reader: Reader) -> Question:
    genres = reader.json(f"{API}/genres/?limit=100")["items"]
    genre = next(each["id"] for each in genres if each["name"].lower() == DRAMA)
    address = f"{API}/shows/?" + urlencode({"genre": genre, "order": "title", "limit": PAGE})
    for _ in range(2):
        page = reader.json(address)
        address = _below(page["next"])
    last = page["items"][-1]
    place = urlencode({"genre": genre, "title": last["title"].lower(), "id": last["id"]})
    return Question("Q3", "shows of a genre by title, page 3", [address], [f"/Q3?{place}"])


def _search(reader: Reader) -> list[Question]:
    address = f"{API}/search/?" + urlencode(
        {"q": RARE, "kind": "episode", "order": "newest", "limit": PAGE}
    )
    if reader.ask(address)[0] == 404:
        return []
    return [Question("Q4", f"search, newest {PAGE}", [address], [f"/Q4?q={RARE}"])]


def _deep(reader: Reader, size: Size) -> Question:
    """Goes the whole way by cursor, as a reader would."""
    address, left = f"{API}/episodes/?order=newest&limit={min(100, size.depth)}", size.depth
    while left > 0:
        page = reader.json(address)
        left -= len(page["items"])
        address = re.sub(r"limit=\d+", f"limit={min(100, left) or PAGE}", _below(page["next"]))
    last = page["items"][-1]
    place = urlencode({"at": last["published_at"], "id": last["id"]})
    return Question("Q5", f"the page behind {size.depth:,} rows", [address], [f"/Q5?{place}"])


def _below(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}"


def compare(question: Question, product: Reader, floor: Reader) -> list[str]:
    """The ids both give. Raises Failure when their answers differ in any field."""
    ids: list[str] = []
    for ours, theirs in zip(question.product[:5], question.floor[:5], strict=True):
        answers = [product.json(ours), floor.json(theirs)]
        items = [_leveled(_items(each)) for each in answers]
        if items[0] != items[1] or not items[0]:
            raise Failure(
                f"{question.name}: the product and the floor answer differently at {ours}.",
                fix=f"{_first_difference(*items)}",
            )
        ids += [item["id"] for item in items[0]]
    return ids


def _items(answer: Any) -> list[Any]:
    return list(answer["items"]) if "items" in answer else [answer]


def _leveled(value: Any) -> Any:
    """The same value with instants in one spelling."""
    if isinstance(value, dict):
        return {key: _leveled(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_leveled(each) for each in value]
    if isinstance(value, str) and _INSTANT.match(value):
        return datetime.fromisoformat(value).timestamp()
    return value


def _first_difference(ours: list[Any], theirs: list[Any]) -> str:
    if len(ours) != len(theirs):
        return f"There are {len(ours)} and {len(theirs)}."
    for mine, other in zip(ours, theirs, strict=True):
        for key in {*mine, *other}:
            if mine.get(key) != other.get(key):
                return f"{key}: {str(mine.get(key))[:200]} and {str(other.get(key))[:200]}"
    return "Nothing was found."
