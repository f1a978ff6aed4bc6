"""Who did what for a title."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from media_catalog.choices import CreditRole


class AbstractCredit(Orderable):
    """One person in one role; the order of the rows is the billing order."""

    person = models.ForeignKey("media_catalog.Person", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=CreditRole.choices, default=CreditRole.CAST)
    character = models.CharField(
        max_length=120, blank=True, help_text="Whom they play, when they act."
    )

    panels = [
        FieldPanel("person"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("character")]),
    ]

    class Meta(Orderable.Meta):
        abstract = True
