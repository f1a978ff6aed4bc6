"""A cache before the product keeps what it may, for whom it may, and never too long."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from delivery.jobs import rebuilding
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from tests.factories.pages import ArticlePageFactory, HomePageFactory, ShowPageFactory
from tests.front import HEADER, TERRITORIES, Front
from tests.journeys.reading import Answer, Reader

SOURCES = {code: source for source, code in TERRITORIES.items()} | {"": "127.0.0.1"}
Visitors = Callable[[str], Reader]


@pytest.fixture
def visitor(front: Front) -> Iterator[Visitors]:
    """A reader in a territory, who reads through nginx."""
    with ExitStack() as last:

        def arrive(code: str) -> Reader:
            return last.enter_context(Reader(front.url, source=SOURCES[code]))

        yield arrive


def cached(answer: Answer) -> str:
    return answer["X-Cache-Status"]


def compiled() -> None:
    assert rebuilding.empty_outbox(passes=20)


def licensed(show: Any, *codes: str) -> None:
    LicenceWindow.objects.create(
        title_kind="show",
        public_id=show.translation_key,
        kind=LicenceKind.CATALOGUE,
        reach=Reach.ONLY,
        codes=list(codes),
    )


@pytest.mark.slow
def test_the_second_read_is_the_cache_s(visitor: Visitors) -> None:
    article = ArticlePageFactory(slug="kept")
    compiled()
    reader = visitor("")
    places = [
        "articles/",
        f"articles/{article.translation_key}/",
        "resolve/?path=/kept/",
        "home/",
        "feeds/sitemap/",
        "articles/0b5d39d0-e62f-4c90-beab-bff7119097e9/",
        "resolve/?path=/nobody/",
    ]
    first = {place: reader.get(place) for place in places}
    time.sleep(1.1)
    for place, answer in first.items():
        again = reader.get(place)
        assert (cached(answer), cached(again)) == ("MISS", "HIT"), place
        assert (again.status, again.body) == (answer.status, answer.body)
        # By the Date of its making others know its age.
        assert again["Date"] == answer["Date"]
        assert again["Cache-Control"] == answer["Cache-Control"]
        if answer.status == 200:
            known = reader.get(place, **{"If-None-Match": answer["ETag"]})
            assert (known.status, known.body, cached(known)) == (304, b"", "HIT")
    head = reader.ask("HEAD", "articles/")
    assert (head.status, cached(head)) == (200, "HIT")


@pytest.mark.slow
def test_territories_are_kept_apart(visitor: Visitors) -> None:
    show = ShowPageFactory(slug="licensed")
    licensed(show, "DE")
    compiled()
    key = [str(show.translation_key)]
    seen = {"DE": (key, 200), "FR": ([], 404), "": ([], 404)}
    for expected in ("MISS", "HIT"):
        for code, (ids, status) in seen.items():
            listed = visitor(code).get("shows/")
            assert (listed.ids, cached(listed)) == (ids, expected), code
            assert listed["Vary"].startswith(HEADER)
            assert visitor(code).get("resolve/?path=/licensed/").status == status


@pytest.mark.slow
def test_what_a_reader_says_of_where_he_is_is_dropped(visitor: Visitors) -> None:
    show = ShowPageFactory(slug="licensed")
    licensed(show, "DE")
    compiled()
    claims = {HEADER: "DE", HEADER.lower(): "DE", "X-Forwarded-For": "127.0.0.2"}
    for name, value in claims.items():
        assert visitor("FR").get("shows/", **{name: value}).ids == []
        assert visitor("").get("shows/", **{name: value}).ids == []
    assert visitor("DE").get("shows/", **{HEADER: "FR"}).ids == [str(show.translation_key)]
    assert visitor("FR").get("shows/").ids == []


@pytest.mark.slow
def test_what_comes_with_credentials_is_never_kept(visitor: Visitors, front: Front) -> None:
    ArticlePageFactory()
    compiled()
    reader = visitor("")
    for _ in range(2):
        signed = reader.get("articles/", Authorization="Bearer nonsense")
        assert (signed.status, cached(signed)) == (401, "BYPASS")
        cookie = reader.get("articles/", Cookie="sessionid=somebody")
        assert (cookie.status, cached(cookie)) == (200, "BYPASS")
        refused = reader.get("articles/?colour=red")
        assert (refused.status, cached(refused)) == (400, "MISS")
        editor = reader.get("/admin/login/")
        assert editor.status == 200
        assert "x-cache-status" not in dict(editor.headers)
    assert cached(reader.get("articles/")) == "MISS"
    assert "BYPASS" in front.log.read_text()


@pytest.mark.slow
def test_compressed_answers_say_the_same(visitor: Visitors) -> None:
    for number in range(12):
        ArticlePageFactory(title=f"Long enough to be worth it {number}")
    compiled()
    reader = visitor("")
    plain = reader.get("articles/")
    small = reader.get("articles/", **{"Accept-Encoding": "gzip"})
    assert (small["Content-Encoding"], cached(small)) == ("gzip", "HIT")
    assert len(small.body) < len(plain.body) / 2
    known = {"Accept-Encoding": "gzip", "If-None-Match": small["ETag"]}
    assert reader.get("articles/", **known).status == 304


@pytest.mark.slow
def test_nothing_old_is_shown_after_a_change_that_was_known(visitor: Visitors) -> None:
    """Read fifty times a second across two instants, without any purging."""
    HomePageFactory()
    standing = ArticlePageFactory(slug="standing")
    goes_live = (timezone.now() + timedelta(seconds=6)).replace(microsecond=300_000)
    expires = goes_live + timedelta(seconds=4, milliseconds=400)
    ArticlePageFactory(slug="comes", go_live_at=goes_live, expire_at=expires)
    compiled()
    reader = visitor("")
    kept = {"HIT": 0, "MISS": 0, "STALE": 0, "UPDATING": 0, "EXPIRED": 0}
    places = {"resolve/?path=/comes/": 0, "articles/": 0, "feeds/sitemap/": 0}
    while (asked := timezone.now()) < expires + timedelta(seconds=1):
        for place in places:
            asked = timezone.now()
            answer = reader.get(place)
            answered = timezone.now()
            kept[cached(answer)] += 1
            before, shown = answered < goes_live, goes_live <= asked and answered < expires
            if before or shown or asked >= expires:
                assert (b"comes" in answer.body) == shown, (place, asked, cached(answer))
                places[place] += 1
        time.sleep(0.02)
    print(f"\n{sum(places.values())} reads around 2 changes, of which by the cache {kept}")
    assert kept["HIT"] > kept["MISS"]
    assert min(places.values()) > 50
    assert reader.get(f"articles/{standing.translation_key}/").status == 200
