"""Albums: records of any length, with their tracks."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from media_catalog.choices import AlbumType, ExternalIdScheme
from media_catalog.models import AbstractCredit, AbstractInvolvement
from media_catalog.models.facts_panels import FactsFormSet, FactsPanel
from media_catalog.rules import external_ids
from pages.models import panels
from pages.models.forms import RunningTimeField
from pages.models.work import WorkPage


class TrackForm(WagtailAdminModelForm):
    """Running time as minutes and seconds."""

    duration = RunningTimeField(
        required=False, label="Running time", help_text="As minutes:seconds: 3:05."
    )


class TrackFormSet(FactsFormSet):
    repeated = "Each number stands once on a disc. Give one of the two tracks another."


def tracks_panel() -> FactsPanel:
    return FactsPanel(
        "tracks",
        [
            FieldRowPanel([FieldPanel("disc"), FieldPanel("number"), FieldPanel("duration")]),
            FieldPanel("title"),
            FieldRowPanel([FieldPanel("performer"), FieldPanel("isrc")]),
        ],
        heading="Tracks",
        label="Track",
        help_text="In the order in which they are heard.",
        options={"form": TrackForm, "formset": TrackFormSet},
    )


class AlbumTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.AlbumPage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="pages_albumtag_once")
        ]


class AlbumPage(WorkPage):
    """A record, from a single to a box of discs."""

    album_type = models.CharField(
        "type of album", max_length=15, choices=AlbumType.choices, default=AlbumType.ALBUM
    )
    catalogue_number = models.CharField(
        max_length=60, blank=True, help_text="The label's number, as printed on the record."
    )
    tags = ClusterTaggableManager(through=AlbumTag, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    page_description = "A record with its tracks: an album, a single, a soundtrack."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel("As it stands on the sleeve."),
            *panels.synopsis_panels(),
            tracks_panel(),
            FieldPanel("body"),
        ],
        details=[
            panels.release_panel(FieldPanel("album_type"), FieldPanel("catalogue_number")),
            *panels.audience_panels(),
            panels.origin_panel(),
            panels.subject_panel(category=True, franchise=True),
            *panels.record_panels(),
        ],
        people=[
            panels.people_panel(
                "credits",
                heading="Performers and crew",
                help_text="Of the whole record, in billing order.",
            ),
            panels.organisations_panel("Its label, and others in the order they are named."),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "album"


class AlbumTrack(Orderable):
    """One recording on the record."""

    page = ParentalKey(AlbumPage, on_delete=models.CASCADE, related_name="tracks")
    disc = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    number = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1)], help_text="On its disc."
    )
    title = models.CharField(max_length=255)
    duration = models.PositiveIntegerField(
        "running time", null=True, blank=True, help_text="In seconds."
    )
    isrc = models.CharField(
        "ISRC", max_length=20, blank=True, help_text="The recording's number: US-SKG-19-12345."
    )
    performer = models.ForeignKey(
        "media_catalog.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="When it is not who the whole record is by.",
    )

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["page", "disc", "number"],
                name="pages_albumtrack_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return f"{self.disc}.{self.number} {self.title}"

    def clean(self) -> None:
        super().clean()
        if not self.isrc:
            return
        try:
            self.isrc = external_ids.normalised(scheme=ExternalIdScheme.ISRC, value=self.isrc)
        except external_ids.Refused as refusal:
            raise ValidationError({"isrc": str(refusal)}) from None


class AlbumCredit(AbstractCredit):
    page = ParentalKey(AlbumPage, on_delete=models.CASCADE, related_name="credits")


class AlbumOrganisation(AbstractInvolvement):
    page = ParentalKey(AlbumPage, on_delete=models.CASCADE, related_name="organisations")
