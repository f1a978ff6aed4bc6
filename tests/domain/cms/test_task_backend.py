"""Wagtail's background work on a real worker: after the commit, never without one, never lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Any

import pytest
import redis
from celery.contrib.testing.worker import start_worker
from django.conf import settings
from django.db import transaction
from django_tasks import task
from kombu import pools

from cms import task_backend
from cms.celery import app
from cms.models import FailedJob
from pages.models import ShowPage
from tests.factories.pages import HomePageFactory, ShowPageFactory
from tests.services import empty_queues

pytestmark = pytest.mark.django_db(transaction=True)
RAN: list[str] = []


@task()
def note(word: str) -> None:
    RAN.append(word)


@task()
def stumble(word: str) -> None:
    raise RuntimeError(f"cannot {word}")


@pytest.fixture(autouse=True)
def clean_slate(monkeypatch: pytest.MonkeyPatch) -> None:
    RAN.clear()
    empty_queues()
    monkeypatch.setattr(task_backend, "handovers", task_backend.Handovers())


def waiting() -> int:
    length: Any = redis.Redis.from_url(settings.REDIS_URL).llen("celery")
    return int(length)


@contextmanager
def worker() -> Iterator[None]:
    with start_worker(app, perform_ping_check=False, pool="solo", shutdown_timeout=20):
        yield


def until(condition: object, seconds: float = 10) -> bool:
    end = monotonic() + seconds
    while monotonic() < end:
        if condition():  # type: ignore[operator]
            return True
        sleep(0.05)
    return False


def test_a_job_leaves_with_the_commit_and_runs() -> None:
    with transaction.atomic():
        note.enqueue("committed")
        assert waiting() == 0
    assert waiting() == 1
    with worker():
        assert until(lambda: RAN == ["committed"])


def test_a_rolled_back_change_leaves_no_job() -> None:
    with transaction.atomic():
        note.enqueue("never")
        transaction.set_rollback(True)
    assert waiting() == 0


def test_a_failing_job_becomes_a_failed_job() -> None:
    stumble.enqueue("walk")
    with worker():
        assert until(FailedJob.objects.exists)
    job = FailedJob.objects.get()
    assert job.task == "cms.run_django_task"
    assert job.args[1:] == [["walk"], {}]
    assert job.error == "RuntimeError: cannot walk"
    assert "in stumble" in job.traceback


def test_publishing_hands_wagtails_work_to_the_queue() -> None:
    ShowPageFactory(parent=HomePageFactory())
    assert waiting() > 0


def forget_connections() -> None:
    """The next use of the broker opens a connection of its own."""
    pools.reset()
    app._after_fork()  # type: ignore[attr-defined]


@pytest.fixture
def no_broker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        # In this order: the second is asked when the first is not set, also for its old value.
        for name in ("broker_write_url", "broker_url"):
            patched.setattr(app.conf, name, "redis+socket:///nowhere/redis.sock")
        forget_connections()
        yield
    forget_connections()


def test_publishing_goes_through_without_the_broker(no_broker: None) -> None:
    """The change is committed, its work is kept, and nobody waits."""
    home = HomePageFactory()
    started = monotonic()
    show = ShowPageFactory(parent=home)
    assert monotonic() - started < 5
    assert ShowPage.objects.get(pk=show.pk).live
    assert FailedJob.objects.filter(task="cms.run_django_task").exists()
