"""The throw-away stage of a bench: services, the two servers, and which processor each runs on."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from showrunner import paths, product, services, testing, valkey
from showrunner.bench.accounts import family
from showrunner.console import Failure, say, step
from showrunner.paths import ROOT
from showrunner.postgres import Cluster
from showrunner.processes import Child, Program, wait_until

DATABASE = "bench"
# Its own counting, and room for the catalogue, as a server that is looked after has it.
OPTIONS = ("shared_preload_libraries=pg_stat_statements", "shared_buffers=1GB")
SERVERS_START_WITHIN = 90
_HOST = "localhost"


@dataclass(frozen=True)
class Server:
    """A running server, and where it answers."""

    child: Child
    port: int


@dataclass
class Stage:
    """Where everything is. `cores` are the server's and everybody else's."""

    state: Path
    cluster: Cluster
    database: Child
    environment: dict[str, str]
    cores: tuple[int, int] | None
    last: ExitStack
    servers: dict[str, Server] = field(default_factory=dict)

    def connect(self) -> "psycopg.Connection[Any]":
        return self.cluster.connect(DATABASE)

    def run(self, module: str, *arguments: str) -> str:
        """Runs one of our programs in Django's surroundings, its words shown as they come; answers
        with the last line.
        """
        child = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", f"showrunner.bench.{module}", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.last.callback(child.kill)
        assert child.stdout is not None
        line = ""
        for line in child.stdout:
            if line.startswith("  "):
                say(line.rstrip())
        if child.wait() != 0:
            raise Failure(f"{module} failed.", fix="The lines above say why.")
        return line

    def serve(self) -> None:
        """Starts the product and the floor on the server's processor."""
        self._pin()
        for name, program in (("product", self._product()), ("floor", self._floor())):
            port = _free_port()
            with self.on_servers_core():
                child = Child(program(port), output=(self.state / "log" / name).open("wb"))
            self.last.callback(child.stop)
            self.servers[name] = Server(child, port)
        for name, server in self.servers.items():
            if not wait_until(lambda: _answers(server.port), seconds=SERVERS_START_WITHIN):  # noqa: B023
                words = (self.state / "log" / name).read_text()[-2000:]
                raise Failure(f"The {name} did not start.", fix=words)

    @contextmanager
    def on_servers_core(self) -> Iterator[None]:
        """What is started here stays on the server's processor."""
        if self.cores is None:
            yield
            return
        mine = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {self.cores[0]})
        try:
            yield
        finally:
            os.sched_setaffinity(0, mine)

    def _pin(self) -> None:
        """Moves PostgreSQL, and us with whatever we start, to the other processor."""
        if self.cores is None:
            say("There is one processor only: server and database share it.")
            return
        for pid in (0, *family(self.database.pid)):
            with suppress(ProcessLookupError):
                os.sched_setaffinity(pid, {self.cores[1]})

    def _product(self) -> Any:
        return lambda port: product.web(self.environment, port=port)

    def _floor(self) -> Any:
        return lambda port: _as_floor(product.web(self.environment, port=port))


def _as_floor(web: Program) -> Program:
    """The same server program with another application in it."""
    command = [
        {"wsgi": "asgi", "cms.wsgi:application": "showrunner.bench.floor:application"}.get(
            str(part), part
        )
        for part in web.command
    ]
    threads = command.index("--blocking-threads")
    # An ASGI application runs on the event loop and has no use for threads.
    del command[threads : threads + 2]
    return Program("floor", command, web.environment, directory=ROOT)


@contextmanager
def stage() -> Iterator[Stage]:
    """Services with an empty, migrated database; all is gone at the end."""
    state = paths.scratch("bench")
    with ExitStack() as last:
        last.callback(shutil.rmtree, state, ignore_errors=True)
        last.callback(shutil.rmtree, paths.short(state), ignore_errors=True)
        running = services.Services()
        last.callback(running.stop)
        (state / "log").mkdir()
        with step("Starting PostgreSQL and Valkey"):
            cluster = testing.migrated(running, state=state, fresh=False, options=OPTIONS)
            cluster.create(DATABASE, template=testing.TEMPLATE)
            cache = valkey.Server(data=state / "valkey", sockets=paths.short(state), keep=False)
            database = running.children[-1]
            running.children.append(cache.start(log=state / "log" / "valkey.log"))
        with cluster.connect(DATABASE) as connection:
            connection.execute("CREATE EXTENSION pg_stat_statements")
        environment = _environment(cluster.url(DATABASE), cache.url(), state)
        yield Stage(state, cluster, database, environment, _cores(), last)


def _environment(database_url: str, redis_url: str, state: Path) -> dict[str, str]:
    """Production's settings without TLS, with limits that are counted and never reached."""
    return {
        **product.environment(
            database_url=database_url,
            redis_url=redis_url,
            public_url=f"http://{_HOST}",
            settings="cms.settings.production",
            secret="only-for-measuring-" + "0123456789" * 5,
        ),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'bin'}",
        "SHOWRUNNER_ALLOWED_HOSTS": _HOST,
        "SHOWRUNNER_MEDIA_URL": f"http://{_HOST}/media",
        "SHOWRUNNER_MEDIA_ROOT": str(state / "media"),
        "SHOWRUNNER_SSL_REDIRECT": "off",
        "SHOWRUNNER_ANONYMOUS_RATE": "60000000",
        "SHOWRUNNER_SLOW_QUERY_MS": "60000",
        "EMAIL_URL": "consolemail://",
    }


def _cores() -> tuple[int, int] | None:
    if not hasattr(os, "sched_getaffinity"):
        return None
    cores = sorted(os.sched_getaffinity(0))
    return (cores[0], cores[1]) if len(cores) > 1 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    time.sleep(0.1)
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
