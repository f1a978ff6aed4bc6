"""Gives each test process services of its own: a database, a Redis number, a media directory.

Loaded as a plugin before anything reads Django's settings, since those read the environment.
"""

import os
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest
import redis
from django.core.cache import cache
from django.db import connections
from psycopg import sql

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")


def state() -> Path:
    """Where this process may keep files; all of it goes when the run ends."""
    place = Path(os.environ["TEST_STATE"]) / WORKER
    place.mkdir(exist_ok=True)
    return place


def settle_in() -> None:
    """Points the settings of this process at its own share of the services."""
    if "TEST_STATE" not in os.environ:
        raise pytest.UsageError("The tests need their services. Run them with: bin/test")
    template = os.environ["TEST_DATABASE_TEMPLATE"]
    number = int("".join(re.findall(r"\d", WORKER)) or -1) + 1
    os.environ["DATABASE_URL"] = template.rpartition("/")[0] + f"/test_{WORKER}"
    os.environ["REDIS_URL"] = f"unix://{os.environ['TEST_REDIS_SOCKET']}?db={number}"
    os.environ["SHOWRUNNER_MEDIA_ROOT"] = str(state() / "media")


def restore() -> None:
    """Everything as after the migrations: data, triggers, queues, cache, media. About 0.2 s."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]  # the stubs know only the base class
    empty_queues()
    clone()
    empty_queues()
    cache.delete_pattern("*")  # type: ignore[attr-defined]  # django-redis's own
    shutil.rmtree(os.environ["SHOWRUNNER_MEDIA_ROOT"], ignore_errors=True)


def clone() -> None:
    """Replaces this process's database by a copy of the template, whoever is connected to it."""
    template = urlsplit(os.environ["TEST_DATABASE_TEMPLATE"])
    mine = sql.Identifier(urlsplit(os.environ["DATABASE_URL"]).path[1:])
    with psycopg.connect(
        host=unquote(str(template.hostname)),
        user=template.username,
        dbname="postgres",
        autocommit=True,
    ) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(mine))
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                mine, sql.Identifier(template.path[1:])
            )
        )


def empty_queues() -> None:
    """Takes back jobs nobody has started; the bindings of a running worker stay."""
    client = redis.Redis.from_url(os.environ["REDIS_URL"])
    for queue in client.scan_iter(_type="list"):
        client.delete(queue)
    client.close()


settle_in()
