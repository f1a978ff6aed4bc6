"""Django's registration of the app."""

from django.apps import AppConfig


class FanEngagementConfig(AppConfig):
    name = "fan_engagement"
    verbose_name = "Fan engagement"
