"""A Valkey (or Redis) server of our own, reached through a unix socket only."""

import os
from dataclasses import dataclass
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from showrunner import binaries
from showrunner.console import Failure
from showrunner.processes import Child, Program, wait_until


@dataclass(frozen=True)
class Server:
    """Where the server keeps its file, and where it is reached."""

    data: Path
    sockets: Path
    keep: bool

    @property
    def socket(self) -> Path:
        return self.sockets / "valkey.sock"

    def url(self, database: int = 0) -> str:
        return f"unix://{self.socket}?db={database}"

    def answers(self) -> bool:
        client = redis.Redis(
            unix_socket_path=str(self.socket), socket_timeout=2, retry=Retry(NoBackoff(), 0)
        )
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()

    def start(self, *, log: Path) -> Child:
        self.data.mkdir(parents=True, exist_ok=True)
        # Left over after a kill -9; a new server would answer on it only once it is ready.
        self.socket.unlink(missing_ok=True)
        with log.open("wb") as output:
            child = Child(self.server(), output=output)
        wait_until(lambda: child.ended or self.answers(), seconds=20)
        if child.ended or not self.answers():
            child.stop()
            last = log.read_text(errors="replace").strip().splitlines()[-1:] or ["no message"]
            raise Failure(f"Valkey did not start: {last[0]}", fix=f"See {log}.")
        return child

    def server(self) -> Program:
        return Program(
            name="valkey",
            command=[
                binaries.valkey(),
                *("--port", "0", "--unixsocket", self.socket, "--unixsocketperm", "700"),
                *("--dir", self.data, "--save", "", "--databases", "64"),
                *("--appendonly", "yes" if self.keep else "no"),
                *("--maxmemory-policy", "noeviction"),
            ],
            environment=dict(os.environ),
            patience=10,
        )
