"""Closing a large show is one statement, however many episodes stand below it."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delivery.models import Outbox, Showing
from tests.factories import bulk
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory, ShowPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

EPISODES = 2000


def test_a_show_of_2000_episodes_vanishes_with_its_unpublishing(drain: Callable[[], None]) -> None:
    show = ShowPageFactory()
    season = SeasonPageFactory(parent=show)
    template = EpisodePageFactory(parent=season)
    bulk.episodes(season=season, template=template, count=EPISODES - 1)
    drain()
    below = Showing.objects.visible().filter(ancestor_ids__contains=[show.translation_key])
    assert below.filter(kind="episode").count() == EPISODES
    with CaptureQueriesContext(connection) as queries:
        show.unpublish()
    assert below.count() == 0
    assert len(queries) < 60
    assert Outbox.objects.count() <= 3
