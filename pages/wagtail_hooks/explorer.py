"""The page tree in the admin: artwork and numbers in it, copies with numbers of their own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.actions.copy_page import CopyPageAction
from wagtail.admin import messages
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from media_catalog.wagtail_hooks.columns import ArtworkColumn
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    ExtraPage,
    GameSessionPage,
    HomePage,
    LiveEventPage,
    MoviePage,
    SeasonPage,
    ShowPage,
    StandardPage,
)
from pages.models.languages import refuse_other_language
from pages.models.numbering import refuse_taken_number
from pages.wagtail_hooks.columns import NumberColumn


class ExplorerView(ExplorableIndexView):
    """Without the sort mode, which lists all children on one page however many there are."""

    sort_order_field = None


class EpisodesExplorerView(ExplorerView):
    """The inside of a season, by number."""

    base_columns = [
        *ExplorerView.base_columns[:1],
        ArtworkColumn("landscape"),
        NumberColumn(),
        *(each for each in ExplorerView.base_columns[1:] if each.name != "type"),
    ]

    def get_ordering(self) -> Any:
        chosen = self.request.GET.get("ordering")
        if self.is_searching or chosen in self.get_valid_orderings():
            return super().get_ordering()
        return "number"

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        annotated: Any = super().annotate_queryset(pages)
        found: QuerySet[Any] = annotated.select_related("landscape", for_specific_subqueries=True)
        return found


class CatalogueCopyView(CopyView):
    """Copies under the title, the slug and, where there is one, the number typed into the form."""

    parent_page: Page

    def form_valid(self, form: Any) -> HttpResponse:
        chosen = form.cleaned_data
        self.parent_page = chosen["new_parent_page"] or self.parent_page
        may_publish = self.parent_page.permissions_for_user(self.request.user).can_publish_subpage()
        names = {"title": "new_title", "slug": "new_slug", "number": "new_number"}
        copy = CopyPageAction(
            page=self.page,
            to=self.parent_page,
            recursive=bool(chosen.get("copy_subpages")),
            update_attrs={field: chosen[name] for field, name in names.items() if name in chosen},
            keep_live=may_publish and bool(chosen.get("publish_copies")),
            user=self.request.user,
            # Numbers of other catalogues are those of the original.
            exclude_fields=["external_ids"],
        ).execute()
        edit = messages.button(reverse("wagtailadmin_pages:edit", args=(copy.pk,)), "Edit")
        messages.success(self.request, f"“{self.page}” was copied.", buttons=[edit])
        return redirect(
            self.next_url or reverse("wagtailadmin_explore", args=(self.parent_page.pk,))
        )


class _CataloguePageViewSet(PageViewSet):
    index_view_class = ExplorerView
    copy_view_class = CatalogueCopyView


class HomePageViewSet(_CataloguePageViewSet):
    model = HomePage
    icon = "home"


class ShowPageViewSet(_CataloguePageViewSet):
    model = ShowPage
    icon = "sr-show"


class SeasonPageViewSet(_CataloguePageViewSet):
    model = SeasonPage
    icon = "sr-season"


class EpisodePageViewSet(_CataloguePageViewSet):
    model = EpisodePage
    icon = "sr-episode"
    index_view_class = EpisodesExplorerView


class MoviePageViewSet(_CataloguePageViewSet):
    model = MoviePage
    icon = "sr-movie"


class ExtraPageViewSet(_CataloguePageViewSet):
    model = ExtraPage
    icon = "sr-extra"


class LiveEventPageViewSet(_CataloguePageViewSet):
    model = LiveEventPage
    icon = "sr-live-event"


class AlbumPageViewSet(_CataloguePageViewSet):
    model = AlbumPage
    icon = "sr-album"


class GameSessionPageViewSet(_CataloguePageViewSet):
    model = GameSessionPage
    icon = "sr-game-session"


class ArticlePageViewSet(_CataloguePageViewSet):
    model = ArticlePage
    icon = "sr-article"


class CollectionPageViewSet(_CataloguePageViewSet):
    model = CollectionPage
    icon = "sr-collection"


class StandardPageViewSet(_CataloguePageViewSet):
    model = StandardPage
    icon = "doc-full"


class BasePageViewSet(PageViewSet):
    """For mixed children and the root: Wagtail's own, without the sort mode."""

    model = Page
    index_view_class = ExplorerView


VIEWSETS = (
    BasePageViewSet,
    HomePageViewSet,
    ShowPageViewSet,
    SeasonPageViewSet,
    EpisodePageViewSet,
    MoviePageViewSet,
    ExtraPageViewSet,
    LiveEventPageViewSet,
    AlbumPageViewSet,
    GameSessionPageViewSet,
    ArticlePageViewSet,
    CollectionPageViewSet,
    StandardPageViewSet,
)


def refuse_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Says what is in the way, instead of failing when the move has begun."""
    try:
        refuse_other_language(page=page, parent=destination)
        refuse_taken_number(page=page, parent=destination)
    except ValidationError as taken:
        messages.error(request, " ".join(taken.messages))
        return redirect("wagtailadmin_pages:move", page.pk)
    return None
