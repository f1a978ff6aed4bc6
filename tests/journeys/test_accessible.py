"""Our own markup in the newsroom's screens has no accessibility fault that a program can find."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser
from wagtail.admin.admin_url_finder import AdminURLFinder

from delivery import services as delivery
from tests.content_types import CONTENT_TYPES
from tests.factories.accounts import UserFactory
from tests.factories.licences import grant
from tests.factories.media_catalog import CatalogImageFactory
from tests.journeys import node, screens
from tests.journeys.axe import Audit
from tests.journeys.screens import Desk
from tests.live import LiveStack

pytestmark = [pytest.mark.slow]

LISTINGS = (
    *("shows", "seasons", "episodes", "movies", "extras", "live-events", "articles"),
    *("collections", "information-pages"),
)
SNIPPETS = ("person", "organisation", "franchise", "genre", "category")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> str:
    place: Path = node.installed(tmp_path_factory.mktemp("axe"))
    return (place / "node_modules" / "axe-core" / "axe.min.js").read_text()


@pytest.fixture
def desk(browser: Browser, workers_dead: LiveStack) -> Any:
    email = UserFactory(role="Managing editor").email
    desk = screens.sign_in(browser, url=workers_dead.url, email=email)
    yield desk
    desk.page.context.close()


@pytest.fixture
def items() -> dict[str, Any]:
    """One of each kind, with pictures where it has any."""
    image = CatalogImageFactory()
    items = {each.kind: each.one() for each in CONTENT_TYPES}
    for kind in ("show", "movie"):
        type(items[kind]).objects.filter(pk=items[kind].pk).update(landscape=image, poster=image)
    grant(items["movie"])
    delivery.show_everything()
    return items


def look_at_tabs(audit: Audit, desk: Desk, screen: str) -> None:
    tabs = desk.page.locator("main").get_by_role("tab")
    audit.look(desk.page, screen)
    for number in range(tabs.count()):
        tab = tabs.nth(number)
        if tab.is_visible():
            tab.click()
            audit.look(desk.page, f"{screen} {tab.inner_text().split()[0]}")


def test_every_editor_is_in_order(desk: Desk, items: dict[str, Any], program: str) -> None:
    audit, finder = Audit(program), AdminURLFinder()
    for kind, item in items.items():
        desk.page.goto(finder.get_edit_url(item))
        look_at_tabs(audit, desk, kind)
    assert audit.wrong == {}
    for screen in ("live_event Content", "movie Licences", "movie Details", "show Details"):
        assert audit.looked[screen], f"nothing of ours in {screen}"


def test_every_listing_is_in_order(desk: Desk, items: dict[str, Any], program: str) -> None:
    audit = Audit(program)
    names = {name: reverse(f"{name}:index") for name in LISTINGS}
    names |= {name: reverse(f"wagtailsnippets_media_catalog_{name}:list") for name in SNIPPETS}
    names |= {"first screen": reverse("wagtailadmin_home")}
    names |= {"explorer": reverse("wagtailadmin_explore", args=[items["show"].get_parent().pk])}
    for name, place in names.items():
        desk.page.goto(place)
        audit.look(desk.page, name)
    assert audit.wrong == {}
    for screen in ("first screen", "shows", "movies", "live-events"):
        assert audit.looked[screen], f"nothing of ours in {screen}"


def test_a_fault_in_our_markup_is_found(desk: Desk, program: str) -> None:
    audit = Audit(program)
    desk.page.goto("/admin/")
    desk.page.evaluate("document.querySelector('.sr-welcome').append(new Image())")
    audit.look(desk.page, "first screen")
    (found,) = audit.wrong["first screen"]
    assert found.startswith("image-alt")
