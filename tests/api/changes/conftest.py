"""A clock that can be moved, readers who say where they are, changes compiled."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.db import connection

from delivery.jobs import rebuilding


@pytest.fixture
def abroad(settings: LazySettings) -> None:
    """Readers say themselves where they are."""
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]


@pytest.fixture
def drain() -> Callable[[], None]:
    def run() -> None:
        assert rebuilding.empty_outbox(passes=20)

    return run


@pytest.fixture
def later() -> Iterator[Callable[[timedelta], None]]:
    """Moves the database's clock ahead, for this connection."""

    def run(ahead: timedelta) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('showrunner.now', "
                "(clock_timestamp() + %s * interval '1 second')::text, false)",
                [ahead.total_seconds()],
            )

    yield run
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('showrunner.now', '', false)")
