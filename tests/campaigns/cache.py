"""Caches tell the truth: what they may keep stays true for as long as they may keep it."""

import math
import random
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from delivery.jobs import rebuilding
from delivery.models import Showing
from entitlements.choices import LicenceKind, Platform, Reach
from entitlements.models import LicenceWindow
from tests.api.conftest import Reader, publish_rows
from tests.conftest import FULL
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)
from tests.front import HEADER, TERRITORIES, Front
from tests.journeys import reading
from tests.journeys.reading import Answer

SOURCES = {code: source for source, code in TERRITORIES.items()} | {"": "127.0.0.1"}
# Where a reader is, and what he asks for besides.
AUDIENCES = (
    ("", ""),
    ("DE", ""),
    ("FR", ""),
    ("DE", "platform=tv"),
    ("FR", "platform=web&maturity=12"),
    ("US", "maturity=6"),
)
CODES = ("DE", "FR", "US")
MISSING = "0b5d39d0-e62f-4c90-beab-bff7119097e9"


@dataclass
class Catalogue:
    """A small catalogue in which much comes and goes within some seconds, at any instant or only
    `every` so many.
    """

    chance: random.Random
    start: datetime
    seconds: float
    every: float = 0

    def instant(self) -> datetime:
        ahead = self.chance.uniform(1, self.seconds)
        if self.every:
            ahead = math.ceil(ahead / self.every) * self.every
        return self.start + timedelta(seconds=ahead)

    def window(self) -> tuple[datetime | None, datetime | None]:
        one, two = sorted((self.instant(), self.instant()))
        return self.chance.choice([(None, None), (one, None), (None, two), (one, two)])

    def build(self) -> None:
        """Publishes it all and brings delivery in line."""
        self.articles = [self._article(number) for number in range(8)]
        self.shows = [self._show(number) for number in range(4)]
        publish_rows(list(self._rows()))
        assert rebuilding.empty_outbox(passes=20)

    def places(self) -> list[str]:
        """What is read: at least sixty addresses of all sorts."""
        listed = ["shows/", "seasons/", "episodes/", "articles/", "people/", "genres/"]
        pages = [*self.articles, *self.shows]
        return [
            "home/",
            "feeds/sitemap/",
            "home/?fields=rails",
            "resolve/?path=/nobody/",
            f"articles/{MISSING}/",
            *listed,
            *(f"{each}?limit=3&count=1" for each in listed),
            *(f"{each}?order={order}" for each in listed for order in ("oldest", "title")),
            *(f"articles/{page.translation_key}/" for page in self.articles),
            *(f"shows/{page.translation_key}/" for page in self.shows),
            *(f"shows/{page.slug}/" for page in self.shows),
            *(f"resolve/?path=/{page.slug}/" for page in pages),
            *(f"resolve/?path=/{show.slug}/one/pilot/" for show in self.shows),
            *(f"episodes/?show={show.translation_key}" for show in self.shows),
        ]

    def _article(self, number: int) -> Any:
        live, expires = self.window()
        slug = f"article-{number}"
        return ArticlePageFactory(slug=slug, go_live_at=live, expire_at=expires)

    def _show(self, number: int) -> Any:
        rating = self.chance.choice(["", "6", "12", "16"])
        show = ShowPageFactory(slug=f"show-{number}", rated=f"age:{rating}" if rating else "")
        season = SeasonPageFactory(parent=show, slug="one")
        live, expires = self.window()
        EpisodePageFactory(parent=season, slug="pilot", go_live_at=live, expire_at=expires)
        for kind in (LicenceKind.CATALOGUE, LicenceKind.PLAYBACK):
            for _ in range(self.chance.randrange(3)):
                self._licence(show, kind)
        return show

    def _licence(self, show: Any, kind: str) -> None:
        starts, ends = self.window()
        LicenceWindow.objects.create(
            title_kind="show",
            public_id=show.translation_key,
            kind=kind,
            reach=self.chance.choice([Reach.WORLD, Reach.ONLY, Reach.EXCEPT]),
            codes=self.chance.sample(CODES, 2),
            platforms=self.chance.choice([[], ["tv"], ["web", "mobile"]]),
            starts_at=starts,
            ends_at=ends,
        )

    def _rows(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for number in range(6):
            starts, ends = self.window()
            terms = {
                "show_from": starts and starts.isoformat(),
                "show_until": ends and ends.isoformat(),
                "territories": self.chance.choice([[], ["DE"], ["FR", "US"]]),
                "platforms": self.chance.choice([[], [], [Platform.TV.value]]),
            }
            picked = self.chance.sample([*self.articles, *self.shows], 4)
            row = {"title": f"Row {number}", "layout": "row", "items": [p.pk for p in picked]}
            order = self.chance.choice(["newest", "title", "coming", "leaving"])
            rule = {"title": f"Rule {number}", "kind": "show", "genre": None, "order": order}
            yield "curated", row | terms
            yield "rule", rule | {"limit": 3} | terms


def asked(place: str, query: str) -> str:
    return f"{place}{'&' if '?' in place else '?'}{query}" if query else place


def for_audience(place: str, query: str) -> str:
    """The address with what the audience asks for, where it may be asked for."""
    return place if place.startswith("feeds/") else asked(place, query)


def lifetime(control: str) -> int:
    return sum(int(seconds) for seconds in re.findall(r"=(\d+)", control))


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(12) if FULL else range(1))
def test_what_is_kept_stays_true_for_its_lifetime(seed: int, settings: Any) -> None:
    """At random instants, and more often just before changes, every answer is read, and read again
    at instants within its lifetime and in the second after it that whole-second caches add.
    """
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    settings.SHOWRUNNER_TERRITORY_HEADER = HEADER
    chance = random.Random(seed)  # repeatable
    catalogue = Catalogue(chance, timezone.now(), 150)
    catalogue.build()
    changes, places = boundaries(after=catalogue.start), catalogue.places()
    compared = Counter[str]()
    for _ in range(400 if FULL else 50):
        compared += hold(Reader(), chance, catalogue, changes, chance.choice(places))
    print(f"\nseed {seed}: {len(changes)} changes; answers {dict(compared)}")
    assert compared["kept"] > 10
    assert compared["read again"] > 2 * compared["kept"]


def hold(
    reader: Reader,
    chance: random.Random,
    catalogue: Catalogue,
    changes: list[datetime],
    place: str,
) -> Counter[str]:
    """Reads one address as one audience, and fails when what may be kept does not stay true."""
    code, query = chance.choice(AUDIENCES)
    start = catalogue.instant()
    if chance.random() < 0.5:
        start = chance.choice(changes) - timedelta(seconds=chance.uniform(0, 70))
    first = read(reader, for_audience(place, query), code, at=start)
    lasts = lifetime(first["Cache-Control"])
    if not lasts:
        return Counter({"not to be kept": 1})
    end = start + timedelta(seconds=lasts + 1)
    assert not [change for change in changes if start < change <= end], "a change within it"
    instants = [end, *(start + (end - start) * chance.random() for _ in range(2))]
    for instant in instants:
        again = read(reader, for_audience(place, query), code, at=instant)
        same = (first.status_code, first.content) == (again.status_code, again.content)
        assert same, (place, code, query, start, instant)
        assert first.get("ETag") == again.get("ETag")
    return Counter({"kept": 1, "read again": len(instants)})


def read(reader: Reader, place: str, code: str, *, at: datetime) -> Any:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('showrunner.now', %s, true)", [at.isoformat()])
    return reader.get(place, **({HEADER: code} if code else {}))


def boundaries(*, after: datetime) -> list[datetime]:
    """Every instant at which a showing begins or ends."""
    spans = Showing.objects.values_list("span", flat=True)
    edges = {edge for span in spans for edge in (span.lower, span.upper) if edge is not None}
    return sorted(edge for edge in edges if edge > after)


@pytest.mark.django_db(transaction=True)
@pytest.mark.enable_socket
def test_nginx_says_what_the_application_says(front: Front) -> None:
    """Shuffled reads of all addresses by all audiences, through nginx and past it, while the
    catalogue changes by itself. A read that a change falls into may show either side of it.
    """
    chance = random.Random(7)  # repeatable
    reads, addresses = (2000, 60) if FULL else (150, 6)
    catalogue = Catalogue(chance, timezone.now(), 120, every=12)
    catalogue.build()
    places = chance.sample(catalogue.places(), addresses)
    asks = [(chance.choice(AUDIENCES), chance.choice(places)) for _ in range(reads)]
    kept, different = Counter[str](), []
    with ExitStack() as last:
        through = {
            code: last.enter_context(reading.Reader(front.url, source=SOURCES[code]))
            for code in SOURCES
        }
        past = last.enter_context(reading.Reader(front.behind))
        for (code, query), place in asks:
            address, here = for_audience(place, query), {HEADER: code} if code else {}
            before = past.get(address, **here)
            answer = through[code].get(address, **junk(chance))
            kept[answer["X-Cache-Status"]] += 1
            if told(answer) not in (told(before), told(past.get(address, **here))):
                different.append((address, code, answer["X-Cache-Status"]))
    changed = len([c for c in boundaries(after=catalogue.start) if c < timezone.now()])
    print(
        f"\n{reads} reads of {len(places)} addresses by {len(AUDIENCES)} audiences over {changed} "
        f"changes, {len(different)} different from the uncached answer; by nginx {dict(kept)}"
    )
    assert different == []
    assert kept["HIT"] > kept.total() / 10


def told(answer: Answer) -> tuple[int, bytes, str | None, str | None]:
    headers = dict(answer.headers)
    return answer.status, answer.body, headers.get("etag"), headers.get("content-type")


def junk(chance: random.Random) -> dict[str, str]:
    """What a reader says of himself now and then, and what must not count."""
    claims = [
        {},
        {},
        {HEADER: "DE"},
        {"X-Forwarded-For": "127.0.0.2"},
        {"Cache-Control": "no-cache"},
    ]
    return chance.choice(claims)
