"""Keeps jobs that gave up, and does what somebody decides about them."""

import json
import traceback as formatting
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from celery import current_app
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from cms.models import FailedJob
from cms.operations.scrub import scrub_text

LONGEST = 20_000


def record(
    *,
    task: str,
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    error: BaseException,
    attempts: int = 1,
) -> FailedJob:
    """Adds a row, or counts on the open one with the same arguments."""
    plain = json.loads(
        json.dumps([list(args), dict(kwargs)], cls=DjangoJSONEncoder, sort_keys=True)
    )
    now = timezone.now()
    latest: dict[str, Any] = {
        "error": scrub_text(f"{type(error).__name__}: {error}")[:LONGEST],
        "traceback": scrub_text("".join(formatting.format_exception(error)))[-LONGEST:],
        "last_failed_at": now,
    }
    with transaction.atomic():
        job, created = FailedJob.objects.select_for_update().get_or_create(
            fingerprint=sha256(json.dumps([task, plain]).encode()).hexdigest(),
            state=FailedJob.State.OPEN,
            defaults={
                **latest,
                "task": task,
                "args": plain[0],
                "kwargs": plain[1],
                "first_failed_at": now,
                "attempts": attempts,
            },
        )
        if not created:
            FailedJob.objects.filter(pk=job.pk).update(**latest, attempts=F("attempts") + attempts)
    return job


@transaction.atomic
def retry(*, pk: int, by: User) -> bool:
    """Starts the job again with its arguments. False if it was decided already.

    Raises kombu's OperationalError, and leaves the job open, when the broker cannot be reached.
    """
    job = _decide(pk=pk, by=by, state=FailedJob.State.RETRIED)
    if job is not None:
        # Before the commit: a decision that is kept without a job sent would lose the job.
        current_app.send_task(job.task, job.args, job.kwargs, retry=False)
    return job is not None


def discard(*, pk: int, by: User) -> bool:
    """Takes the job off the list for good. False if it was decided already."""
    return _decide(pk=pk, by=by, state=FailedJob.State.DISCARDED) is not None


@transaction.atomic
def _decide(*, pk: int, by: User, state: FailedJob.State) -> FailedJob | None:
    job = FailedJob.objects.select_for_update().filter(pk=pk, state=FailedJob.State.OPEN).first()
    if job is not None:
        job.state, job.decided_by, job.decided_at = state, by, timezone.now()
        job.save(update_fields=["state", "decided_by", "decided_at"])
    return job
