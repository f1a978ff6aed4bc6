"""Looking at every word, id and cache tag that comes back, for the audience it was told to."""

import base64
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from delivery.values import Audience
from tests.crawl.planting import Item, Planted
from tests.crawl.words import WORD
from tests.journeys.reading import Answer

UUID_FORM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_CURSOR = re.compile(r"cursor=([\w-]+)")
_TAGS = ("surrogate-key", "cache-tag")
# These tell readers what they could see before and no longer can.
TELL_WHAT_WENT = ("/api/v1/changes/", "/api/v1/resolve/")


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

    @property
    def told(self) -> str:
        """The figures, for people."""
        unseen = self.planted.expected - self.seen
        return (
            f"{self.answers} answers {dict(sorted(self.statuses.items()))} searched for words of "
            f"{len(self.planted.marks)} marks, {len(self.planted.items)} ids and tags: "
            f"{len(self.leaks)} leaks; "
            f"{len(unseen)} of {len(self.planted.expected)} public words not seen"
        )

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
            and not visible(item, audience)
            and not (gone and item.state.was_public)
        ]

    def _hidden_tags(self, answer: Answer, audience: Audience) -> list[str]:
        told = " ".join(value for name, value in answer.headers if name in _TAGS)
        return [
            tag
            for tag in re.split(r"[ ,]+", told)
            if (item := self._tags.get(tag)) is not None and not visible(item, audience)
        ]


def _nobody(_: Audience) -> bool:
    return False


def visible(item: Item, audience: Audience) -> bool:
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
