"""What stories need besides the running product: a frontend, an editor, and accidents."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import live, services
from tests.journeys.newsroom import Newsroom
from tests.journeys.reading import Reader
from tests.live import LiveStack


@pytest.fixture
def frontend(live_stack: LiveStack) -> Iterator[Reader]:
    with Reader(live_stack.url) as reader:
        yield reader


@pytest.fixture
def newsroom(live_stack: LiveStack) -> Newsroom:
    return Newsroom(live_stack.url)


@pytest.fixture
def workers_dead(live_stack: LiveStack) -> LiveStack:
    """Only the web server runs; worker and beat were killed, and the next story that needs them
    starts new ones.
    """
    live_stack.kill_workers()
    return live_stack


@pytest.fixture
def workers_alive(live_stack: LiveStack) -> LiveStack:
    revive(live_stack)
    return live_stack


def revive(stack: LiveStack) -> None:
    """Starts worker and beat where they do not run, and waits until they work."""
    missing = live.WORKERS - stack.running.keys()
    if missing:
        stack.start(*missing)
        live.wait_for_worker(stack.logs)


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where pictures of the screens go, for people to look at; kept when the variable
    SHOWRUNNER_PICTURES names a place.
    """
    place = Path(os.environ.get("SHOWRUNNER_PICTURES") or services.state() / "pictures")
    place.mkdir(parents=True, exist_ok=True)
    return place
