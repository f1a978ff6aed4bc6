"""Live events: what may be typed, who may switch them, and that no draft brings a status back."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry
from wagtail.test.utils.form_data import inline_formset

from pages.choices import STATUS_CHANGED, EventStatus
from pages.exceptions import StatusRefused
from pages.models import LiveEventPage, LiveStatus
from pages.services import live_events
from tests.domain.pages.conftest import typed
from tests.factories.accounts import UserFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    LiveEventPageFactory,
    MoviePageFactory,
)

pytestmark = pytest.mark.django_db

START = datetime(2026, 12, 24, 20, 0, tzinfo=UTC)
STREAM = "https://stream.example/event/index.m3u8"
PENDING, LIVE = EventStatus.PENDING, EventStatus.LIVE
ENDED, CANCELLED = EventStatus.ENDED, EventStatus.CANCELLED


def standing(event: LiveEventPage) -> str:
    return LiveStatus.of(event.translation_key).status


def switch(event: LiveEventPage, *wanted: EventStatus, user: Any = None) -> None:
    for each in wanted:
        live_events.change_status(page=event, wanted=each, seen=standing(event), user=user)


def address(event: LiveEventPage, wanted: str) -> str:
    return reverse("live_event_status", args=(event.pk, wanted))


def edit(newsroom: Client, event: LiveEventPage, **fields: Any) -> Any:
    values = {"title": event.title, "slug": event.slug, "starts_at": "2026-12-24 20:00"}
    values |= {"dvr_window": "0", "action-publish": "1"} | fields
    place = reverse("wagtailadmin_pages:edit", args=(event.pk,))
    return newsroom.post(place, typed(**values))


# What may be typed


def test_everything_of_an_event_can_be_typed(newsroom: Client) -> None:
    event, movie = LiveEventPageFactory(published=False), MoviePageFactory()
    edit(
        newsroom,
        event,
        doors_open_at="2026-12-24 19:30",
        ends_at="2026-12-24 22:00",
        time_zone="Europe/Berlin",
        stream_url=STREAM,
        backup_url="https://backup.example/index.m3u8?token=1",
        dvr_window="120",
        replay_url="https://stream.example/event.mp4",
        replay_duration="1:28:30",
        recording=str(movie.pk),
        ratings=inline_formset([{"rating": "fsk:12", "country": ""}]),
    )
    event.refresh_from_db()
    assert event.live
    assert event.ends_at - event.starts_at == timedelta(hours=2)
    assert event.starts_at - event.doors_open_at == timedelta(minutes=30)
    assert (event.time_zone, event.dvr_window) == ("Europe/Berlin", 120)
    assert (event.stream_url, event.replay_duration) == (STREAM, 5310)
    assert event.recording_id == movie.pk
    assert [(row.system, row.value) for row in event.ratings.all()] == [("fsk", "12")]


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("doors_open_at", "2026-12-24 20:30", "after the start"),
        ("ends_at", "2026-12-24 20:00", "later than the start"),
        ("starts_at", "soon", "valid date/time"),
        ("time_zone", "Berlin", "valid choice"),
        ("stream_url", "http://stream.example/index.m3u8", "https://"),
        ("stream_url", "https://stream.example/index.mpd", "end in .m3u8"),
        ("stream_url", "https://stream.example/?file=index.m3u8", "end in .m3u8"),
        ("stream_url", "https://a:b@stream.example/index.m3u8", "password"),
        ("stream_url", "javascript:alert(1)", "valid URL"),
        ("replay_url", "https://stream.example/event.mkv", ".m3u8 or .mp4"),
        ("dvr_window", "-1", "greater than or equal to 0"),
        ("dvr_window", "1441", "less than or equal to 1440"),
        ("replay_duration", "long", "minutes:seconds"),
    ],
)
def test_nonsense_is_a_named_error_and_changes_nothing(
    newsroom: Client, field: str, value: str, reason: str
) -> None:
    event = LiveEventPageFactory(published=False, starts_at=START)
    response = edit(newsroom, event, **{field: value, "tagline": "Kept as typed"})
    errors = response.context["form"].errors
    assert set(errors) == {field}
    assert reason in str(errors[field])
    event.refresh_from_db()
    assert (event.tagline, event.live) == ("", False)


def test_a_backup_stands_in_for_a_stream(newsroom: Client) -> None:
    event = LiveEventPageFactory(published=False)
    response = edit(newsroom, event, backup_url=STREAM)
    assert set(response.context["form"].errors) == {"stream_url"}


def test_only_movies_and_episodes_are_recordings(newsroom: Client) -> None:
    event = LiveEventPageFactory(published=False)
    response = edit(newsroom, event, recording=str(ArticlePageFactory().pk))
    assert set(response.context["form"].errors) == {"recording"}
    edit(newsroom, event, recording=str(EpisodePageFactory().pk))
    event.refresh_from_db()
    assert event.recording is not None


def test_a_draft_has_times_that_can_be(newsroom: Client) -> None:
    event = LiveEventPageFactory(published=False, starts_at=START)
    event.ends_at = START - timedelta(hours=1)
    with pytest.raises(ValidationError):
        event.save_revision()
    with pytest.raises(IntegrityError), transaction.atomic():
        LiveEventPage.objects.filter(pk=event.pk).update(ends_at=START)


# Where it stands


@pytest.mark.parametrize(
    "way",
    [(LIVE, ENDED), (ENDED, LIVE, ENDED), (CANCELLED, PENDING, LIVE), (LIVE, PENDING, CANCELLED)],
)
def test_an_event_goes_its_way(way: tuple[EventStatus, ...]) -> None:
    event = LiveEventPageFactory()
    assert standing(event) == PENDING
    switch(event, *way)
    assert standing(event) == way[-1]


@pytest.mark.parametrize(
    ("before", "wanted", "reason"),
    [
        ((CANCELLED,), LIVE, "back to pending first"),
        ((CANCELLED,), ENDED, "back to pending first"),
        ((LIVE, ENDED), CANCELLED, "has ended"),
        ((LIVE,), LIVE, "live already"),
        ((), PENDING, "pending already"),
    ],
)
def test_other_ways_are_refused_with_a_reason(
    before: tuple[EventStatus, ...], wanted: EventStatus, reason: str
) -> None:
    event = LiveEventPageFactory()
    switch(event, *before)
    standing_before = list(LiveStatus.objects.values())
    with pytest.raises(StatusRefused, match=reason):
        switch(event, wanted)
    assert list(LiveStatus.objects.values()) == standing_before
    assert PageLogEntry.objects.filter(action=STATUS_CHANGED).count() == len(before)


def test_what_nobody_can_see_does_not_go_live_but_may_be_cancelled() -> None:
    event = LiveEventPageFactory(published=False)
    for wanted in (LIVE, ENDED):
        with pytest.raises(StatusRefused, match="Publish it first"):
            switch(event, wanted)
    switch(event, CANCELLED)
    assert standing(event) == CANCELLED


def test_what_is_due_to_be_out_goes_live_before_its_flag_follows() -> None:
    event = LiveEventPageFactory(go_live_at=timezone.now() + timedelta(days=1))
    with pytest.raises(StatusRefused):
        switch(event, LIVE)
    event.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    switch(event, LIVE)
    assert standing(event) == LIVE


def test_who_looked_at_an_older_status_is_told() -> None:
    anna = UserFactory(first_name="Anna", last_name="Lee")
    event = LiveEventPageFactory()
    switch(event, LIVE, user=anna)
    with pytest.raises(StatusRefused, match="Meanwhile it was changed by Anna Lee: it is live now"):
        live_events.change_status(page=event, wanted=CANCELLED, seen=PENDING)
    assert standing(event) == LIVE


def test_publishing_a_draft_does_not_bring_an_old_status_back() -> None:
    event = LiveEventPageFactory()
    event.tagline = "Being written"
    draft = event.save_revision()
    switch(event, LIVE)
    event.refresh_from_db()
    assert (event.tagline, event.has_unpublished_changes) == ("", True)
    assert event.latest_revision_id == draft.pk
    draft.publish()
    event.refresh_from_db()
    assert (event.tagline, standing(event)) == ("Being written", LIVE)
    event.revisions.first().publish()
    assert standing(event) == LIVE


def test_a_status_is_that_of_all_languages_and_a_copy_begins_anew() -> None:
    event = LiveEventPageFactory()
    HomePageFactory(language="de", slug="home-de")
    german = event.copy_for_translation(Locale.objects.get(language_code="de"))
    switch(event, LIVE)
    copied = event.copy(update_attrs={"slug": "copied", "title": "Copied"})
    assert (standing(german), standing(copied)) == (LIVE, PENDING)


def test_a_status_goes_with_the_last_of_its_pages() -> None:
    event = LiveEventPageFactory()
    HomePageFactory(language="de", slug="home-de")
    german = event.copy_for_translation(Locale.objects.get(language_code="de"))
    switch(event, LIVE)
    Page.objects.get(pk=german.pk).delete()
    assert standing(event) == LIVE
    HomePageFactory().get_children().get(pk=event.pk).delete()
    assert not LiveStatus.objects.exists()


# Buttons


def test_one_click_and_one_confirmation(newsroom: Client) -> None:
    event = LiveEventPageFactory(stream_url=STREAM)
    asked = newsroom.get(address(event, LIVE)).content.decode()
    assert "Yes, go live now" in asked
    assert "no stream address" not in asked
    assert standing(event) == PENDING
    answer = newsroom.post(address(event, LIVE), {"seen": "pending"}, follow=True)
    assert standing(event) == LIVE
    assert "is live. Viewers see it from now on." in answer.content.decode()
    entry = PageLogEntry.objects.get(action=STATUS_CHANGED)
    assert entry.user is not None
    assert (entry.page_id, entry.message) == (event.pk, "Event status: Pending → Live")
    history = newsroom.get(reverse("wagtailadmin_pages:history", args=(event.pk,)))
    assert "Event status: Pending → Live" in history.content.decode()


def test_the_confirmation_warns_of_a_missing_stream_and_of_a_draft(newsroom: Client) -> None:
    event = LiveEventPageFactory()
    event.tagline = "Being written"
    event.save_revision()
    asked = newsroom.get(address(event, LIVE)).content.decode()
    assert "no stream address" in asked
    assert "It stays a draft" in asked


def test_the_second_of_two_clicks_is_told(newsroom: Client) -> None:
    event = LiveEventPageFactory()
    newsroom.post(address(event, CANCELLED), {"seen": "pending"})
    answer = newsroom.post(address(event, LIVE), {"seen": "pending"}, follow=True)
    assert "Nothing was changed. Meanwhile it was changed by" in answer.content.decode()
    assert standing(event) == CANCELLED
    assert "back to pending first" in newsroom.get(address(event, LIVE)).content.decode()


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("Administrator", 200),
        ("Managing editor", 200),
        ("Editor", 200),
        ("Author", 302),
        ("Moderator", 302),
        ("Rights manager", 302),
    ],
)
def test_who_publishes_switches(client: Client, role: str, status: int) -> None:
    event = LiveEventPageFactory()
    client.force_login(UserFactory(role=role), "django.contrib.auth.backends.ModelBackend")
    assert client.get(address(event, LIVE)).status_code == status
    client.post(address(event, LIVE), {"seen": "pending"})
    assert standing(event) == (LIVE if status == 200 else PENDING)
    editor = client.get(reverse("wagtailadmin_pages:edit", args=(event.pk,)))
    assert (b"End now" in editor.content) == (status == 200)


def test_other_pages_and_words_are_not_found(newsroom: Client) -> None:
    event = LiveEventPageFactory()
    assert newsroom.get(address(event, "paused")).status_code == 404
    movie = reverse("live_event_status", args=(MoviePageFactory().pk, LIVE))
    assert newsroom.post(movie, {"seen": "pending"}).status_code == 404


def test_one_is_led_back_within_the_product_only(newsroom: Client) -> None:
    event = LiveEventPageFactory()
    place = reverse("live-events:index")
    back = newsroom.post(address(event, LIVE), {"seen": "pending", "next": place})
    assert back["Location"] == place
    away = newsroom.post(address(event, ENDED), {"seen": "live", "next": "https://evil.example/"})
    assert away["Location"] == reverse("wagtailadmin_pages:edit", args=(event.pk,))


# What the newsroom sees


def test_the_editor_says_where_it_stands_and_what_is_late(newsroom: Client) -> None:
    event = LiveEventPageFactory(starts_at=timezone.now() - timedelta(minutes=12, seconds=5))
    place = reverse("wagtailadmin_pages:edit", args=(event.pk,))
    html = newsroom.get(place).content.decode()
    assert "Should have started 12 minutes ago." in html
    assert "Go live now" in html
    switch(event, LIVE)
    html = newsroom.get(place).content.decode()
    assert "Should have started" not in html
    assert "End now" in html
    assert "Changes of status" in html
    create = newsroom.get(
        reverse("wagtailadmin_pages:add", args=("pages", "liveeventpage", HomePageFactory().pk))
    )
    assert "A new event is pending." in create.content.decode()


def test_the_list_shows_filters_and_offers_the_next_steps(newsroom: Client) -> None:
    late = LiveEventPageFactory(
        title="Late", starts_at=timezone.now() - timedelta(hours=3, minutes=5)
    )
    on = LiveEventPageFactory(title="On air", starts_at=timezone.now() - timedelta(hours=1))
    LiveEventPageFactory(title="To come")
    switch(on, LIVE)
    index = reverse("live-events:index")
    html = newsroom.get(index).content.decode()
    assert "Should have started 3 hours ago" in html
    assert f"{address(late, LIVE)}?next={quote(index, safe='')}" in html
    assert address(on, ENDED) in html
    assert address(on, LIVE) not in html

    def titles(**query: str) -> list[str]:
        pages = newsroom.get(index, query).context["object_list"]
        return [page.title for page in pages]

    assert titles() == ["To come", "On air", "Late"]
    assert titles(event="live") == ["On air"]
    assert titles(event="pending") == ["To come", "Late"]
    assert titles(event="cancelled") == []
    today = timezone.localdate().isoformat()
    assert "To come" not in titles(starts_at_to=today)


def test_the_list_costs_the_same_however_long_it_is(newsroom: Client) -> None:
    index = reverse("live-events:index")
    counts = []
    for more in (3, 9):
        LiveEventPageFactory.create_batch(more)
        newsroom.get(index)
        with CaptureQueriesContext(connection) as queries:
            newsroom.get(index)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_deleting_the_recording_leaves_the_event() -> None:
    movie = MoviePageFactory()
    event = LiveEventPageFactory(recording=movie)
    Page.objects.get(pk=movie.pk).delete()
    event.refresh_from_db()
    assert event.recording is None
