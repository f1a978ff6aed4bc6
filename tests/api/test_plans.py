"""The planner never answers a read from an exclusion constraint's index, which is slow for that."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from api.views import cards
from delivery.documents import registry
from delivery.selectors.reading import details, items, lists, pages, running
from delivery.selectors.reading.details import Lookup
from delivery.selectors.reading.items import ItemsQuery
from delivery.selectors.reading.lists import ListQuery
from delivery.selectors.reading.visibility import Scope
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
    for by, value in (("id", KEY), ("slug", "a"), ("path", "/a/"), ("kind", None)):
        lookup = Lookup(by, "en", value)
        details.item(lookup=lookup, types=registry.all_types(), scope=Scope())


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


@pytest.mark.parametrize("read", [_lists, _details, _wide, _items, _searches])
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


def _explained(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collects the plans of what is read from now on."""
    plans: list[str] = []

    def explained(statement: str, bound: Any) -> list[tuple[Any, ...]]:
        plans.append(str(running.rows(f"EXPLAIN {statement}", bound)))
        return running.rows(statement, bound)

    for module in (pages, details):
        monkeypatch.setattr(module, "rows", explained)
    return plans
