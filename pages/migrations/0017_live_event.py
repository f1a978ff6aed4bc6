"""Live events, and where they stand."""

import django.core.validators
import django.db.models.deletion
import modelcluster.contrib.taggit
import modelcluster.fields
import wagtail.fields
import wagtail_headless_preview.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("media_catalog", "0003_organisations"),
        ("pages", "0016_organisation_roles"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LiveEventPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "canonical_url",
                    models.URLField(
                        blank=True,
                        help_text="Only when this text first appeared elsewhere: its address there.",
                        verbose_name="canonical address",
                    ),
                ),
                (
                    "noindex",
                    models.BooleanField(
                        default=False,
                        help_text="Visitors still see the page.",
                        verbose_name="hide from search engines",
                    ),
                ),
                (
                    "tagline",
                    models.CharField(
                        blank=True, help_text="One line, as on a poster.", max_length=200
                    ),
                ),
                (
                    "short_synopsis",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists and television screens, up to 300 characters.",
                        max_length=300,
                    ),
                ),
                (
                    "long_synopsis",
                    models.TextField(
                        blank=True, help_text="The story for the title's own page.", max_length=4000
                    ),
                ),
                (
                    "original_title",
                    models.CharField(
                        blank=True,
                        help_text="The title it first had, in its own language.",
                        max_length=255,
                    ),
                ),
                (
                    "original_language",
                    models.CharField(
                        blank=True,
                        help_text="As a language code: en, de, fr, pt-BR.",
                        max_length=12,
                    ),
                ),
                (
                    "release_date",
                    models.DateField(
                        blank=True, help_text="When it was first released or broadcast.", null=True
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("heading", 2),
                            ("rich_text", 3),
                            ("image", 7),
                            ("quote", 10),
                            ("item_card", 13),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"max_length": 200}),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("2", "Section"), ("3", "Sub-section")],
                                    "label": "Size",
                                },
                            ),
                            2: ("wagtail.blocks.StructBlock", [[("text", 0), ("level", 1)]], {}),
                            3: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "h3",
                                        "h4",
                                        "ol",
                                        "ul",
                                        "link",
                                        "hr",
                                    ],
                                    "icon": "pilcrow",
                                    "label": "Text",
                                },
                            ),
                            4: ("wagtail.images.blocks.ImageChooserBlock", (), {}),
                            5: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"max_length": 300, "required": False},
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Only when this place needs another text than the picture's own.",
                                    "label": "Alternative text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            7: (
                                "wagtail.blocks.StructBlock",
                                [[("image", 4), ("caption", 5), ("alt_text", 6)]],
                                {},
                            ),
                            8: ("wagtail.blocks.TextBlock", (), {}),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Who said it", "max_length": 200, "required": False},
                            ),
                            10: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 8), ("attribution", 9)]],
                                {},
                            ),
                            11: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "label": "Title or article",
                                    "page_type": [
                                        "pages.ShowPage",
                                        "pages.SeasonPage",
                                        "pages.EpisodePage",
                                        "pages.MoviePage",
                                        "pages.LiveEventPage",
                                        "pages.ArticlePage",
                                        "pages.StandardPage",
                                    ],
                                },
                            ),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "A line of your own under the card.",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            13: ("wagtail.blocks.StructBlock", [[("item", 11), ("note", 12)]], {}),
                        },
                    ),
                ),
                (
                    "doors_open_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When viewers may come in and wait.",
                        null=True,
                        verbose_name="doors open",
                    ),
                ),
                (
                    "starts_at",
                    models.DateTimeField(
                        help_text="When it is announced for. It goes live when somebody says so.",
                        verbose_name="starts",
                    ),
                ),
                (
                    "ends_at",
                    models.DateTimeField(
                        blank=True, help_text="If it is known.", null=True, verbose_name="ends"
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        blank=True,
                        help_text="Where it takes place, when viewers should read its times in that zone.",
                        max_length=40,
                    ),
                ),
                (
                    "stream_url",
                    models.URLField(
                        blank=True,
                        help_text="The HLS address: https://….m3u8. Viewers get it while the event is live, where it may be played.",
                        max_length=1000,
                        verbose_name="stream address",
                    ),
                ),
                (
                    "backup_url",
                    models.URLField(
                        blank=True,
                        help_text="A second HLS address, for players that lose the first.",
                        max_length=1000,
                        verbose_name="backup address",
                    ),
                ),
                (
                    "dvr_window",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="How many minutes viewers may go back while it is live; 0: not at all.",
                        validators=[django.core.validators.MaxValueValidator(1440)],
                        verbose_name="go back",
                    ),
                ),
                (
                    "replay_url",
                    models.URLField(
                        blank=True,
                        help_text="The recording: https://….m3u8 or .mp4. It takes over when the event has ended.",
                        max_length=1000,
                        verbose_name="replay address",
                    ),
                ),
                (
                    "replay_duration",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="In seconds.",
                        null=True,
                        verbose_name="running time of the replay",
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="media_catalog.category",
                    ),
                ),
                (
                    "countdown_art",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown until it goes live; at least 1280 × 720. Left empty, the landscape artwork.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="media_catalog.catalogimage",
                        verbose_name="countdown picture 16:9",
                    ),
                ),
                (
                    "genres",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, related_name="+", to="media_catalog.genre"
                    ),
                ),
                (
                    "landscape",
                    models.ForeignKey(
                        blank=True,
                        help_text="For rows and headers; at least 1280 × 720.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="media_catalog.catalogimage",
                        verbose_name="landscape 16:9",
                    ),
                ),
                (
                    "poster",
                    models.ForeignKey(
                        blank=True,
                        help_text="At least 800 × 1200.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="media_catalog.catalogimage",
                        verbose_name="poster 2:3",
                    ),
                ),
                (
                    "recording",
                    models.ForeignKey(
                        blank=True,
                        help_text="The movie or episode that holds the recording, if there is one.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="replay as a title",
                    ),
                ),
                (
                    "seo_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown where the page is shared. Left empty, the landscape artwork.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="media_catalog.catalogimage",
                        verbose_name="share image",
                    ),
                ),
                (
                    "square",
                    models.ForeignKey(
                        blank=True,
                        help_text="At least 800 × 800.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="media_catalog.catalogimage",
                        verbose_name="square 1:1",
                    ),
                ),
            ],
            options={
                "verbose_name": "live event",
            },
            bases=(wagtail_headless_preview.models.HeadlessServeMixin, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="LiveEventCredit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("creator", "Creator"),
                            ("cast", "Cast"),
                            ("guest", "Guest cast"),
                            ("narrator", "Narrator"),
                            ("host", "Host"),
                            ("director", "Director"),
                            ("writer", "Writer"),
                            ("producer", "Producer"),
                            ("composer", "Composer"),
                            ("editor", "Editor"),
                            ("cinematographer", "Cinematographer"),
                            ("animator", "Animator"),
                        ],
                        default="cast",
                        max_length=20,
                    ),
                ),
                (
                    "character",
                    models.CharField(
                        blank=True, help_text="Whom they play, when they act.", max_length=120
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="media_catalog.person",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="credits",
                        to="pages.liveeventpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LiveEventTag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_object",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tagged_items",
                        to="pages.liveeventpage",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(app_label)s_%(class)s_items",
                        to="taggit.tag",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="liveeventpage",
            name="tags",
            field=modelcluster.contrib.taggit.ClusterTaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="pages.LiveEventTag",
                to="taggit.Tag",
                verbose_name="Tags",
            ),
        ),
        migrations.CreateModel(
            name="LiveStatus",
            fields=[
                ("public_id", models.UUIDField(primary_key=True, serialize=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("pending", "Pending"),
                            ("live", "Live"),
                            ("ended", "Ended"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="pending",
                        max_length=12,
                    ),
                ),
                ("since", models.DateTimeField(null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "live status",
            },
        ),
        migrations.AddConstraint(
            model_name="liveeventtag",
            constraint=models.UniqueConstraint(
                fields=("content_object", "tag"), name="pages_liveeventtag_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="liveeventpage",
            constraint=models.CheckConstraint(
                condition=models.Q(("doors_open_at__lte", models.F("starts_at"))),
                name="pages_liveevent_doors_first",
            ),
        ),
        migrations.AddConstraint(
            model_name="liveeventpage",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                name="pages_liveevent_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="livestatus",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["pending", "live", "ended", "cancelled"])),
                name="pages_livestatus_known",
            ),
        ),
    ]
