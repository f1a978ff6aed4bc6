"""Health and figures over HTTP: cheap, and talkative to the right people only."""

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cms.operations import health, heartbeat, probes
from tests.factories.accounts import UserFactory

TOKEN = {"Authorization": f"Bearer {settings.SHOWRUNNER_METRICS_TOKEN}"}


@pytest.fixture(autouse=True)
def fresh_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "watch", health.Watch())
    probes.broker().delete(heartbeat.KEY)


def test_liveness_asks_nobody(client: Client) -> None:
    """Without the database mark any query fails the test."""
    answer = client.get("/health/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_a_working_product_is_ready(client: Client) -> None:
    heartbeat.beat_heart()
    assert client.get("/health/ready").json() == {"status": "ok"}


@pytest.mark.django_db
def test_without_a_worker_the_product_is_degraded_and_stays_in_service(client: Client) -> None:
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "degraded"})


@pytest.mark.django_db
def test_without_its_database_the_product_is_not_ready(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connections["default"].settings_dict, "HOST", "/nowhere")
    with pytest.raises(psycopg.OperationalError):
        probes.database()
    answer = client.get("/health/ready?details")
    assert (answer.status_code, answer.json()) == (503, {"status": "unavailable"})


@pytest.mark.django_db
def test_a_missing_migration_is_noticed(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    later = probes.newest_migrations() | {("pages", "9999_later")}
    monkeypatch.setattr(probes, "newest_migrations", lambda: later)
    assert client.get("/health/ready").status_code == 503


@pytest.mark.django_db
def test_details_are_for_staff(client: Client) -> None:
    assert client.get("/health/ready?details").json().keys() == {"status"}
    client.force_login(UserFactory())
    assert client.get("/health/ready?details").json().keys() == {"status"}
    client.force_login(UserFactory(role="Author"))
    parts = client.get("/health/ready?details").json()["parts"]
    assert parts == {"database": True, "migrations": True, "redis": True, "worker": False}


@pytest.mark.django_db
def test_anonymous_questions_read_no_session(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "forged" * 5
    with django_assert_num_queries(0):
        client.get("/health/ready")
        client.get("/health/live")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic tests-only", "tests-only"])
def test_figures_need_the_token(client: Client, header: str) -> None:
    answer = client.get("/metrics", headers={"Authorization": header})
    assert (answer.status_code, answer.content) == (401, b"")


def test_without_a_configured_token_there_are_no_figures(
    client: Client, settings: pytest.FixtureRequest
) -> None:
    settings.SHOWRUNNER_METRICS_TOKEN = ""  # type: ignore[attr-defined]
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.django_db
def test_figures_cover_requests_queue_jobs_and_drain(client: Client) -> None:
    heartbeat.beat_heart()
    client.get("/health/live")
    client.get("/admin/pages/987654/edit/")
    text = client.get("/metrics", headers=TOKEN).content.decode()
    assert 'showrunner_request_seconds_count{method="GET",route="health/live",status="200"}' in text
    assert "987654" not in text
    for figure in (
        "queue_depth",
        "jobs_running",
        "failed_jobs",
        "pending_changes",
        "drain_lag_seconds",
        "parked_items",
        "worker_heartbeat_age_seconds",
    ):
        assert f"\nshowrunner_{figure} " in text


@pytest.mark.django_db
def test_figures_of_the_database_stay_while_the_broker_is_away(
    client: Client, settings: pytest.FixtureRequest
) -> None:
    settings.REDIS_URL = "unix:///nowhere/redis.sock"  # type: ignore[attr-defined]
    text = client.get("/metrics", headers=TOKEN).content.decode()
    assert "\nshowrunner_failed_jobs " in text
    assert "showrunner_queue_depth" not in text
