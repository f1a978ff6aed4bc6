"""People named in credits and bylines."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField

from media_catalog.models.editorial import EditorialSnippet
from media_catalog.models.facts import AbstractExternalId


class Person(EditorialSnippet):
    """Somebody in front of or behind a title."""

    sort_name = models.CharField(
        max_length=200,
        blank=True,
        help_text="How lists sort the name: “Welles, Orson”. Left empty, the name itself.",
    )
    known_for = models.CharField(
        max_length=120, blank=True, help_text="In a few words: “Radio actor”, “Film-maker”."
    )
    biography = RichTextField(blank=True, features=["bold", "italic", "link"])
    born = models.DateField(null=True, blank=True)
    died = models.DateField(null=True, blank=True)
    portrait = models.ForeignKey(
        "media_catalog.CatalogImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Square or upright; the face inside the focal point.",
    )

    class Meta(EditorialSnippet.Meta):
        verbose_name = "person"
        verbose_name_plural = "people"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"], name="media_catalog_person_translation_once"
            ),
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="media_catalog_person_slug_once",
                violation_error_message="Another person has this slug already.",
            ),
            models.CheckConstraint(
                condition=models.Q(died__gte=models.F("born")),
                name="media_catalog_person_dies_after_birth",
                violation_error_message="The date of death lies before the date of birth.",
            ),
        ]


class PersonExternalId(AbstractExternalId):
    item = ParentalKey(Person, on_delete=models.CASCADE, related_name="external_ids")
