"""What delivery's tests share."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from delivery.jobs import rebuilding
from delivery.selectors import clock


@pytest.fixture
def drain(db: None) -> Callable[[], None]:
    """Compiles everything that is waiting."""

    def run() -> None:
        assert rebuilding.empty_outbox(passes=20)

    return run


@pytest.fixture
def wait(db: None) -> Callable[[timedelta], None]:
    """Moves the database's clock, which stands still within a test, ahead."""

    def run(time: timedelta) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('showrunner.now', %s, true)",
                [(clock.instant() + time).isoformat()],
            )

    return run
