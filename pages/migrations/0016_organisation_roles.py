"""Organisations are written by whoever writes people, franchises by whoever writes genres; both go
through the same review.
"""

from django.db import migrations

EDITING = ("view", "add", "change", "publish", "lock", "unlock")
DELETING = (*EDITING, "delete")
RIGHTS = {
    "organisation": {
        "Author": ("view", "add", "change"),
        "Editor": EDITING,
        "Managing editor": DELETING,
        "Administrator": DELETING,
        "Rights manager": ("view",),
    },
    "franchise": {
        "Author": ("view",),
        "Editor": EDITING,
        "Managing editor": DELETING,
        "Administrator": DELETING,
        "Rights manager": ("view",),
    },
}
REVIEW = "Editorial review"


def grant(apps, schema_editor):
    Group = apps.get_model("auth.Group")
    Workflow = apps.get_model("wagtailcore.Workflow")
    Under = apps.get_model("wagtailcore.WorkflowContentType")
    for model, roles in RIGHTS.items():
        content_type = _content_type(apps, model)
        for group in Group.objects.filter(name__in=roles):
            group.permissions.add(*_permissions(apps, content_type, roles[group.name]))
        if review := Workflow.objects.filter(name=REVIEW).first():
            Under.objects.get_or_create(content_type=content_type, defaults={"workflow": review})


def withdraw(apps, schema_editor):
    found = apps.get_model("auth.Permission").objects.filter(
        content_type__app_label="media_catalog", content_type__model__in=RIGHTS
    )
    for group in apps.get_model("auth.Group").objects.filter(permissions__in=found).distinct():
        group.permissions.remove(*found)
    apps.get_model("wagtailcore.WorkflowContentType").objects.filter(
        content_type__app_label="media_catalog", content_type__model__in=RIGHTS
    ).delete()


def _content_type(apps, model):
    found, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="media_catalog", model=model
    )
    return found


def _permissions(apps, content_type, actions):
    """The permission rows; on a new database Django would make them only after migrating."""
    Permission = apps.get_model("auth.Permission")
    for action in actions:
        permission, _ = Permission.objects.get_or_create(
            content_type=content_type,
            codename=f"{action}_{content_type.model}",
            defaults={"name": f"Can {action} {content_type.model}"},
        )
        yield permission


class Migration(migrations.Migration):
    dependencies = [("pages", "0015_organisations"), ("wagtailcore", "0098_apitoken")]

    operations = [migrations.RunPython(grant, withdraw)]
