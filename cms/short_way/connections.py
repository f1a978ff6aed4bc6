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
            if not runner.broken:
                raise
            # The others are likely to have been cut with it.
            self.close()
            raise Gone from error
        finally:
            if runner.usable:
                self._idle.append(runner)
            else:
                runner.close()

    def close(self) -> None:
        """Closes the connections nobody is using."""
        while self._idle:
            self._idle.pop().close()


class _Runner:
    """Runs a statement at a time; slow ones are reported as Django's are.

    What is to be planned for its very values has a connection of its own, made when first needed:
    there its text is still analysed once only.
    """

    def __init__(self) -> None:
        self.until = monotonic() + SECONDS_KEPT
        # Public statements are written to be good for any value; left to itself, PostgreSQL may go
        # on planning one for good, as it takes a limit it does not know for a tenth of all rows.
        self._usual = _connect("force_generic_plan")
        self._anew: psycopg.Cursor[Row] | None = None

    @property
    def broken(self) -> bool:
        return any(cursor.connection.broken for cursor in self._cursors)

    @property
    def usable(self) -> bool:
        return not self.broken and monotonic() < self.until

    def close(self) -> None:
        for cursor in self._cursors:
            cursor.connection.close()

    @property
    def _cursors(self) -> list["psycopg.Cursor[Row]"]:
        return [self._usual] if self._anew is None else [self._usual, self._anew]

    def __call__(self, statement: str, bound: Mapping[str, Any], anew: bool) -> list[Row]:  # noqa: FBT001
        if anew and self._anew is None:
            self._anew = _connect("force_custom_plan")
        cursor = self._anew if anew and self._anew else self._usual
        began = perf_counter()
        try:
            # The text is put together from constants of the code only.
            return cursor.execute(statement, bound).fetchall()
        finally:
            slow_queries.report(statement, seconds=perf_counter() - began)


def _connect(planning: str) -> "psycopg.Cursor[Row]":
    """How Django would connect, with statements that stay prepared and times in UTC."""
    found = connections["default"].get_connection_params()
    found.pop("cursor_factory")
    found["context"] = _adapters()
    session = f"-c timezone=UTC -c plan_cache_mode={planning}"
    found["options"] = f"{found.get('options', '')} {session}"
    found["prepare_threshold"] = PREPARE_AFTER if settings.SHOWRUNNER_PREPARE_READS else None
    connection: psycopg.Connection[Row] = psycopg.connect(
        **{"connect_timeout": PATIENCE, **found, "autocommit": True}
    )
    connection.prepared_max = PREPARED_AT_MOST
    return connection.cursor()


def _adapters() -> AdaptersMap:
    """The driver's own, as Django's are written in Python; JSON stays text, as it does there."""
    found = AdaptersMap(psycopg.adapters)
    found.register_loader("jsonb", TextLoader)
    return found
