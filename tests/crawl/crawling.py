"""Asking for everything, following every link, and looking at every word that comes back."""

import base64
import random
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote
from uuid import UUID

from delivery.values import Audience
from tests.crawl.planting import Item, Planted
from tests.crawl.words import WORD
from tests.journeys.reading import Answer

UUID_FORM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PLACE = re.compile(rb'(?:"path":"|href=\\?")(/[^"\\]*)')
_CURSOR = re.compile(r"cursor=([\w-]+)")
_TAGS = ("surrogate-key", "cache-tag")
# These tell readers what they could see before and no longer can.
TELL_WHAT_WENT = ("/api/v1/changes/", "/api/v1/resolve/")

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


@dataclass(slots=True)
class Watch:
    """Looks at answers for one audience, and remembers what was seen and what ought not to be."""

    planted: Planted
    seen: set[str] = field(default_factory=set)
    leaks: list[tuple[str, int, str]] = field(default_factory=list)
    answers: int = 0
    statuses: dict[int, int] = field(default_factory=dict)
    _ids: dict[str, Item] = field(default_factory=dict)
    _tags: dict[str, Item] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ids, self._tags = self.planted.by_id, self.planted.by_tag

    def look(self, address: str, answer: Answer, audience: Audience) -> None:
        """Words, ids and cache tags of what is hidden from the audience; a reader may be told
        again what the request itself said.
        """
        self.answers += 1
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        text, told = whole(answer), unquote(address)
        found = {match[0]: match[1] for match in WORD.finditer(text)}
        self.seen |= found.keys()
        hidden = [
            word
            for word, mark in found.items()
            if not self.planted.marks.get(mark, _nobody)(audience) and word not in told
        ]
        hidden += [key for key in self._hidden_ids(text, address, audience) if key not in told]
        hidden += self._hidden_tags(answer, audience)
        self.leaks += [(address, answer.status, word) for word in hidden]

    def _hidden_ids(self, text: str, address: str, audience: Audience) -> list[str]:
        gone = address.startswith(TELL_WHAT_WENT)
        return [
            key
            for key in set(UUID_FORM.findall(text))
            if (item := self._ids.get(key)) is not None
            and not _visible(item, audience)
            and not (gone and item.state.was_public)
        ]

    def _hidden_tags(self, answer: Answer, audience: Audience) -> list[str]:
        told = " ".join(value for name, value in answer.headers if name in _TAGS)
        return [
            tag
            for tag in re.split(r"[ ,]+", told)
            if (item := self._tags.get(tag)) is not None and not _visible(item, audience)
        ]


def _nobody(_: Audience) -> bool:
    return False


def _visible(item: Item, audience: Audience) -> bool:
    return item.state.only_words or item.state.who(audience)


def whole(answer: Answer) -> str:
    """All that an answer says, also what its cursors hold."""
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers)
    text = headers + answer.body.decode("utf-8", errors="replace")
    return text + "".join(_unpacked(cursor) for cursor in _CURSOR.findall(text))


def _unpacked(cursor: str) -> str:
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except ValueError:
        return ""
    return packed.decode("utf-8", errors="replace")


@dataclass(slots=True)
class Twins:
    """Asks each thing about something hidden once more about something that does not exist."""

    planted: Planted
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    compared: int = 0
    differences: list[str] = field(default_factory=list)

    def compare(self, ask: Ask, address: str, answer: Answer, audience: Audience) -> None:
        """Notes the address when the two answers differ in more than the name that was sent."""
        unknown = self._unknown(address, audience)
        if not unknown:
            return
        other = address
        for name, stands_in in unknown.items():
            other = other.replace(name, stands_in)
        self.compared += 1
        if _told(answer, unknown.keys()) != _told(ask(other), unknown.values()):
            self.differences.append(f"{address} is told from {other}")

    def _unknown(self, address: str, audience: Audience) -> dict[str, str]:
        """What stands in for each hidden name in the address; nothing where it may be told that
        something was public.
        """
        names: dict[str, str] = {}
        items = self.planted.by_id
        for key in UUID_FORM.findall(address):
            item = items.get(key)
            if item is not None and not _visible(item, audience):
                names[key] = str(UUID(int=self.chance.getrandbits(128), version=4))
        for match in WORD.finditer(address):
            mark = match[1]
            if mark in self.planted.marks and not self.planted.marks[mark](audience):
                names[mark] = "".join(self.chance.choices("bcdfghjklm", k=len(mark)))
        return {} if names and self._went(address) else names

    def _went(self, address: str) -> bool:
        return address.startswith(TELL_WHAT_WENT) and any(
            item.state.was_public and (item.mark in address or item.id in address)
            for item in self.planted.items
        )


def _told(answer: Answer, names: object) -> tuple[object, ...]:
    status, headers, body = answer.told
    text = f"{headers}{body.decode('utf-8', errors='replace')}"
    for name in names:  # type: ignore[attr-defined]
        text = text.replace(str(name), "?")
    return status, text
