"""Django's registration of the app, and of Wagtail's user management with our own screens."""

from importlib import import_module

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Accounts"
    default_auto_field = "django.db.models.BigAutoField"
    default = True

    def ready(self) -> None:
        import_module("accounts.receivers")


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's “Users” screens for people who sign in by e-mail address."""

    default = False
    user_viewset = "accounts.wagtail_hooks.users.StaffViewSet"
