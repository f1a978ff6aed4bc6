"""Jobs that gave up are kept, shown, and started again or discarded."""

from typing import Any

import pytest
from celery import current_app
from django.test import Client
from django.urls import reverse
from kombu.exceptions import OperationalError

from cms import receivers
from cms.models import FailedJob
from cms.operations import failed_jobs
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def fail(*args: Any, task: str = "media_catalog.make_renditions", **kwargs: Any) -> FailedJob:
    try:
        raise ValueError("No such image; token=canary-9")
    except ValueError as error:
        return failed_jobs.record(task=task, args=args, kwargs=kwargs, error=error)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the broker."""
    handed: list[tuple[Any, ...]] = []

    def send_task(name: str, args: Any = (), kwargs: Any = None, **_: Any) -> None:
        # Every request of an editor's also asks delivery to take in what it changed.
        if name != "delivery.drain":
            handed.append((name, args, kwargs))

    monkeypatch.setattr(current_app, "send_task", send_task)
    return handed


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(UserFactory(role="Administrator"))
    return client


def test_a_job_is_kept_with_its_arguments_and_without_secrets() -> None:
    job = fail(7, size="poster")
    assert (job.args, job.kwargs, job.attempts) == ([7], {"size": "poster"}, 1)
    assert job.error == "ValueError: No such image; token=[hidden]"
    assert "canary" not in job.traceback


def test_failing_again_counts_on_the_same_line() -> None:
    for _ in range(3):
        fail(7)
    fail(8)
    counts = FailedJob.objects.order_by("attempts").values_list("attempts", flat=True)
    assert list(counts) == [1, 3]


def test_a_retry_sends_the_job_once(sent: list[tuple[Any, ...]]) -> None:
    job, by = fail(7, size="poster"), UserFactory()
    assert failed_jobs.retry(pk=job.pk, by=by)
    assert not failed_jobs.retry(pk=job.pk, by=by)
    assert sent == [("media_catalog.make_renditions", [7], {"size": "poster"})]
    job.refresh_from_db()
    assert (job.state, job.decided_by) == ("retried", by)


def test_a_job_that_fails_after_its_retry_is_a_new_line(sent: list[tuple[Any, ...]]) -> None:
    job = fail(7)
    failed_jobs.retry(pk=job.pk, by=UserFactory())
    assert fail(7).pk != job.pk


def test_a_retry_that_cannot_be_sent_leaves_the_job_open(
    administrator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OperationalError

    monkeypatch.setattr(current_app, "send_task", refuse)
    job = fail(7)
    answer = administrator.post(reverse("failed_jobs_retry", args=[job.pk]), follow=True)
    assert "queue cannot be reached" in answer.content.decode()
    job.refresh_from_db()
    assert job.state == "open"


def test_the_list_shows_what_waits_and_explains_an_empty_one(administrator: Client) -> None:
    url = reverse("failed_jobs")
    assert "No job waits for a decision" in administrator.get(url).content.decode()
    fail(7)
    done = fail(8, task="pages.reconcile_schedule")
    failed_jobs.discard(pk=done.pk, by=UserFactory())
    page = administrator.get(url).content.decode()
    assert "No such image" in page
    assert [job.task for job in administrator.get(url).context["object_list"]] == [
        "media_catalog.make_renditions"
    ]
    discarded = administrator.get(url, {"state": "discarded"}).context["object_list"]
    assert list(discarded) == [done]
    by_job = administrator.get(url, {"task": "media_catalog.make_renditions"})
    assert len(by_job.context["object_list"]) == 1
    nothing = administrator.get(url, {"state": "retried"}).content.decode()
    assert "No job matches these filters" in nothing


def test_decisions_are_made_by_post_and_by_administrators(
    client: Client, sent: list[tuple[Any, ...]]
) -> None:
    job = fail(7)
    urls = [reverse(f"failed_jobs_{name}", args=[job.pk]) for name in ("retry", "discard")]
    client.force_login(UserFactory(role="Managing editor"))
    for url in urls:
        assert client.post(url).status_code == 302
    client.force_login(UserFactory(role="Administrator"))
    for url in urls:
        assert client.get(url).status_code == 405
    job.refresh_from_db()
    assert (job.state, sent) == ("open", [])
    client.post(urls[0])
    assert len(sent) == 1


def test_a_failure_without_a_database_does_not_hide_the_first_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from django.db import OperationalError as NoDatabase

    def refuse(**_: Any) -> None:
        raise NoDatabase

    monkeypatch.setattr(failed_jobs, "record", refuse)
    task = current_app.tasks["cms.beat_heart"]
    receivers.keep_failed_job(task, exception=ValueError("first"), args=[], kwargs={})
