"""Ratings are rows now; the pair of columns goes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("pages", "0020_ratings_become_rows")]

    operations = [
        migrations.RemoveField(
            model_name="episodepage",
            name="rating_system",
        ),
        migrations.RemoveField(
            model_name="episodepage",
            name="rating_value",
        ),
        migrations.RemoveField(
            model_name="moviepage",
            name="rating_system",
        ),
        migrations.RemoveField(
            model_name="moviepage",
            name="rating_value",
        ),
        migrations.RemoveField(
            model_name="seasonpage",
            name="rating_system",
        ),
        migrations.RemoveField(
            model_name="seasonpage",
            name="rating_value",
        ),
        migrations.RemoveField(
            model_name="showpage",
            name="rating_system",
        ),
        migrations.RemoveField(
            model_name="showpage",
            name="rating_value",
        ),
    ]
