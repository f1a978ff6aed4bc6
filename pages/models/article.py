"""Articles."""

from typing import ClassVar

from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase, TaggedItemBase
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from pages.blocks import BodyBlock
from pages.choices import NAMEABLE_PAGES
from pages.models import panels
from pages.models.bases import CataloguePage


class ArticleTag(TaggedItemBase):
    content_object = ParentalKey(
        "pages.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta(ItemBase.Meta):
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="pages_articletag_once")
        ]


class ArticlePage(CataloguePage):
    """A story; `title` is its headline."""

    kicker = models.CharField(
        max_length=80, blank=True, help_text="The short line above the headline."
    )
    headline = models.CharField(
        max_length=255,
        blank=True,
        help_text="As readers see it. Left empty, the title is used.",
    )
    standfirst = models.TextField(
        blank=True, max_length=500, help_text="The paragraph under the headline."
    )
    category = models.ForeignKey(
        "media_catalog.Category",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    genres = ParentalManyToManyField("media_catalog.Genre", blank=True, related_name="+")
    tags = ClusterTaggableManager(through=ArticleTag, blank=True)
    lead_image = models.ForeignKey(
        "media_catalog.CatalogImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Landscape 16:9, at least 1280 × 720.",
    )
    first_published_on = models.DateTimeField(
        "first published",
        null=True,
        blank=True,
        help_text="As printed. Left empty, the moment it first went live.",
    )
    updated_on = models.DateTimeField(
        "updated",
        null=True,
        blank=True,
        help_text="As printed, for changes readers should know of.",
    )
    correction_note = models.TextField(
        blank=True, help_text="What was wrong and has been put right, printed with the article."
    )
    sponsored_label = models.CharField(
        max_length=80, blank=True, help_text="Printed on paid content: “Sponsored by …”."
    )
    body = StreamField(BodyBlock(), blank=True)
    members_body = StreamField(
        BodyBlock(),
        blank=True,
        verbose_name="members-only part",
        help_text="Continues the article for readers who may see it.",
    )

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage", "pages.ShowPage"]
    subpage_types: ClassVar[list[str]] = []

    search_fields: ClassVar[list[index.BaseField]] = [
        *CataloguePage.search_fields,
        index.SearchField("headline", boost=2),
        index.AutocompleteField("headline"),
        index.SearchField("standfirst"),
    ]
    page_description = "A story, interview or review."
    edit_handler = panels.tabs(
        content=[
            panels.title_panel("The newsroom's name for it; readers see the headline, if any."),
            FieldPanel("kicker"),
            FieldPanel("headline"),
            FieldPanel("standfirst"),
            FieldPanel("lead_image"),
            FieldPanel("body"),
            FieldPanel("members_body"),
        ],
        details=[
            panels.subject_panel(category=True),
            InlinePanel(
                "related",
                heading="Go on with",
                label="Title or article",
                help_text="What readers are offered after this. What is not published is left out.",
            ),
        ],
        people=[
            panels.people_panel(
                "bylines", heading="Bylines", help_text="In printed order, with what each one did."
            )
        ],
        publishing=[
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("first_published_on"), FieldPanel("updated_on")])],
                heading="Dates as printed",
            ),
            MultiFieldPanel(
                [FieldPanel("correction_note"), FieldPanel("sponsored_label")],
                heading="Labels readers must see",
            ),
        ],
    )

    class Meta:
        verbose_name = "article"


class ArticleByline(Orderable):
    """Who wrote or made it."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="bylines")
    person = models.ForeignKey("media_catalog.Person", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(
        max_length=80, blank=True, help_text="As printed: “Words”, “Photographs”."
    )

    panels = [FieldRowPanel([FieldPanel("person"), FieldPanel("role")])]


class ArticleRelated(Orderable):
    """A title or article to go on with."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related")
    item = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("item", NAMEABLE_PAGES)]
