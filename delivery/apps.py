"""Django's registration of the app; it has the database watch every table that compiling reads."""

from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "delivery"
    verbose_name = "Delivery"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from delivery.models import capture

        capture.watch_everything()
