"""Bad input is refused in one form, naming what is wrong, before anything is looked up."""

from pathlib import Path
from threading import Barrier, Thread
from time import sleep
from typing import Any
from urllib.parse import quote

import orjson
import pytest
from django.conf import LazySettings, settings
from django.db import OperationalError
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from api import problems, throttling
from api.openapi import shapes
from api.problems import CATALOGUE, Problem
from api.views.base import asked_by
from tests.api.conftest import EVERY_TYPE, Reader
from tests.content_types import CONTENT_TYPES, ContentType

pytestmark = pytest.mark.django_db
ONE = "0b5d39d0-e62f-4c90-beab-bff7119097e9"
LISTS = [f"{row.plural}/" for row in CONTENT_TYPES]
DETAILS = [f"{row.plural}/{ONE}/" for row in CONTENT_TYPES]
READS = [
    *LISTS, *DETAILS, "home/", "resolve/", "items/", "search/", "", "schema/", "docs/", "redoc/",
]  # fmt: skip
NEEDED = {"resolve/": "path=/x/&", "items/": f"ids={ONE}&", "search/": "q=x&"}

HOSTILE = [
    "limit=0",
    "limit=101",
    "limit=-1",
    "limit=1e2",
    "limit=%EF%BC%91",
    "limit=",
    "limit=1&limit=2",
    "limit[]=1",
    "order=path",
    "order=-newest",
    "order=published_at",
    "order=newest;drop table delivery_showing",
    "order=newest,title",
    "fields=document",
    "fields=title,,id",
    "fields=card",
    "count=yes",
    "locale=xx",
    "locale=en%00",
    "cursor=",
    "cursor=%00",
    "updated_since=yesterday",
    "updated_since=2026-13-01T00:00:00Z",
    "updated_since=2026-01-01",
    "updated_since=2026-01-01T00:00:00+01:00",
    "updated_after=2026-01-01T00:00:00Z",
    "exclude_updated_since=2026-01-01T00:00:00Z",
    "exclude_title=a",
    "offset=20",
    "page=2",
    "search=x",
    "expand=parent",
    "expand=show.seasons",
    "expand=show,",
    "title__startswith=a",
    "published_at__gt=2020-01-01",
    "filter[title]=a",
    "format=json",
    "%00=1",
    "%27%20OR%201%3D1",
]


def problem(answer: Any, code: str) -> dict[str, Any]:
    """The problem an answer tells, in the published shape."""
    told: dict[str, Any] = orjson.loads(answer.content)
    shapes.Problem.model_validate(told)
    assert answer["Content-Type"] == "application/problem+json"
    assert (answer.status_code, told["code"]) == (CATALOGUE[code].status, code)
    assert told["type"] == problems.address(code)
    return told


@pytest.mark.parametrize("query", HOSTILE)
def test_parameters_are_refused_before_any_sql(query: str, reader: Reader) -> None:
    for place in LISTS:
        answer, statements = reader.statements(f"{place}?{query}")
        told = problem(answer, "invalid_parameters")
        assert statements == 0
        assert told["errors"][0]["parameter"]


MALFORMED = [
    "genre=x", f"genre={ONE},", f"genre={ONE.upper()}", f"exclude_genre={ONE},x", "tag=a b",
    f"tag={','.join(f'a{n}' for n in range(21))}", "category=a,,b", "format=film", "format=Podcast",
    "language=x", "language=en_GB", "access=paid", "availability=soon",
    "availability=now,then",
    "release_year_from=12", "release_year_to=10000", "release_year_from=1937.5",
    "release_year_from=1940&release_year_to=1939", "release_year=1937",
    "exclude_release_year_to=1937",
    "order=-title", "order=-popular", "order=relevance", "order=number", "expand=show.genres.image",
    "expand=credits.person", "expand=genres,genres.image", "season__in=1", "show=the-shadow",
]  # fmt: skip


@pytest.mark.parametrize("query", MALFORMED)
def test_malformed_filters_are_refused_before_any_sql(query: str, reader: Reader) -> None:
    answer, statements = reader.statements(f"shows/?{query}")
    told = problem(answer, "invalid_parameters")
    assert statements == 0
    assert told["errors"][-1]["parameter"] in query


@pytest.mark.parametrize("query", ["", "ids=", f"ids={ONE},x", "ids=1", f"ids={ONE}&limit=1"])
def test_items_need_proper_ids(query: str, reader: Reader) -> None:
    answer, statements = reader.statements(f"items/?{query}")
    problem(answer, "invalid_parameters")
    assert statements == 0


@pytest.mark.parametrize("place", READS)
def test_an_unknown_parameter_is_named_everywhere(place: str, reader: Reader) -> None:
    answer, statements = reader.statements(f"{place}?{NEEDED.get(place, '')}colour=red")
    told = problem(answer, "invalid_parameters")
    assert statements == 0
    assert told["errors"] == [
        {
            "parameter": "colour",
            "code": "unknown_parameter",
            "detail": "There is no such parameter here.",
        }
    ]


def test_every_mistake_is_named_at_once(reader: Reader) -> None:
    told = problem(reader.get("shows/?limit=0&genre=x&colour=red"), "invalid_parameters")
    assert {each["parameter"] for each in told["errors"]} == {"limit", "genre", "colour"}


@EVERY_TYPE
def test_malformed_ids_are_not_found_without_sql(row: ContentType, reader: Reader) -> None:
    for key in ("%00", "a b", "{" + ONE + "}", ONE.upper(), "..", "x" * 300, "é%ff", "1;--"):
        answer, statements = reader.statements(f"{row.plural}/{quote(key, safe='%')}/")
        assert (answer.status_code, statements) == (404, 0), key
        problem(answer, "not_found")


@pytest.mark.parametrize(
    "path", ["", "%00", "/a//b/", "/../etc/", "/a\\b/", "%25ff", "x" * 2001, "/a%250a/"]
)
def test_malformed_paths_are_refused(path: str, reader: Reader) -> None:
    answer, statements = reader.statements(f"resolve/?path={path}")
    problem(answer, "invalid_parameters")
    assert statements == 0


def test_a_path_must_be_given(reader: Reader) -> None:
    told = problem(reader.get("resolve/"), "invalid_parameters")
    assert told["errors"][0]["code"] == "required_parameter"


@pytest.mark.parametrize("place", READS)
def test_only_reading_is_possible(place: str, reader: Reader) -> None:
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(reader.client, method)(
            f"/api/v1/{place}", data={}, content_type="application/json"
        )
        problem(answer, "method_not_allowed")
        assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("place", [*LISTS, *DETAILS, "home/", "resolve/?path=/"])
def test_answers_are_json_only(place: str, reader: Reader) -> None:
    problem(reader.get(place, accept="text/html, image/png;q=0.5"), "not_acceptable")
    assert reader.get(place, accept="text/html, */*;q=0.1").status_code in {200, 404}


@pytest.mark.parametrize("place", READS)
def test_a_credential_nobody_knows_is_never_anonymous(place: str, reader: Reader) -> None:
    for credential in ("Bearer x", "Basic Og==", ""):
        answer, statements = reader.statements(place, authorization=credential)
        problem(answer, "bad_credentials")
        assert statements == 0
        assert answer["WWW-Authenticate"] == "Bearer"
        assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("place", ["nothing/", "shows/a/b/", "admin/pages/", "problems/no_such/"])
def test_nothing_else_stands_below_the_api(place: str, reader: Reader) -> None:
    answer, statements = reader.statements(place)
    problem(answer, "not_found")
    assert statements == 0


def test_a_foreign_host_is_refused(reader: Reader) -> None:
    problem(reader.get("shows/", host="evil.example"), "bad_request")


def test_other_origins_may_ask_first(reader: Reader) -> None:
    answer = reader.client.options(
        "/api/v1/shows/",
        headers={"origin": "https://example.org", "access-control-request-method": "GET"},
    )
    assert answer.status_code == 204
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "If-None-Match" in answer["Access-Control-Allow-Headers"]


def test_a_database_that_fails_is_told_without_its_words(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise OperationalError("secret host refused")

    monkeypatch.setattr("delivery.selectors.reading.pages.rows", fails)
    answer = reader.get("shows/")
    problem(answer, "unavailable")
    assert answer["Retry-After"]
    assert b"secret" not in answer.content


def test_our_own_mistakes_are_problems_too(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("delivery.selectors.reading.pages.rows", fails)
    answer = reader.get("shows/")
    problem(answer, "server_error")
    assert b"secret" not in answer.content


def test_every_problem_has_an_address_and_a_page(reader: Reader) -> None:
    page = (Path(settings.BASE_DIR) / "docs" / "api" / "problems.md").read_text()
    for code, kind in CATALOGUE.items():
        assert reader.json(f"problems/{code}/")["meaning"] == kind.meaning
        assert f"## {code}" in page


NAMES = st.sampled_from(
    [
        "limit",
        "order",
        "cursor",
        "fields",
        "count",
        "locale",
        "genre",
        "tag",
        "path",
        "x",
        "",
        "q",
        "ids",
        "kind",
        "expand",
        "exclude_tag",
        "updated_since",
        "language",
        "availability",
        "release_year_from",
    ]
) | st.text(max_size=20)


@examples(max_examples=150)
@given(
    place=st.sampled_from([*LISTS, *DETAILS, "home/", "resolve/", "items/", "search/"]),
    pairs=st.lists(st.tuples(NAMES, st.text(max_size=60)), max_size=4),
)
def test_no_query_is_a_server_error(place: str, pairs: list[tuple[str, str]]) -> None:
    query = "&".join(
        f"{quote(name, errors='surrogatepass')}={quote(value, errors='surrogatepass')}"
        for name, value in pairs
    )
    assert Reader().get(f"{place}?{query}").status_code in {200, 400, 404}


@examples(max_examples=100)
@given(key=st.text(min_size=1, max_size=80))
def test_no_key_is_a_server_error(key: str) -> None:
    place = quote(key, safe="", errors="surrogatepass")
    assert Reader().get(f"shows/{place}/").status_code in {400, 404}


@pytest.fixture
def limited(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Five reads a minute, one proxy believed."""
    settings.SHOWRUNNER_ANONYMOUS_RATE = 5
    settings.SHOWRUNNER_TRUSTED_HOPS = ["10.0.0.1"]
    throttling._limiter.cache_clear()
    throttling._limiter().storage.reset()
    monkeypatch.setattr(throttling, "_counter", throttling._Counter())
    return settings


def test_a_reader_who_asks_too_often_waits(reader: Reader, limited: Any) -> None:
    statuses = [reader.get("").status_code for _ in range(7)]
    assert statuses == [200] * 5 + [429] * 2
    answer = reader.get("")
    problem(answer, "too_many_requests")
    assert 1 <= int(answer["Retry-After"]) <= 60


def test_readers_at_once_lose_no_permits(
    rf: Any, limited: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    limited.SHOWRUNNER_ANONYMOUS_RATE = 600
    hit: Any = throttling._limiter().hit

    def slow(*asked: Any, **cost: int) -> bool:
        found: bool = hit(*asked, **cost)
        sleep(0.01)
        return found

    monkeypatch.setattr(throttling._limiter(), "hit", slow)
    asked = asked_by(rf.get("/"))
    passed: list[bool] = []
    together = Barrier(8)

    def read() -> None:
        together.wait()
        for _ in range(100):
            try:
                throttling.refuse_excess(asked)
            except Problem:
                passed.append(False)
            else:
                passed.append(True)
            sleep(0.001)

    readers = [Thread(target=read) for _ in range(8)]
    for each in readers:
        each.start()
    for each in readers:
        each.join()
    # The counter's own window slides, which it may by a few.
    assert abs(passed.count(True) - 600) <= 6


def test_forged_addresses_do_not_evade_the_limit(reader: Reader, limited: Any) -> None:
    passed = sum(
        reader.get("", x_forwarded_for=f"192.0.2.{number}").status_code == 200
        for number in range(30)
    )
    assert passed == 5


@pytest.mark.parametrize(
    ("peer", "forwarded", "counted"),
    [
        ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
        ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "198.51.100.7, 10.0.0.1", "198.51.100.7"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "nonsense", "unknown"),
        ("2001:db8:1:2::1", "", "20010db800010002/64"),
        ("2001:db8:1:2:ffff::9", "", "20010db800010002/64"),
        ("::ffff:192.0.2.1", "", "192.0.2.1"),
        ("", "198.51.100.7", "unknown"),
    ],
)
def test_who_is_counted(peer: str, forwarded: str, counted: str, rf: Any, limited: Any) -> None:
    request = rf.get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=forwarded)
    assert throttling.address(asked_by(request)) == counted


def test_reads_go_on_while_the_counter_is_away(
    reader: Reader, limited: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    limited.REDIS_URL = "unix:///no/such/socket?db=0"
    throttling._limiter.cache_clear()
    monkeypatch.setattr(throttling, "_counter", throttling._Counter())
    assert [reader.get("").status_code for _ in range(9)] == [200] * 9
    assert len([each for each in caplog.records if each.msg == "read_limit_not_counted"]) == 1
    throttling._limiter.cache_clear()
