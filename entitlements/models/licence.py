"""Licence windows: where, on what and when a title may be listed or played.

A window belongs to a title in all its languages and knows it only by kind and public id. It is a
fact about a contract, not part of any text, so it has no drafts: what is saved holds.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from entitlements.choices import LicenceKind, Platform, Reach, territories
from entitlements.values import ANY


class TerritoryGroup(models.Model):
    """Territories that contracts name together, such as “DACH” or “Nordics”."""

    name = models.CharField(max_length=120, unique=True)
    codes = ArrayField(
        models.CharField(max_length=2),
        verbose_name="territories",
        help_text="A change concerns every licence that names this group, at once.",
    )

    class Meta:
        verbose_name = "territory group"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(codes=[]), name="entitlements_territory_group_names_some"
            )
        ]

    def __str__(self) -> str:
        return self.name


class LicenceWindow(models.Model):
    """One permission; a title may have any number of each kind, which add up."""

    title_kind = models.CharField(max_length=20)
    public_id = models.UUIDField()
    kind = models.CharField("what for", max_length=10, choices=LicenceKind.choices)
    reach = models.CharField("where", max_length=6, choices=Reach.choices, default=Reach.WORLD)
    codes = ArrayField(
        models.CharField(max_length=2), verbose_name="territories", default=list, blank=True
    )
    groups = models.ManyToManyField(
        TerritoryGroup,
        through="LicenceGroup",
        verbose_name="territory groups",
        blank=True,
        related_name="+",
    )
    platforms = ArrayField(
        models.CharField(max_length=10, choices=Platform.choices),
        default=list,
        blank=True,
        help_text="None chosen: on all.",
    )
    starts_at = models.DateTimeField("from", null=True, blank=True)
    ends_at = models.DateTimeField("until", null=True, blank=True)
    note = models.CharField(
        max_length=255, blank=True, help_text="For colleagues: the contract, who to ask."
    )

    class Meta:
        verbose_name = "licence window"
        ordering = ["kind", F("starts_at").asc(nulls_first=True), "pk"]
        indexes = [
            models.Index(fields=["public_id"], name="entitlements_licence_title"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True)
                | Q(ends_at__isnull=True)
                | Q(starts_at__lt=F("ends_at")),
                name="entitlements_licence_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=LicenceKind.values), name="entitlements_licence_kind"
            ),
            models.CheckConstraint(
                condition=Q(reach__in=Reach.values), name="entitlements_licence_reach"
            ),
            models.CheckConstraint(
                condition=Q(platforms__contained_by=Platform.values),
                name="entitlements_licence_platforms",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_reach_display()}"

    def named_codes(self) -> frozenset[str]:
        """The territories it names itself and by its groups; those should be prefetched."""
        return frozenset(self.codes).union(*(group.codes for group in self.groups.all()))

    def territories(self) -> frozenset[str]:
        """Where it holds, as codes, or `*` alone; “except” is enumerated, so what is unknown is in
        no such list.
        """
        if self.reach == Reach.WORLD:
            return frozenset({ANY})
        named = self.named_codes()
        return named if self.reach == Reach.ONLY else frozenset(territories()) - named


class LicenceGroup(models.Model):
    """That a licence names a group; a group that is named cannot be deleted."""

    licencewindow = models.ForeignKey(LicenceWindow, on_delete=models.CASCADE, related_name="+")
    territorygroup = models.ForeignKey(
        TerritoryGroup, on_delete=models.PROTECT, related_name="licences"
    )

    class Meta:
        db_table = "entitlements_licencewindow_groups"
        unique_together = (("licencewindow", "territorygroup"),)

    def __str__(self) -> str:
        return f"{self.licencewindow}: {self.territorygroup}"
