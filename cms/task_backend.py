"""Wagtail's own background tasks (search and reference index, file deletion) on Celery.

Jobs leave only when the transaction that asked for them commits, so a worker never looks for rows
that are not there yet, and a rolled-back request leaves no job behind.
"""

from functools import partial
from typing import Any

from celery import shared_task
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.utils import get_random_id, normalize_json


@shared_task(name="cms.run_django_task")
def run_django_task(task_path: str, args: list[Any], kwargs: dict[str, Any]) -> None:
    """Runs one django-tasks task in a Celery worker; the arguments are plain JSON."""
    import_string(task_path).call(*args, **kwargs)


class CeleryBackend(BaseTaskBackend):  # type: ignore[misc]  # django-tasks' base is untyped
    """Hands tasks to Celery on commit. Results are not kept: nothing of ours reads them."""

    def enqueue(self, task: Task[Any, Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        self.validate_task(task)
        message = normalize_json([task.module_path, list(args), dict(kwargs)])
        # A broker that is down must not turn a committed change into an error page.
        transaction.on_commit(partial(run_django_task.delay, *message), robust=True)
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
