"""A territory group that a licence names cannot be deleted; the table is the one there was."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entitlements", "0001_licences")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="LicenceGroup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "licencewindow",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="entitlements.licencewindow",
                            ),
                        ),
                        (
                            "territorygroup",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="licences",
                                to="entitlements.territorygroup",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "entitlements_licencewindow_groups",
                        "unique_together": {("licencewindow", "territorygroup")},
                    },
                ),
                migrations.AlterField(
                    model_name="licencewindow",
                    name="groups",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        through="entitlements.LicenceGroup",
                        to="entitlements.territorygroup",
                        verbose_name="territory groups",
                    ),
                ),
            ]
        )
    ]
