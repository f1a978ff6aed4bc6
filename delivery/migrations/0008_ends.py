"""A showing says when its item goes, for all that stands below it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("delivery", "0007_list_orders")]

    operations = [
        migrations.AddField("showing", "ends", models.DateTimeField(null=True)),
        # What stands does not know it yet.
        migrations.RunSQL(
            "INSERT INTO delivery_outbox (topic, key, tx) VALUES ('all', '', txid_current())",
            migrations.RunSQL.noop,
        ),
    ]
