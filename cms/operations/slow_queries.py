"""Statements that take too long are logged, without the values they were given."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

import structlog
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

logger = structlog.get_logger(__name__)
LONGEST = 2000


def watch(*, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Receives `connection_created`; a connection that is opened again is watched once."""
    if report_slow not in connection.execute_wrappers:
        connection.execute_wrappers.append(report_slow)


def report_slow(
    execute: Callable[..., Any], sql: Any, params: Any, many: Any, context: dict[str, Any]
) -> Any:
    """A wrapper for Django's `execute_wrappers`."""
    started = perf_counter()
    try:
        return execute(sql, params, many, context)
    finally:
        report(sql, seconds=perf_counter() - started, many=many)


def report(sql: object, *, seconds: float, many: bool = False) -> None:
    """Logs the statement when it took too long."""
    ms = seconds * 1000
    if ms >= settings.SHOWRUNNER_SLOW_QUERY_MS:
        logger.warning("slow_query", ms=round(ms, 1), many=many, sql=str(sql)[:LONGEST])
