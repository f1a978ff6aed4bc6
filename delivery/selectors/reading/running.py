"""Where public statements run: on Django's connection, or on one lent for the time of a read.

The lent one is a plain psycopg connection with prepared statements, whose checkout costs less than
Django's; the statements and their answers are the same on both.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import local
from typing import Any

from django.db import connection
from psycopg import Connection

Row = tuple[Any, ...]


class _Lent(local):
    """This thread's lent connection, if any."""

    connection: "Connection[Row] | None" = None


_lent = _Lent()


@contextmanager
def lent(plain: "Connection[Row]") -> Iterator[None]:
    """Runs this thread's public statements on the given connection."""
    _lent.connection = plain
    try:
        yield
    finally:
        _lent.connection = None


def rows(statement: str, parameters: Mapping[str, Any]) -> list[Row]:
    """Runs one statement and returns all it finds."""
    if _lent.connection is not None:
        # The text is put together from constants of this package only.
        return _lent.connection.execute(statement, parameters).fetchall()
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        found: list[Row] = cursor.fetchall()
    return found
