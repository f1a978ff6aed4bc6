"""Every order of a list, and the category filter, has an index to be read from."""

from decimal import Decimal

import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("delivery", "0006_category_slugs")]

    operations = [
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["category_slugs"], name="delivery_showing_in_category"
            ),
        ),
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=models.Index(
                fields=["kind", "locale", "popularity", "public_id"],
                name="delivery_showing_by_popularity",
            ),
        ),
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=models.Index(
                "kind",
                "locale",
                django.db.models.functions.comparison.Coalesce("season_number", 0),
                django.db.models.functions.comparison.Coalesce("episode_number", Decimal(0)),
                "public_id",
                name="delivery_showing_number",
            ),
        ),
        django.contrib.postgres.operations.AddIndexConcurrently(
            model_name="showing",
            index=models.Index(
                fields=["locale", "published_at", "public_id"], name="delivery_showing_newest_any"
            ),
        ),
        django.contrib.postgres.operations.RemoveIndexConcurrently(
            model_name="showing", name="delivery_showing_popular"
        ),
    ]
