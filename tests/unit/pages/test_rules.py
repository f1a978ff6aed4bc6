"""Addresses, numbers, languages and running times."""

from decimal import Decimal

import pytest

from pages import rules


@pytest.mark.parametrize(
    ("typed", "code"),
    [("en", "en"), ("PT-br", "pt-BR"), ("zh_hant_TW", "zh-Hant-TW"), (" es-419 ", "es-419")],
)
def test_language_codes_get_their_usual_spelling(typed: str, code: str) -> None:
    assert rules.language_code(typed) == code


@pytest.mark.parametrize("typed", ["English", "e", "en-", "de-Deutschland", "12", ""])
def test_what_is_no_language_code_is_none(typed: str) -> None:
    assert rules.language_code(typed) is None


@pytest.mark.parametrize(
    ("typed", "seconds"), [("28:30", 1710), ("1:02:00", 3720), ("90:00", 5400), ("28", 1680)]
)
def test_running_times_are_read_as_they_are_spoken(typed: str, seconds: int) -> None:
    assert rules.running_time(typed) == seconds


@pytest.mark.parametrize(
    "typed", ["28:60", "1:60:00", "half an hour", "-3", "28:3", "99999", "\u0663:30"]
)
def test_what_is_no_running_time_is_none(typed: str) -> None:
    assert rules.running_time(typed) is None


@pytest.mark.parametrize("seconds", [0, 59, 60, 1710, 3600, 36061])
def test_a_running_time_reads_back_as_it_is_shown(seconds: int) -> None:
    assert rules.running_time(rules.shown_running_time(seconds)) == seconds


def test_numbers_lose_empty_decimals_only() -> None:
    shown = [rules.shown_number(Decimal(text)) for text in ("4.00", "4.50", "10", "100.0", "0")]
    assert shown == ["4", "4.5", "10", "100", "0"]


def test_a_number_gives_an_address() -> None:
    assert rules.numbered_slug(word="episode", number=Decimal("4.50")) == "episode-4-5"


def test_the_next_number_follows_the_highest() -> None:
    assert rules.next_number([Decimal(1), Decimal("4.5"), Decimal(2)]) == 5
    assert rules.next_number([]) == 1
