"""Episodes follow one another in the order their show is told in."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from delivery.rules.sequence import sequence
from media_catalog.choices import EpisodeOrder

BARE = {"season": 1, "number": Decimal(1), "aired": None, "production": None, "absolute": None}


def _place(order: str, **facts: Any) -> tuple[Decimal, ...]:
    return sequence(order=EpisodeOrder(order), **{**BARE, **facts})


@pytest.mark.parametrize(
    ("order", "first", "second"),
    [
        ("number", {"number": Decimal("9.5")}, {"number": Decimal(10)}),
        ("number", {"season": 1, "number": Decimal(30)}, {"season": 2}),
        ("number", {"season": 9}, {"season": 0}),
        ("aired", {"aired": date(1937, 9, 26), "season": 2}, {"aired": date(1937, 10, 3)}),
        ("aired", {"aired": date(2037, 1, 1)}, {"aired": None}),
        ("aired", {"number": Decimal(1)}, {"number": Decimal(2)}),
        ("production", {"production": 2, "season": 3}, {"production": 11}),
        ("absolute", {"absolute": 99, "season": 3}, {"absolute": 100, "season": 2}),
        ("absolute", {"absolute": 5000}, {"absolute": None}),
        ("absolute", {"absolute": 7}, {"season": 0, "absolute": 1}),
    ],
)
def test_one_comes_before_the_other(
    order: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert _place(order, **first) < _place(order, **second)


def test_specials_are_told_from_all_others() -> None:
    assert _place("number", season=0)[0] != _place("number", season=4)[0]
    assert _place("number", season=3)[0] == _place("aired", season=4)[0]
