"""Django's registration of the app; it has the database watch every table that compiling reads."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class DeliveryConfig(AppConfig):
    name = "delivery"
    verbose_name = "Delivery"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from delivery import receivers
        from delivery.documents import checks as document_checks
        from delivery.models import capture, closing, former

        checks.register(document_checks.check_document_types)
        capture.watch_everything()
        closing.close_what_shrinks()
        former.keep_former_showings()
        post_migrate.connect(receivers.install_triggers, sender=self)
