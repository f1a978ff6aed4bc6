"""How titles are grouped: genres and franchises, which are published like content, and the category
tree.
"""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import TranslatableMixin
from wagtail.search import index

from media_catalog.models import slugs
from media_catalog.models.editorial import EditorialSnippet


class Genre(EditorialSnippet):
    """A kind of title: “Mystery”, “Science fiction”."""

    description = models.TextField(blank=True, help_text="One or two sentences for genre pages.")
    artwork = models.ForeignKey(
        "media_catalog.CatalogImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Landscape 16:9.",
    )

    class Meta(EditorialSnippet.Meta):
        verbose_name = "genre"
        verbose_name_plural = "genres"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"], name="media_catalog_genre_translation_once"
            ),
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="media_catalog_genre_slug_once",
                violation_error_message="Another genre has this slug already.",
            ),
        ]


class Franchise(EditorialSnippet):
    """What several titles belong to: a hero, a world, a series of films."""

    description = models.TextField(
        blank=True, help_text="One or two sentences for the franchise's page."
    )
    artwork = models.ForeignKey(
        "media_catalog.CatalogImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Landscape 16:9.",
    )

    class Meta(EditorialSnippet.Meta):
        verbose_name = "franchise"
        verbose_name_plural = "franchises"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"],
                name="media_catalog_franchise_translation_once",
            ),
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="media_catalog_franchise_slug_once",
                violation_error_message="Another franchise has this slug already.",
            ),
        ]


class Category(index.Indexed, TranslatableMixin, models.Model):
    """A place in the tree of subjects. It has no drafts: what is saved is public at once."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=120, allow_unicode=True)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text="Leave empty for a category at the top.",
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("id"),
        index.FilterField("name"),
        index.FilterField("locale"),
    ]

    class Meta:
        verbose_name = "category"
        verbose_name_plural = "categories"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "locale"],
                name="media_catalog_category_translation_once",
            ),
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="media_catalog_category_slug_once",
                violation_error_message="Another category has this slug already.",
            ),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")),
                name="media_catalog_category_not_its_own_parent",
                violation_error_message="A category cannot stand inside itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        slugs.check(self)
        seen, above = {self.pk}, self.parent
        while above is not None:
            if above.pk in seen and self.pk is not None:
                raise ValidationError({"parent": "A category cannot stand inside itself."})
            seen.add(above.pk)
            above = above.parent
