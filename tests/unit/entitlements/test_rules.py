"""Licences as plain values: who a cell admits, what two leave, what holds when."""

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entitlements import rules
from entitlements.choices import territories
from entitlements.values import EVERYWHERE, NOWHERE, Cell, Cells, LicenceTerms, Window
from tests.unit.entitlements import times
from tests.unit.entitlements.times import AUDIENCES, MOMENTS, admitted, day


def all_admitted(some: Cells) -> list[bool]:
    return [admitted(some, audience) for audience in AUDIENCES]


def test_keys_begin_with_the_most_specific() -> None:
    assert rules.keys("DE", "tv") == ("DE:tv", "DE:*", "*:tv", "*:*")
    assert rules.keys("DE", None) == ("DE:*", "*:*")
    assert rules.keys(None, "tv") == ("*:tv", "*:*")
    assert rules.keys(None, None) == ("*:*",)


@given(some=times.cells)
def test_keys_find_exactly_who_is_admitted(some: Cells) -> None:
    names = {str(cell) for cell in some}
    found = [not names.isdisjoint(rules.keys(*audience)) for audience in AUDIENCES]
    assert found == all_admitted(some)


@given(some=st.frozensets(st.builds(Cell, st.sampled_from("*ab"), st.sampled_from("*xy"))))
def test_what_another_cell_covers_is_left_out_and_missed_by_nobody(some: Cells) -> None:
    left = rules.reduced(some)
    assert left <= some
    audiences = [(t, p) for t in (None, "a", "b", "c") for p in (None, "x", "y", "z")]
    assert [admitted(left, each) for each in audiences] == [
        admitted(some, each) for each in audiences
    ]
    assert all(rules.reduced(left - {cell}) != left for cell in left)


@given(one=times.cells, two=times.cells)
def test_two_licences_leave_who_both_admit(one: Cells, two: Cells) -> None:
    met = rules.meet(one, two)
    both = [a and b for a, b in zip(all_admitted(one), all_admitted(two), strict=True)]
    assert all_admitted(met) == both


@given(one=times.cells, two=times.cells, three=times.cells)
def test_the_order_of_licences_makes_no_difference(one: Cells, two: Cells, three: Cells) -> None:
    assert rules.meet(one, two) == rules.meet(two, one)
    assert rules.meet(one, rules.meet(two, three)) == rules.meet(rules.meet(one, two), three)
    assert rules.meet(one, one) == one
    assert rules.meet(one, EVERYWHERE) == one
    assert rules.meet(one, NOWHERE) == NOWHERE


def at(
    levels: list[list[Window]], moment: datetime, audience: tuple[str | None, str | None]
) -> bool:
    """Instant by instant, said anew: each level that has licences must admit."""
    return all(
        any(moment in window and admitted(window.cells, audience) for window in level)
        for level in levels
        if level
    )


@given(chain=times.chains)
def test_what_remains_is_right_at_every_instant(chain: list[list[Window]]) -> None:
    found = rules.effective(chain)
    for moment in MOMENTS:
        holding = [window for window in found if moment in window]
        assert len(holding) <= 1
        cells = holding[0].cells if holding else NOWHERE
        assert all_admitted(cells) == [at(chain, moment, each) for each in AUDIENCES]


@given(chain=times.chains)
def test_neighbours_in_time_differ(chain: list[list[Window]]) -> None:
    found = rules.effective(chain)
    for one, two in pairwise(found):
        assert one.end is not None
        assert two.start is not None
        assert one.end <= two.start
        assert one.end < two.start or one.cells != two.cells


def test_without_any_licence_everything_or_nothing_is_permitted() -> None:
    assert rules.effective([[], []]) == (Window(EVERYWHERE),)
    assert rules.effective([[], []], required=True) == ()


def test_the_strictest_age_counts_and_no_rating_is_stricter() -> None:
    assert rules.strictest([0, 16, 12]) == 16
    assert rules.strictest([16, None]) is None
    assert rules.strictest([]) == 0


def licence(**changes: object) -> LicenceTerms:
    terms: dict[str, object] = {"kind": "catalogue", "reach": "world", **changes}
    return LicenceTerms(**terms)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "right", "field"),
    [
        (licence(kind="stage"), licence(kind="playback"), "kind"),
        (licence(reach="moon"), licence(), "reach"),
        (licence(reach="only"), licence(reach="only", codes=frozenset({"DE"})), "codes"),
        (licence(reach="except"), licence(reach="except", groups=frozenset({1})), "codes"),
        (licence(codes=frozenset({"DE"})), licence(), "reach"),
        (
            licence(reach="only", codes=frozenset({"XX"})),
            licence(reach="only", codes=frozenset({"AX"})),
            "codes",
        ),
        (
            licence(platforms=frozenset({"fridge"})),
            licence(platforms=frozenset({"tv"})),
            "platforms",
        ),
        (licence(start=day(2), end=day(2)), licence(start=day(2), end=day(3)), "ends_at"),
        (licence(start=day(3), end=day(2)), licence(end=day(2)), "ends_at"),
    ],
)
def test_a_fault_names_its_field(wrong: LicenceTerms, right: LicenceTerms, field: str) -> None:
    assert [name for name, _ in rules.faults(wrong)] == [field]
    assert rules.faults(right) == []


def test_territories_are_those_with_a_code_in_order_of_name() -> None:
    assert len(territories()) > 240
    assert territories()["DE"] == "Germany"
    assert list(territories().values()) == sorted(territories().values())
