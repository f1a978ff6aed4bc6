"""What the world may see of one item during one span of time."""

from datetime import datetime
from decimal import Decimal
from typing import Self

from django.contrib.postgres.fields import ArrayField, DateTimeRangeField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from delivery.models.functions import ShowrunnerNow
from delivery.values import ADULT, Audience

_TRANSACTION = models.Func(function="txid_current", output_field=models.BigIntegerField())


class ShowingQuerySet(models.QuerySet["Showing"]):
    """The only door to what the public may read."""

    def visible(
        self, *, to: Audience | None = None, at: datetime | Combinable | None = None
    ) -> Self:
        """Showings true at the instant, the database's own when none is given, for the audience;
        one nobody knows anything of, when none is given.
        """
        seen = to or Audience()
        found = self.filter(
            span__contains=ShowrunnerNow() if at is None else at, cells__overlap=seen.keys
        )
        if seen.maturity is None:
            return found
        rated = Q(min_age__lte=seen.maturity)
        return found.filter(rated if seen.maturity < ADULT else rated | Q(min_age=None))

    def current_or_future(self) -> Self:
        """Showings that end after the database's instant."""
        return self.filter(Q(span__endswith__gt=ShowrunnerNow()) | Q(span__upper_inf=True))


class Showing(models.Model):
    """A finished answer and when it holds.

    Two exclusion constraints, written in SQL because they stand on expressions the planner must not
    choose for look-ups, hold: one truth an item at any moment, one item a path at any moment.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    public_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    path = models.TextField(null=True)
    slug = models.CharField(max_length=255)
    parent_id = models.UUIDField(null=True)
    ancestor_ids = ArrayField(models.UUIDField(), default=list)

    span = DateTimeRangeField()

    # Allowed (territory, platform) pairs: DE:web, DE:*, *:web, *:*.
    cells = ArrayField(models.CharField(max_length=40), default=list)
    # The strictest of its own rating and of all above it; null is unrated, 0 is for all.
    min_age = models.PositiveSmallIntegerField(null=True)
    # What may be played when, by cell; a card says it itself unless audiences differ.
    availability = models.JSONField(default=dict)
    varied = models.BooleanField(default=False)
    # When it goes, licences aside, as far as its version and those above it tell.
    ends = models.DateTimeField(null=True)
    # Whether it is upcoming or leaving for somebody.
    changing = models.BooleanField(default=False)

    access = models.CharField(max_length=12, default="free")
    claims = ArrayField(models.CharField(max_length=64), default=list)

    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    release_date = models.DateField(null=True)
    title_sort = models.CharField(max_length=255)
    season_number = models.IntegerField(null=True)
    episode_number = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    genre_ids = ArrayField(models.UUIDField(), default=list)
    people_ids = ArrayField(models.UUIDField(), default=list)
    organisation_ids = ArrayField(models.UUIDField(), default=list)
    franchise_ids = ArrayField(models.UUIDField(), default=list)
    # Of production, as ISO 3166-1 alpha-2 codes.
    countries = ArrayField(models.CharField(max_length=2), default=list)
    # Of its category and all above it.
    category_slugs = ArrayField(models.CharField(max_length=120), default=list)
    tags = ArrayField(models.CharField(max_length=100), default=list)
    language = models.CharField(max_length=12, blank=True)
    format = models.CharField(max_length=20, blank=True)
    # What its kind tells apart within itself.
    subkind = models.CharField(max_length=20, blank=True, db_default="")
    absolute_number = models.IntegerField(null=True)
    production_number = models.IntegerField(null=True)
    # Of episodes that lead from one to the next: whose they are, and where it stands.
    show_id = models.UUIDField(null=True)
    sequence = ArrayField(models.DecimalField(max_digits=12, decimal_places=2), null=True)
    # Where a live event stands, and when it is announced for.
    status = models.CharField(max_length=12, blank=True, db_default="")
    starts_at = models.DateTimeField(null=True)
    # As pairs: fsk:16, imdb:tt0013442.
    ratings = ArrayField(models.CharField(max_length=24), default=list)
    external_ids = ArrayField(models.CharField(max_length=60), default=list)
    # Orders lists by “popular”; the higher the more. Compiling leaves it alone.
    popularity = models.FloatField(db_default=0.0)
    # Whether search engines may list it.
    indexed = models.BooleanField(default=True)
    search = SearchVectorField(null=True)
    # The part of it that is titles and people.
    names = SearchVectorField(null=True)

    # Finished JSON text, so a list is joined rather than built.
    card = models.TextField()
    document = models.TextField()
    gated = models.TextField(blank=True)
    # What plays it, to be put into the document for those who may play it; empty for all else.
    sources = models.TextField(blank=True, db_default="")

    # Public ids resolved when the document is read.
    refs = ArrayField(models.UUIDField(), default=list)
    # What a collection holds, as JSON, for the home page to show it.
    selection = models.TextField(blank=True, db_default="")
    # What was folded in when it was compiled: "person:12", "image:7".
    depends_on = ArrayField(models.CharField(max_length=120), default=list)

    etag = models.CharField(max_length=32)
    schema_version = models.PositiveSmallIntegerField(default=1)
    revision_ids = ArrayField(models.BigIntegerField(), default=list)
    built_at = models.DateTimeField(db_default=models.functions.Now())
    # The transactions that wrote it and that last changed its span, for those who read changes.
    born = models.BigIntegerField(db_default=_TRANSACTION)
    ended = models.BigIntegerField(db_default=_TRANSACTION)
    # Why it ended before its time; empty when it did not.
    ended_because = models.CharField(max_length=10, blank=True)

    objects = ShowingQuerySet.as_manager()

    class Meta:
        verbose_name = "showing"
        constraints = [
            models.CheckConstraint(
                condition=Q(span__isempty=False), name="delivery_showing_span_not_empty"
            ),
        ]
        indexes = [
            models.Index(fields=["public_id", "locale"], name="delivery_showing_identity"),
            models.Index(fields=["path", "locale"], name="delivery_showing_path"),
            models.Index(fields=["kind", "locale", "slug"], name="delivery_showing_slug"),
            models.Index(
                fields=["kind", "locale", "published_at", "public_id"],
                name="delivery_showing_newest",
            ),
            models.Index(
                fields=["kind", "locale", "title_sort", "public_id"],
                name="delivery_showing_title",
            ),
            models.Index(
                fields=["kind", "locale", "release_date", "public_id"],
                name="delivery_showing_release",
            ),
            models.Index(
                fields=["parent_id", "season_number", "episode_number"],
                name="delivery_showing_children",
            ),
            models.Index(
                fields=["show_id", "locale", "sequence", "public_id"],
                name="delivery_showing_sequence",
                condition=Q(sequence__isnull=False),
            ),
            models.Index(
                fields=["show_id", "locale", "published_at", "public_id"],
                name="delivery_showing_newest_led",
                condition=Q(sequence__isnull=False),
            ),
            models.Index(
                fields=["kind", "locale", "absolute_number", "public_id"],
                name="delivery_showing_absolute",
            ),
            models.Index(
                fields=["kind", "locale", "production_number", "public_id"],
                name="delivery_showing_production",
            ),
            models.Index(F("span__startswith"), name="delivery_showing_opens"),
            models.Index(F("span__endswith"), name="delivery_showing_closes"),
            GinIndex(fields=["ancestor_ids"], name="delivery_showing_ancestors"),
            GinIndex(fields=["depends_on"], name="delivery_showing_depends"),
            GinIndex(fields=["genre_ids"], name="delivery_showing_genres"),
            GinIndex(fields=["people_ids"], name="delivery_showing_people"),
            GinIndex(fields=["organisation_ids"], name="delivery_showing_organisations"),
            GinIndex(fields=["franchise_ids"], name="delivery_showing_franchises"),
            GinIndex(fields=["countries"], name="delivery_showing_countries"),
            GinIndex(fields=["tags"], name="delivery_showing_tags"),
            GinIndex(fields=["category_slugs"], name="delivery_showing_in_category"),
            GinIndex(fields=["ratings"], name="delivery_showing_ratings"),
            GinIndex(fields=["external_ids"], name="delivery_showing_known_as"),
            GinIndex(fields=["search"], name="delivery_showing_search", fastupdate=False),
            GinIndex(fields=["names"], name="delivery_showing_names", fastupdate=False),
            models.Index(
                fields=["kind", "locale", "popularity", "public_id"],
                name="delivery_showing_by_popularity",
            ),
            models.Index(
                "kind",
                "locale",
                Coalesce("season_number", 0),
                Coalesce("episode_number", Decimal(0)),
                "public_id",
                name="delivery_showing_number",
            ),
            # Searches look at several kinds at once.
            models.Index(
                fields=["locale", "published_at", "public_id"], name="delivery_showing_newest_any"
            ),
            models.Index(
                fields=["kind", "locale", "updated_at", "public_id"],
                name="delivery_showing_updated",
            ),
            models.Index(
                fields=["kind", "locale"],
                name="delivery_showing_changing",
                condition=Q(changing=True),
            ),
            models.Index(
                fields=["kind", "locale", "starts_at", "public_id"],
                name="delivery_showing_starts",
                condition=Q(starts_at__isnull=False),
            ),
            models.Index(
                fields=["kind", "locale", "status", "starts_at", "public_id"],
                name="delivery_showing_stands",
                condition=Q(starts_at__isnull=False),
            ),
            models.Index(fields=["born"], name="delivery_showing_born"),
            models.Index(fields=["ended"], name="delivery_showing_ended"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"
