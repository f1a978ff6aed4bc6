"""What is not public comes out nowhere: every public address is asked, every link followed."""

import re
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson
import pytest

from tests.journeys import canaries
from tests.journeys.canaries import Planted
from tests.journeys.reading import Answer, Reader
from tests.live import LiveStack

SCHEMA = Path(__file__).parents[1] / "openapi.v1.json"
AT_LEAST = 300
BY_ID = re.compile(r"^/api/v1/[a-z]+/[0-9a-f-]{36}/$")
FILTERED_BY = {"person": "person", "genre": "genre", "show": "show", "season": "season"}
PATH = re.compile(rb'(?:"path":"|href=\\")(/[^"\\]*)')


@pytest.fixture
def planted(live_stack: LiveStack) -> Planted:
    planted = canaries.plant()
    time.sleep(canaries.LIFE.total_seconds())
    return planted


def addresses(planted: Planted) -> Iterator[str]:
    """Every operation of the schema with every id, slug and path there is, hidden or not."""
    for path, operations in orjson.loads(SCHEMA.read_bytes())["paths"].items():
        known = {each["name"]: each for each in operations["get"].get("parameters", [])}
        if path.endswith("{key}/"):
            yield from _details(path, planted, known)
        elif "path" in known:
            yield from (f"{path}?path={quote(place)}" for place in places(planted))
        elif "{" not in path:
            yield from _lists(path, planted, known)
    yield from places(planted)


def places(planted: Planted) -> Iterator[str]:
    """Where pages stand or stood on the website."""
    for _, item in planted.items:
        if hasattr(item, "url_path"):
            yield "/" + item.url_path.split("/", 2)[2]


def _details(path: str, planted: Planted, known: dict[str, Any]) -> Iterator[str]:
    for _, item in planted.items:
        for key in (str(item.translation_key), item.slug):
            yield path.replace("{key}", key)
            yield f"{path.replace('{key}', key)}?locale=de"
    for name in known["fields"]["schema"]["items"]["enum"]:
        yield f"{path.replace('{key}', str(planted.items[0][1].translation_key))}?fields={name}"


def _lists(path: str, planted: Planted, known: dict[str, Any]) -> Iterator[str]:
    yield path
    yield f"{path}?locale=de"
    yield f"{path}?zqunknownzq=1"
    for order in known.get("order", {}).get("schema", {}).get("enum", ()):
        yield f"{path}?order={order}&limit=1&count=1"
        yield f"{path}?order={order}&limit=100"
    for name, kind in FILTERED_BY.items():
        if name in known:
            yield from (f"{path}?{name}={each.translation_key}" for each in planted.of(kind))
            yield from (f"{path}?{name}={each.slug}" for each in planted.of(kind))
    for name in known.get("fields", {}).get("schema", {}).get("items", {}).get("enum", ()):
        yield f"{path}?fields={name}"


def crawl(frontend: Reader, url: str, start: Iterator[str]) -> Iterator[tuple[str, Answer]]:
    """The answers at all these addresses and at all that those answers link to."""
    waiting, asked = deque(start), set[str]()
    while waiting:
        address = waiting.popleft()
        if address in asked:
            continue
        asked.add(address)
        answer = frontend.get(address)
        yield address, answer
        waiting.extend(links(answer, url))


def links(answer: Answer, url: str) -> Iterator[str]:
    """Addresses of this server and paths of the website that an answer names."""
    ours = re.compile(rb'"' + re.escape(url.encode()) + rb'(/api/[^"\\]*)"')
    yield from (found.decode() for found in ours.findall(answer.body))
    for found in PATH.findall(answer.body):
        yield f"/api/v1/resolve/?path={quote(found.decode())}"
    target = dict(answer.headers).get("location", "").removeprefix(url)
    if target.startswith("/"):
        yield target


def refusals(frontend: Reader, planted: Planted) -> Iterator[tuple[str, Answer]]:
    """Requests that fail, each about something hidden."""
    _, item = planted.items[-1]
    place = f"/api/v1/episodes/{item.translation_key}/"
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "HEAD"):
        yield f"{method} {place}", frontend.ask(method, place)
    yield "bad credentials", frontend.get(place, Authorization="Bearer nothing")
    yield "not JSON", frontend.get(place, Accept="text/html")
    yield "old tag", frontend.get(place, **{"If-None-Match": "*"})


def whole(answer: Answer) -> str:
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers)
    return headers + answer.body.decode()


@pytest.mark.slow
def test_no_word_of_what_is_hidden_comes_out_anywhere(
    live_stack: LiveStack, planted: Planted, frontend: Reader
) -> None:
    answers = [
        *crawl(frontend, live_stack.url, addresses(planted)),
        *refusals(frontend, planted),
    ]
    leaks, seen = [], set[str]()
    for address, answer in answers:
        text = whole(answer)
        # A redirect may repeat what the reader asked for.
        told = planted.hidden - {word for word in planted.hidden if word in address}
        leaks += [(address, answer.status, word) for word in told if word in text]
        seen |= {word for word in planted.live if word in text}
    shown = sum(answer.status == 200 for _, answer in answers)
    print(
        f"\n{len(answers)} answers ({shown} with content) searched for {len(planted.hidden)} "
        f"hidden words: {len(leaks)} found; {len(seen)} of {len(planted.live)} public words seen"
    )
    assert leaks == []
    assert planted.live - seen == set(), "the crawl is blind to these"
    assert len(answers) >= AT_LEAST
    assert all(answer.status < 500 for _, answer in answers)
    by_id = {answer.told for address, answer in answers if BY_ID.search(address)}
    assert len([told for told in by_id if told[0] == 404]) == 1, "hidden and missing differ"
