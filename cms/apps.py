"""Django's registration of the project itself: it brings the demo catalogue's command."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Showrunner"
