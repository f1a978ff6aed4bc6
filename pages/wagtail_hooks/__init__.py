"""The newsroom in the admin: listings, the page tree, the welcome panel, icons and styles."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from pages.wagtail_hooks import explorer, home, listings, live_events, review

ICONS = [
    "catalogue",
    "show",
    "season",
    "episode",
    "movie",
    "live-event",
    "album",
    "game-session",
    "extra",
    "article",
    "collection",
    "organisation",
    "franchise",
]


# After Wagtail's own, so that ours take their places.
@hooks.register("register_admin_viewset", order=100)
def newsroom_viewsets() -> list[Any]:
    return [listings.CatalogueGroup(), *(viewset() for viewset in explorer.VIEWSETS)]


hooks.register("register_admin_urls", live_events.urls)
hooks.register("register_log_actions", live_events.register_log_actions)
hooks.register("register_page_listing_more_buttons", live_events.listing_buttons)
hooks.register("before_move_page", explorer.refuse_move)
hooks.register("construct_page_action_menu", review.put_approval_first)
hooks.register("construct_snippet_action_menu", review.put_approval_first)


@hooks.register("construct_homepage_panels")
def welcome(request: Any, panels: list[Any]) -> None:
    panels.insert(0, home.WelcomePanel(request))


@hooks.register("construct_homepage_summary_items", order=1000)
def own_summary(request: Any, items: list[Any]) -> None:
    """The welcome panel counts what Wagtail's summary would, by type."""
    items.clear()


@hooks.register("register_icons")
def icons(found: list[str]) -> list[str]:
    return [*found, *(f"pages/icons/sr-{name}.svg" for name in ICONS)]


@hooks.register("insert_global_admin_css")
def styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("pages/newsroom.css"))


@hooks.register("insert_global_admin_js")
def scripts() -> SafeString:
    return format_html('<script src="{}" defer></script>', static("pages/territories.js"))
