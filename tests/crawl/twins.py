"""Hidden is missing: what is asked about the one is asked about the other, and told alike."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from delivery.values import Audience
from tests.crawl import comparing
from tests.crawl.crawling import Ask
from tests.crawl.planting import Planted
from tests.crawl.watching import TELL_WHAT_WENT, UUID_FORM, visible
from tests.crawl.words import WORD
from tests.journeys.reading import Answer


@dataclass(slots=True)
class Twins:
    """Asks each thing about something hidden once more about something that does not exist."""

    planted: Planted
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    compared: int = 0
    # Told apart whenever asked, and told apart once: nothing can be learnt from what passes.
    differences: list[str] = field(default_factory=list)
    once: list[str] = field(default_factory=list)

    def compare(self, ask: Ask, address: str, answer: Answer, audience: Audience) -> None:
        """Notes the address when the two answers differ in more than the name that was sent."""
        unknown = self._unknown(address, audience)
        if not unknown:
            return
        other = address
        for name, stands_in in unknown.items():
            other = other.replace(name, stands_in)
        self.compared += 1
        for again in (False, True):
            one = _told(ask(address) if again else answer, unknown.keys())
            two = _told(ask(other), unknown.values())
            if one == two:
                return
            told = f"{comparing.difference(one, two)}: {address} is told from {other}"
            (self.differences if again else self.once).append(told)

    def _unknown(self, address: str, audience: Audience) -> dict[str, str]:
        """What stands in for each hidden name in the address; nothing where it may be told that
        something was public, and where a cursor is good for this very address only.
        """
        names: dict[str, str] = {}
        if "cursor=" in address:
            return names
        items = self.planted.by_id
        for key in UUID_FORM.findall(address):
            item = items.get(key)
            if item is not None and not visible(item, audience):
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


_NEXT = re.compile(r'"next":"[^"]*"')
_TAG = re.compile(r"\('etag', '[^']*'\)")


def _told(answer: Answer, names: Iterable[str]) -> str:
    status, headers, body = answer.told
    text = f"{headers}{body.decode('utf-8', errors='replace')}"
    for name in names:
        text = text.replace(name, "?")
    if _NEXT.search(text) or not body:
        # A cursor is signed for its question, and the tag is made of what the answer says.
        text = _TAG.sub("", _NEXT.sub("", text))
    return f"{status} {text}"
