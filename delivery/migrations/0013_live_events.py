"""A showing says where a live event stands and when it starts, and keeps apart what plays it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("delivery", "0012_organisations")]

    operations = [
        migrations.AddField("showing", "sources", models.TextField(blank=True, db_default="")),
        migrations.AddField("showing", "starts_at", models.DateTimeField(null=True)),
        migrations.AddField(
            "showing", "status", models.CharField(blank=True, db_default="", max_length=12)
        ),
        # What proves the other showings covers these as well.
        migrations.RunSQL(
            "INSERT INTO delivery_outbox (topic, key, tx) VALUES ('all', '', txid_current())",
            migrations.RunSQL.noop,
        ),
    ]
