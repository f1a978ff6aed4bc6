"""An event team's evening: announced, gone live, ended, and watched again, in the browser."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from delivery import services as delivery
from pages.models import LiveEventPage
from tests.factories.accounts import UserFactory
from tests.factories.pages import HomePageFactory
from tests.journeys import screens
from tests.journeys.reading import Reader
from tests.journeys.screens import Desk
from tests.live import LiveStack

pytestmark = [pytest.mark.slow]

STREAM = "https://stream.example/nosferatu/index.m3u8"
REPLAY = "https://file.example/nosferatu.mp4"
PLACE = "live-events/nosferatu-at-midnight/"


@pytest.fixture
def team(browser: Browser, workers_dead: LiveStack) -> Any:
    HomePageFactory()
    delivery.show_everything()
    email = UserFactory(role="Editor").email
    desk = screens.sign_in(browser, url=workers_dead.url, email=email)
    yield desk
    desk.page.context.close()


def announce(desk: Desk) -> None:
    page = desk.page
    home = HomePageFactory()
    page.goto(f"/admin/pages/add/pages/liveeventpage/{home.pk}/")
    expect(page.get_by_text("A new event is pending.")).to_be_visible()
    desk.type(title="Nosferatu at midnight", tagline="With an orchestra")
    desk.type_date("starts_at", "2031-10-31 23:00")
    desk.tab("Details")
    desk.type(stream_url=STREAM, replay_url=REPLAY, replay_duration="1:34:00", dvr_window="30")
    desk.submitted("Publish")
    desk.settled()


def step(desk: Desk, label: str) -> None:
    """One click, and one confirmation."""
    page = desk.page
    page.get_by_role("link", name=label, exact=True).click()
    page.get_by_role("button", name=f"Yes, {label.lower()}").click()
    desk.settled()


def test_an_evening_from_the_announcement_to_the_replay(
    team: Desk, frontend: Reader, pictures: Path
) -> None:
    announce(team)
    event = LiveEventPage.objects.get()
    announced = frontend.get(PLACE)
    assert announced.data["playback"]["mode"] == "countdown"
    assert STREAM.encode() not in announced.body
    assert frontend.get("live-events/?status=pending&order=starts").ids == [announced.data["id"]]

    team.page.goto(f"/admin/pages/{event.pk}/edit/")
    team.picture(pictures, "live-event-pending", height=1300)
    step(team, "Go live now")
    live = frontend.get(PLACE).data
    assert (live["status"], live["playback"]["mode"]) == ("live", "live")
    assert [each["url"] for each in live["playback"]["sources"]] == [STREAM]

    team.type(tagline="With two orchestras")
    team.submitted("Save draft")
    team.settled()
    team.picture(pictures, "live-event-live", height=1300)
    step(team, "End now")
    ended = frontend.get(PLACE).data
    assert (ended["tagline"], ended["status"]) == ("With an orchestra", "ended")
    assert [each["url"] for each in ended["playback"]["sources"]] == [REPLAY]
    assert ended["playback"]["duration"] == 5640

    team.page.goto(f"/admin/pages/{event.pk}/edit/")
    team.submitted("Publish")
    team.settled()
    published = frontend.get(PLACE).data
    assert (published["tagline"], published["status"]) == ("With two orchestras", "ended")


def test_the_slower_of_two_is_told(team: Desk, browser: Browser, live_stack: LiveStack) -> None:
    announce(team)
    event = LiveEventPage.objects.get()
    other = screens.sign_in(browser, url=live_stack.url, email=UserFactory(role="Editor").email)
    for desk, label in ((team, "Cancel event"), (other, "Go live now")):
        desk.page.goto(f"/admin/pages/{event.pk}/edit/")
        desk.page.get_by_role("link", name=label, exact=True).click()
    team.page.get_by_role("button", name="Yes, cancel event").click()
    team.settled()
    other.page.get_by_role("button", name="Yes, go live now").click()
    expect(
        other.page.get_by_text("Nothing was changed. Meanwhile it was changed by")
    ).to_be_visible()
    expect(other.page.locator("[data-sr-live-status=cancelled]")).to_be_visible()
    other.page.context.close()
