"""Pages have no aliases: scheduling an original makes Wagtail publish them early."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0002_administrators_decide_failed_jobs"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE wagtailcore_page"
            " ADD CONSTRAINT showrunner_no_aliases CHECK (alias_of_id IS NULL)",
            "ALTER TABLE wagtailcore_page DROP CONSTRAINT showrunner_no_aliases",
        )
    ]
