"""Asks the real API and says where its answers are not what the oracle says."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import Any
from urllib.parse import urlencode

from delivery.models import Showing
from delivery.values import Audience
from tests.api.conftest import Reader
from tests.oracle.cards import COUNTRIES, WORKS
from tests.oracle.facts import Answers
from tests.oracle.licences import Asker
from tests.oracle.world import AGES, TITLES, Thing

PLURALS = {
    "show": "shows",
    "season": "seasons",
    "episode": "episodes",
    "movie": "movies",
    "extra": "extras",
    "live_event": "live-events",
    "album": "albums",
    "game_session": "game-sessions",
    "article": "articles",
    "collection": "collections",
    "page": "pages",
    "person": "people",
    "genre": "genres",
    "organisation": "organisations",
    "franchise": "franchises",
}
# Whose lists can be filtered by what they name.
NAMED = {
    "person": (*WORKS, "episode", "article"),
    "genre": (*WORKS, "episode", "article"),
    "organisation": (*WORKS, "season", "episode"),
    "franchise": WORKS,
}


class Interview:
    """One asker at one instant, at which the database's clock stands already.

    Each answer that is held against the oracle counts as one comparison.
    """

    def __init__(self, answers: Answers, counts: Counter[str]) -> None:
        self.answers = answers
        self.counts = counts
        self.reader = Reader()
        self.wrong: list[str] = []

    def everything(self, random: Random, *, known_paths: set[str]) -> list[str]:
        """Every list, and some items, paths and filters, hidden ones among them."""
        for kind in PLURALS:
            self.list(kind, self.answers.listed(kind))
        things = [each for each in self.answers.world.things if each.locale == self.answers.locale]
        for thing in _some(random, things, 7):
            self.item(thing)
        for thing in _some(random, things, 3):
            self.filters(thing, random)
        self.produced(random)
        for path in _some(random, sorted(known_paths), 5):
            self.path(path)
        self.showings()
        return self.wrong

    def list(self, kind: str, expected: list[Thing], **query: Any) -> None:
        by_number = any(name in query for name in ("show", "season")) and kind != "article"
        order = {} if by_number else {"order": "title"}
        place, answer = self._ask(f"{PLURALS[kind]}/", limit=100, count=1, **order, **query)
        cards = [self.answers.card(each) for each in expected]
        self._hold(place, {"items": cards, "count": len(cards), "next": None}, answer)

    def item(self, thing: Thing) -> None:
        place = "home/" if thing.kind == "home" else f"{PLURALS[thing.kind]}/{thing.id}/"
        place, answer = self._ask(place)
        shown = thing in self.answers.seen
        self._hold(place, self.answers.detail(thing) if shown else None, answer)

    def filters(self, thing: Thing, random: Random) -> None:
        """A list by the thing, which finds nothing when the thing is hidden."""
        if thing.kind in ("show", "season"):
            kinds = ["season", "episode"] if thing.kind == "show" else ["episode"]
            for kind in kinds:
                self.list(kind, self.answers.below(thing, kind), **{thing.kind: thing.id})
        if thing.kind in TITLES:
            rated = random.choice(list(AGES))
            found = [e for e in self.answers.listed(thing.kind) if self.answers.is_rated(e, rated)]
            self.list(thing.kind, found, rating=":".join(rated))
        if thing.kind in NAMED:
            kind = random.choice(NAMED[thing.kind])
            self.list(kind, self.answers.naming(thing, kind), **{thing.kind: thing.id})

    def produced(self, random: Random) -> None:
        """A list of what was produced in a country."""
        kind, code = random.choice(TITLES), random.choice([*COUNTRIES])
        some = [e for e in self.answers.listed(kind) if code in self.answers.countries(e)]
        self.list(kind, some, country=code)

    def path(self, path: str) -> None:
        place, answer = self._ask("resolve/", path=path)
        if answer is not None and answer["type"] != "item":
            answer = None
        thing = self.answers.at_path(path)
        expected = thing and {"kind": thing.kind, "item": self.answers.detail(thing)}
        self._hold(place, expected, answer)

    def showings(self) -> None:
        """The query set agrees with the API."""
        asker = self.answers.asker
        audience = Audience(asker.territory, asker.platform, asker.maturity)
        rows = Showing.objects.visible(to=audience, at=self.answers.at)
        found = rows.filter(locale=self.answers.locale).values_list("kind", "public_id")
        told = sorted([kind, str(public_id)] for kind, public_id in found)
        expected = sorted([each.kind, str(each.id)] for each in self.answers.seen)
        self._hold("Showing.objects.visible()", {"all": expected}, {"all": told})

    def _ask(self, place: str, **query: Any) -> tuple[str, Any]:
        """The answer's JSON, or None when there is nothing."""
        asker = self.answers.asker
        optional = {"platform": asker.platform, "maturity": asker.maturity}
        query |= {name: value for name, value in optional.items() if value is not None}
        place = f"{place}?{urlencode({'locale': self.answers.locale, **query})}"
        headers = {"X-Territory": asker.territory} if asker.territory else {}
        answer = self.reader.get(place, **headers)
        assert answer.status_code in {200, 404, 410}, (place, answer.content)
        return place, answer.json() if answer.status_code == 200 else None

    def _hold(self, place: str, expected: Any, answer: Any) -> None:
        kind = place.partition("/")[0] + ("" if expected is not None else ", hidden")
        self.counts[kind] += 1
        for where, should, is_ in differences(expected, answer):
            self.wrong.append(
                f"{place} for {self.answers.asker} at {self.answers.at}: "
                f"{where or 'the answer'} should be {should!r}, is {is_!r}"
            )


def differences(expected: Any, answer: Any, where: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Where the answer is not as expected; members of objects that nobody asked about may be so."""
    if isinstance(expected, dict) and isinstance(answer, dict):
        for name, value in expected.items():
            yield from differences(value, answer.get(name), f"{where}.{name}")
    elif isinstance(expected, list) and isinstance(answer, list) and len(expected) == len(answer):
        for place, (one, two) in enumerate(zip(expected, answer, strict=True)):
            yield from differences(one, two, f"{where}[{place}]")
    elif not _equal(expected, answer):
        yield where, _short(expected), _short(answer)


def _equal(expected: Any, answer: Any) -> bool:
    if isinstance(expected, datetime) and isinstance(answer, str):
        return datetime.fromisoformat(answer) == expected
    return bool(expected == answer)


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(each) for each in value]
    return (value.get("title") or value) if isinstance(value, dict) else value


def _some(random: Random, values: list[Any], count: int) -> list[Any]:
    return random.sample(values, min(count, len(values)))


ASKERS = [
    Asker(territory, platform, maturity)
    for territory in (None, "DE", "AT", "FR", "US", "XX")
    for platform in (None, "web", "mobile", "tv")
    for maturity in (None, None, 0, 6, 12, 16, 17, 18)
]
