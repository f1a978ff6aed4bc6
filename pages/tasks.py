"""The newsroom's background jobs as Celery knows them."""

from celery import shared_task

from pages.jobs import schedule


@shared_task(name="pages.reconcile_schedule", time_limit=300, soft_time_limit=240)
def reconcile_schedule() -> None:
    schedule.reconcile()
