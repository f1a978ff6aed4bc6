"""One flat listing for each page type, gathered with people, genres and others in one menu."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from media_catalog.wagtail_hooks.categories import CategoryViewSet
from media_catalog.wagtail_hooks.columns import ArtworkColumn
from media_catalog.wagtail_hooks.snippets import (
    FranchiseViewSet,
    GenreViewSet,
    OrganisationViewSet,
    PersonViewSet,
)
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    ExtraPage,
    GameSessionPage,
    LiveEventPage,
    MoviePage,
    SeasonPage,
    ShowPage,
    StandardPage,
)
from pages.selectors import live_events
from pages.wagtail_hooks import filters
from pages.wagtail_hooks.columns import (
    DayColumn,
    HeldColumn,
    LiveStatusColumn,
    MomentColumn,
    NumberColumn,
    PlaceColumn,
    annotate_places,
)

TITLE = PageTitleColumn("title", label="Title", sort_key="title", classname="title")
RELEASED = DayColumn("release_date", label="Released", sort_key="release_date", width="11%")
UPDATED = DateColumn(
    "latest_revision_created_at",
    label="Updated",
    sort_key="latest_revision_created_at",
    width="11%",
)
STATUS = PageStatusColumn("status", label="Status", sort_key="live", width="10%")
OF_WORKS = [
    BulkActionsColumn("bulk_actions"),
    ArtworkColumn("landscape"),
    TITLE,
    Column("category", label="Category", width="14%"),
    RELEASED,
    UPDATED,
    STATUS,
]


class CatalogueIndexView(IndexView):
    """Pages of one type from the whole tree; pictures and places come in one statement each."""

    @cached_property
    def show_locale_labels(self) -> bool:
        return bool(Locale.objects.count() > 1)

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        needed = [name for column in self.columns for name in getattr(column, "fields", ())]
        needed += [column.name for column in self.columns if column.name == "category"]
        annotated: Any = super().annotate_queryset(pages)
        if needed:
            annotated = annotated.select_related(*needed, for_specific_subqueries=True)
        found: QuerySet[Any] = annotated
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        annotate_places(context["object_list"])
        return context


class LiveEventIndexView(CatalogueIndexView):
    """With where each event stands."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        live_events.attach(context["object_list"])
        return context


class _Listing(PageListingViewSet):
    index_view_class = CatalogueIndexView
    list_per_page = 50


class ShowListing(_Listing):
    model = ShowPage
    icon = "sr-show"
    menu_label = "Shows"
    menu_name = "shows"
    url_prefix = "catalogue/shows"
    ordering = "title"
    filterset_class = filters.ShowFilterSet
    columns = OF_WORKS


class SeasonListing(_Listing):
    model = SeasonPage
    icon = "sr-season"
    menu_label = "Seasons"
    menu_name = "seasons"
    url_prefix = "catalogue/seasons"
    filterset_class = filters.SeasonFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("landscape"),
        NumberColumn(),
        TITLE,
        PlaceColumn("Show"),
        RELEASED,
        UPDATED,
        STATUS,
    ]


class EpisodeListing(_Listing):
    model = EpisodePage
    icon = "sr-episode"
    menu_label = "Episodes"
    menu_name = "episodes"
    url_prefix = "catalogue/episodes"
    filterset_class = filters.EpisodeFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("landscape"),
        NumberColumn(),
        TITLE,
        PlaceColumn("Show and season"),
        RELEASED,
        UPDATED,
        STATUS,
    ]


class MovieListing(_Listing):
    model = MoviePage
    icon = "sr-movie"
    menu_label = "Movies"
    menu_name = "movies"
    url_prefix = "catalogue/movies"
    ordering = "title"
    filterset_class = filters.MovieFilterSet
    columns = OF_WORKS


class ExtraListing(_Listing):
    model = ExtraPage
    icon = "sr-extra"
    menu_label = "Extras"
    menu_name = "extras"
    url_prefix = "catalogue/extras"
    filterset_class = filters.ExtraFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("landscape"),
        TITLE,
        Column("get_extra_kind_display", label="Kind", sort_key="extra_kind", width="12%"),
        PlaceColumn("Belongs to"),
        RELEASED,
        UPDATED,
        STATUS,
    ]


class LiveEventListing(_Listing):
    model = LiveEventPage
    index_view_class = LiveEventIndexView
    icon = "sr-live-event"
    menu_label = "Live events"
    menu_name = "live-events"
    url_prefix = "catalogue/live-events"
    ordering = "-starts_at"
    filterset_class = filters.LiveEventFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("landscape"),
        TITLE,
        LiveStatusColumn(),
        MomentColumn("starts_at", label="Starts", sort_key="starts_at", width="15%"),
        MomentColumn("doors_open_at", label="Doors", sort_key="doors_open_at", width="15%"),
        UPDATED,
        PageStatusColumn("status", label="Page status", sort_key="live", width="10%"),
    ]


class AlbumListing(_Listing):
    model = AlbumPage
    icon = "sr-album"
    menu_label = "Albums"
    menu_name = "albums"
    url_prefix = "catalogue/albums"
    ordering = "title"
    filterset_class = filters.AlbumFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("square"),
        TITLE,
        Column("get_album_type_display", label="Type", sort_key="album_type", width="12%"),
        Column("catalogue_number", label="Number", sort_key="catalogue_number", width="14%"),
        RELEASED,
        UPDATED,
        STATUS,
    ]


class GameSessionListing(_Listing):
    model = GameSessionPage
    icon = "sr-game-session"
    menu_label = "Game sessions"
    menu_name = "game-sessions"
    url_prefix = "catalogue/game-sessions"
    ordering = "-starts_at"
    filterset_class = filters.GameSessionFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("landscape"),
        TITLE,
        Column("game", label="Game", sort_key="game", width="18%"),
        MomentColumn("starts_at", label="Played", sort_key="starts_at", width="12%"),
        UPDATED,
        STATUS,
    ]


class ArticleListing(_Listing):
    model = ArticlePage
    icon = "sr-article"
    menu_label = "Articles"
    menu_name = "articles"
    url_prefix = "catalogue/articles"
    filterset_class = filters.ArticleFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("lead_image"),
        TITLE,
        PlaceColumn("About"),
        Column("category", label="Category", width="14%"),
        UPDATED,
        STATUS,
    ]


class CollectionListing(_Listing):
    model = CollectionPage
    icon = "sr-collection"
    menu_label = "Collections"
    menu_name = "collections"
    url_prefix = "catalogue/collections"
    ordering = "title"
    filterset_class = filters.CollectionFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        ArtworkColumn("landscape"),
        TITLE,
        HeldColumn(),
        UPDATED,
        STATUS,
    ]


class StandardListing(_Listing):
    model = StandardPage
    icon = "doc-full"
    menu_label = "Information pages"
    menu_name = "pages"
    url_prefix = "catalogue/pages"
    ordering = "title"
    filterset_class = filters.StandardFilterSet
    columns = [BulkActionsColumn("bulk_actions"), TITLE, UPDATED, STATUS]


class CatalogueGroup(SnippetViewSetGroup):
    menu_label = "Catalogue"
    menu_name = "catalogue"
    menu_icon = "sr-catalogue"
    menu_order = 90
    items = (
        ShowListing("shows"),
        SeasonListing("seasons"),
        EpisodeListing("episodes"),
        MovieListing("movies"),
        ExtraListing("extras"),
        LiveEventListing("live-events"),
        AlbumListing("albums"),
        GameSessionListing("game-sessions"),
        ArticleListing("articles"),
        CollectionListing("collections"),
        StandardListing("information-pages"),
        PersonViewSet(),
        OrganisationViewSet(),
        FranchiseViewSet(),
        GenreViewSet(),
        CategoryViewSet(),
    )
