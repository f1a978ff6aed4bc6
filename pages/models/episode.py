"""Episodes."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from media_catalog.choices import EpisodeKind
from media_catalog.models import AbstractCredit, AbstractInvolvement
from pages.blocks import BodyBlock
from pages.models import panels
from pages.models.forms import EpisodePageForm, NumberedPageCopyForm
from pages.models.numbering import NumberedPage


class EpisodeTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.EpisodePage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="pages_episodetag_once")
        ]


class EpisodePage(NumberedPage):
    """One episode. Its own credits come after its show's."""

    number = models.DecimalField(
        max_digits=6,
        decimal_places=2,
        validators=[MinValueValidator(0)],
        help_text="Its place in the season; decimals such as 4.5 sort in between.",
    )
    number_label = models.CharField(
        "number as shown",
        max_length=30,
        blank=True,
        help_text="Only when viewers should read something else: “Special”, “4a”.",
    )
    episode_kind = models.CharField(
        "kind of episode",
        max_length=10,
        choices=EpisodeKind.choices,
        default=EpisodeKind.FULL,
        help_text="Trailers and bonus episodes are never offered as the next episode.",
    )
    absolute_number = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Its place in the whole show, counted through all seasons. Each exists once.",
    )
    production_number = models.PositiveIntegerField(
        null=True, blank=True, help_text="Its place in the order in which the show was made."
    )
    duration = models.PositiveIntegerField(
        "running time", null=True, blank=True, help_text="In seconds."
    )
    spoils_title = models.BooleanField("the title gives it away", default=False)
    spoils_synopsis = models.BooleanField("the synopsis gives it away", default=False)
    spoils_artwork = models.BooleanField("the artwork gives it away", default=False)
    spoiler_free_synopsis = models.TextField(
        blank=True,
        max_length=300,
        help_text="What may be read before instead of the synopsis, up to 300 characters.",
    )
    genres = ParentalManyToManyField("media_catalog.Genre", blank=True, related_name="+")
    tags = ClusterTaggableManager(through=EpisodeTag, blank=True)
    body = StreamField(BodyBlock(), blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.SeasonPage"]
    subpage_types: ClassVar[list[str]] = ["pages.ExtraPage"]

    number_word = "episode"
    search_fields: ClassVar[list[index.BaseField]] = [
        *NumberedPage.search_fields,
        index.FilterField("number"),
    ]
    base_form_class = EpisodePageForm
    copy_form_class = NumberedPageCopyForm
    page_description = "One episode of the season."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel(),
            FieldRowPanel(
                [FieldPanel("number"), FieldPanel("number_label"), FieldPanel("episode_kind")]
            ),
            *panels.synopsis_panels(),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [
                            FieldPanel("spoils_title"),
                            FieldPanel("spoils_synopsis"),
                            FieldPanel("spoils_artwork"),
                        ]
                    ),
                    FieldPanel("spoiler_free_synopsis"),
                ],
                heading="Spoilers",
                help_text="What gives away too much to somebody who has yet to watch it. Apps hide "
                "it until then.",
            ),
            FieldPanel("body"),
        ],
        details=[
            panels.release_panel(FieldPanel("duration")),
            *panels.audience_panels(),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("absolute_number"), FieldPanel("production_number")])],
                heading="Other orders",
            ),
            panels.origin_panel(),
            panels.subject_panel(category=False),
            *panels.record_panels(),
        ],
        people=[
            panels.people_panel(
                "credits",
                heading="Guests and crew of this episode",
                help_text="In billing order. The show's own credits come first by themselves.",
            ),
            panels.organisations_panel(
                "Those of this episode alone. The show's own come first by themselves."
            ),
        ],
        artwork=panels.artwork_panels(),
        licensed=True,
    )

    class Meta:
        verbose_name = "episode"

    def holder_of_absolute(self, *, number: int, season: Page) -> str | None:
        """The title of another episode of the show that has this place in the whole, or None."""
        show = season.get_parent()
        others = EpisodePage.objects.descendant_of(show).exclude(pk=self.pk)
        title: str | None = (
            others.filter(absolute_number=number).values_list("draft_title", flat=True).first()
        )
        return title


class EpisodeCredit(AbstractCredit):
    page = ParentalKey(EpisodePage, on_delete=models.CASCADE, related_name="credits")


class EpisodeOrganisation(AbstractInvolvement):
    page = ParentalKey(EpisodePage, on_delete=models.CASCADE, related_name="organisations")
