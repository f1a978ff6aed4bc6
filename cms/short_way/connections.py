"""The short way's own connections: plain psycopg, prepared statements, nothing to set up or undo.

Django's pool asks the server at each checkout whether the connection still lives, and binds values
on the client, so that each statement is planned anew.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic, perf_counter
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg.adapt import AdaptersMap
from psycopg.types.string import TextLoader

from cms.operations import slow_queries
from delivery.selectors.reading.running import Row

# A reader is told to come back rather than kept waiting for a database that is away.
PATIENCE = 3
# A connection gives back what it has gathered in memory once in a while.
SECONDS_KEPT = 1800
# From the first repetition on. A statement's text is one of a few hundred; the rare ones make room.
PREPARE_AFTER = 1
PREPARED_AT_MOST = 200


class Gone(Exception):
    """The connection had been cut; nothing is known about the database."""


class Lender:
    """Keeps the connections nobody is using. There are never more than requests at work at once,
    which the server program limits.
    """

    def __init__(self) -> None:
        self._idle: list[_Runner] = []

    @contextmanager
    def lend(self) -> Iterator["_Runner"]:
        """Raises psycopg.OperationalError when there is none to be had, Gone when it breaks."""
        try:
            runner = self._idle.pop()
        except IndexError:
            runner = _Runner()
        try:
            yield runner
        except psycopg.OperationalError as error:
            if not runner.connection.broken:
                raise
            # The others are likely to have been cut with it.
            self.close()
            raise Gone from error
        finally:
            if runner.usable:
                self._idle.append(runner)
            else:
                runner.connection.close()

    def close(self) -> None:
        """Closes the connections nobody is using."""
        while self._idle:
            self._idle.pop().connection.close()


class _Runner:
    """One connection, running a statement at a time; slow ones are reported as Django's are."""

    def __init__(self) -> None:
        self.connection: psycopg.Connection[Row] = psycopg.connect(**parameters())
        self.connection.prepared_max = PREPARED_AT_MOST
        self.until = monotonic() + SECONDS_KEPT
        self._cursor = self.connection.cursor()

    @property
    def usable(self) -> bool:
        return not self.connection.closed and monotonic() < self.until

    def __call__(self, statement: str, bound: Mapping[str, Any], anew: bool) -> list[Row]:  # noqa: FBT001
        began = perf_counter()
        try:
            # The text is put together from constants of the code only.
            self._cursor.execute(statement, bound, prepare=False if anew else None)
            return self._cursor.fetchall()
        finally:
            slow_queries.report(statement, seconds=perf_counter() - began)


def parameters() -> dict[str, Any]:
    """How Django would connect, with statements that stay prepared and times in UTC."""
    found = connections["default"].get_connection_params()
    found.pop("cursor_factory")
    found["context"] = _adapters()
    found["options"] = f"{found.get('options', '')} -c timezone=UTC"
    found["prepare_threshold"] = PREPARE_AFTER if settings.SHOWRUNNER_PREPARE_READS else None
    return {"connect_timeout": PATIENCE, **found, "autocommit": True}


def _adapters() -> AdaptersMap:
    """The driver's own, as Django's are written in Python; JSON stays text, as it does there."""
    found = AdaptersMap(psycopg.adapters)
    found.register_loader("jsonb", TextLoader)
    return found
