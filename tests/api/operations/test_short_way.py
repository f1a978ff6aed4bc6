"""The short way in front of Django answers exactly as Django would, byte for byte."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes

import psycopg
import pytest
from django.core.handlers.wsgi import WSGIHandler
from prometheus_client import generate_latest
from pytest_django.fixtures import Settings

from api import throttling, urls
from api.exchange import Asked, Reply
from api.problems import Problem
from api.views.details import DetailView
from api.views.lists import ListView
from cms.operations import metrics
from cms.short_way.application import ShortWay
from cms.short_way.connections import Lender
from cms.short_way.places import Places
from delivery.jobs import rebuilding
from delivery.selectors.reading import running
from tests.api.conftest import ROOT
from tests.content_types import CONTENT_TYPES
from tests.factories.pages import HomePageFactory

# The short way has a connection of its own, which sees what is committed.
pytestmark = pytest.mark.django_db(transaction=True)

# What differs between any two answers.
OF_THE_MOMENT = frozenset({"x-request-id", "x-showrunner-instant"})


@dataclass
class Told:
    """One answer as a server program gets it; `handed_on` says whether Django gave it."""

    status: str
    headers: dict[str, str]
    body: bytes
    handed_on: bool

    @property
    def lasting(self) -> tuple[str, dict[str, str], bytes]:
        """What must be equal whichever way was taken."""
        kept = {n: v for n, v in self.headers.items() if n not in OF_THE_MOMENT}
        return self.status, kept, self.body


class BothWays:
    """The same request, put to Django alone and to the short way in front of it."""

    def __init__(self) -> None:
        self.django = WSGIHandler()
        self.handed_on = 0
        self.lender = Lender()
        self.short = ShortWay(self._counting, lender=self.lender)

    def _counting(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        self.handed_on += 1
        return self.django(environ, start)

    def ask(
        self,
        place: str,
        *,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        **more: str,
    ) -> Told:
        """The short way's answer, after comparing it with Django's."""
        environ = _environ(place, method, headers or {}, more)
        alone = _told(self.django, environ)
        before = self.handed_on
        found = _told(self.short, environ)
        found.handed_on = self.handed_on > before
        assert found.lasting == alone.lasting, place
        assert found.headers.keys() == alone.headers.keys()
        return found


def _environ(
    place: str, method: str, headers: Mapping[str, str], more: Mapping[str, str]
) -> dict[str, Any]:
    path, _, query = place.partition("?")
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(ROOT + path).decode("iso-8859-1"),
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "HTTP_HOST": "localhost:8000",
        "REMOTE_ADDR": "10.0.0.9",
        "wsgi.url_scheme": "http",
        **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},
        **more,
    }


def _told(application: Callable[..., Iterable[bytes]], environ: dict[str, Any]) -> Told:
    started: list[tuple[str, list[tuple[str, str]]]] = []
    given = {**environ, "wsgi.input": BytesIO(), "wsgi.errors": None}
    answer = application(given, lambda status, headers: started.append((status, headers)))
    body = b"".join(answer)
    if hasattr(answer, "close"):
        answer.close()
    ((status, headers),) = started
    named = [name.lower() for name, _ in headers]
    assert len(named) == len(set(named)), named
    return Told(status, {name.lower(): value for name, value in headers}, body, handed_on=False)


@pytest.fixture
def both() -> Iterator[BothWays]:
    ways = BothWays()
    yield ways
    ways.lender.close()


@pytest.fixture
def catalogue() -> list[tuple[str, str, str]]:
    """The noun, id and slug of an item of each listed kind, and a home page, compiled."""
    HomePageFactory()
    found = []
    for row in CONTENT_TYPES:
        item = row.one()
        row.some(3)
        found.append((row.plural, str(item.translation_key), item.slug))
    assert rebuilding.empty_outbox(passes=20)
    return found


def test_reads_are_answered_before_django_and_alike(
    both: BothWays, catalogue: list[tuple[str, str, str]]
) -> None:
    places = ["home/", "resolve/?path=/", "", "problems/not_found/", "schema/"]
    for plural, public_id, _ in catalogue:
        places += [
            f"{plural}/", f"{plural}/?limit=2", f"{plural}/?limit=2&count=1&fields=title",
            f"{plural}/?locale=de", f"{plural}/?order=title&platform=web&maturity=12",
            f"{plural}/{public_id}/", f"{plural}/{public_id}/?fields=title",
        ]  # fmt: skip
    for place in places:
        for method in ("GET", "HEAD"):
            told = both.ask(place, method=method)
            assert (told.status, told.handed_on) == ("200 OK", False), place
            tag = told.headers["etag"]
            for held in (tag, f"W/{tag}", "*", f'"x", {tag}', '"x"', "nonsense"):
                both.ask(place, method=method, headers={"If-None-Match": held})
        again = both.ask(place, headers={"If-None-Match": tag})
        assert (again.status, again.handed_on, again.body) == ("304 Not Modified", False, b"")


def test_pages_follow_one_another_alike(
    both: BothWays, catalogue: list[tuple[str, str, str]]
) -> None:
    for plural, _, _ in catalogue:
        told = both.ask(f"{plural}/?limit=1")
        following = told.body.decode().partition("/api/v1/")[2].partition('"')[0]
        assert "cursor=" in following
        assert not both.ask(following).handed_on
        assert both.ask(following.replace("cursor=", "cursor=x")).status == "400 Bad Request"


REFUSED = (
    ("shows/?sort=title", "400 Bad Request"),
    ("shows/?limit=0", "400 Bad Request"),
    ("shows/?limit=2&limit=3", "400 Bad Request"),
    ("shows/?locale=%ff", "400 Bad Request"),
    ("shows/?%00=1&a[]=2;b", "400 Bad Request"),
    ("resolve/", "400 Bad Request"),
    ("resolve/?path=/nobody/", "404 Not Found"),
    ("shows/nobody/", "404 Not Found"),
    ("shows/0b5d39d0-e62f-4c90-beab-bff7119097e9/", "404 Not Found"),
    ("shows/0B5D39D0-E62F-4C90-BEAB-BFF7119097E9/", "404 Not Found"),
    ("shows/%e6%9d%b1%e4%ba%ac/", "404 Not Found"),
    ("shows/%ff%fe/", "404 Not Found"),
    ("shows/a%0a/", "404 Not Found"),
    ("shows/%2e%2e/", "404 Not Found"),
    ("shows", "404 Not Found"),
    ("shows//", "404 Not Found"),
    ("shows/a/b/", "404 Not Found"),
    ("nobody/", "404 Not Found"),
    ("problems/nobody/", "404 Not Found"),
)


def test_refusals_are_told_by_django(both: BothWays) -> None:
    for place, status in REFUSED:
        for method in ("GET", "HEAD"):
            told = both.ask(place, method=method)
            assert (told.status, told.handed_on) == (status, True), place


HEADERS: tuple[tuple[dict[str, str], str], ...] = (
    ({}, "200 OK"),
    ({"Accept": "text/html;q=0.9, application/json"}, "200 OK"),
    ({"Accept": "text/html"}, "406 Not Acceptable"),
    ({"Accept": ""}, "200 OK"),
    ({"Authorization": "Bearer x"}, "401 Unauthorized"),
    ({"Authorization": ""}, "401 Unauthorized"),
    ({"Host": "elsewhere.example"}, "400 Bad Request"),
    ({"Host": "local host"}, "400 Bad Request"),
    ({"Host": "LOCALHOST:1"}, "200 OK"),
    ({"X-Forwarded-Host": "elsewhere.example"}, "200 OK"),
    ({"X-Request-ID": "chosen"}, "200 OK"),
    ({"Origin": "https://elsewhere.example"}, "200 OK"),
    ({"Cookie": "sessionid=x"}, "200 OK"),
)


def test_headers_are_judged_alike(both: BothWays, catalogue: list[tuple[str, str, str]]) -> None:
    for headers, status in HEADERS:
        told = both.ask("shows/", headers=headers)
        assert (told.status, told.handed_on) == (status, status != "200 OK")
        assert told.headers["x-request-id"] != "chosen"


def test_other_methods_are_django_s(both: BothWays) -> None:
    for method in ("OPTIONS", "POST", "PUT", "DELETE", "TRACE", "get"):
        assert both.ask("shows/", method=method).handed_on


def test_the_territory_is_heard_from_trusted_hops_alike(
    both: BothWays, catalogue: list[tuple[str, str, str]], settings: Settings
) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["10.0.0.9"]
    for territory in ("DE", "de", "Germany", ""):
        assert not both.ask("shows/", headers={"X-Territory": territory}).handed_on
    assert both.ask("shows/", REMOTE_ADDR="10.0.0.1").headers["vary"] == "X-Territory"


def test_tls_is_asked_for_alike(catalogue: list[tuple[str, str, str]], settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 60
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    both = BothWays()
    assert both.ask("shows/").status == "301 Moved Permanently"
    assert both.ask("shows/", headers={"X-Forwarded-Proto": "http"}).handed_on
    told = both.ask("shows/", headers={"X-Forwarded-Proto": "https"})
    both.lender.close()
    assert not told.handed_on
    assert told.headers["strict-transport-security"] == "max-age=60"


def test_the_limit_counts_a_read_once(
    both: BothWays, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Asked] = []
    monkeypatch.setattr(throttling, "refuse_excess", asked.append)
    for place in ("shows/", "shows/nobody/", "shows/?limit=0"):
        asked.clear()
        _told(both.short, _environ(place, "GET", {}, {}))
        assert len(asked) == 1

    def refuse(_: Asked) -> None:
        raise Problem("too_many_requests", headers={"Retry-After": "7"})

    monkeypatch.setattr(throttling, "refuse_excess", refuse)
    told = both.ask("shows/")
    assert (told.status, told.headers["retry-after"]) == ("429 Too Many Requests", "7")


def test_a_refusal_is_found_out_once(
    both: BothWays, catalogue: list[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []
    read = DetailView.read

    def counting(view: DetailView, asked: Asked, **place: str) -> Reply:
        reads.append(place["key"])
        return read(view, asked, **place)

    monkeypatch.setattr(DetailView, "read", counting)
    told = _told(both.short, _environ("shows/nobody/", "GET", {}, {}))
    assert told.status == "404 Not Found"
    assert reads == ["nobody"]


def test_a_failure_is_told_and_recorded_by_django(
    both: BothWays, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(view: ListView, asked: Asked, **place: str) -> Reply:
        raise RuntimeError("broken")

    monkeypatch.setattr(ListView, "read", broken)
    with caplog.at_level(logging.ERROR):
        told = _told(both.short, _environ("shows/", "GET", {}, {}))
    assert told.status == "500 Internal Server Error"
    assert "broken" in caplog.text
    assert both.ask("shows/").headers["content-type"] == "application/problem+json"


def test_connections_that_were_cut_are_made_anew(
    both: BothWays, catalogue: list[tuple[str, str, str]]
) -> None:
    both.ask("shows/")
    with both.lender.lend() as runner:
        (pid,) = runner("SELECT pg_backend_pid()", {}, False)[0]  # noqa: FBT003
    running.rows("SELECT pg_terminate_backend(%(pid)s)", {"pid": pid})
    assert both.ask("shows/").status == "200 OK"
    assert not both.ask("shows/").handed_on


def test_a_database_that_is_away_is_told_at_once(
    both: BothWays, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**_: Any) -> None:
        raise psycopg.OperationalError("nobody there")

    monkeypatch.setattr(psycopg, "connect", away)
    told = _told(both.short, _environ("shows/", "GET", {}, {}))
    assert (told.status, told.headers["retry-after"]) == ("503 Service Unavailable", "2")


def test_a_statement_that_takes_too_long_is_given_up(
    both: BothWays, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(view: ListView, asked: Asked, **place: str) -> Reply:
        running.rows("SELECT set_config('statement_timeout', '20', false)", {})
        running.rows("SELECT pg_sleep(5)", {})
        return Reply()

    monkeypatch.setattr(ListView, "read", slow)
    told = _told(both.short, _environ("shows/", "GET", {}, {}))
    assert told.status == "503 Service Unavailable"


def test_slow_statements_are_logged_with_their_request(
    both: BothWays,
    catalogue: list[tuple[str, str, str]],
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    settings.SHOWRUNNER_SLOW_QUERY_MS = 0
    with caplog.at_level(logging.WARNING):
        told = _told(both.short, _environ("shows/", "GET", {}, {}))
    (event,) = (record.msg for record in caplog.records if "slow_query" in str(record.msg))
    assert event["request_id"] == told.headers["x-request-id"]  # type: ignore[index]


def test_reads_are_counted_under_their_route(
    both: BothWays, catalogue: list[tuple[str, str, str]]
) -> None:
    labels = {"method": "GET", "route": "api/v1/shows/<str:key>/"}
    plural, public_id, _ = next(each for each in catalogue if each[0] == "shows")

    def counted(status: str) -> float:
        name = "showrunner_request_seconds_count"
        return metrics.TIMES.get_sample_value(name, {**labels, "status": status}) or 0

    before = counted("200"), counted("404")
    _told(both.short, _environ(f"{plural}/{public_id}/", "GET", {}, {}))
    _told(both.short, _environ(f"{plural}/nobody/", "GET", {}, {}))
    assert (counted("200"), counted("404")) == (before[0] + 1, before[1] + 1)
    assert b"nobody" not in generate_latest(metrics.TIMES)


def test_every_list_and_detail_takes_it() -> None:
    places = Places(urls.urlpatterns)
    for row in CONTENT_TYPES:
        for path, view in ((f"{row.plural}/", ListView), (f"{row.plural}/x/", DetailView)):
            found = places.find(path)
            assert found is not None
            assert isinstance(found[0].view, view)


def test_a_view_that_changes_the_framework_s_way_is_left_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert Places(urls.urlpatterns).find("shows/") is not None
    monkeypatch.setattr(ListView, "initial", lambda *_: None, raising=False)
    assert Places(urls.urlpatterns).find("shows/") is None
