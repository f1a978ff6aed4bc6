"""nginx before the running product, from the example that docker/ has, on ports of its own."""

import getpass
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings

from showrunner.processes import Child, Program
from tests import live, services

EXAMPLE = Path(settings.BASE_DIR) / "docker" / "nginx.conf"
HEADER = "X-Territory"
# Where readers are, by the loopback address they read from; from any other nobody knows.
TERRITORIES = {"127.0.0.2": "DE", "127.0.0.3": "FR", "127.0.0.4": "US"}
# A proxy with TLS before nginx reads from here.
PROXY = "127.0.0.5"
MEDIA_HOST = "media.localhost"
# The application believes nginx, and the tests that ask it directly.
TRUSTING = {
    "SHOWRUNNER_TRUSTED_HOPS": "127.0.0.1",
    "SHOWRUNNER_TERRITORY_HEADER": HEADER,
    "SHOWRUNNER_ANONYMOUS_RATE": "0",
}


@dataclass(frozen=True)
class Front:
    """`url` is nginx's, `behind` the application's own; `static` is where collectstatic goes."""

    url: str
    behind: str
    log: Path
    static: Path


def rendered(example: str, values: dict[str, str]) -> str:
    """The example as envsubst fills it in; raises KeyError for what nobody gave."""
    return re.sub(r"\$\{([A-Z_]+)\}", lambda found: values[found[1]], example)


@pytest.fixture(scope="session")
def trusting_app(django_db_setup: None) -> Iterator[str]:
    """The address of a web server that takes this machine's word on where readers are."""
    port = live.free_port()
    url = f"http://127.0.0.1:{port}"
    program = live.programs(url, port=port, **TRUSTING)["web"]
    logs = services.state() / "behind"
    logs.mkdir(exist_ok=True)
    with ExitStack() as last:
        child = live.start(program, logs)
        last.callback(child.stop)
        live.wait_for_page(f"{url}/health/live", logs)
        yield url


@pytest.fixture
def front(trusting_app: str, tmp_path: Path) -> Iterator[Front]:
    """Nginx with an empty cache before the application."""
    with running(trusting_app, tmp_path) as started:
        yield started


@contextmanager
def running(behind: str, place: Path) -> Iterator[Front]:
    """Nginx for as long as the block lasts."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        pytest.skip("There is no nginx. Install it with: make system-deps")
    port, log = live.free_port(), place / "nginx.log"
    (place / "static").mkdir()
    (place / "territories").write_text("".join(f"{a} {c};\n" for a, c in TERRITORIES.items()))
    values = {
        "NGINX_STATE": str(place),
        "NGINX_LISTEN": f"127.0.0.1:{port}",
        "NGINX_LOG": str(place / "access.log"),
        "NGINX_PROXY": PROXY,
        "NGINX_TERRITORIES": str(place / "territories"),
        "NGINX_STATIC": str(place / "static"),
        "NGINX_MEDIA": os.environ["SHOWRUNNER_MEDIA_ROOT"],
        "NGINX_MEDIA_HOSTS": MEDIA_HOST,
        "SHOWRUNNER_UPSTREAM": behind.removeprefix("http://"),
        "SHOWRUNNER_HOSTS": "127.0.0.1",
        "SHOWRUNNER_TERRITORY_HEADER": HEADER,
    }
    configuration = place / "nginx.conf"
    configuration.write_text(rendered(EXAMPLE.read_text(), values))
    # Its children would otherwise run as nobody, who may not write here.
    account = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    command: list[str | Path] = [
        program,
        "-c",
        configuration,
        "-e",
        "stderr",
        "-g",
        f"daemon off; {account}",
    ]
    with log.open("wb") as output, ExitStack() as last:
        child = Child(Program("nginx", command, dict(os.environ)), output=output)
        last.callback(child.stop)
        live.wait_for_port(port, log)
        yield Front(f"http://127.0.0.1:{port}", behind, place / "access.log", place / "static")
