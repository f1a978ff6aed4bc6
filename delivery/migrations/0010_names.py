"""Searches tell who is named so from who is only written about."""

import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.contrib.postgres.search
from django.db import migrations


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("delivery", "0009_former_showings")]

    operations = [
        migrations.AddField(
            model_name="showing",
            name="names",
            field=django.contrib.postgres.search.SearchVectorField(null=True),
        ),
        migrations.RunSQL(
            "UPDATE delivery_showing SET names = ts_filter(search, '{a,b}')",
            migrations.RunSQL.noop,
        ),
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["names"], name="delivery_showing_names", fastupdate=False
            ),
        ),
    ]
