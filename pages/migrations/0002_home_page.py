"""Turns Wagtail's welcome page into the home page of the default site.

The row is kept and given our type, so the site never loses its root. A tree that somebody has
already worked on is left as it is, in both directions.
"""

from django.db import migrations
from django.utils import timezone


def make_home_page(apps, schema_editor):
    Site, Page = apps.get_model("wagtailcore.Site"), apps.get_model("wagtailcore.Page")
    HomePage = apps.get_model("pages.HomePage")
    ContentType = apps.get_model("contenttypes.ContentType")
    site = Site.objects.filter(is_default_site=True).first()
    welcome = site and Page.objects.get(pk=site.root_page_id)
    if not welcome or welcome.content_type.model != "page" or welcome.numchild:
        return
    now = timezone.now()
    home = HomePage(page_ptr_id=welcome.pk)
    home.__dict__.update({k: v for k, v in welcome.__dict__.items() if k != "_state"})
    home.title = home.draft_title = "Home"
    home.content_type_id = _type_id(ContentType, "pages", "homepage")
    home.first_published_at = home.last_published_at = now
    home.save()


def restore_welcome_page(apps, schema_editor):
    Site, Page = apps.get_model("wagtailcore.Site"), apps.get_model("wagtailcore.Page")
    HomePage = apps.get_model("pages.HomePage")
    ContentType = apps.get_model("contenttypes.ContentType")
    for site in Site.objects.filter(is_default_site=True):
        home = HomePage.objects.filter(pk=site.root_page_id, numchild=0).first()
        if home is None:
            continue
        home.delete(keep_parents=True)
        Page.objects.filter(pk=site.root_page_id).update(
            title="Welcome to your new Wagtail site!",
            draft_title="Welcome to your new Wagtail site!",
            content_type_id=_type_id(ContentType, "wagtailcore", "page"),
            latest_revision=None,
            live_revision=None,
        )


def _type_id(ContentType, app_label, model):
    return ContentType.objects.get_or_create(app_label=app_label, model=model)[0].pk


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(make_home_page, restore_welcome_page)]
