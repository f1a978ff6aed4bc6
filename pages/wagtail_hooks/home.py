"""The first thing editors see: what there is, what comes up, what needs a hand, where to begin."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from media_catalog.models import CatalogImage, Person
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    GameSessionPage,
    LiveEventPage,
    MoviePage,
    ScheduleProblem,
    SeasonPage,
    ShowPage,
)

COMING_UP = 6


@dataclass(frozen=True, slots=True)
class Count:
    """One kind of content, how much of it there is, and where its list is."""

    label: str
    icon: str
    total: int
    url: str


class WelcomePanel(Component):
    order = 10
    template_name = "pages/home/welcome.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user: Any = self.request.user
        sees_pages = policy_registry.get_by_type(Page).user_has_any_permission(
            user, {"add", "change", "publish"}
        )
        return {
            "user": user,
            "counts": counts() if sees_pages else [],
            "sees_pages": sees_pages,
            "may_create": policy_registry.get_by_type(Page).user_has_permission(user, "add"),
            "coming_up": coming_up() if sees_pages else [],
            "problems": ScheduleProblem.objects.all()[:COMING_UP] if sees_pages else [],
            "without_alt": CatalogImage.objects.filter(alt_text="").count(),
            "request": self.request,
        }


def counts() -> list[Count]:
    return [
        Count("shows", "sr-show", ShowPage.objects.count(), reverse("shows:index")),
        Count("seasons", "sr-season", SeasonPage.objects.count(), reverse("seasons:index")),
        Count("episodes", "sr-episode", EpisodePage.objects.count(), reverse("episodes:index")),
        Count("movies", "sr-movie", MoviePage.objects.count(), reverse("movies:index")),
        Count(
            "live events",
            "sr-live-event",
            LiveEventPage.objects.count(),
            reverse("live-events:index"),
        ),
        Count("albums", "sr-album", AlbumPage.objects.count(), reverse("albums:index")),
        Count(
            "game sessions",
            "sr-game-session",
            GameSessionPage.objects.count(),
            reverse("game-sessions:index"),
        ),
        Count("articles", "sr-article", ArticlePage.objects.count(), reverse("articles:index")),
        Count(
            "collections",
            "sr-collection",
            CollectionPage.objects.count(),
            reverse("collections:index"),
        ),
        Count(
            "people",
            "user",
            Person.objects.count(),
            reverse("wagtailsnippets_media_catalog_person:list"),
        ),
    ]


def coming_up() -> list[Revision]:
    """Pages that will go live next, soonest first."""
    return list(
        Revision.page_revisions.filter(
            approved_go_live_at__isnull=False,
            base_content_type=ContentType.objects.get_for_model(Page),
        ).order_by("approved_go_live_at")[:COMING_UP]
    )
