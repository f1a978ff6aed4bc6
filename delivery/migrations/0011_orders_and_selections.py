"""Episodes lead from one to the next, in the order their show is told in; collections say what they
hold.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.operations
from django.db import migrations, models


def _index(name, fields, condition=None):
    return django.contrib.postgres.operations.AddIndexConcurrently(
        model_name="showing",
        index=models.Index(fields=fields, name=name, condition=condition),
    )


LED = models.Q(sequence__isnull=False)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("delivery", "0010_names")]

    operations = [
        migrations.AddField(
            model_name="showing",
            name="subkind",
            field=models.CharField(blank=True, max_length=20, db_default=""),
        ),
        migrations.AddField(
            model_name="showing", name="absolute_number", field=models.IntegerField(null=True)
        ),
        migrations.AddField(
            model_name="showing", name="production_number", field=models.IntegerField(null=True)
        ),
        migrations.AddField(
            model_name="showing", name="show_id", field=models.UUIDField(null=True)
        ),
        migrations.AddField(
            model_name="showing",
            name="sequence",
            field=django.contrib.postgres.fields.ArrayField(
                models.DecimalField(decimal_places=2, max_digits=12), null=True
            ),
        ),
        migrations.AddField(
            model_name="showing",
            name="selection",
            field=models.TextField(blank=True, db_default=""),
        ),
        _index("delivery_showing_sequence", ["show_id", "locale", "sequence", "public_id"], LED),
        _index(
            "delivery_showing_newest_led", ["show_id", "locale", "published_at", "public_id"], LED
        ),
        _index("delivery_showing_absolute", ["kind", "locale", "absolute_number", "public_id"]),
        _index("delivery_showing_production", ["kind", "locale", "production_number", "public_id"]),
    ]
