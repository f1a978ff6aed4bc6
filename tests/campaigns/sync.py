"""Copies that are kept while others write come out as what the world sees, byte for byte.

Editors' threads publish, schedule, take down, delete, rename, move licences, hold transactions open
and give them up; another compiles, in transactions of its own length. Meanwhile readers of several
audiences follow `changes`, a page of any size at a time. In the end nothing may have been missed,
nothing told twice, and nothing named that an audience could never see.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import Any

import orjson
import pytest
from django.conf import LazySettings
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from wagtail.models import Revision

from delivery.jobs import draining, rebuilding
from delivery.models import FormerShowing, Showing
from delivery.values import ADULT, Audience
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from pages.jobs import schedule
from pages.models import ArticlePage, EpisodePage, SeasonPage, ShowPage
from tests.api.conftest import Reader
from tests.content_types import CONTENT_TYPES
from tests.factories.media_catalog import GenreFactory, PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
    ratings,
)

pytestmark = pytest.mark.django_db(transaction=True)

RUNS = {"full": 500, "share": 3}
WRITERS, ACTIONS = 3, 4
# Pages of a kind beyond which none is added, so that histories stay comparable.
CROWD = 8
AUDIENCES = (
    Audience(),
    Audience(territory="DE"),
    Audience(territory="FR", platform="tv"),
    Audience(territory="DE", platform="web", maturity=12),
)
KINDS: tuple[type[Any], ...] = (ShowPage, SeasonPage, EpisodePage, ArticlePage)


class GivenUp(Exception):
    """An editor's transaction that is rolled back."""


@dataclass
class Copy:
    """One reader's copy; whatever must not happen is counted, not asserted, in its thread."""

    audience: Audience
    cards: dict[str, bytes] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    since: str | None = None
    reader: Reader = field(default_factory=Reader)

    @property
    def query(self) -> str:
        who = self.audience
        chosen = {"platform": who.platform, "maturity": who.maturity}
        return "&".join(f"{name}={value}" for name, value in chosen.items() if value is not None)

    @property
    def headers(self) -> dict[str, str]:
        return {"x_territory": self.audience.territory} if self.audience.territory else {}

    def page(self, limit: int) -> bool:
        """Reads on for one page; says whether there are more."""
        since = f"&since={self.since}" if self.since else ""
        page = self.reader.json(f"changes/?limit={limit}&{self.query}{since}", **self.headers)
        for item in page["items"]:
            card = orjson.dumps(item)
            self.counts["told twice"] += self.cards.get(item["id"]) == card
            self.cards[item["id"]] = card
            self.named.add(item["id"])
        for gone in page["removed"]:
            self.counts["taken twice"] += self.cards.pop(gone["id"], None) is None
            self.counts[gone["reason"]] += 1
            self.named.add(gone["id"])
        self.counts["pages"] += 1
        self.counts["items"] += len(page["items"])
        more = page["next"] is not None
        self.since = page["next"].partition("since=")[2] if more else page["token"]
        return more

    def finish(self, limit: int = 100) -> None:
        while self.page(limit):
            pass


class History:
    """One stretch of concurrent work, told apart by its seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self.stop = Event()

    def run(self, copies: list[Copy]) -> None:
        """Ends when all writers have; what is left to compile is compiled then."""
        with ThreadPoolExecutor(WRITERS + 1 + len(copies)) as pool:
            writers = [pool.submit(self._alone, self._write) for _ in range(WRITERS)]
            others = [pool.submit(self._alone, self._compile)]
            others += [pool.submit(self._alone, self._read, copy) for copy in copies]
            wait(writers)
            self.stop.set()
        for each in (*writers, *others):
            each.result()
        assert rebuilding.empty_outbox(passes=50)

    def _alone(self, work: Callable[..., None], *given: Any) -> None:
        """On a connection and with chances of its own."""
        try:
            work(random.Random(self.random.random()), *given)
        finally:
            connection.close()

    def _read(self, chance: random.Random, copy: Copy) -> None:
        while not self.stop.is_set():
            copy.page(chance.choice([1, 2, 3, 5, 100]))
            time.sleep(chance.choice([0.01, 0.03, 0.03, 0.1]))

    def _compile(self, chance: random.Random) -> None:
        while not self.stop.is_set():
            with self._expected():
                if chance.random() < 0.1:
                    schedule.reconcile()
                with transaction.atomic():
                    draining.drain(patience=100)
                    time.sleep(chance.choice([0, 0, 0, 0.1]))
            time.sleep(0.01)

    def _write(self, chance: random.Random) -> None:
        for _ in range(ACTIONS):
            action = chance.choice(ACTS)
            with self._expected(), transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute("SELECT now()")
                time.sleep(chance.choice([0, 0, 0.05, 0.15]))
                action(chance)
                self.counts[action.__name__] += 1
                time.sleep(chance.choice([0, 0, 0, 0.03, 0.15]))
                if chance.random() < 0.15:
                    raise GivenUp
            time.sleep(chance.choice([0, 0.02]))

    @contextmanager
    def _expected(self) -> Iterator[None]:
        """Editors get in each other's way: then one of them has done nothing."""
        try:
            yield
        except (GivenUp, DatabaseError, ObjectDoesNotExist, ValidationError) as error:
            self.counts[f"undone: {type(error).__name__}"] += 1


def create(chance: random.Random) -> None:
    make, kind, above = chance.choice(
        [
            (ShowPageFactory, ShowPage, None),
            (SeasonPageFactory, SeasonPage, ShowPage),
            (EpisodePageFactory, EpisodePage, SeasonPage),
            (ArticlePageFactory, ArticlePage, None),
        ]
    )
    if kind.objects.count() < CROWD:
        rating = chance.choice([{}, {"rated": "age:6"}])
        parent = HomePageFactory() if above is None else _any(chance, above)
        rated = rating if kind is ShowPage else {}
        try:
            make(parent=parent, slug=f"made-{chance.randrange(10**9)}", **rated)
        except AttributeError as error:
            raise GivenUp from error  # the last sister was deleted while she was looked for


def edit(chance: random.Random) -> None:
    page = _page(chance)
    page.title = f"Edited {chance.randrange(10**6)}"
    if chance.random() < 0.3:
        page.slug = f"moved-{chance.randrange(10**9)}"
    if isinstance(page, ShowPage):
        page.ratings.set(ratings(ShowPage, chance.choice(["", "age:6", "age:16"])))
    page.go_live_at = page.expire_at = None
    page.save_revision().publish()


def come_and_go(chance: random.Random) -> None:
    """Scheduled for moments so near that they pass while all are at work."""
    page = _page(chance)
    page.title = f"Scheduled {chance.randrange(10**6)}"
    comes, goes = chance.choice([(True, False), (True, True), (False, True)])
    page.go_live_at = _soon(chance) if comes else None
    page.expire_at = (page.go_live_at or timezone.now()) + _moment(chance) if goes else None
    page.save_revision().publish()


def call_off(chance: random.Random) -> None:
    """Often one that has come true since the transaction began."""
    planned = Revision.objects.filter(approved_go_live_at__isnull=False)
    Revision.objects.filter(pk=_of(chance, planned).pk).update(approved_go_live_at=None)


def take_down(chance: random.Random) -> None:
    _page(chance).unpublish()


def take_down_now_and_later(chance: random.Random) -> None:
    _page(chance).unpublish()
    time.sleep(0.05)
    come_and_go(chance)


def delete(chance: random.Random) -> None:
    _any(chance, chance.choice([EpisodePage, ArticlePage, SeasonPage])).delete()


def rename(chance: random.Random) -> None:
    kind = chance.choice([GenreFactory, PersonFactory])._meta.model
    item = _any(chance, kind)
    item.name = f"Renamed {chance.randrange(10**6)}"
    item.save_revision().publish()


def hide_or_show(chance: random.Random) -> None:
    item = _any(chance, chance.choice([GenreFactory, PersonFactory])._meta.model)
    if item.live:
        item.unpublish()
    else:
        item.save_revision().publish()


def permit(chance: random.Random) -> None:
    item = _any(chance, chance.choice([ShowPage, EpisodePage]))
    starts = chance.choice([None, None, _soon(chance)])
    ends = chance.choice([None, None, (starts or timezone.now()) + _moment(chance)])
    LicenceWindow.objects.create(
        title_kind="show" if isinstance(item, ShowPage) else "episode",
        public_id=item.translation_key,
        kind=chance.choice([LicenceKind.CATALOGUE, LicenceKind.CATALOGUE, LicenceKind.PLAYBACK]),
        reach=chance.choice([Reach.ONLY, Reach.EXCEPT, Reach.WORLD]),
        codes=chance.choice([["DE"], ["FR"], ["DE", "FR"]]),
        platforms=chance.choice([[], [], ["tv"], ["web"]]),
        starts_at=starts,
        ends_at=ends,
    )


def change_licence(chance: random.Random) -> None:
    window = _any(chance, LicenceWindow)
    if chance.random() < 0.5:
        window.delete()
    else:
        window.codes = chance.choice([["DE"], ["FR"], ["DE", "FR", "US"]])
        window.save()


ACTS: list[Callable[[random.Random], None]] = [
    create, create, edit, edit, come_and_go, come_and_go, call_off, call_off, take_down,
    take_down_now_and_later, delete, rename, hide_or_show, permit, change_licence, change_licence,
]  # fmt: skip


def _any(chance: random.Random, kind: type[Any]) -> Any:
    return _of(chance, kind.objects.order_by("pk"))


def _of(chance: random.Random, rows: Iterable[Any]) -> Any:
    found = list(rows)
    if not found:
        raise ObjectDoesNotExist
    return chance.choice(found)


def _page(chance: random.Random) -> Any:
    page = _any(chance, chance.choice(KINDS))
    return page.get_latest_revision_as_object() if page.latest_revision_id else page


def _moment(chance: random.Random) -> timedelta:
    return timedelta(seconds=chance.uniform(0.05, 1.2))


def _soon(chance: random.Random) -> Any:
    return timezone.now() + _moment(chance)


def listed(copy: Copy) -> dict[str, bytes]:
    """What the lists show the copy's audience: they know nothing of changes."""
    found: dict[str, bytes] = {}
    for row in CONTENT_TYPES:
        place: str | None = f"{row.plural}/?limit=100&{copy.query}"
        while place is not None:
            page = copy.reader.json(place, **copy.headers)
            found |= {item["id"]: orjson.dumps(item) for item in page["items"]}
            place = page["next"]
    return found


def could_see(audience: Audience) -> set[str]:
    """The ids of all that was ever for this audience."""
    found: set[str] = set()
    for table in (Showing, FormerShowing):
        for public_id, cells, min_age in table.objects.values_list("public_id", "cells", "min_age"):
            age = ADULT if min_age is None else min_age
            old_enough = audience.maturity is None or age <= audience.maturity
            if old_enough and set(cells) & set(audience.keys):
                found.add(str(public_id))
    return found


@contextmanager
def clock_stands(ahead: timedelta) -> Iterator[None]:
    """For this connection, so that answers one after the other are of one moment."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('showrunner.now', "
            "(clock_timestamp() + %s * interval '1 second')::text, false)",
            [ahead.total_seconds()],
        )
        yield
        cursor.execute("SELECT set_config('showrunner.now', '', false)")


def compare(copies: list[Copy], ahead: timedelta, seed: int) -> None:
    with clock_stands(ahead):
        for copy in copies:
            copy.finish()
            assert copy.cards == listed(copy), f"seed {seed}, {copy.audience}, {ahead}"
            again = Copy(copy.audience)
            again.finish(limit=7)
            assert again.cards == copy.cards, f"seed {seed}, {copy.audience}: from zero"


@pytest.fixture
def catalogue(settings: LazySettings) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    settings.SHOWRUNNER_ANONYMOUS_RATE = 0
    genres = [GenreFactory() for _ in range(2)]
    PersonFactory.create_batch(2)
    for codes in (["DE"], ["DE", "FR"]):
        show = ShowPageFactory(genres=genres)
        LicenceWindow.objects.create(
            title_kind="show",
            public_id=show.translation_key,
            kind=LicenceKind.CATALOGUE,
            reach=Reach.ONLY,
            codes=codes,
        )
        EpisodePageFactory(parent=SeasonPageFactory(parent=show), genres=genres[:1])
        ArticlePageFactory(genres=genres)
    assert rebuilding.empty_outbox(passes=20)


def test_copies_are_what_the_world_sees(catalogue: None, full_campaign: bool) -> None:
    start = random.randrange(10**6) if full_campaign else 0
    lasting = [Copy(audience) for audience in AUDIENCES]
    counts: Counter[str] = Counter()
    for seed in range(start, start + RUNS["full" if full_campaign else "share"]):
        history = History(seed)
        fresh = [Copy(history.random.choice(AUDIENCES)) for _ in range(2)]
        follower = lasting[seed % len(lasting)]
        history.run([*fresh, follower])
        compare([follower, *fresh], timedelta(), seed)
        compare(fresh, timedelta(hours=1), seed)
        for copy in (follower, *fresh):
            strange = copy.named - could_see(copy.audience)
            assert not strange, f"seed {seed}, {copy.audience} was told of {strange}"
            assert not copy.counts["told twice"], f"seed {seed}, {copy.audience}"
            assert not copy.counts["taken twice"], f"seed {seed}, {copy.audience}"
        counts.update(history.counts)
        for copy in fresh:
            counts.update(copy.counts)
        counts["histories"] += 1
    for copy in lasting:
        counts.update(copy.counts)
    counts["former showings"] = FormerShowing.objects.count()
    counts["former showings removed"] = FormerShowing.objects.filter(removed=True).count()
    print(f"\nfirst seed {start}; " + ", ".join(f"{n}: {c}" for n, c in sorted(counts.items())))
    expected = {"expired", "territory", "withdrawn", "deleted"} if full_campaign else {"withdrawn"}
    assert expected <= counts.keys()
