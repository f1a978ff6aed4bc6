"""The product's own WSGI application, asked without a network: thousands of answers are cheap."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import unquote_to_bytes

from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from cms import wsgi
from tests.journeys.reading import Answer

PEER = "127.0.0.1"


class Door:
    """Asks as a proxy on this machine does. `place` is an address with its leading slash."""

    def __init__(self, application: Any = wsgi.application) -> None:
        self.application = application

    def get(self, place: str, **headers: str) -> Answer:
        return self.ask("GET", place, **headers)

    def ask(self, method: str, place: str, **headers: str) -> Answer:
        told: dict[str, Any] = {}

        def start(status: str, pairs: list[tuple[str, str]], *_: object) -> None:
            told["status"] = int(status.split(" ", 1)[0])
            told["headers"] = tuple((name.lower(), value) for name, value in pairs)

        with _connections_kept():
            body = _whole(self.application(_environment(method, place, headers), start))
        return Answer(told["status"], told["headers"], body)


@contextmanager
def _connections_kept() -> Iterator[None]:
    """Django would close a connection that is inside a test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def _whole(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()


def _environment(method: str, place: str, headers: dict[str, str]) -> dict[str, Any]:
    path, _, query = place.partition("?")
    return {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost:8000",
        "REMOTE_ADDR": PEER,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},
    }
