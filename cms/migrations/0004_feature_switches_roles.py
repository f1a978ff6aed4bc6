"""Those in charge turn features on and off."""

from django.db import migrations

ROLES = ("Administrator", "Managing editor")
ACTIONS = ("view", "add", "change", "delete")


def grant(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=ROLES):
        group.permissions.add(*_permissions(apps))


def withdraw(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=ROLES):
        group.permissions.remove(*_permissions(apps))


def _permissions(apps):
    """The permission rows; on a new database Django would make them only after migrating."""
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="waffle", model="switch"
    )
    for action in ACTIONS:
        permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
            content_type=content_type,
            codename=f"{action}_switch",
            defaults={"name": f"Can {action} switch"},
        )
        yield permission


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0003_no_aliases"),
        ("pages", "0003_roles"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("waffle", "0001_initial"),
    ]

    operations = [migrations.RunPython(grant, withdraw)]
