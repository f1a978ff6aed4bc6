"""Administrators see failed jobs and decide about them."""

from django.db import migrations

ACTIONS = ("view", "change")


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes.ContentType")
    Permission = apps.get_model("auth.Permission")
    content_type, _ = ContentType.objects.get_or_create(app_label="cms", model="failedjob")
    for group in apps.get_model("auth.Group").objects.filter(name="Administrator"):
        for action in ACTIONS:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_failedjob",
                defaults={"name": f"Can {action} failed job"},
            )
            group.permissions.add(permission)


def withdraw(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name="Administrator"):
        group.permissions.remove(
            *apps.get_model("auth.Permission").objects.filter(content_type__app_label="cms")
        )


class Migration(migrations.Migration):
    dependencies = [("cms", "0001_failed_job"), ("pages", "0003_roles")]

    operations = [migrations.RunPython(grant, withdraw)]
