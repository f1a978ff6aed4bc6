"""What the product does when a job gives up and when a database connection opens."""

from typing import Any

import structlog
from celery import Task
from celery.signals import task_failure
from django.db import DatabaseError, InterfaceError
from django.db.backends.signals import connection_created

from cms.operations import failed_jobs, slow_queries

logger = structlog.get_logger(__name__)

connection_created.connect(slow_queries.watch, dispatch_uid="cms.slow_queries")


@task_failure.connect(dispatch_uid="cms.failed_jobs")
def keep_failed_job(
    sender: "Task[Any, Any]", *, exception: BaseException, args: Any, kwargs: Any, **_: Any
) -> None:
    """Celery sends this after the last attempt. Without a database the log has to do."""
    logger.error("job_failed", job=sender.name, exc_info=exception)
    try:
        failed_jobs.record(
            task=sender.name,
            args=args or [],
            kwargs=kwargs or {},
            error=exception,
            attempts=(sender.request.retries or 0) + 1,
        )
    except (DatabaseError, InterfaceError):
        logger.exception("failed_job_not_kept", job=sender.name)
