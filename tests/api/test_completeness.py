"""A content type is whole: every step of adding one has been taken, or this names it."""

import json
from pathlib import Path

from django.urls import reverse

from delivery.documents import registry
from tests.api import test_budgets
from tests.content_types import CONTENT_TYPES

ROWS = {row.kind: row for row in CONTENT_TYPES}


def test_every_listed_type_has_its_row_and_every_row_its_type() -> None:
    described = {kind.kind: kind.plural for kind in registry.listed_types()}
    assert {row.kind: row.plural for row in CONTENT_TYPES} == described, (
        "tests/content_types.py and delivery/documents disagree"
    )


def test_every_row_makes_items_of_its_model() -> None:
    for kind in (each for each in registry.listed_types() if each.kind in ROWS):
        made = ROWS[kind.kind].factory._meta.model  # type: ignore[attr-defined]
        assert made is kind.model, f"{kind.kind}: its factory makes {made.__name__}"


def test_every_type_has_its_addresses_and_budgets() -> None:
    budgets = json.loads(Path(test_budgets.FILE).read_text())
    for kind in registry.listed_types():
        assert reverse(f"api:{kind.kind}-list") == f"/api/v1/{kind.plural}/"
        assert {f"{kind.kind} list", f"{kind.kind} detail"} <= budgets.keys(), (
            f"{kind.kind}: run its tests with UPDATE_QUERY_BUDGETS=1"
        )


def test_budgets_keep_the_promise() -> None:
    for name, statements in json.loads(Path(test_budgets.FILE).read_text()).items():
        most = {"list": 1, "detail": 2}.get(name.rpartition(" ")[2], 3)
        assert 1 <= statements <= most, name
