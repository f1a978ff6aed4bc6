"""Short questions to the parts the product stands on. Each gives up after two seconds."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import psycopg
import redis
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, connections
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from cms.operations import heartbeat

SECONDS = 2
Figure = tuple[str, str, float]

COUNTS = """
SELECT (SELECT count(*) FROM cms_failedjob WHERE state = 'open'),
       (SELECT count(*) FROM delivery_outbox),
       (SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM delivery_outbox),
       (SELECT count(*) FROM delivery_parked)
"""


def database() -> set[tuple[str, str]]:
    """The applied migrations, over a connection of its own: a full pool must not look like a
    database that is down. Raises psycopg.Error when it cannot be reached.
    """
    parameters = connections["default"].get_connection_params()
    parameters["options"] = f"{parameters.get('options', '')} -c statement_timeout={SECONDS * 1000}"
    parameters.pop("cursor_factory", None)
    with psycopg.connect(**{**parameters, "connect_timeout": SECONDS}) as fresh:
        return {
            (app, name) for app, name in fresh.execute("SELECT app, name FROM django_migrations")
        }


@cache
def newest_migrations() -> frozenset[tuple[str, str]]:
    """The last migration of every app in this release; reading them takes a second, once."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.leaf_nodes())


def broker() -> redis.Redis:
    return redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=SECONDS, socket_connect_timeout=SECONDS
    )


def answers(ask: Callable[[], Any]) -> bool:
    """Whether the question was answered at all."""
    try:
        ask()
    except (redis.RedisError, psycopg.Error, OSError):
        return False
    return True


def heartbeat_age() -> float | None:
    """Seconds since a worker was last heard, or None."""
    try:
        beat: Any = broker().get(heartbeat.KEY)
    except (redis.RedisError, OSError):
        return None
    return max(0.0, timezone.now().timestamp() - float(beat)) if beat else None


def counted_in_database() -> Iterator[Figure]:
    """Nothing while the database is away."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(COUNTS)
            failed, pending, lag, parked = cursor.fetchone()
    except (DatabaseError, InterfaceError):
        return
    yield "showrunner_failed_jobs", "Jobs that gave up and wait for a decision.", failed
    yield "showrunner_pending_changes", "Changes that delivery has not taken in.", pending
    yield "showrunner_drain_lag_seconds", "Age of the oldest such change.", float(lag)
    yield "showrunner_parked_items", "Items whose newest state cannot be delivered.", parked


def counted_in_broker() -> Iterator[Figure]:
    """Nothing while the broker is away."""
    client = broker()
    if not answers(client.ping):
        return
    waiting: Any = sum(client.llen(queue.name) for queue in settings.CELERY_TASK_QUEUES)
    running: Any = client.hlen("unacked")
    yield "showrunner_queue_depth", "Jobs waiting for a worker.", float(waiting)
    yield "showrunner_jobs_running", "Jobs taken and not finished.", float(running)
    if (age := heartbeat_age()) is not None:
        yield "showrunner_worker_heartbeat_age_seconds", "Since a worker was last heard.", age
