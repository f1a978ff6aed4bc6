"""Facts of a title that come in lists: ratings, awards, and the numbers others know it by.

The order of the rows is the editors'. Each type that has such a list has a table of its own.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.models import Orderable

from entitlements.choices import territories
from media_catalog.choices import AwardResult, ExternalIdScheme, RatingSystem
from media_catalog.rules import external_ids, ratings


class AbstractExternalId(Orderable):
    """The number by which another catalogue knows it."""

    scheme = models.CharField("whose", max_length=12, choices=ExternalIdScheme.choices)
    value = models.CharField(
        "number", max_length=40, help_text="The number alone, or its address there."
    )

    # Whether it stood there before, so that nobody has to be asked whose it is.
    is_settled = False

    class Meta(Orderable.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["item", "scheme"],
                name="%(app_label)s_%(class)s_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]
        indexes = [models.Index(fields=["scheme", "value"], name="%(class)s_value")]

    def clean(self) -> None:
        super().clean()
        if not (self.scheme and self.value):
            return
        try:
            self.value = external_ids.normalised_for(
                kind=self.kind, scheme=self.scheme, value=self.value
            )
        except external_ids.Refused as refusal:
            raise ValidationError({"value": str(refusal)}) from None
        if not self.is_settled and (holder := self.holder()):
            raise ValidationError({"value": f"“{holder}” has this number already."})

    @property
    def kind(self) -> str:
        """The kind of thing it is a number of, as the rules call it."""
        name = str(self._meta.get_field("item").related_model._meta.verbose_name)
        return name.replace(" ", "_")

    def holder(self) -> Any:
        """What else has the number, its translations aside. Drafts of live items are not looked
        into.
        """
        for model in self._competitors():
            others = model._default_manager.filter(scheme=self.scheme, value=self.value)
            other = (
                others.exclude(item__translation_key=self.item.translation_key)
                .select_related("item")
                .first()
            )
            if other is not None:
                return other.item
        return None

    def _competitors(self) -> list[Any]:
        if self.scheme in external_ids.COUNTED_BY_KIND:
            return [type(self)]
        return list(AbstractExternalId.__subclasses__())


class AbstractRating(Orderable):
    """One board's verdict."""

    system = models.CharField("age rating by", max_length=10, choices=RatingSystem.choices)
    value = models.CharField("rating", max_length=10)
    country = models.CharField(max_length=2, blank=True)

    class Meta(Orderable.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["page", "system", "country"],
                name="%(app_label)s_%(class)s_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def clean(self) -> None:
        super().clean()
        if not (self.system and self.value):
            return
        if ratings.minimum_age(system=self.system, value=self.value) is None:
            raise ValidationError("Choose the board and its rating.")
        if self.country and (home := ratings.COUNTRIES.get(self.system)):
            name = territories()[home]
            raise ValidationError(
                {"country": f"This board speaks for {name}. Leave the country empty."}
            )
        if self.country and self.country not in territories():
            raise ValidationError({"country": "Choose a country."})


class AbstractAward(Orderable):
    """A prize it won, or was nominated for."""

    name = models.CharField("award", max_length=120, help_text="“Academy Award”, “Peabody Award”.")
    category = models.CharField(
        max_length=160, blank=True, help_text="“Best Actress”; empty when there are none."
    )
    year = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1850), MaxValueValidator(2200)]
    )
    result = models.CharField(max_length=10, choices=AwardResult.choices, default=AwardResult.WON)
    person = models.ForeignKey(
        "media_catalog.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="When it went to somebody for this title.",
    )

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.name} {self.year}"
