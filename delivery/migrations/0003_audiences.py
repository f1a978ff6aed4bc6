"""Showings know audiences, what is playing, their words, and which transaction wrote them."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("delivery", "0002_clock_and_exclusions"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="showing",
            name="availability",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="showing",
            name="born",
            field=models.BigIntegerField(
                db_default=models.Func(
                    function="txid_current", output_field=models.BigIntegerField()
                )
            ),
        ),
        migrations.AddField(
            model_name="showing",
            name="changing",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="showing",
            name="ended",
            field=models.BigIntegerField(
                db_default=models.Func(
                    function="txid_current", output_field=models.BigIntegerField()
                )
            ),
        ),
        migrations.AddField(
            model_name="showing",
            name="ended_because",
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name="showing",
            name="format",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="showing",
            name="indexed",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="showing",
            name="popularity",
            field=models.FloatField(db_default=0.0),
        ),
        migrations.AddField(
            model_name="showing",
            name="search",
            field=django.contrib.postgres.search.SearchVectorField(null=True),
        ),
        migrations.AddField(
            model_name="showing",
            name="varied",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["category_ids"], name="delivery_showing_categories"
            ),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["search"], name="delivery_showing_search"
            ),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=models.Index(
                fields=["kind", "locale", "-popularity", "public_id"],
                name="delivery_showing_popular",
            ),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=models.Index(
                fields=["kind", "locale", "updated_at", "public_id"],
                name="delivery_showing_updated",
            ),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=models.Index(
                condition=models.Q(("changing", True)),
                fields=["kind", "locale"],
                name="delivery_showing_changing",
            ),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=models.Index(fields=["born"], name="delivery_showing_born"),
        ),
        migrations.AddIndex(
            model_name="showing",
            index=models.Index(fields=["ended"], name="delivery_showing_ended"),
        ),
    ]
