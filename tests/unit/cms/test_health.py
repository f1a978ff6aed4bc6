"""Sixteen combinations of what may be missing, and what is said about each."""

from itertools import product

import psycopg
import pytest
from django.test import RequestFactory

from cms.operations import health, probes

ASKED: list[str] = []


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Switches for the four parts; a fresh watch."""
    found = {"database": True, "migrations": True, "redis": True, "worker": True}
    ASKED.clear()

    def database() -> set[tuple[str, str]]:
        ASKED.append("database")
        if not found["database"]:
            raise psycopg.OperationalError
        return {("app", "0001")} if found["migrations"] else set()

    monkeypatch.setattr(probes, "database", database)
    monkeypatch.setattr(probes, "newest_migrations", lambda: frozenset({("app", "0001")}))
    monkeypatch.setattr(probes, "answers", lambda ask: found["redis"])
    monkeypatch.setattr(probes, "heartbeat_age", lambda: 1.0 if found["worker"] else None)
    monkeypatch.setattr(health, "watch", health.Watch())
    return found


@pytest.mark.parametrize("present", [*product([True, False], repeat=4)])
def test_readiness_follows_the_table(parts: dict[str, bool], present: tuple[bool, ...]) -> None:
    parts.update(zip(parts, present, strict=True))
    database, migrations, redis, worker = present
    answer = health.ready(RequestFactory().get("/health/ready"))
    if not (database and migrations):
        expected = (503, b'{"status": "unavailable"}')
    elif redis and worker:
        expected = (200, b'{"status": "ok"}')
    else:
        expected = (200, b'{"status": "degraded"}')
    assert (answer.status_code, answer.content) == expected


def test_ten_thousand_questions_ask_the_database_once(
    parts: dict[str, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(health, "monotonic", lambda: now[0])
    request = RequestFactory().get("/health/ready")
    for _ in range(10_000):
        now[0] += 0.0004
        health.ready(request)
    # Four seconds: asked at the start and after two seconds each.
    assert len(ASKED) <= 3


def test_a_change_is_noticed_after_two_seconds(
    parts: dict[str, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(health, "monotonic", lambda: now[0])
    assert health.watch.readiness().status == "ok"
    parts["database"] = False
    assert health.watch.readiness().status == "ok"
    now[0] = 2.1
    assert health.watch.readiness().status == "unavailable"
