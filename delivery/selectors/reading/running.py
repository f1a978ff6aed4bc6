"""Where public statements run: on Django's connection, or by a runner lent for the time of a read.

The lent one has a plain psycopg connection with prepared statements, which costs less than Django's
way; the statements and their answers are the same on both.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import local
from typing import Any

from django.db import connection

Row = tuple[Any, ...]
# Runs one statement and returns all it finds; the last parameter says whether to plan it anew.
Runner = Callable[[str, Mapping[str, Any], bool], list[Row]]


class _Lent(local):
    """This thread's lent runner, if any."""

    run: Runner | None = None


_lent = _Lent()


@contextmanager
def lent(run: Runner) -> Iterator[None]:
    """Hands this thread's public statements to the runner."""
    _lent.run = run
    try:
        yield
    finally:
        _lent.run = None


def rows(statement: str, parameters: Mapping[str, Any], *, anew: bool = False) -> list[Row]:
    """Runs one statement and returns all it finds.

    `anew` is for statements whose best plan depends on the values, as some genres and words are
    common and others rare: a plan made for any value would be a poor one for most.
    """
    if _lent.run is not None:
        return _lent.run(statement, parameters, anew)
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        found: list[Row] = cursor.fetchall()
    return found
