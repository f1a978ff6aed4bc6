"""Licence windows and territory groups."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="TerritoryGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, unique=True)),
                (
                    "codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        help_text="A change concerns every licence that names this group, at once.",
                        size=None,
                        verbose_name="territories",
                    ),
                ),
            ],
            options={
                "verbose_name": "territory group",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("codes", []), _negated=True),
                        name="entitlements_territory_group_names_some",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LicenceWindow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title_kind", models.CharField(max_length=20)),
                ("public_id", models.UUIDField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("catalogue", "May be listed"), ("playback", "May be played")],
                        max_length=10,
                        verbose_name="what for",
                    ),
                ),
                (
                    "reach",
                    models.CharField(
                        choices=[
                            ("world", "Everywhere"),
                            ("only", "Only in"),
                            ("except", "Everywhere except in"),
                        ],
                        default="world",
                        max_length=6,
                        verbose_name="where",
                    ),
                ),
                (
                    "codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="territories",
                    ),
                ),
                (
                    "platforms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("web", "Web"),
                                ("mobile", "Phones and tablets"),
                                ("tv", "Television"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        help_text="None chosen: on all.",
                        size=None,
                    ),
                ),
                ("starts_at", models.DateTimeField(blank=True, null=True, verbose_name="from")),
                ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="For colleagues: the contract, who to ask.",
                        max_length=255,
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="entitlements.territorygroup",
                        verbose_name="territory groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "licence window",
                "ordering": ["kind", models.OrderBy(models.F("starts_at"), nulls_first=True), "pk"],
                "indexes": [models.Index(fields=["public_id"], name="entitlements_licence_title")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_at__isnull", True),
                            ("ends_at__isnull", True),
                            ("starts_at__lt", models.F("ends_at")),
                            _connector="OR",
                        ),
                        name="entitlements_licence_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["catalogue", "playback"])),
                        name="entitlements_licence_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reach__in", ["world", "only", "except"])),
                        name="entitlements_licence_reach",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("platforms__contained_by", ["web", "mobile", "tv"])),
                        name="entitlements_licence_platforms",
                    ),
                ],
            },
        ),
    ]
