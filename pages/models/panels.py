"""The tabs of the page editors, put together from what page types share."""

from collections.abc import Sequence
from typing import Any

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from media_catalog.models import facts_panels

Panels = Sequence[Panel]


class PublishingSummaryPanel(Panel):
    """Says in one place when the page was, is and will be public."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/panels/publishing_summary.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            scheduled = None
            if self.instance.pk:
                scheduled = self.instance.scheduled_revision
            return {**context, "page": self.instance, "scheduled": scheduled}


class LicencesPanel(Panel):
    """Where and when the title may be listed and played. Delivery draws it, the browser fetches it;
    it is no part of the page.
    """

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/panels/licences.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "page": self.instance}


def title_panel(help_text: str = "As viewers know it.") -> Panel:
    return TitleFieldPanel("title", help_text=help_text)


def synopsis_panels() -> list[Panel]:
    return [
        FieldPanel("tagline"),
        MultiFieldPanel(
            [FieldPanel("short_synopsis"), FieldPanel("long_synopsis")], heading="Synopsis"
        ),
    ]


def origin_panel() -> Panel:
    return MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("original_title"), FieldPanel("original_language")]),
            FieldPanel("countries"),
        ],
        heading="Origin",
    )


def release_panel(*extra: Panel) -> Panel:
    return MultiFieldPanel(
        [FieldRowPanel([FieldPanel("release_date"), *extra]), FieldPanel("copyright_line")],
        heading="Release",
    )


def audience_panels() -> list[Panel]:
    """Whom it is for: its ratings, and what else viewers should know before."""
    return [facts_panels.ratings_panel(), FieldPanel("advisories")]


def record_panels() -> list[Panel]:
    """What others say of it."""
    return [facts_panels.awards_panel(), facts_panels.external_ids_panel()]


def subject_panel(*, category: bool, franchise: bool = False) -> Panel:
    return MultiFieldPanel(
        [
            *([FieldPanel("category")] if category else []),
            *([FieldPanel("franchise")] if franchise else []),
            FieldPanel("genres", widget=CheckboxSelectMultiple),
            FieldPanel("tags"),
        ],
        heading="Subjects",
    )


def people_panel(relation: str, *, heading: str, help_text: str) -> Panel:
    """Rows of people: several can be chosen at once, and dragged into their printed order."""
    return MultipleChooserPanel(
        relation,
        chooser_field_name="person",
        heading=heading,
        label="Person",
        help_text=help_text,
    )


def organisations_panel(help_text: str = "In the order in which they are named.") -> Panel:
    """Rows of organisations, chosen and dragged like people."""
    return MultipleChooserPanel(
        "organisations",
        chooser_field_name="organisation",
        heading="Organisations",
        label="Organisation",
        help_text=help_text,
    )


def artwork_panels() -> list[Panel]:
    return [FieldPanel(name) for name in ("landscape", "poster", "square", "hero", "logo")]


def sharing_panels() -> list[Panel]:
    return [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("noindex"),
            ],
            heading="Search engines",
        ),
        MultiFieldPanel([FieldPanel("seo_image"), FieldPanel("canonical_url")], heading="Sharing"),
    ]


def tabs(
    *,
    content: Panels,
    details: Panels = (),
    people: Panels = (),
    artwork: Panels = (),
    publishing: Panels = (),
    licensed: bool = False,
    base_form_class: type | None = None,
) -> TabbedInterface:
    """The tabs in the order all page types share; those without panels are left out."""
    publishing_panels = [PublishingSummaryPanel(), *publishing, PublishingPanel(), CommentPanel()]
    groups: list[tuple[str, Panels]] = [
        ("Content", content),
        ("Details", details),
        ("Credits", people),
        ("Artwork", artwork),
        ("SEO & sharing", sharing_panels()),
        ("Licences", [LicencesPanel()] if licensed else ()),
        ("Publishing", publishing_panels),
    ]
    kwargs = {"base_form_class": base_form_class} if base_form_class else {}
    return TabbedInterface(
        [ObjectList(list(panels), heading=heading) for heading, panels in groups if panels],
        **kwargs,
    )
