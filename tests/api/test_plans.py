"""The planner never answers a read from an exclusion constraint's index, which is slow for that."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from api.views import cards
from delivery.documents import registry
from delivery.selectors.reading import changes, details, items, lists, pages, running
from delivery.selectors.reading.changes import NOTHING, Stretch
from delivery.selectors.reading.details import Lookup
from delivery.selectors.reading.items import ItemsQuery
from delivery.selectors.reading.lists import ListQuery
from delivery.selectors.reading.visibility import Scope
from delivery.values import Audience
from search.rules import parse
from search.selectors import matches
from search.selectors.matches import SEARCH_ORDERS, SearchQuery
from tests.factories.pages import EpisodePageFactory

pytestmark = pytest.mark.django_db
KEY = "0b5d39d0-e62f-4c90-beab-bff7119097e9"


def _lists() -> None:
    for kind in registry.listed_types():
        for order in kind.orders:
            query = ListQuery(kind.kind, "en", order, 20, count=True)
            lists.page(query=query, scope=Scope())


def _wide() -> None:
    for kind in registry.listed_types():
        expansion = cards.expansion((kind,), frozenset(kind.expands))
        lists.page(
            query=ListQuery(kind.kind, "en", "newest", 20, expansion=expansion), scope=Scope()
        )


def _items() -> None:
    items.page(query=ItemsQuery([KEY], "en"), scope=Scope())


def _searches() -> None:
    for order in SEARCH_ORDERS:
        query = SearchQuery(parse("episode"), ["episode", "show"], "en", order, 20)
        matches.page(query=query, scope=Scope())


def _details() -> None:
    for audience in (Audience(), Audience("DE", "tv", 12)):
        for by, value in (("id", KEY), ("slug", "a"), ("path", "/a/"), ("kind", None)):
            lookup = Lookup(by, "en", value)
            details.item(lookup=lookup, types=registry.all_types(), scope=Scope(audience))


def _changes() -> None:
    kinds = [kind.kind for kind in registry.listed_types()]
    seen = running.rows("SELECT txid_current() + 1, showrunner_now()::text", {})[0]
    now = (f"{seen[0]}:{seen[0]}:", seen[1])
    known = (Stretch(KEY, *now), Stretch(None, *now))
    for each in (NOTHING, known):
        changes.since(known=each, kinds=kinds, locale="en", limit=100, scope=Scope())


def _crowd() -> None:
    """Enough showings, and knowledge of them, for an index to be worth choosing well."""
    replaced = {
        "public_id": "gen_random_uuid()",
        "path": "'/p' || n || '/'",
        "slug": "'s' || n",
        "title_sort": "'t' || n",
        "release_date": "CASE WHEN n % 2 = 0 THEN release_date + n END",
        "published_at": "published_at - n * interval '1 minute'",
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_name = 'delivery_showing' AND column_name <> 'id'"
        )
        columns = [row[0] for row in cursor.fetchall()]
        values = ", ".join(replaced.get(column, column) for column in columns)
        cursor.execute(
            f"INSERT INTO delivery_showing ({', '.join(columns)}) SELECT {values} "
            "FROM delivery_showing, generate_series(1, 4000) n WHERE kind = 'episode'"
        )
        cursor.execute("ANALYZE delivery_showing")


@pytest.mark.parametrize("read", [_lists, _details, _changes, _wide, _items, _searches])
def test_constraints_are_not_read_from(
    read: Callable[[], None], settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    EpisodePageFactory()
    settle()
    _crowd()
    plans = _explained(monkeypatch)
    read()
    assert plans
    assert [plan for plan in plans if "one_truth" in plan or "one_path" in plan] == []


@pytest.mark.parametrize("order", registry.by_kind("episode").orders)
def test_every_order_is_read_from_an_index(
    order: str, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    EpisodePageFactory(release_date=date(1937, 9, 26))
    settle()
    _crowd()
    plans = _explained(monkeypatch)
    first = lists.page(query=ListQuery("episode", "en", order, 20), scope=Scope())
    lists.page(query=ListQuery("episode", "en", order, 20, after=first.place), scope=Scope())
    sorts = [plan.count("Sort Key") for plan in plans]
    # The few that are still to come are sorted; all others stand in order already.
    assert sorts == ([1, 0] if order == "available" else [0, 0])
    assert all("Seq Scan" not in plan for plan in plans)


@pytest.mark.parametrize("order", SEARCH_ORDERS)
def test_rare_words_are_looked_up_and_common_ones_met(
    order: str, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No long text is read that a page does not need: of few matches none, of many the first."""
    monkeypatch.setattr(matches, "FEW", 100)
    monkeypatch.setattr(matches, "STEPS", 100)
    EpisodePageFactory(title="Lantern", short_synopsis="Harbour")
    settle()
    _crowd()
    EpisodePageFactory(title="Lighthouse", short_synopsis="Bells")
    settle()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
    plans: list[str] = []

    def analysed(statement: str, bound: Any, **_: Any) -> list[tuple[Any, ...]]:
        found = running.rows(f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) {statement}", bound)
        plans.append("\n".join(row[0] for row in found))
        return running.rows(statement, bound)

    monkeypatch.setattr(pages, "rows", analysed)
    for words in ("lighthouse", "bells", "harbour"):
        query = SearchQuery(parse(words), ["episode"], "en", order, 20)
        assert matches.page(query=query, scope=Scope()).cards
    done = ["\n".join(re.findall(r".*\(actual .*", plan)) for plan in plans]
    assert ["delivery_showing_newest" in plan for plan in done] == [False, False, True]
    assert all("Seq Scan" not in plan for plan in done[:2])


@pytest.mark.parametrize(
    ("name", "value", "index"),
    [
        ("genre", [KEY], "delivery_showing_genres"),
        ("person", [KEY], "delivery_showing_people"),
        ("organisation", [KEY], "delivery_showing_organisations"),
        ("franchise", [KEY], "delivery_showing_franchises"),
        ("country", ["FR"], "delivery_showing_countries"),
        ("category", ["film"], "delivery_showing_in_category"),
        ("tag", ["radio"], "delivery_showing_tags"),
    ],
)
def test_what_is_rare_is_found_by_its_own_index(
    name: str,
    value: list[str],
    index: str,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    EpisodePageFactory()
    settle()
    _crowd()
    plans = _explained(monkeypatch)
    for order in ("newest", "oldest", "title"):
        query = ListQuery("episode", "en", order, 20, filters={name: value})
        lists.page(query=query, scope=Scope())
    assert all(index in plan and "Seq Scan" not in plan for plan in plans)


def _explained(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collects the plans of what is read from now on."""
    plans: list[str] = []

    def explained(statement: str, bound: Any, **_: Any) -> list[tuple[Any, ...]]:
        plans.append(str(running.rows(f"EXPLAIN {statement}", bound)))
        return running.rows(statement, bound)

    for module in (changes, pages, details):
        monkeypatch.setattr(module, "rows", explained)
    return plans


def test_what_left_a_path_is_found_by_the_path(
    settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much history there is, only rows of the one path are looked at, and none while
    something stands there.
    """
    episode = EpisodePageFactory()
    settle()
    _crowd()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE delivery_showing SET span = tstzrange(lower(span), showrunner_now()) "
            "WHERE path LIKE '/p%%'"
        )
        cursor.execute("ANALYZE delivery_showing")
    plans: list[str] = []

    def explained(statement: str, bound: Any, **_: Any) -> list[tuple[Any, ...]]:
        found = running.rows(
            f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) {statement}", bound
        )
        plans.append("\n".join(row[0] for row in found))
        return running.rows(statement, bound)

    monkeypatch.setattr(details, "rows", explained)
    for path in ("/p7/", episode.url_path.removeprefix("/home")):
        details.item(lookup=Lookup("path", "en", path), types=registry.all_types(), scope=Scope())
    gone, stands = (_at_history(plan) for plan in plans)
    assert "delivery_showing_path" in gone
    assert "delivery_showing_closes" not in gone
    assert re.search(r"actual rows=1(\.00)? loops=1", gone)
    assert "never executed" in stands


def _at_history(plan: str) -> str:
    """The part of a plan that reads what is over."""
    lines = plan.splitlines()
    place = next(n for n, line in enumerate(lines) if "upper(" in line and "<= " in line)
    return "\n".join(lines[max(0, place - 3) : place + 2])


def test_what_changed_is_found_without_looking_at_all(
    settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    EpisodePageFactory()
    settle()
    _crowd()
    plans = _explained(monkeypatch)
    _changes()
    assert len(plans) == 2
    assert [plan for plan in plans if "Seq Scan on delivery_showing" in plan] == []
