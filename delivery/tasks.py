"""Delivery's background work, as Celery calls it."""

from celery import shared_task

from delivery.jobs import history, rebuilding

# Transactions of one task before it makes room for others; beat starts the next within seconds.
PASSES = 50


@shared_task(name="delivery.drain")
def drain() -> None:
    """Empties the outbox; another drain at work makes this one unnecessary."""
    rebuilding.empty_outbox(passes=PASSES, patience=0)


@shared_task(name="delivery.forget_history")
def forget_history() -> None:
    history.forget()


@shared_task(name="delivery.retry_parked")
def retry_parked() -> None:
    rebuilding.retry_parked()
