"""The Django project: settings, URLs, Celery, and the demo catalogue. Nothing imports it."""

from cms.celery import app as celery_app

__all__ = ["celery_app"]
