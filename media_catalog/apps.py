"""Django's registration of the app."""

from django.apps import AppConfig


class MediaCatalogConfig(AppConfig):
    name = "media_catalog"
    verbose_name = "Catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from media_catalog import receivers

        assert receivers
