"""What may be played when, held against a slow answer for each audience and instant."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from delivery.rules.availability import LEAVING, Playable, Playing, Terms
from delivery.values import Span
from entitlements import rules
from entitlements.values import EVERYWHERE, Cell, Cells, Window
from tests.unit.entitlements import times
from tests.unit.entitlements.times import AUDIENCES, MOMENTS, admitted, day

Someone = tuple[str | None, str | None]
terms = st.builds(
    lambda listed, played: Terms(rules.effective(listed), rules.effective(played)),
    times.chains,
    times.chains,
)


def merged(windows: tuple[Window, ...], someone: Someone) -> list[Window]:
    """The times that are open to somebody, neighbours joined."""
    found: list[Window] = []
    for each in windows:
        if not admitted(each.cells, someone):
            continue
        if found and found[-1].end == each.start:
            found[-1] = Window(EVERYWHERE, found[-1].start, each.end)
        else:
            found.append(Window(EVERYWHERE, each.start, each.end))
    return found


def earliest(*ends: datetime | None) -> datetime | None:
    return min((end for end in ends if end is not None), default=None)


def slowly(given: Terms, someone: Someone, at: datetime, ends: datetime | None) -> Playable:
    """The rule said once more: playing goes no further than being listed does."""
    shown = [each.end for each in merged(given.catalogue, someone) if at in each]
    last = earliest(ends, *shown)
    played = merged(given.playback, someone)
    for each in played:
        if at in each:
            end = earliest(each.end, last)
            soon = end is not None and end - at <= LEAVING
            return Playable("leaving" if soon else "now", each.start, end)
    coming = [each for each in played if each.start is not None and each.start > at]
    if coming and (last is None or coming[0].start < last):  # type: ignore[operator]
        return Playable("upcoming", coming[0].start, earliest(coming[0].end, last))
    over = [each.end for each in played if each.end is not None and each.end <= at]
    return Playable("expired", None, max(over)) if over else Playable("unavailable")


def found(answers: dict[Cell, Playable], someone: Someone) -> Playable:
    """As a reader looks it up, the most specific first."""
    return next(
        answers[Cell.parse(key)] for key in rules.keys(*someone) if Cell.parse(key) in answers
    )


@given(
    given=terms,
    at=st.sampled_from(MOMENTS),
    ends=st.sampled_from([None, day(5), day(60)]),
)
def test_everybody_who_is_admitted_finds_their_own_answer(
    given: Terms, at: datetime, ends: datetime | None
) -> None:
    cells = given.listed(at)
    if not cells or (ends and ends <= at):
        return
    answers = Playing(given).answers(cells=cells, at=at, ends=ends)
    for someone in AUDIENCES:
        if admitted(cells, someone):
            assert found(answers, someone) == slowly(given, someone, at, ends)


@given(given=terms, at=st.sampled_from(MOMENTS))
def test_audiences_that_no_licence_tells_apart_share_an_answer(given: Terms, at: datetime) -> None:
    cells = given.listed(at)
    if not cells:
        return
    answers = Playing(given).answers(cells=cells, at=at, ends=None)
    if len(set(answers.values())) == 1:
        assert set(answers) == {Cell("*", "*")}


@given(given=terms, start=st.sampled_from(MOMENTS))
def test_between_its_edges_an_answer_stays_the_same(given: Terms, start: datetime) -> None:
    playing = Playing(given)
    cells: Cells = given.listed(start)
    if not cells:
        return
    edges = [*given.edges, *playing.leaving_edges(Span(start), ends=None)]
    until = min((edge for edge in edges if edge > start), default=start + timedelta(days=90))
    just_before = until - timedelta(microseconds=1)
    answers = playing.answers(cells=cells, at=start, ends=None)
    assert playing.answers(cells=cells, at=just_before, ends=None) == answers


def playable(at: datetime, *played: Window, ends: datetime | None = None) -> Playable:
    given = Terms((Window(EVERYWHERE),), played)
    return Playing(given).answers(cells=EVERYWHERE, at=at, ends=ends)[Cell("*", "*")]


def test_the_five_states_in_order_of_time() -> None:
    window = Window(EVERYWHERE, day(10), day(60))
    assert playable(day(0), window) == Playable("upcoming", day(10), day(60))
    assert playable(day(10), window) == Playable("now", day(10), day(60))
    assert playable(day(30), window) == Playable("leaving", day(10), day(60))
    assert playable(day(60), window) == Playable("expired", None, day(60))
    assert playable(day(0)) == Playable("unavailable")


def test_what_goes_before_it_can_be_played_never_comes() -> None:
    window = Window(EVERYWHERE, day(10))
    assert playable(day(0), window, ends=day(5)) == Playable("unavailable")
    assert playable(day(0), window, ends=day(15)) == Playable("upcoming", day(10), day(15))
