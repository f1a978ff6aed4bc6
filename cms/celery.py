"""Celery's application: queues, schedule and delivery rules come from Django's settings."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

app = Celery("showrunner")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
