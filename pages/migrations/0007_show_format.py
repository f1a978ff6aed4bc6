"""Shows have a format."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0006_expiry_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="showpage",
            name="format",
            field=models.CharField(
                choices=[
                    ("series", "Series"),
                    ("mini-series", "Mini-series"),
                    ("anthology", "Anthology"),
                    ("documentary", "Documentary"),
                    ("podcast", "Podcast"),
                    ("web-series", "Web series"),
                ],
                default="series",
                help_text="Frontends sort shows into rows by it.",
                max_length=20,
            ),
        ),
    ]
