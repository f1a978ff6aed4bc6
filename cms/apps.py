"""Django's registration of the project itself: operations' screens and the demo's command."""

from importlib import import_module

from django.apps import AppConfig
from django.conf import settings

from cms.operations import error_reports


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Showrunner"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("cms.receivers")
        error_reports.start(dsn=settings.SENTRY_DSN, environment=settings.SENTRY_ENVIRONMENT)
