"""The newsroom's six roles, in place of Wagtail's two example groups.

Page permissions hang on the root of the tree, so they hold in every language. A group that people
belong to is never deleted, and one that exists only gains what it lacks.
"""

from django.db import migrations

# Wagtail's “add” lets its holder write new items and edit their own; “change” is everybody's.
PAGES = {
    "Author": "add",
    "Editor": "add change publish lock unlock",
    "Managing editor": "add change publish lock unlock bulk_delete",
    "Administrator": "add change publish lock unlock bulk_delete",
    # The right to hold an item opens the whole tree for reading and nothing for editing.
    "Rights manager": "lock",
}
FILES = ("wagtailimages.image", "wagtaildocs.document")
ASSETS = {
    "Author": dict.fromkeys(FILES, "add choose"),
    "Editor": dict.fromkeys(FILES, "add change choose"),
    "Managing editor": dict.fromkeys(FILES, "add change delete choose"),
    "Administrator": {
        **dict.fromkeys(FILES, "add change delete choose"),
        "wagtailcore.collection": "add change delete",
    },
    "Rights manager": dict.fromkeys(FILES, "choose"),
}
EDITING = "view add change publish lock unlock"
AUTHOR = {
    "wagtailadmin.admin": "access_admin",
    "media_catalog.person": "view add change",
    "media_catalog.genre": "view",
    "media_catalog.category": "view",
}
EDITOR = {
    "wagtailadmin.admin": "access_admin",
    "media_catalog.person": EDITING,
    "media_catalog.genre": EDITING,
    "media_catalog.category": "view add change",
    "simple_translation.simpletranslation": "submit_translation",
}
MANAGING_EDITOR = {
    **EDITOR,
    "media_catalog.person": f"{EDITING} delete",
    "media_catalog.genre": f"{EDITING} delete",
    "media_catalog.category": "view add change delete",
    "wagtailredirects.redirect": "add change delete",
}
ADMINISTRATOR = {
    **MANAGING_EDITOR,
    "accounts.user": "view add change delete",
    "auth.group": "view add change delete",
    "wagtailcore.locale": "add change delete",
    "wagtailcore.site": "add change delete",
    "wagtailcore.task": "add change delete",
    "wagtailcore.workflow": "add change delete",
}
RIGHTS_MANAGER = {
    "wagtailadmin.admin": "access_admin",
    "media_catalog.person": "view",
    "media_catalog.genre": "view",
    "media_catalog.category": "view",
}
MODELS = {
    "Administrator": ADMINISTRATOR,
    "Managing editor": MANAGING_EDITOR,
    "Editor": EDITOR,
    "Author": AUTHOR,
    "Rights manager": RIGHTS_MANAGER,
    "Moderator": {"wagtailadmin.admin": "access_admin"},
}
WHOLE = {"access_admin", "submit_translation"}
EXAMPLES = ("Moderators", "Editors")


def make_roles(apps, schema_editor):
    Group = apps.get_model("auth.Group")
    for role, models in MODELS.items():
        group, _ = Group.objects.get_or_create(name=role)
        for model, actions in models.items():
            group.permissions.add(*_permissions(apps, model, actions))
    _grant_pages(apps)
    _grant_assets(apps)
    Group.objects.filter(name__in=EXAMPLES, user=None).delete()


def _grant_pages(apps):
    Group, Page = apps.get_model("auth.Group"), apps.get_model("wagtailcore.Page")
    Grant = apps.get_model("wagtailcore.GroupPagePermission")
    for root in Page.objects.filter(depth=1):
        for role, actions in PAGES.items():
            group = Group.objects.get(name=role)
            for permission in _permissions(apps, "wagtailcore.page", actions):
                Grant.objects.get_or_create(group=group, page=root, permission=permission)


def _grant_assets(apps):
    Group, Collection = apps.get_model("auth.Group"), apps.get_model("wagtailcore.Collection")
    Grant = apps.get_model("wagtailcore.GroupCollectionPermission")
    for root in Collection.objects.filter(depth=1):
        for role, models in ASSETS.items():
            group = Group.objects.get(name=role)
            for model, actions in models.items():
                for permission in _permissions(apps, model, actions):
                    Grant.objects.get_or_create(group=group, collection=root, permission=permission)


def _permissions(apps, model, actions):
    """The permission rows; on a new database Django would make them only after migrating."""
    ContentType, Permission = (
        apps.get_model("contenttypes.ContentType"),
        apps.get_model("auth.Permission"),
    )
    app_label, name = model.split(".")
    content_type, _ = ContentType.objects.get_or_create(app_label=app_label, model=name)
    for action in actions.split():
        codename = action if action in WHOLE else f"{action}_{name}"
        permission, _ = Permission.objects.get_or_create(
            content_type=content_type,
            codename=codename,
            defaults={"name": f"Can {action.replace('_', ' ')} {name}"},
        )
        yield permission


def drop_roles(apps, schema_editor):
    Group = apps.get_model("auth.Group")
    Group.objects.filter(name__in=MODELS, user=None).delete()
    for name in EXAMPLES:
        Group.objects.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0002_home_page"),
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("media_catalog", "0001_initial"),
        ("simple_translation", "0001_initial"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(make_roles, drop_roles)]
