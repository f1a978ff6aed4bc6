"""Game sessions: people at one table or in one lobby, playing for others to watch or read of."""

from typing import ClassVar

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index

from media_catalog.choices import GamePlatform
from media_catalog.models import AbstractCredit, AbstractInvolvement
from pages.choices import RECORDING_PAGES
from pages.models import panels, recordings
from pages.models.forms import TimedPageForm
from pages.models.work import WorkPage

_A_NUMBER = [MinValueValidator(1)]


class GameSessionForm(TimedPageForm):
    """Platforms as boxes to tick."""

    platforms = forms.MultipleChoiceField(
        choices=GamePlatform.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="Platforms",
        help_text="What it was played on.",
    )


class GameSessionTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.GameSessionPage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="pages_gamesessiontag_once"
            )
        ]


class GameSessionPage(WorkPage):
    """One sitting of a game. Who hosted and who played is said by its credits."""

    game = models.CharField(max_length=120, help_text="The game's title, as its makers write it.")
    edition = models.CharField(
        max_length=120, blank=True, help_text="The edition, or the system of rules."
    )
    platforms = ArrayField(
        models.CharField(max_length=10, choices=GamePlatform.choices), default=list, blank=True
    )
    players_min = models.PositiveSmallIntegerField(
        "players, at least", null=True, blank=True, validators=_A_NUMBER
    )
    players_max = models.PositiveSmallIntegerField(
        "players, at most", null=True, blank=True, validators=_A_NUMBER
    )
    session_number = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=_A_NUMBER, help_text="Of several that belong together."
    )
    starts_at = models.DateTimeField(
        "starts", null=True, blank=True, help_text="When it is, or was, played."
    )
    duration = models.PositiveIntegerField(
        "running time", null=True, blank=True, help_text="In seconds."
    )
    recording = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The movie or episode that holds the recording, if there is one.",
    )
    tags = ClusterTaggableManager(through=GameSessionTag, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    search_fields: ClassVar[list[index.BaseField]] = [
        *WorkPage.search_fields,
        index.SearchField("game"),
    ]
    base_form_class = GameSessionForm
    page_description = "One sitting of a game: who played, what, and when."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel(),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("game"), FieldPanel("edition")]),
                    FieldRowPanel([FieldPanel("players_min"), FieldPanel("players_max")]),
                    FieldPanel("platforms"),
                ],
                heading="Game",
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("session_number"), FieldPanel("starts_at")]),
                    FieldPanel("duration"),
                    PageChooserPanel("recording", RECORDING_PAGES),
                ],
                heading="Session",
            ),
            *panels.synopsis_panels(),
            FieldPanel("body"),
        ],
        details=[
            panels.release_panel(),
            *panels.audience_panels(),
            panels.origin_panel(),
            panels.subject_panel(category=True, franchise=True),
            *panels.record_panels(),
        ],
        people=[
            panels.people_panel(
                "credits", heading="Host and players", help_text="In the order they are named."
            ),
            panels.organisations_panel(),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "game session"
        constraints = [
            models.CheckConstraint(
                condition=Q(players_min__lte=F("players_max")), name="pages_gamesession_players"
            )
        ]

    def check_integrity(self) -> None:
        super().check_integrity()
        least, most = self.players_min, self.players_max
        if least is not None and most is not None and least > most:
            raise ValidationError({"players_max": "This is fewer than it takes at least."})

    def clean(self) -> None:
        super().clean()
        recordings.check(self.recording)


class GameSessionCredit(AbstractCredit):
    page = ParentalKey(GameSessionPage, on_delete=models.CASCADE, related_name="credits")


class GameSessionOrganisation(AbstractInvolvement):
    page = ParentalKey(GameSessionPage, on_delete=models.CASCADE, related_name="organisations")
