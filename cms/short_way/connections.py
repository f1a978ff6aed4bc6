"""The short way's own connections: plain psycopg, prepared statements, nothing to set up or undo.

Django's pool asks the server at each checkout whether the connection still lives, and binds values
on the client, so that each statement is planned anew.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg.abc import Query
from psycopg_pool import ConnectionPool

from cms.operations.slow_queries import report_slow

Row = tuple[Any, ...]
# A reader is told to come back rather than kept waiting for a database that is away.
PATIENCE = 3.0
# From the first repetition on; a statement's text is one of a few hundred.
PREPARE_AFTER = 1
PREPARED_AT_MOST = 200


class WatchedConnection(psycopg.Connection[Row]):
    """Reports slow statements as Django's connections do here."""

    def execute(  # type: ignore[override]  # the other forms are not in use
        self, query: Query, params: Mapping[str, Any] | None = None, **options: Any
    ) -> psycopg.Cursor[Row]:
        def run(sql: Query, bound: Any, many: bool, context: Any) -> psycopg.Cursor[Row]:  # noqa: FBT001
            return super(WatchedConnection, self).execute(sql, bound, **options)

        found: psycopg.Cursor[Row] = report_slow(run, query, params, False, {})  # noqa: FBT003
        return found


class Gone(Exception):
    """The connection had been cut; nothing is known about the database."""


class Lender:
    """Lends a connection for the time of a read; opened at the first one."""

    def __init__(self) -> None:
        self._pool: ConnectionPool[WatchedConnection] | None = None
        self._opening = Lock()

    @contextmanager
    def lend(self) -> Iterator[WatchedConnection]:
        """Raises psycopg.OperationalError when there is none to be had, Gone when it breaks."""
        pool = self._pool or self._open()
        with pool.connection() as connection:
            try:
                yield connection
            except psycopg.OperationalError as error:
                if not connection.broken:
                    raise
                raise Gone from error

    def check(self) -> None:
        """Sorts out connections that have been cut while nobody used them."""
        if self._pool is not None:
            self._pool.check()

    def close(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()

    def _open(self) -> ConnectionPool[WatchedConnection]:
        with self._opening:
            if self._pool is None:
                self._pool = ConnectionPool(
                    kwargs=parameters(),
                    connection_class=WatchedConnection,
                    configure=_configure,
                    min_size=1,
                    max_size=settings.DATABASES["default"]["OPTIONS"]["pool"]["max_size"],
                    timeout=PATIENCE,
                    name="reads",
                    open=True,
                )
            return self._pool


def parameters() -> dict[str, Any]:
    """How Django would connect, with statements that stay prepared and times in UTC."""
    found = connections["default"].get_connection_params()
    found.pop("cursor_factory")
    found["options"] = f"{found.get('options', '')} -c timezone=UTC"
    found["prepare_threshold"] = PREPARE_AFTER if settings.SHOWRUNNER_PREPARE_READS else None
    return {**found, "autocommit": True}


def _configure(connection: WatchedConnection) -> None:
    connection.prepared_max = PREPARED_AT_MOST
