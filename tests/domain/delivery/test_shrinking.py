"""A licence that shrinks closes at its commit what it no longer permits, with nothing else running;
one that grows closes nothing.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from delivery.jobs import verifying
from delivery.models import Outbox, Showing, closing
from delivery.selectors import clock
from delivery.values import Audience
from entitlements import rules
from entitlements.choices import LicenceKind
from entitlements.values import Cell
from pages.models import EpisodePage, ShowPage
from tests.factories.licences import TerritoryGroupFactory, commit, grant
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

WEEK = timedelta(weeks=1)
ANYWHERE = {"nowhere known", "AT", "DE", "DE on TV", "US"}
EYES = {
    "nowhere known": Audience(),
    "AT": Audience(territory="AT", platform="web"),
    "DE": Audience(territory="DE", platform="web"),
    "DE on TV": Audience(territory="DE", platform="tv"),
    "US": Audience(territory="US", platform="web"),
}

Drain = Callable[[], None]
Wait = Callable[[timedelta], None]


@pytest.fixture
def show(db: None) -> ShowPage:
    made: ShowPage = ShowPageFactory()
    return made


@pytest.fixture
def episode(show: ShowPage, drain: Drain) -> EpisodePage:
    """It is shown for an hour already when anything happens to its licences."""
    made: EpisodePage = EpisodePageFactory(parent=SeasonPageFactory(parent=show))
    drain()
    return made


@pytest.fixture(autouse=True)
def _late(episode: EpisodePage, wait: Wait) -> None:
    wait(timedelta(hours=1))


def seen(page: object, at: datetime | None = None) -> set[str]:
    rows = Showing.objects.filter(public_id=page.translation_key)  # type: ignore[attr-defined]
    return {name for name, eye in EYES.items() if rows.visible(to=eye, at=at).exists()}


def differences() -> list[verifying.Difference]:
    return list(verifying.differences())


def test_the_first_licence_closes_for_all_it_leaves_out(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    grant(show, only=["DE"])
    commit()
    assert seen(show) == seen(episode) == {"DE", "DE on TV"}
    drain()
    assert seen(show) == seen(episode) == {"DE", "DE on TV"}
    assert differences() == []


def test_articles_about_a_show_close_with_it(show: ShowPage, drain: Drain) -> None:
    article = ArticlePageFactory(parent=show)
    drain()
    grant(show, platforms=["tv"])
    commit()
    assert seen(article) == {"DE on TV"}


def test_a_licence_of_one_episode_closes_no_other(episode: EpisodePage, drain: Drain) -> None:
    other = EpisodePageFactory(parent=episode.get_parent().specific)
    drain()
    grant(episode, only=["AT"])
    commit()
    assert (seen(episode), seen(other)) == ({"AT"}, ANYWHERE)


def test_a_change_of_places_closes_at_once(
    show: ShowPage, episode: EpisodePage, drain: Drain, wait: Wait
) -> None:
    window = grant(show, only=["DE", "AT"])
    drain()
    wait(timedelta(hours=1))
    window.codes = ["AT", "US"]
    window.save()
    commit()
    assert seen(episode) == {"AT"}
    drain()
    assert seen(episode) == {"AT", "US"}
    assert differences() == []


def test_deleting_one_of_two_closes_its_part(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    grant(show, only=["DE"])
    window = grant(show, only=["US"])
    drain()
    window.delete()
    commit()
    assert seen(episode) == {"DE", "DE on TV"}


def test_a_shrunken_group_closes_wherever_it_is_named(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    group = TerritoryGroupFactory(codes=("DE", "AT"))
    grant(show, groups=[group])
    drain()
    assert seen(episode) == {"AT", "DE", "DE on TV"}
    group.codes = ("AT",)
    group.save()
    commit()
    assert seen(episode) == {"AT"}


def test_a_grown_group_closes_where_it_is_left_out(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    group = TerritoryGroupFactory(codes=("US",))
    grant(show, outside=["FR"], groups=[group])
    drain()
    assert seen(episode) == {"AT", "DE", "DE on TV"}
    group.codes = ("US", "DE")
    group.save()
    commit()
    assert seen(episode) == {"AT"}
    drain()
    assert differences() == []


def test_a_group_taken_out_of_a_licence_closes(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    group = TerritoryGroupFactory(codes=("US",))
    window = grant(show, only=["DE"], groups=[group])
    drain()
    window.groups.clear()
    commit()
    assert seen(episode) == {"DE", "DE on TV"}


def test_a_licence_that_begins_later_hides_until_then(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    now = clock.instant()
    grant(show, start=now + WEEK)
    commit()
    assert seen(show) == seen(episode) == set()
    drain()
    assert seen(episode, now + WEEK) == ANYWHERE
    assert differences() == []


def test_an_end_that_is_set_needs_nobody_when_it_comes(
    show: ShowPage, episode: EpisodePage, wait: Wait, drain: Drain
) -> None:
    now = clock.instant()
    grant(show, end=now + WEEK)
    commit()
    assert seen(episode) == ANYWHERE
    assert seen(episode, now + WEEK - timedelta(microseconds=1)) == ANYWHERE
    assert seen(episode, now + WEEK) == set()
    drain()
    assert differences() == []


def test_what_goes_on_for_some_ends_when_the_licence_changes_next(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    now = clock.instant()
    grant(show, only=["DE"], end=now + WEEK)
    grant(show, only=["AT"], start=now + WEEK)
    commit()
    assert seen(episode) == {"DE", "DE on TV"}
    assert seen(episode, now + WEEK) == set()
    drain()
    assert seen(episode, now + WEEK) == {"AT"}
    assert differences() == []


def test_what_is_to_come_comes_in_its_new_places_only(show: ShowPage, drain: Drain) -> None:
    day = clock.instant() + timedelta(days=1)
    coming = ArticlePageFactory(parent=show, go_live_at=day)
    drain()
    assert seen(coming, day) == ANYWHERE
    grant(show, only=["DE"])
    commit()
    assert seen(coming, day) == set()
    drain()
    assert seen(coming, day) == {"DE", "DE on TV"}
    assert differences() == []


def test_a_show_and_its_season_may_shrink_together(show: ShowPage, episode: EpisodePage) -> None:
    grant(show, only=["DE", "US"])
    grant(episode.get_parent().specific, platforms=["tv"])
    commit()
    assert seen(show) == {"DE", "DE on TV", "US"}
    assert seen(episode) == {"DE on TV"}


def test_history_tells_what_was_closed(show: ShowPage, episode: EpisodePage) -> None:
    before = Showing.objects.visible().get(public_id=episode.translation_key)
    now = clock.instant()
    grant(show, only=["DE"])
    commit()
    closed = Showing.objects.get(pk=before.pk)
    (left,) = Showing.objects.visible(to=EYES["DE"]).filter(public_id=episode.translation_key)
    assert (closed.span.upper, closed.ended_because) == (now, "withdrawn")
    assert (closed.card, closed.cells) == (before.card, before.cells)
    assert (left.span.lower, left.cells, left.card) == (now, ["DE:*"], before.card)
    assert left.etag != before.etag
    assert (left.search, left.depends_on) == (before.search, before.depends_on)


def rows_of(public_id: UUID) -> list[int]:
    return sorted(Showing.objects.filter(public_id=public_id).values_list("pk", flat=True))


def test_a_licence_that_grows_closes_nothing(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    now = clock.instant()
    window = grant(show, only=["DE"], end=now + WEEK)
    drain()
    rows = rows_of(episode.translation_key)
    window.codes, window.ends_at = ["DE", "US"], now + 2 * WEEK
    window.save()
    grant(show, only=["AT"])
    commit()
    assert rows_of(episode.translation_key) == rows
    assert seen(episode) == {"DE", "DE on TV"}
    drain()
    assert seen(episode) == {"AT", "DE", "DE on TV", "US"}
    assert differences() == []


def test_a_licence_for_playing_closes_nothing(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    grant(show, only=["DE"], kind=LicenceKind.PLAYBACK)
    commit()
    assert seen(show) == seen(episode) == ANYWHERE
    drain()
    assert seen(show) == seen(episode) == ANYWHERE
    assert differences() == []


def test_windows_that_are_written_anew_leave_no_gap(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    """Between the statements nothing is permitted; at the commit everything is again."""
    group = TerritoryGroupFactory(codes=("DE",))
    window = grant(show, groups=[group])
    drain()
    rows = rows_of(episode.translation_key)
    window.delete()
    grant(show, groups=[group])
    commit()
    assert rows_of(episode.translation_key) == rows
    drain()
    assert differences() == []


def test_removing_the_last_licence_closes_nothing(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    window = grant(show, only=["DE"])
    drain()
    window.delete()
    commit()
    assert seen(episode) == {"DE", "DE on TV"}
    drain()
    assert seen(episode) == ANYWHERE


@pytest.fixture
def required(settings: Settings) -> None:
    """The trigger as `migrate` installs it where a licence is required."""
    settings.SHOWRUNNER_LICENCE_REQUIRED = True
    commit()
    closing.shrinking(required=True).install(Outbox)  # type: ignore[arg-type]


@pytest.mark.usefixtures("required")
def test_where_one_is_required_removing_the_last_licence_closes(
    show: ShowPage, episode: EpisodePage, drain: Drain
) -> None:
    of_show, of_episode = grant(show), grant(episode)
    drain()
    assert seen(show) == seen(episode) == ANYWHERE
    of_show.delete()
    commit()
    assert seen(show) == set()
    assert seen(episode) == ANYWHERE
    of_episode.delete()
    commit()
    assert seen(episode) == set()
    drain()
    assert seen(show) == seen(episode) == set()
    assert differences() == []


CELLS = st.frozensets(
    st.builds(Cell, st.sampled_from(["*", "DE", "AT", "US"]), st.sampled_from(["*", "web", "tv"])),
    max_size=6,
).map(rules.reduced)


@given(one=CELLS, two=CELLS)
def test_the_database_and_the_rules_agree_on_what_two_licences_leave(
    one: frozenset[Cell], two: frozenset[Cell]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT showrunner_meet(%s::text[], %s::text[])",
            [[*map(str, one)], [*map(str, two)]],
        )
        (met,) = cursor.fetchone() or ([],)
    assert met == sorted(map(str, rules.meet(one, two)))
