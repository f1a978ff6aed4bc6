"""Until when something may be played, as far as today's versions tell."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import orjson
import pytest

from delivery.models import Showing
from delivery.selectors import clock
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def until(page: Any, at: datetime) -> datetime | None:
    (row,) = Showing.objects.visible(at=at).filter(public_id=page.translation_key)
    told = orjson.loads(row.card)["availability"]["until"]
    return None if told is None else datetime.fromisoformat(told)


def schedule(page: Any, *, at: datetime, expire_at: datetime | None = None) -> None:
    page = page.get_latest_revision_as_object()
    page.title, page.go_live_at, page.expire_at = "Scheduled", at, expire_at
    page.save_revision().publish()


def test_a_season_s_end_is_told_of_its_episodes_whatever_its_show_plans(
    drain: Callable[[], None],
) -> None:
    now = clock.instant().replace(microsecond=0)
    show = ShowPageFactory()
    season = SeasonPageFactory(parent=show, expire_at=now + 9 * HOUR)
    episode = EpisodePageFactory(parent=season)
    schedule(show, at=now + 3 * HOUR)
    drain()
    for page in (season, episode):
        assert until(page, clock.instant()) == now + 9 * HOUR
        assert until(page, now + 4 * HOUR) == now + 9 * HOUR


def test_an_end_that_the_show_only_plans_is_told_of_nothing_below(
    drain: Callable[[], None],
) -> None:
    now = clock.instant().replace(microsecond=0)
    show = ShowPageFactory()
    season = SeasonPageFactory(parent=show)
    episode = EpisodePageFactory(parent=season)
    schedule(show, at=now + 3 * HOUR, expire_at=now + 9 * HOUR)
    drain()
    for page in (show, season, episode):
        assert until(page, clock.instant()) is None
        assert until(page, now + 4 * HOUR) == now + 9 * HOUR
