"""Live events are listed by their start, all of them or those that stand somewhere."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("delivery", "0013_live_events")]

    operations = [
        AddIndexConcurrently(
            model_name="showing",
            index=models.Index(
                condition=models.Q(starts_at__isnull=False),
                fields=["kind", "locale", "starts_at", "public_id"],
                name="delivery_showing_starts",
            ),
        ),
        AddIndexConcurrently(
            model_name="showing",
            index=models.Index(
                condition=models.Q(starts_at__isnull=False),
                fields=["kind", "locale", "status", "starts_at", "public_id"],
                name="delivery_showing_stands",
            ),
        ),
    ]
