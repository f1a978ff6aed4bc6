"""Lists are filtered by ratings, and by the numbers of other catalogues."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.operations
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("delivery", "0014_live_event_orders")]

    operations = [
        migrations.AddField(
            model_name="showing",
            name="ratings",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=24), default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="showing",
            name="external_ids",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=60), default=list, size=None
            ),
        ),
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["ratings"], name="delivery_showing_ratings"
            ),
        ),
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["external_ids"], name="delivery_showing_known_as"
            ),
        ),
    ]
