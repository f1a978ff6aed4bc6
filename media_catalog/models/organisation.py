"""Organisations, and what they did for titles."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from entitlements.choices import territories
from media_catalog.choices import OrganisationKind, OrganisationRole
from media_catalog.models.editorial import EditorialSnippet


class Organisation(EditorialSnippet):
    """Whoever made, broadcast, released or published a title."""

    kind = models.CharField(
        max_length=20,
        choices=OrganisationKind.choices,
        default=OrganisationKind.PRODUCTION,
        help_text="What it mainly is; each title says what it did there.",
    )
    description = models.TextField(
        blank=True, max_length=500, help_text="One or two sentences for the organisation's page."
    )
    country = models.CharField(max_length=2, blank=True, help_text="Where it sits or sat.")
    website = models.URLField(blank=True, help_text="Its own address, with https:// in front.")
    logo = models.ForeignKey(
        "media_catalog.CatalogImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Square, with some room around the mark.",
    )

    class Meta(EditorialSnippet.Meta):
        verbose_name = "organisation"
        verbose_name_plural = "organisations"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"],
                name="media_catalog_organisation_translation_once",
            ),
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="media_catalog_organisation_slug_once",
                violation_error_message="Another organisation has this slug already.",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.country and self.country not in territories():
            raise ValidationError({"country": f"“{self.country}” is no country we know."})


class AbstractInvolvement(Orderable):
    """One organisation in one role; the order of the rows is the order in which they are named.

    Deleting the organisation takes it off all titles, as deleting a genre does: a draft that names
    what is gone can be opened only if the row may go as well.
    """

    organisation = models.ForeignKey(
        "media_catalog.Organisation", on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(
        max_length=20, choices=OrganisationRole.choices, default=OrganisationRole.PRODUCTION
    )

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        abstract = True
