"""Waiting for what runs in the background."""

import time
from collections.abc import Callable

PATIENCE = 60.0


def until(done: Callable[[], bool], *, seconds: float = PATIENCE) -> float:
    """Asks ten times a second until it is so; the seconds it took."""
    started = time.monotonic()
    while not done():
        assert time.monotonic() - started < seconds, f"not so within {seconds:.0f} s"
        time.sleep(0.1)
    return time.monotonic() - started
