"""What people read in the terminal: steps with their seconds, prefixed logs, one-line failures."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

COLOURS = {"web": 36, "worker": 33, "beat": 35, "migrate": 34, "demo": 34, "postgres": 32}
PREFIX_WIDTH = 8


class Failure(Exception):
    """Something the person at the terminal has to fix: what is wrong, and how."""

    def __init__(self, what: str, *, fix: str) -> None:
        super().__init__(f"{what} {fix}")


def coloured() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))


def paint(text: str, colour: int) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if coloured() else text


def say(text: str = "") -> None:
    print(text, flush=True)


def log(name: str, line: str) -> None:
    """One line of a process's output behind its name."""
    say(f"{paint(name.ljust(PREFIX_WIDTH) + '|', COLOURS.get(name, 37))} {line}")


def complain(failure: Failure) -> None:
    print(paint(f"Stopped: {failure}", 31), file=sys.stderr, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Names what is about to happen, and says how long it took when that was noticeable."""
    say(f"{title} ...")
    started = time.monotonic()
    yield
    seconds = time.monotonic() - started
    if seconds >= 1:
        say(f"  done in {seconds:.1f} s")
