"""What licences make of titles: who may see them, what may be played, how lines of titles share."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from delivery.jobs import rebuilding, verifying
from delivery.models import Showing
from delivery.selectors import clock
from delivery.values import Audience
from entitlements.choices import LicenceKind, territories
from pages.models import EpisodePage, SeasonPage, ShowPage
from tests.factories.licences import TerritoryGroupFactory, commit, grant
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

WEEK = timedelta(weeks=1)
PLAY = LicenceKind.PLAYBACK
EYES = {
    "unknown": Audience(),
    "DE": Audience(territory="DE", platform="web"),
    "DE on TV": Audience(territory="DE", platform="tv"),
    "US": Audience(territory="US", platform="web"),
    "web somewhere": Audience(platform="web"),
}
ALL = set(EYES)
Drain = Callable[[], None]


class Line:
    """A show, its season, its episode."""

    def __init__(self) -> None:
        self.show: ShowPage = ShowPageFactory()
        self.season: SeasonPage = SeasonPageFactory(parent=self.show)
        self.episode: EpisodePage = EpisodePageFactory(parent=self.season)


@pytest.fixture
def line(db: None) -> Line:
    return Line()


def seen(page: Any, at: datetime | None = None) -> set[str]:
    rows = Showing.objects.filter(public_id=page.translation_key)
    return {name for name, eye in EYES.items() if rows.visible(to=eye, at=at).exists()}


def told(page: Any, name: str, at: datetime | None = None) -> Any:
    """The availability that an audience finds."""
    eye = EYES[name]
    row = Showing.objects.visible(to=eye, at=at).get(public_id=page.translation_key)
    return next(row.availability[key] for key in eye.keys if key in row.availability)


def test_without_licences_everybody_sees_and_plays(line: Line, drain: Drain) -> None:
    drain()
    assert seen(line.episode) == ALL
    assert told(line.episode, "unknown") == {"state": "now", "from": None, "until": None}


def test_a_title_without_its_own_follows_the_nearest_above(line: Line, drain: Drain) -> None:
    grant(line.show, only=["DE", "US"])
    grant(line.season, only=["DE"])
    drain()
    assert seen(line.show) == {"DE", "DE on TV", "US"}
    assert seen(line.season) == seen(line.episode) == {"DE", "DE on TV"}


def test_its_own_licence_narrows_and_never_widens(line: Line, drain: Drain) -> None:
    grant(line.show, only=["DE"])
    grant(line.episode)
    drain()
    assert seen(line.episode) == {"DE", "DE on TV"}


@pytest.mark.parametrize("when", ["past", "future"])
def test_its_own_licence_ends_inheritance_also_when_it_does_not_hold(
    line: Line, drain: Drain, when: str
) -> None:
    now = clock.instant()
    start, end = (None, now - WEEK) if when == "past" else (now + WEEK, None)
    grant(line.season, start=start, end=end)
    drain()
    assert seen(line.show) == ALL
    assert seen(line.season) == seen(line.episode) == set()
    assert seen(line.episode, now + WEEK) == (ALL if when == "future" else set())


def test_a_licence_for_listing_leaves_playing_inherited(line: Line, drain: Drain) -> None:
    grant(line.show, only=["DE"], kind=PLAY)
    grant(line.episode)
    drain()
    assert seen(line.episode) == ALL
    assert told(line.episode, "DE")["state"] == "now"
    assert told(line.episode, "US")["state"] == "unavailable"


def test_everywhere_except_leaves_out_the_unknown_too(line: Line, drain: Drain) -> None:
    grant(line.show, outside=["US"])
    drain()
    (row,) = Showing.objects.filter(public_id=line.show.translation_key)
    assert len(row.cells) == len(territories()) - 1
    assert seen(line.show) == {"DE", "DE on TV"}


def test_a_group_stands_for_its_territories(line: Line, drain: Drain) -> None:
    grant(line.show, only=["US"], groups=[TerritoryGroupFactory(codes=("DE", "AT"))])
    drain()
    assert seen(line.show) == {"DE", "DE on TV", "US"}


def test_a_platform_alone_is_for_every_territory(line: Line, drain: Drain) -> None:
    grant(line.show, platforms=["web"])
    drain()
    assert seen(line.show) == {"DE", "US", "web somewhere"}


def test_windows_of_one_title_add_up(line: Line, drain: Drain) -> None:
    grant(line.show, only=["US"])
    grant(line.show, platforms=["tv"])
    drain()
    assert seen(line.show) == {"DE on TV", "US"}


def test_coming_soon_is_listed_before_it_can_be_played(line: Line, drain: Drain) -> None:
    now = clock.instant()
    grant(line.episode, start=now + WEEK, kind=PLAY)
    drain()
    assert told(line.episode, "US")["state"] == "upcoming"
    assert told(line.episode, "US", now + WEEK)["state"] == "now"


def test_something_leaves_before_it_has_expired(line: Line, drain: Drain) -> None:
    now = clock.instant()
    grant(line.episode, end=now + 10 * WEEK, kind=PLAY)
    drain()
    states = [told(line.episode, "US", now + weeks * WEEK)["state"] for weeks in (0, 8, 10)]
    assert states == ["now", "leaving", "expired"]


def test_each_audience_finds_its_own_answer(line: Line, drain: Drain) -> None:
    now = clock.instant()
    grant(line.episode, only=["DE"], platforms=["web"], kind=PLAY)
    grant(line.episode, only=["US"], start=now + WEEK, kind=PLAY)
    drain()
    states = {name: told(line.episode, name)["state"] for name in EYES}
    assert states == {
        "unknown": "unavailable",
        "DE": "now",
        "DE on TV": "unavailable",
        "US": "upcoming",
        "web somewhere": "unavailable",
    }


def test_an_article_is_listed_where_its_show_is_and_always_to_be_read(
    line: Line, drain: Drain
) -> None:
    article = ArticlePageFactory(parent=line.show)
    grant(line.show, only=["DE"])
    grant(line.show, only=["US"], kind=PLAY)
    drain()
    assert seen(article) == {"DE", "DE on TV"}
    assert told(article, "DE")["state"] == "now"


def test_languages_share_a_licence(line: Line, drain: Drain) -> None:
    german = ShowPageFactory(
        parent=HomePageFactory(language="de"), translation_key=line.show.translation_key
    )
    grant(line.show, only=["DE"])
    drain()
    assert Showing.objects.visible(to=EYES["DE"]).filter(locale=german.locale.language_code)
    assert seen(line.show) == {"DE", "DE on TV"}


def test_the_strictest_rating_of_a_line_counts(drain: Drain) -> None:
    show = ShowPageFactory(rated="fsk:12")
    season = SeasonPageFactory(parent=show)
    strict = EpisodePageFactory(parent=season, rated="fsk:16")
    mild = EpisodePageFactory(parent=season, rated="fsk:0")
    drain()
    ages = {
        page.pk: Showing.objects.get(public_id=page.translation_key).min_age
        for page in (show, strict, mild)
    }
    assert ages == {show.pk: 12, strict.pk: 16, mild.pk: 12}


def test_where_a_licence_is_required_titles_without_one_are_nowhere(
    line: Line, drain: Drain, settings: Settings
) -> None:
    settings.SHOWRUNNER_LICENCE_REQUIRED = True
    free = ArticlePageFactory()
    grant(line.season)
    list(rebuilding.rebuild())
    assert seen(line.show) == seen(line.episode) == set()
    assert seen(free) == ALL
    grant(line.show)
    drain()
    assert seen(line.show) == seen(line.episode) == ALL
    commit()
    assert list(verifying.differences()) == []
