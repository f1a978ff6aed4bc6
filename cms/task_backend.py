"""Wagtail's own background tasks (search and reference index, file deletion) on Celery.

Jobs leave only when the transaction that asked for them commits, so a worker never looks for rows
that are not there yet, and a rolled-back request leaves no job behind. While the broker is away
they are kept as failed jobs, and the change that asked for them goes through.
"""

from time import monotonic
from typing import Any

import structlog
from celery import shared_task
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.utils import get_random_id, normalize_json
from kombu.exceptions import OperationalError

from cms.operations import failed_jobs

logger = structlog.get_logger(__name__)


@shared_task(name="cms.run_django_task")
def run_django_task(task_path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Runs one django-tasks task in a Celery worker; the arguments are plain JSON."""
    try:
        import_string(task_path).call(*args, **kwargs)
    except ObjectDoesNotExist:
        # Deleted between the change and now: what the task would have written has gone with it.
        logger.info("job_without_object", job=task_path)


class Handovers:
    """Sends jobs to the broker. One publish asks for a dozen; only the first waits for a broker
    that does not answer, and for the next seconds the others do not try.
    """

    PAUSE_SECONDS = 5.0

    def __init__(self) -> None:
        self.paused_until = 0.0

    def send(self, task_path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
        try:
            if monotonic() < self.paused_until:
                raise OperationalError("The broker did not answer a moment ago.")
            run_django_task.apply_async((task_path, args, kwargs), retry=False)
        except OperationalError as error:
            self._pause()
            logger.warning("job_not_queued", job=task_path)
            message = [task_path, args, kwargs]
            failed_jobs.record(task=run_django_task.name, args=message, kwargs={}, error=error)

    def _pause(self) -> None:
        """Starts the pause, but does not prolong one: somebody has to try again."""
        if monotonic() >= self.paused_until:
            self.paused_until = monotonic() + self.PAUSE_SECONDS


handovers = Handovers()


class CeleryBackend(BaseTaskBackend):
    """Hands tasks to Celery on commit. Results are not kept: nothing of ours reads them."""

    def enqueue(self, task: Task[Any, Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        self.validate_task(task)
        message = normalize_json([task.module_path, list(args), dict(kwargs)])
        # Robust: what goes wrong here must not turn a committed change into an error page.
        transaction.on_commit(lambda: handovers.send(*message), robust=True)
        return TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=timezone.now(),
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
