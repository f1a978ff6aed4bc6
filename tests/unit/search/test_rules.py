"""Whatever somebody types is words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.rules import Words, parse


@pytest.mark.parametrize(
    ("typed", "whole", "begun"),
    [
        ("Shadow", "", "Shadow"),
        ("  the  shadow ", "the", "shadow"),
        ("Café Müsli", "Cafe", "Musli"),
        ("the undertaker’s man", "the undertaker s", "man"),
        ("mini-series", "", "mini-series"),
        ("what now?!", "what", "now"),
        ("\\'; DROP TABLE x; --", "DROP TABLE", "x"),
        ("& | ! <-> :* ( )", "", ""),
        ("👻", "", ""),
        ("東京 物語", "東京", "物語"),
    ],
)
def test_words_are_what_has_letters_or_digits(typed: str, whole: str, begun: str) -> None:
    assert parse(typed) == Words(whole, begun)


@given(st.text(max_size=300))
def test_a_beginning_cannot_leave_its_quotes(typed: str) -> None:
    words = parse(typed)
    assert not set(words.begun) & {"'", "\\", " "}
    assert words.begun or not words.whole
    assert words.begun_query in {"", f"'{words.begun}':*"}
