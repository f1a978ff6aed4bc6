"""Live events as frontends and players read them: told at once, found by status, never leaking."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.utils import timezone

from delivery.jobs import verifying
from delivery.models import Showing
from delivery.services import show_changes
from entitlements.models import LicenceWindow
from pages.choices import EventStatus
from pages.models import LiveEventPage, LiveStatus
from pages.services import live_events
from tests.api.conftest import Reader
from tests.factories.media_catalog import CatalogImageFactory
from tests.factories.pages import EpisodePageFactory, LiveEventPageFactory, MoviePageFactory

pytestmark = pytest.mark.django_db

Settle = Callable[..., None]
DAY = timedelta(days=1)
STREAMS = {
    "stream_url": "https://stream.example/secret/one.m3u8",
    "backup_url": "https://backup.example/secret/two.M3U8?x=1",
    "replay_url": "https://file.example/secret/three.mp4",
}
HLS = "application/vnd.apple.mpegurl"


def key(item: Any) -> str:
    return str(item.translation_key)


def switch(event: LiveEventPage, *wanted: str) -> None:
    for each in wanted:
        seen = LiveStatus.of(event.translation_key).status
        live_events.change_status(page=event, wanted=EventStatus(each), seen=seen)


def licence(event: LiveEventPage, **fields: Any) -> None:
    LicenceWindow.objects.create(
        title_kind="live_event", public_id=event.translation_key, kind="playback", **fields
    )


def playback(reader: Reader, event: LiveEventPage, **headers: str) -> Any:
    return reader.json(f"live-events/{event.slug}/?platform=web", **headers)["playback"]


def test_one_shape_from_the_countdown_to_the_replay(reader: Reader, settle: Settle) -> None:
    start = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    event = LiveEventPageFactory(
        **STREAMS,
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        doors_open_at=start - timedelta(minutes=30),
        time_zone="Europe/Berlin",
        dvr_window=90,
        replay_duration=5310,
        rated="age:6",
    )
    settle()
    answer = reader.json(f"live-events/{event.slug}/")
    assert (answer["type"], answer["status"]) == ("live_event", "pending")
    assert answer["starts_at"] == "2026-12-31T23:30:00Z"
    assert (answer["time_zone"], answer["release_date"]) == ("Europe/Berlin", "2027-01-01")
    pending = answer["playback"]
    assert pending == {
        "mode": "countdown",
        "status": "pending",
        "since": None,
        "sources": [],
        "dvr_window": 90,
        "duration": 5310,
        "doors_open_at": "2026-12-31T23:00:00Z",
        "starts_at": "2026-12-31T23:30:00Z",
        "ends_at": "2027-01-01T01:30:00Z",
        "countdown_art": None,
        "recording": [],
    }
    switch(event, "live")
    settle()
    live = playback(reader, event)
    assert (live["mode"], live["status"]) == ("live", "live")
    assert live["since"] is not None
    assert live["sources"] == [
        {"url": STREAMS["stream_url"], "type": HLS, "role": "primary"},
        {"url": STREAMS["backup_url"], "type": HLS, "role": "backup"},
    ]
    switch(event, "ended")
    settle()
    ended = playback(reader, event)
    assert ended["mode"] == "replay"
    assert ended["sources"] == [
        {"url": STREAMS["replay_url"], "type": "video/mp4", "role": "primary"}
    ]
    switch(event, "live", "pending", "cancelled")
    settle()
    cancelled = playback(reader, event)
    assert (cancelled["mode"], cancelled["sources"]) == ("none", [])
    assert set(pending) == set(live) == set(ended) == set(cancelled)


def test_an_address_is_given_where_and_while_it_may_be_played(
    reader: Reader, settle: Settle, settings: LazySettings
) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    event = LiveEventPageFactory(**STREAMS)
    switch(event, "live")
    licence(event, reach="only", codes=["DE"], ends_at=timezone.now() + DAY)
    settle()
    everywhere = f"live-events/{event.slug}/"
    german = reader.get(everywhere, **{"X-Territory": "DE"})
    french = reader.get(everywhere, **{"X-Territory": "FR"})
    unknown = reader.get(everywhere)
    assert STREAMS["stream_url"] in german.content.decode()
    for answer in (french, unknown):
        assert b"secret" not in answer.content
        assert answer.json()["playback"]["sources"] == []
        assert answer.json()["availability"]["state"] == "unavailable"
    assert german["ETag"] != french["ETag"]
    again = reader.get(everywhere, **{"X-Territory": "FR", "If-None-Match": german["ETag"]})
    assert (again.status_code, b"secret" in again.content) == (200, False)
    settle(ahead=2 * DAY)
    later = reader.get(everywhere, **{"X-Territory": "DE"})
    assert later.json()["availability"]["state"] == "expired"
    assert b"secret" not in later.content


@pytest.mark.parametrize("status", ["live", "ended"])
def test_a_closed_window_keeps_every_address_from_every_answer(
    reader: Reader, settle: Settle, status: str
) -> None:
    event = LiveEventPageFactory(**STREAMS, published=True)
    switch(event, status)
    licence(event, starts_at=timezone.now() + DAY)
    settle()
    places = [
        f"live-events/{key(event)}/",
        f"live-events/{event.slug}/",
        f"live-events/{event.slug}/?fields=playback",
        "live-events/",
        f"resolve/?path=/{event.slug}/",
        f"items/?ids={key(event)}",
        "changes/",
        "search/?q=secret",
        f"search/?q={event.slug.split('-')[0]}",
    ]
    for place in places:
        answer = reader.get(place)
        assert answer.status_code == 200, place
        assert b"secret" not in answer.content, place
    settle(ahead=2 * DAY)
    assert b"secret" in reader.get(f"live-events/{event.slug}/?fields=playback").content


def test_what_is_not_free_gives_no_address(reader: Reader, settle: Settle) -> None:
    event = LiveEventPageFactory(**STREAMS)
    switch(event, "live")
    settle()
    assert playback(reader, event)["sources"]
    Showing.objects.filter(public_id=event.translation_key).update(access="claims")
    assert playback(reader, event)["sources"] == []


def test_nothing_stored_for_lists_or_as_history_holds_an_address(settle: Settle) -> None:
    event = LiveEventPageFactory(**STREAMS)
    switch(event, "live")
    settle()
    row = Showing.objects.get(public_id=event.translation_key)
    assert "secret" not in row.card + row.document + row.gated + str(row.search)
    assert "secret" in row.sources
    assert Showing.objects.exclude(kind="live_event").exclude(sources="").count() == 0


def test_a_switch_is_on_the_next_read_and_publishes_no_draft(
    reader: Reader, settle: Settle
) -> None:
    event = LiveEventPageFactory(**STREAMS, tagline="As published")
    event.tagline, event.stream_url = "Being written", "https://stream.example/secret/new.m3u8"
    draft = event.save_revision()
    settle()
    before = reader.get(f"live-events/{event.slug}/")
    published = LiveEventPage.objects.get(pk=event.pk)
    switch(published, "live")
    show_changes()
    settle()
    after = reader.get(f"live-events/{event.slug}/")
    assert after["ETag"] != before["ETag"]
    assert (after.json()["tagline"], after.json()["status"]) == ("As published", "live")
    assert after.json()["playback"]["sources"][0]["url"] == STREAMS["stream_url"]
    draft.publish()
    settle()
    answer = reader.json(f"live-events/{event.slug}/")
    assert (answer["tagline"], answer["status"]) == ("Being written", "live")
    assert answer["playback"]["sources"][0]["url"].endswith("new.m3u8")
    assert list(verifying.differences()) == []


def test_a_scheduled_version_stands_where_the_event_stands(reader: Reader, settle: Settle) -> None:
    event = LiveEventPageFactory()
    event.tagline, event.go_live_at = "Later", timezone.now() + DAY
    event.save_revision().publish()
    settle()
    switch(LiveEventPage.objects.get(pk=event.pk), "live")
    settle(ahead=2 * DAY)
    answer = reader.json(f"live-events/{event.slug}/")
    assert (answer["tagline"], answer["status"]) == ("Later", "live")


@pytest.mark.parametrize("factory", [MoviePageFactory, EpisodePageFactory])
def test_a_title_takes_over_as_the_recording_while_it_is_public(
    reader: Reader, settle: Settle, factory: Any
) -> None:
    title = factory(title="The recording")
    event = LiveEventPageFactory(recording=title)
    settle()
    assert playback(reader, event)["recording"] == []
    switch(event, "ended")
    settle()
    (card,) = playback(reader, event)["recording"]
    assert (card["id"], card["title"]) == (key(title), "The recording")
    title.unpublish()
    settle()
    hidden = reader.get(f"live-events/{event.slug}/")
    assert hidden.json()["playback"]["recording"] == []
    assert key(title) not in hidden.content.decode()


def test_the_countdown_has_its_own_picture_or_the_landscape(reader: Reader, settle: Settle) -> None:
    own, landscape = CatalogImageFactory(alt_text="Own"), CatalogImageFactory(alt_text="Wide")
    files = [{"file": "images/a.jpg", "type": "image/jpeg", "width": 640, "height": 360}]
    for image in (own, landscape):
        made = {"key": image.rendition_key, "complete": True, "roles": {"landscape": files}}
        type(image).objects.filter(pk=image.pk).update(renditions_made=made)
    one = LiveEventPageFactory(countdown_art=own, landscape=landscape)
    two = LiveEventPageFactory(landscape=landscape)
    settle()
    assert playback(reader, one)["countdown_art"]["alt"] == "Own"
    assert playback(reader, two)["countdown_art"]["alt"] == "Wide"


# Lists


def test_lists_know_the_status_and_the_start(reader: Reader, settle: Settle) -> None:
    now = timezone.now()
    later, sooner, past = (
        LiveEventPageFactory(starts_at=now + hours * timedelta(hours=1)) for hours in (30, 2, -50)
    )
    off = LiveEventPageFactory(starts_at=now + DAY)
    switch(past, "live", "ended")
    switch(off, "cancelled")
    settle()
    expected = {
        "order=starts": [past, sooner, off, later],
        "order=-starts": [later, off, sooner, past],
        "order=starts&status=pending": [sooner, later],
        "order=starts&status=ended,cancelled": [past, off],
        "order=starts&exclude_status=cancelled": [past, sooner, later],
        "status=live": [],
    }
    for query, events in expected.items():
        assert reader.ids(f"live-events/?{query}") == [key(event) for event in events], query
    card = reader.json("live-events/?status=cancelled")["items"][0]
    assert card["status"] == "cancelled"
    assert {"starts_at", "ends_at", "doors_open_at", "time_zone"} <= set(card)
    assert "playback" not in card


def test_a_long_list_goes_on_by_the_start(reader: Reader, settle: Settle) -> None:
    start = timezone.now() + DAY
    events = [LiveEventPageFactory(starts_at=start + (n // 2) * DAY) for n in range(5)]
    settle()
    for order in ("starts", "-starts"):
        found, place = [], f"live-events/?order={order}&limit=2"
        while place:
            answer = reader.json(place)
            found += [(item["starts_at"], item["id"]) for item in answer["items"]]
            place = answer["next"]
        assert found == sorted(found, reverse=order == "-starts")
        assert {each for _, each in found} == {key(event) for event in events}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("status=paused", "status"), ("order=begins", "order"), ("start=1", "start")],
)
def test_other_words_are_refused(
    reader: Reader, settle: Settle, query: str, parameter: str
) -> None:
    settle()
    answer = reader.get(f"live-events/?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == parameter


def test_no_other_list_knows_a_status(reader: Reader, settle: Settle) -> None:
    settle()
    for query in ("status=live", "order=starts"):
        assert reader.get(f"movies/?{query}").status_code == 400
