"""The floor: a bare ASGI handler that runs one statement and sends what PostgreSQL made of it."""

import os
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from psycopg_pool import AsyncConnectionPool

from showrunner.bench.ideal import STATEMENTS

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

_HEADERS = [(b"content-type", b"application/json")]


def _pool() -> AsyncConnectionPool[Any]:
    return AsyncConnectionPool(
        os.environ["DATABASE_URL"],
        kwargs={"autocommit": True, "prepare_threshold": 1},
        min_size=1,
        max_size=8,
        open=False,
    )


_opened: list[AsyncConnectionPool[Any]] = []


async def application(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """`/Q1`, `/Q2?id=…`: the question's statement with the query as its parameters."""
    if scope["type"] != "http":
        return
    if not _opened:
        _opened.append(_pool())
        await _opened[0].open()
    statement = STATEMENTS[scope["path"][1:]]
    values = dict(parse_qsl(scope["query_string"].decode()))
    async with _opened[0].connection() as connection:
        row = await (await connection.execute(statement, values)).fetchone()
    body = row[0].encode() if row else b"null"
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": 200, "headers": [*_HEADERS, length]})
    await send({"type": "http.response.body", "body": body})
