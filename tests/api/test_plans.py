"""The planner never answers a read from an exclusion constraint's index, which is slow for that."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from delivery.documents import registry
from delivery.selectors.reading import details, lists, running
from delivery.selectors.reading.details import Lookup
from delivery.selectors.reading.lists import ListQuery
from delivery.selectors.reading.visibility import Scope
from tests.factories.pages import EpisodePageFactory

pytestmark = pytest.mark.django_db
KEY = "0b5d39d0-e62f-4c90-beab-bff7119097e9"


def _lists() -> None:
    for kind in registry.listed_types():
        for order in kind.orders:
            query = ListQuery(kind.kind, "en", order, 20, count=True)
            lists.page(query=query, scope=Scope())


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


@pytest.mark.parametrize("read", [_lists, _details])
def test_constraints_are_not_read_from(
    read: Callable[[], None], settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    EpisodePageFactory()
    settle()
    _crowd()
    plans: list[str] = []

    def explained(statement: str, bound: Any, **_: Any) -> list[tuple[Any, ...]]:
        plans.append(str(running.rows(f"EXPLAIN {statement}", bound)))
        return running.rows(statement, bound)

    for module in (lists, details):
        monkeypatch.setattr(module, "rows", explained)
    read()
    assert plans
    assert [plan for plan in plans if "one_truth" in plan or "one_path" in plan] == []
