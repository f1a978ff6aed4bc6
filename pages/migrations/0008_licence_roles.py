"""Rights managers and those in charge give licences; authors and editors look at them."""

from django.db import migrations

GIVING = ("view", "add", "change", "delete")
ROLES = {
    "Administrator": GIVING,
    "Managing editor": GIVING,
    "Rights manager": GIVING,
    "Editor": ("view",),
    "Author": ("view",),
}
MODELS = {"licencewindow": "licence window", "territorygroup": "territory group"}


def grant(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name__in=ROLES):
        group.permissions.add(*_permissions(apps, ROLES[group.name]))


def withdraw(apps, schema_editor):
    found = apps.get_model("auth.Permission").objects.filter(
        content_type__app_label="entitlements", content_type__model__in=MODELS
    )
    for group in apps.get_model("auth.Group").objects.filter(name__in=ROLES):
        group.permissions.remove(*found)


def _permissions(apps, actions):
    """The permission rows; on a new database Django would make them only after migrating."""
    ContentType = apps.get_model("contenttypes.ContentType")
    Permission = apps.get_model("auth.Permission")
    for model, name in MODELS.items():
        content_type, _ = ContentType.objects.get_or_create(app_label="entitlements", model=model)
        for action in actions:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {name}"},
            )
            yield permission


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0007_show_format"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("entitlements", "0001_licences"),
    ]

    operations = [migrations.RunPython(grant, withdraw)]
