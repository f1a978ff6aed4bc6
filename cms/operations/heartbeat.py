"""Every worker says “I work” through the queue it works on.

Beat sends the job, a worker writes the time: a queue that stands still is noticed although every
process is alive. Redis keeps the answer, and forgets it when nobody renews it.
"""

import redis
from celery import shared_task
from django.conf import settings
from django.utils import timezone

KEY = "showrunner:heartbeat"
FRESH_SECONDS = 60


@shared_task(name="cms.beat_heart", ignore_result=True, expires=30)
def beat_heart() -> None:
    """May run twice."""
    client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2)
    client.set(KEY, timezone.now().timestamp(), ex=FRESH_SECONDS)
