"""The product's own WSGI application, asked without a network: thousands of answers are cheap."""

from collections.abc import Iterable
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import unquote_to_bytes

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

        body = self.application(_environment(method, place, headers), start)
        return Answer(told["status"], told["headers"], _whole(body))


def _whole(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        # Tells Django that the request is over, so that its connection goes back.
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
