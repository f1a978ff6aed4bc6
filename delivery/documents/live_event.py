"""Live events: before, while and after they are streamed, in one shape."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from delivery.documents import filters, images, json_ld, works
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType, Shape
from delivery.documents.images import Image
from delivery.documents.needs import combined
from delivery.documents.references import Reference, reference
from delivery.documents.shapes import GenreInShort, published
from delivery.documents.titles import TITLE_ORDERS, TitleCard, title_card_fields
from delivery.documents.works import WORK_EXPANDS, WORK_FILTERS, WorkDetails
from delivery.values import BuildContext, Built, EventState, Needs
from media_catalog.choices import ArtworkRole, CreditRole
from pages.choices import EventStatus
from pages.models import LiveEventPage

Mode = Literal["none", "countdown", "live", "replay"]
StreamType = Literal["application/vnd.apple.mpegurl", "video/mp4"]
StreamRole = Literal["primary", "backup"]

_PERFORMING = {CreditRole.CAST, CreditRole.GUEST, CreditRole.HOST, CreditRole.NARRATOR}
_MODES: dict[EventStatus, Mode] = {
    EventStatus.PENDING: "countdown",
    EventStatus.LIVE: "live",
    EventStatus.ENDED: "replay",
    EventStatus.CANCELLED: "none",
}


class StreamSource(Shape):
    """One address that plays."""

    url: str
    """Where to play it from."""
    type: StreamType
    """Its format: an HLS playlist, or a file."""
    role: StreamRole
    """“backup” is for when the primary one fails."""


class Playback(Shape):
    """What a player shows now. The same members whatever the status."""

    mode: Mode
    """What to show: the “countdown” of an event to come, the “live” stream, the “replay” of one
    that has ended, or “none” of one that is cancelled."""
    status: EventStatus
    """Where the event stands: people say so, the clock does not."""
    since: Instant | None
    """Since when it stands there; null for one that nobody has touched."""
    sources: list[StreamSource]
    """What to play, the primary one first: the stream while it is live, the recording after it has
    ended. Empty when there is nothing to play yet, and when it may not be played now, where and on
    what you are, as `availability` says."""
    dvr_window: int
    """How many minutes viewers may go back in the live stream; 0 when not at all."""
    duration: int | None
    """Running time of the recording in seconds; null while it is not known."""
    doors_open_at: Instant | None
    """When viewers may come in and wait; null when nobody says so."""
    starts_at: Instant
    """When it is announced for. A start that is late leaves this in the past."""
    ends_at: Instant | None
    """When it is expected to end; null when that is not known."""
    countdown_art: Image | None
    """What to show behind the countdown, 16:9."""
    recording: list[Reference]
    """The title that holds the recording, once the event has ended; at most one."""


class LiveEventCard(TitleCard):
    """A live event in a list."""

    type: Literal["live_event"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    status: EventStatus
    """Where it stands: people say so, the clock does not."""
    doors_open_at: Instant | None
    """When viewers may come in and wait; null when nobody says so."""
    starts_at: Instant
    """When it is announced for."""
    ends_at: Instant | None
    """When it is expected to end; null when that is not known."""
    time_zone: str
    """The IANA time zone to show its times in; empty for the reader's own."""
    genres: list[GenreInShort]
    """By name."""


class LiveEvent(WorkDetails, LiveEventCard):
    """A live event with all that belongs to it."""

    playback: Playback
    """What a player shows now."""


class LiveEventType(DocumentType):
    kind = "live_event"
    plural = "live-events"
    model = LiveEventPage
    rank = 47
    licensed = True
    by_slug = True
    has_status = True
    Card = LiveEventCard
    Document = LiveEvent
    filters = ("status", *WORK_FILTERS, *filters.OF_TITLES)
    orders = (*TITLE_ORDERS, "starts", "-starts")
    expands = WORK_EXPANDS

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        is_off = document["status"] == EventStatus.CANCELLED
        status = "EventCancelled" if is_off else "EventScheduled"
        online = {"@type": "VirtualLocation", "url": document["url"]}
        told = json_ld.page("BroadcastEvent", document)
        del told["inLanguage"]
        return {
            **told,
            "startDate": document["starts_at"],
            "endDate": document["ends_at"],
            "doorTime": document["doors_open_at"],
            "eventStatus": f"https://schema.org/{status}",
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
            "isLiveBroadcast": True,
            "location": online,
            "keywords": [each["name"] for each in document["tags"]],
            "performer": json_ld.people(document["credits"], roles=_PERFORMING),
            "organizer": json_ld.organisations(document["organisations"]),
        }

    def needs(self, item: LiveEventPage) -> Needs:
        own = Needs(
            images=images.ids(item.countdown_art_id),
            pages=frozenset({item.recording_id} - {None}),
        )
        return combined(own, works.needs(item))

    def build(self, item: LiveEventPage, context: BuildContext) -> Built:
        state = context.status or EventState()
        work = works.work(item, context, source="live_event")
        day = _day(item)
        card = published(
            LiveEventCard(
                **{**title_card_fields(item, context), "release_date": day},
                status=EventStatus(state.status),
                doors_open_at=item.doors_open_at,
                starts_at=item.starts_at,
                ends_at=item.ends_at,
                time_zone=item.time_zone,
                genres=work.genres,
            )
        )
        recording = _recording(item, state, context)
        document = LiveEvent(
            **{**card, **work.detail_fields(item, context)},
            playback=_playback(item, state, context, recording=[reference(r) for r in recording]),
        )
        facts = work.facts(item, context, status=state.status, starts_at=item.starts_at)
        return Built(
            card,
            published(document),
            replace(facts, release_date=day),
            item.slug,
            refs=tuple(dict.fromkeys((*work.body.refs, *recording))),
            sources=[published(source) for source in _sources(item, state)],
        )


def _day(item: LiveEventPage) -> date:
    """The day it takes place, where it takes place."""
    zone = ZoneInfo(item.time_zone) if item.time_zone else UTC
    starts_at: datetime = item.starts_at
    return starts_at.astimezone(zone).date()


def _playback(
    item: LiveEventPage, state: EventState, context: BuildContext, *, recording: list[Any]
) -> Playback:
    status = EventStatus(state.status)
    art = item.countdown_art_id or item.landscape_id
    return Playback(
        mode=_MODES[status],
        status=status,
        since=state.since,
        # Given on reading to those who may play it.
        sources=[],
        dvr_window=item.dvr_window,
        duration=item.replay_duration,
        doors_open_at=item.doors_open_at,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        countdown_art=images.image(context, art, ArtworkRole.LANDSCAPE),
        recording=recording,
    )


def _recording(item: LiveEventPage, state: EventState, context: BuildContext) -> list[Any]:
    """The public id of the title that is the replay, once there can be one."""
    found = context.pages.get(item.recording_id) if item.recording_id else None
    return [found] if found and state.status == EventStatus.ENDED else []


def _sources(item: LiveEventPage, state: EventState) -> list[StreamSource]:
    addresses: list[tuple[str, StreamRole]] = []
    if state.status == EventStatus.LIVE:
        addresses = [(item.stream_url, "primary"), (item.backup_url, "backup")]
    elif state.status == EventStatus.ENDED:
        addresses = [(item.replay_url, "primary")]
    return [StreamSource(url=url, type=_type(url), role=role) for url, role in addresses if url]


def _type(url: str) -> StreamType:
    is_file = urlsplit(url).path.lower().endswith(".mp4")
    return "video/mp4" if is_file else "application/vnd.apple.mpegurl"
