"""The two services every process of the product needs: ours, or those the environment names."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from showrunner import paths, postgres, valkey
from showrunner.console import Failure, step
from showrunner.processes import Child


@dataclass
class Services:
    """Where the services are, and those of them that we started, in that order."""

    database_url: str = ""
    redis_url: str = ""
    children: list[Child] = field(default_factory=list)

    def stop(self) -> None:
        for child in reversed(self.children):
            child.stop()


def start(services: Services, *, state: Path, keep: bool, database: str) -> None:
    """Fills `services`; whatever was started is listed there even when a later one fails."""
    logs = state / "log"
    logs.mkdir(parents=True, exist_ok=True)
    services.database_url = os.environ.get("DATABASE_URL", "") if keep else ""
    services.redis_url = os.environ.get("REDIS_URL", "") if keep else ""
    if services.database_url:
        try_database(services.database_url)
    else:
        start_postgres(services, state=state, keep=keep, database=database)
    if services.redis_url:
        try_redis(services.redis_url)
    else:
        with step("Starting Valkey"):
            server = valkey.Server(data=state / "valkey", sockets=paths.short(state), keep=keep)
            server.sockets.mkdir(mode=0o700, exist_ok=True)
            services.children.append(server.start(log=logs / "valkey.log"))
            services.redis_url = server.url()


def start_postgres(services: Services, *, state: Path, keep: bool, database: str) -> None:
    cluster = postgres.cluster(state=state, sockets=paths.short(state), keep=keep)
    with step(f"Starting PostgreSQL {cluster.major}"):
        services.children.append(cluster.start(log=state / "log" / "postgres.log"))
        cluster.create(database)
    services.database_url = cluster.url(database)


def try_database(url: str) -> None:
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[0]
        raise Failure(
            f"The database of DATABASE_URL ({without_password(url)}) does not answer: {reason}.",
            fix="Start it, correct DATABASE_URL, or unset it to use the built-in one.",
        ) from None


def try_redis(url: str) -> None:
    try:
        client = redis.Redis.from_url(url, socket_connect_timeout=5, retry=Retry(NoBackoff(), 0))
        client.ping()
        client.close()
    except (redis.RedisError, ValueError) as error:
        raise Failure(
            f"The server of REDIS_URL ({without_password(url)}) does not answer: {error}.",
            fix="Start it, correct REDIS_URL, or unset it to use the built-in one.",
        ) from None


def without_password(url: str) -> str:
    parts = urlsplit(url)
    return url.replace(f":{parts.password}@", ":***@") if parts.password else url
