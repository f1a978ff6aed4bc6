"""What licences of one kind do to each other, held against every instant and audience."""

from datetime import datetime

from hypothesis import given

from delivery.rules.licensing import Cut, Level, Stretch, cuts, gaps, overlaps
from entitlements.values import EVERYWHERE, Cell, Window
from tests.unit.entitlements import times
from tests.unit.entitlements.times import AUDIENCES, MOMENTS, admitted, day

GERMANY = frozenset({Cell("DE", "*")})
AUSTRIA = frozenset({Cell("AT", "*")})


def covers(stretch: Stretch, at: datetime) -> bool:
    return Window(EVERYWHERE, stretch.start, stretch.end).__contains__(at)


def admits(windows: list[Window], at: datetime) -> set[object]:
    return {
        someone
        for someone in AUDIENCES
        for window in windows
        if at in window and admitted(window.cells, someone)
    }


@given(own=times.levels, above=times.levels)
def test_a_cut_is_told_whenever_somebody_loses(own: list[Window], above: list[Window]) -> None:
    found = cuts(above=[Level("the show’s", tuple(above))], own=own)
    for at in MOMENTS:
        mine, left = admits(own, at), admits(own, at) & admits(above, at)
        told = [cut for cut in found if covers(cut, at)]
        assert len(told) == int(bool(above) and mine != left)
        assert all(cut.wholly == (not left) for cut in told)


@given(own=times.levels)
def test_a_gap_is_when_nobody_has_it_though_some_had_and_some_will(own: list[Window]) -> None:
    found = gaps(own)
    for at in MOMENTS:
        before = any(each.end is not None and each.end <= at for each in own)
        after = any(each.start is not None and each.start > at for each in own)
        edges = [edge for each in own for edge in (each.start, each.end) if edge]
        inside = bool(edges) and min(edges) <= at < max(edges)
        expected = not admits(own, at) and inside
        assert any(covers(gap, at) for gap in found) == expected
        assert not expected or before or after


@given(own=times.levels)
def test_an_overlap_is_when_two_permit_the_same_to_somebody(own: list[Window]) -> None:
    found = overlaps(own)
    for at in MOMENTS:
        twice = any(
            admits([one], at) & admits([two], at)
            for number, one in enumerate(own)
            for two in own[number + 1 :]
        )
        assert any(covers(each, at) for each in found) == twice


def test_a_cut_names_who_cuts_and_until_when() -> None:
    show = Level("the show’s", (Window(GERMANY, None, day(3)), Window(EVERYWHERE, day(3))))
    season = Level("the season’s", (Window(EVERYWHERE, day(1)),))
    own = [Window(GERMANY | AUSTRIA)]
    assert cuts(above=[show, season], own=own) == [
        Cut(None, day(1), ("the show’s", "the season’s"), wholly=True),
        Cut(day(1), day(3), ("the show’s",), wholly=False),
    ]


def test_a_title_without_licences_of_its_own_is_not_cut() -> None:
    assert cuts(above=[Level("the show’s", (Window(GERMANY),))], own=[]) == []
