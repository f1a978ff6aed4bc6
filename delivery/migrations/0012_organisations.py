"""Showings know the organisations, franchises and countries that lists are narrowed by."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.operations
from django.db import migrations, models

# Documents say more than before, and categories are delivered.
REBUILD = "INSERT INTO delivery_outbox (topic, key, tx) VALUES ('all', '', txid_current())"


def _ids(name):
    field = django.contrib.postgres.fields.ArrayField(
        base_field=models.UUIDField(), default=list, size=None
    )
    return migrations.AddField(model_name="showing", name=name, field=field)


def _index(field, name):
    index = django.contrib.postgres.indexes.GinIndex(fields=[field], name=name)
    return django.contrib.postgres.operations.AddIndexConcurrently(
        model_name="showing", index=index
    )


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("delivery", "0011_orders_and_selections"),
        ("media_catalog", "0003_organisations"),
    ]

    operations = [
        _ids("organisation_ids"),
        _ids("franchise_ids"),
        migrations.AddField(
            model_name="showing",
            name="countries",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=2), default=list, size=None
            ),
        ),
        _index("organisation_ids", "delivery_showing_organisations"),
        _index("franchise_ids", "delivery_showing_franchises"),
        _index("countries", "delivery_showing_countries"),
        migrations.RunSQL(REBUILD, migrations.RunSQL.noop),
    ]
