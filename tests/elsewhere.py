"""A provider of embeds on this machine, with a certificate of its own, and everything it may do."""

import json
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

PLAYER = "https://player.works.example/video/"


def work(number: int = 1, **changes: Any) -> dict[str, Any]:
    """What it says about a work, as oEmbed has it."""
    return {
        "version": "1.0",
        "type": "video",
        "provider_name": "Works",
        "title": f"Work {number}",
        "author_name": "Somebody",
        "thumbnail_url": f"https://pictures.works.example/{number}.jpg",
        "width": 640,
        "height": 360,
        "html": f'<iframe src="{PLAYER}{number}?from=oembed" width="640" height="360"></iframe>',
        **changes,
    }


@dataclass(slots=True)
class Elsewhere:
    """The provider: what it answers next, and what it was asked."""

    row: dict[str, Any]
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    # Seconds between the bytes of its answer.
    drip: float = 0
    asked: list[dict[str, list[str]]] = field(default_factory=list)
    told: list[dict[str, str]] = field(default_factory=list)

    def says(self, told: Any, *, status: int = 200, **headers: str) -> None:
        self.status, self.headers = status, headers
        self.body = told if isinstance(told, bytes) else json.dumps(told).encode()


@contextmanager
def serving(place: Path) -> Iterator[Elsewhere]:
    """Serves until the end of the block; keeps its certificate in the directory."""
    certificate, key = _certificate(place)
    provider = Elsewhere(row={})
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(provider))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    provider.row = {
        "name": "works",
        "label": "Works",
        "medium": "video",
        "patterns": (r"works\.example/work/(\d+)(?:[?#].*)?",),
        "address": "https://works.example/work/{}",
        "endpoint": f"https://localhost:{server.server_port}/oembed",
        "player_hosts": ("player.works.example",),
        "player_paths": ("/video/",),
        "picture_hosts": ("works.example",),
        "certificates": str(certificate),
    }
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _certificate(place: Path) -> tuple[Path, Path]:
    certificate, key = place / "certificate.pem", place / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "2", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, key


def _handler(provider: Elsewhere) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.asked.append(parse_qs(urlsplit(self.path).query))
            provider.told.append(dict(self.headers))
            self.send_response(provider.status)
            for name, value in provider.headers.items():
                self.send_header(name, value)
            self.end_headers()
            # Whoever asked may hang up.
            with suppress(OSError):
                self._send()

        def _send(self) -> None:
            step = 1 if provider.drip else max(1, len(provider.body))
            for start in range(0, len(provider.body), step):
                self.wfile.write(provider.body[start : start + step])
                time.sleep(provider.drip)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # its name upstream
            pass

    return Handler
