"""People, genres, organisations and franchises in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from media_catalog.choices import ArtworkRole
from media_catalog.models import Franchise, Genre, Organisation, Person, facts_panels
from media_catalog.wagtail_hooks import filters
from media_catalog.wagtail_hooks.columns import ArtworkColumn, CountryColumn, YearsColumn
from media_catalog.wagtail_hooks.fields import country_select

NAME = TitleFieldPanel("name", placeholder="Name")


class ArtworkFirstIndexView(IndexView):
    """The picture stands before the name, which Wagtail links only in the first column."""

    @cached_property
    def columns(self) -> list[Column]:
        tick_box, *columns = super().columns
        return [tick_box, *sorted(columns, key=lambda each: not isinstance(each, ArtworkColumn))]

    def get_base_queryset(self) -> QuerySet[Any]:
        pictures = [name for column in self.columns for name in getattr(column, "fields", ())]
        queryset: QuerySet[Any] = super().get_base_queryset().select_related(*pictures)
        return queryset


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    menu_label = "People"
    menu_name = "people"
    list_display = [
        "name",
        ArtworkColumn("portrait", role=ArtworkRole.SQUARE),
        "known_for",
        YearsColumn("years", label="Lived"),
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_per_page = 50
    index_view_class = ArtworkFirstIndexView
    filterset_class = filters.PersonFilterSet
    inspect_view_enabled = True
    inspect_view_fields = ["name", "sort_name", "known_for", "born", "died", "biography", "slug"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    NAME,
                    FieldPanel("known_for"),
                    FieldPanel("portrait"),
                    FieldPanel("biography"),
                ],
                heading="Content",
            ),
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("born"), FieldPanel("died")], heading="Lived"),
                    MultiFieldPanel(
                        [FieldPanel("sort_name"), FieldPanel("slug")], heading="In lists and links"
                    ),
                    facts_panels.external_ids_panel(),
                    PublishingPanel(),
                ],
                heading="Details",
            ),
        ]
    )


class GenreViewSet(SnippetViewSet):
    model = Genre
    icon = "tag"
    menu_label = "Genres"
    menu_name = "genres"
    list_display = [
        "name",
        ArtworkColumn("artwork"),
        "description",
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_per_page = 50
    index_view_class = ArtworkFirstIndexView
    filterset_class = filters.GenreFilterSet
    inspect_view_enabled = True
    inspect_view_fields = ["name", "description", "slug"]
    panels = [
        NAME,
        FieldPanel("slug"),
        FieldPanel("description"),
        FieldPanel("artwork"),
        PublishingPanel(),
    ]


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "sr-organisation"
    menu_label = "Organisations"
    menu_name = "organisations"
    list_display = [
        "name",
        ArtworkColumn("logo", role=ArtworkRole.SQUARE),
        "kind",
        CountryColumn("country", label="Country", sort_key="country"),
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_per_page = 50
    index_view_class = ArtworkFirstIndexView
    filterset_class = filters.OrganisationFilterSet
    inspect_view_enabled = True
    inspect_view_fields = ["name", "kind", "description", "country", "website", "slug"]
    panels = [
        NAME,
        FieldPanel("slug"),
        FieldPanel("kind"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("country", widget=country_select()), FieldPanel("website")]),
        FieldPanel("logo"),
        PublishingPanel(),
    ]


class FranchiseViewSet(SnippetViewSet):
    model = Franchise
    icon = "sr-franchise"
    menu_label = "Franchises"
    menu_name = "franchises"
    list_display = [
        "name",
        ArtworkColumn("artwork"),
        "description",
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_per_page = 50
    index_view_class = ArtworkFirstIndexView
    filterset_class = filters.FranchiseFilterSet
    inspect_view_enabled = True
    inspect_view_fields = ["name", "description", "slug"]
    panels = [
        NAME,
        FieldPanel("slug"),
        FieldPanel("description"),
        FieldPanel("artwork"),
        PublishingPanel(),
    ]
