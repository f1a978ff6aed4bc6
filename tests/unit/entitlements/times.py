"""Licences to try rules on: few places, few instants, so that they meet often."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from entitlements import rules
from entitlements.values import ANY, Cell, Window

EPOCH = datetime(2027, 1, 1, tzinfo=UTC)
TERRITORIES = ("DE", "AT", "US")
PLATFORMS = ("web", "tv")
# Everybody that can be told apart: with something known of them, or nothing.
AUDIENCES = [(t, p) for t in (None, *TERRITORIES, "FR") for p in (None, *PLATFORMS, "mobile")]


def day(number: float) -> datetime:
    return EPOCH + timedelta(days=number)


# Every instant at which something can begin, and one between each two.
MOMENTS = [day(number / 2) for number in range(-1, 18)]

cells = st.frozensets(
    st.builds(Cell, st.sampled_from([ANY, *TERRITORIES]), st.sampled_from([ANY, *PLATFORMS])),
    max_size=5,
).map(rules.reduced)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    start, end = sorted(draw(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(_differ)))
    return Window(
        draw(cells.filter(bool)),
        draw(st.sampled_from([None, day(start)])),
        draw(st.sampled_from([None, day(end)])),
    )


levels = st.lists(windows(), max_size=3)
chains = st.lists(levels, min_size=1, max_size=3)


def admitted(some: frozenset[Cell], audience: tuple[str | None, str | None]) -> bool:
    """Said anew, cell by cell: what is unknown is only in what is for all."""
    return any(t in (ANY, audience[0]) and p in (ANY, audience[1]) for t, p in some)


def _differ(pair: tuple[int, int]) -> bool:
    return pair[0] != pair[1]
