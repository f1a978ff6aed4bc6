"""Finds what is due to come down without reading every page; Wagtail has no index for it."""

from django.db import migrations


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("pages", "0005_scheduleproblem"), ("wagtailcore", "0098_apitoken")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS pages_page_due_to_expire "
            "ON wagtailcore_page (expire_at) WHERE live AND expire_at IS NOT NULL",
            "DROP INDEX CONCURRENTLY IF EXISTS pages_page_due_to_expire",
        )
    ]
