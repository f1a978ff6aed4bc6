"""What an editor makes and publishes in the browser is what a frontend reads, kind by kind."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from delivery import services as delivery
from tests.factories.accounts import UserFactory
from tests.factories.pages import HomePageFactory, MoviePageFactory
from tests.journeys import screens
from tests.journeys.reading import Reader
from tests.journeys.screens import Body, Desk
from tests.live import LiveStack

pytestmark = [pytest.mark.slow]


@pytest.fixture
def desk(browser: Browser, workers_dead: LiveStack) -> Any:
    HomePageFactory()
    delivery.show_everything()
    email = UserFactory(role="Editor").email
    desk = screens.sign_in(browser, url=workers_dead.url, email=email)
    yield desk
    desk.page.context.close()


def add(desk: Desk, model: str, *, below: Any) -> None:
    desk.page.goto(f"/admin/pages/add/pages/{model}/{below.pk}/")


def publish(desk: Desk) -> None:
    desk.submitted("Publish")
    desk.settled()


def test_a_movie(desk: Desk, frontend: Reader) -> None:
    add(desk, "moviepage", below=HomePageFactory())
    desk.type(title="Metropolis", tagline="The mediator", short_synopsis="A city on two floors.")
    desk.tab("Details")
    desk.type_date("release_date", "1927-01-10")
    desk.type(duration="2:33:00", original_language="de")
    publish(desk)
    movie = frontend.get("movies/metropolis/").data
    assert (movie["title"], movie["tagline"]) == ("Metropolis", "The mediator")
    assert (movie["duration"], movie["release_date"]) == (9180, "1927-01-10")


def test_an_extra_below_its_movie(desk: Desk, frontend: Reader) -> None:
    movie = MoviePageFactory(title="Metropolis")
    delivery.show_everything()
    add(desk, "extrapage", below=movie)
    desk.type(title="Trailer: Metropolis", short_synopsis="The scenes that came back.")
    desk.field("extra_kind").select_option(label="Trailer")
    desk.tab("Details")
    desk.type(duration="1:58")
    publish(desk)
    (listed,) = frontend.get(f"extras/?parent={movie.translation_key}").data["items"]
    extra = frontend.get(f"extras/{listed['id']}/").data
    assert (extra["title"], extra["duration"]) == ("Trailer: Metropolis", 118)
    assert extra["extra_kind"] == "trailer"


def test_a_collection_picked_by_hand(desk: Desk, frontend: Reader) -> None:
    movie = MoviePageFactory(title="Nosferatu")
    MoviePageFactory(title="Faust")
    delivery.show_everything()
    add(desk, "collectionpage", below=HomePageFactory())
    desk.type(title="Lights off", description="Not alone.")
    prefix = Body(desk, "selection").add("Picked by hand")
    screens.choose_page(desk.page, f"{prefix}-items-0-value", "Nosferatu")
    publish(desk)
    collection = frontend.get("collections/lights-off/").data
    assert collection["description"] == "Not alone."
    assert [item["id"] for item in collection["items"]] == [str(movie.translation_key)]


def test_a_collection_found_by_a_rule(desk: Desk, frontend: Reader) -> None:
    movie = MoviePageFactory(title="Nosferatu")
    delivery.show_everything()
    add(desk, "collectionpage", below=HomePageFactory())
    desk.type(title="All movies")
    prefix = Body(desk, "selection").add("Found by a rule")
    desk.page.locator(f"[name='{prefix}-kinds'][value=movie]").check()
    publish(desk)
    collection = frontend.get("collections/all-movies/").data
    assert [item["id"] for item in collection["items"]] == [str(movie.translation_key)]


def test_an_information_page(desk: Desk, frontend: Reader) -> None:
    add(desk, "standardpage", below=HomePageFactory())
    desk.type(title="About us", introduction="Who we are.")
    Body(desk).heading("In short")
    publish(desk)
    page = frontend.get("pages/about-us/").data
    assert page["introduction"] == "Who we are."
    assert [block["type"] for block in page["body"]] == ["heading"]


def test_an_organisation(desk: Desk, frontend: Reader) -> None:
    desk.page.goto("/admin/snippets/media_catalog/organisation/add/")
    desk.type(name="Star Film", description="A glass house at Montreuil.")
    desk.field("kind").select_option(label="Studio")
    publish(desk)
    organisation = frontend.get("organisations/star-film/").data
    assert (organisation["name"], organisation["kind"]) == ("Star Film", "studio")
