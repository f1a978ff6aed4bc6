"""Delivery's background work, as Celery calls it."""

from celery import shared_task

from delivery.jobs import draining, rebuilding

# Passes of one task before it makes room for others; beat starts the next within seconds.
PASSES = 50


@shared_task(name="delivery.drain")
def drain() -> None:
    """Empties the outbox; another drain at work makes this one unnecessary."""
    for _ in range(PASSES):
        if not draining.drain(wait=False).left:
            return


@shared_task(name="delivery.retry_parked")
def retry_parked() -> None:
    rebuilding.retry_parked()
