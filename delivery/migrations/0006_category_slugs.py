"""Showings know the slugs of their categories, so that reading needs no other table."""

import django.contrib.postgres.fields
from django.db import migrations, models

# The slugs of an item are those of its own language.
FILL = """
    UPDATE delivery_showing SET category_slugs = ARRAY(
        SELECT category.slug FROM media_catalog_category AS category
        JOIN wagtailcore_locale AS locale ON locale.id = category.locale_id
        WHERE category.translation_key = ANY (category_ids)
            AND locale.language_code = delivery_showing.locale
    ) WHERE category_ids <> '{}'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("delivery", "0005_meeting_cells"),
        ("media_catalog", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="showing",
            name="category_slugs",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=120), default=list, size=None
            ),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RemoveIndex(model_name="showing", name="delivery_showing_categories"),
        migrations.RemoveField(model_name="showing", name="category_ids"),
    ]
