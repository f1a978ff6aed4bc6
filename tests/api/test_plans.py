"""The planner never answers a read from an exclusion constraint's index, which is slow for that."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from delivery.documents import registry
from delivery.selectors.reading import details, lists, visibility
from delivery.selectors.reading.details import Lookup
from delivery.selectors.reading.lists import ListQuery
from tests.factories.pages import EpisodePageFactory

pytestmark = pytest.mark.django_db
KEY = "0b5d39d0-e62f-4c90-beab-bff7119097e9"


def _lists() -> None:
    for kind in registry.listed_types():
        for order in kind.orders:
            lists.page(query=ListQuery(kind.kind, "en", order, 20, count=True))


def _details() -> None:
    for by, value in (("id", KEY), ("slug", "a"), ("path", "/a/"), ("kind", None)):
        details.item(lookup=Lookup(by, "en", value), types=registry.all_types())


@pytest.mark.parametrize("read", [_lists, _details])
def test_constraints_are_not_read_from(
    read: Callable[[], None], settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    EpisodePageFactory()
    settle()
    plans: list[str] = []

    def explained(statement: str, bound: Any) -> list[tuple[Any, ...]]:
        plans.append(str(visibility.rows(f"EXPLAIN {statement}", bound)))
        return visibility.rows(statement, bound)

    for module in (lists, details):
        monkeypatch.setattr(module, "rows", explained)
    with connection.cursor() as cursor:
        # With few rows reading all of them would hide which index is thought fit.
        cursor.execute("SET LOCAL enable_seqscan = off")
    read()
    assert plans
    assert [plan for plan in plans if "one_truth" in plan or "one_path" in plan] == []
