"""Live events: streamed at a time, watched again afterwards."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index

from accounts.choices import validate_time_zone
from media_catalog.models import AbstractCredit, AbstractInvolvement
from pages import rules
from pages.choices import RECORDING_PAGES
from pages.models import panels, recordings
from pages.models.forms import LiveEventPageForm
from pages.models.live_panel import LiveStatusPanel
from pages.models.work import WorkPage

_STREAM, _FILE = (".m3u8",), (".m3u8", ".mp4")
_LONGEST_DVR = 24 * 60


class LiveEventTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.LiveEventPage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="pages_liveeventtag_once"
            )
        ]


class LiveEventPage(WorkPage):
    """An event that is streamed at a time. Whether it is live is said by its `LiveStatus`; the
    times here announce it.
    """

    doors_open_at = models.DateTimeField(
        "doors open", null=True, blank=True, help_text="When viewers may come in and wait."
    )
    starts_at = models.DateTimeField(
        "starts", help_text="When it is announced for. It goes live when somebody says so."
    )
    ends_at = models.DateTimeField("ends", null=True, blank=True, help_text="If it is known.")
    time_zone = models.CharField(
        max_length=40,
        blank=True,
        help_text="Where it takes place, when viewers should read its times in that zone.",
    )
    stream_url = models.URLField(
        "stream address",
        max_length=1000,
        blank=True,
        help_text="The HLS address: https://….m3u8. Viewers get it while the event is live, where "
        "it may be played.",
    )
    backup_url = models.URLField(
        "backup address",
        max_length=1000,
        blank=True,
        help_text="A second HLS address, for players that lose the first.",
    )
    dvr_window = models.PositiveSmallIntegerField(
        "go back",
        default=0,
        validators=[MaxValueValidator(_LONGEST_DVR)],
        help_text="How many minutes viewers may go back while it is live; 0: not at all.",
    )
    countdown_art = models.ForeignKey(
        "media_catalog.CatalogImage",
        verbose_name="countdown picture 16:9",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown until it goes live; at least 1280 × 720. Left empty, the landscape "
        "artwork.",
    )
    replay_url = models.URLField(
        "replay address",
        max_length=1000,
        blank=True,
        help_text="The recording: https://….m3u8 or .mp4. It takes over when the event has ended.",
    )
    replay_duration = models.PositiveIntegerField(
        "running time of the replay", null=True, blank=True, help_text="In seconds."
    )
    recording = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="replay as a title",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The movie or episode that holds the recording, if there is one.",
    )
    tags = ClusterTaggableManager(through=LiveEventTag, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    search_fields: ClassVar[list[index.BaseField]] = [
        *WorkPage.search_fields,
        index.FilterField("starts_at"),
    ]
    base_form_class = LiveEventPageForm
    page_description = "Something streamed at a time: a premiere, a concert, a talk."
    edit_handler = panels.tabs(
        content=[
            LiveStatusPanel(heading="Event status"),
            panels.title_panel(),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                    FieldRowPanel([FieldPanel("doors_open_at"), FieldPanel("time_zone")]),
                ],
                heading="When",
            ),
            *panels.synopsis_panels(),
            FieldPanel("body"),
        ],
        details=[
            MultiFieldPanel(
                [
                    FieldPanel("stream_url"),
                    FieldPanel("backup_url"),
                    FieldPanel("dvr_window"),
                ],
                heading="Stream",
            ),
            MultiFieldPanel(
                [
                    FieldPanel("replay_url"),
                    FieldPanel("replay_duration"),
                    PageChooserPanel("recording", RECORDING_PAGES),
                ],
                heading="Replay",
            ),
            *panels.audience_panels(),
            panels.origin_panel(),
            panels.subject_panel(category=True, franchise=True),
            *panels.record_panels(),
        ],
        people=[
            panels.people_panel("credits", heading="Cast and crew", help_text="In billing order."),
            panels.organisations_panel(),
        ],
        artwork=[*panels.artwork_panels(), FieldPanel("countdown_art")],
        licensed=True,
    )

    class Meta:
        verbose_name = "live event"
        constraints = [
            models.CheckConstraint(
                condition=Q(doors_open_at__lte=F("starts_at")), name="pages_liveevent_doors_first"
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="pages_liveevent_ends_after_start"
            ),
        ]

    def check_integrity(self) -> None:
        super().check_integrity()
        faults = rules.event_times_faults(
            doors=self.doors_open_at, start=self.starts_at, end=self.ends_at
        )
        for field, endings in (
            ("stream_url", _STREAM),
            ("backup_url", _STREAM),
            ("replay_url", _FILE),
        ):
            address = getattr(self, field)
            fault = rules.media_address_fault(address, endings=endings) if address else None
            if fault:
                faults[field] = fault
        if self.backup_url and not self.stream_url:
            faults["stream_url"] = "A backup needs a stream that it stands in for."
        if faults:
            raise ValidationError(faults)

    def clean(self) -> None:
        super().clean()
        if self.time_zone:
            validate_time_zone(self.time_zone)
        recordings.check(self.recording)


class LiveEventCredit(AbstractCredit):
    page = ParentalKey(LiveEventPage, on_delete=models.CASCADE, related_name="credits")


class LiveEventOrganisation(AbstractInvolvement):
    page = ParentalKey(LiveEventPage, on_delete=models.CASCADE, related_name="organisations")
