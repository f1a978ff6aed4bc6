"""Game sessions: what was played, by whom, and where it can be watched."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from typing import Any, Literal

from delivery.documents import filters, json_ld, works
from delivery.documents.availability import Instant
from delivery.documents.base import DocumentType
from delivery.documents.needs import combined
from delivery.documents.references import Reference, reference
from delivery.documents.shapes import GenreInShort, published
from delivery.documents.titles import TITLE_ORDERS, TitleCard, title_card_fields
from delivery.documents.works import WORK_EXPANDS, WORK_FILTERS, WorkDetails
from delivery.values import BuildContext, Built, Needs, Words
from media_catalog.choices import CreditRole, GamePlatform
from pages.models import GameSessionPage


class GameSessionCard(TitleCard):
    """A game session in a list."""

    type: Literal["game_session"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    game: str
    """The title of the game."""
    edition: str
    """The edition, or the system of rules; may be empty."""
    platforms: list[GamePlatform]
    """What it was played on."""
    players_min: int | None
    """How many it takes at least; null when nobody says so."""
    players_max: int | None
    """How many may play at most; null when nobody says so."""
    session_number: int | None
    """Of several that belong together; null of one that stands alone."""
    starts_at: Instant | None
    """When it is, or was, played; null when nobody says so."""
    duration: int | None
    """Running time in seconds."""
    genres: list[GenreInShort]
    """By name."""


class GameSession(WorkDetails, GameSessionCard):
    """A game session with all that belongs to it."""

    recording: list[Reference]
    """The movie or episode that holds its recording; at most one."""


class GameSessionType(DocumentType):
    kind = "game_session"
    plural = "game-sessions"
    model = GameSessionPage
    rank = 48
    licensed = True
    by_slug = True
    Card = GameSessionCard
    Document = GameSession
    filters = (*WORK_FILTERS, *filters.OF_TITLES)
    orders = TITLE_ORDERS
    expands = WORK_EXPANDS

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        players = {"minValue": document["players_min"], "maxValue": document["players_max"]}
        count = {"@type": "QuantitativeValue", **players} if any(players.values()) else None
        game = {"@type": "Game", "name": document["game"]}
        hosts = json_ld.people(document["credits"], roles=[CreditRole.HOST])
        return {
            **json_ld.page("Event", document),
            "startDate": document["starts_at"],
            "duration": json_ld.duration(document["duration"]),
            "keywords": [each["name"] for each in document["tags"]],
            "about": json_ld.told({**game, "numberOfPlayers": count and json_ld.told(count)}),
            "performer": json_ld.people(document["credits"], roles=[CreditRole.PLAYER]),
            "organizer": [*hosts, *json_ld.organisations(document["organisations"])],
        }

    def needs(self, item: GameSessionPage) -> Needs:
        own = Needs(pages=frozenset({item.recording_id} - {None}))
        return combined(own, works.needs(item))

    def build(self, item: GameSessionPage, context: BuildContext) -> Built:
        work = works.work(item, context, source="game_session")
        # One without a date of release came out on the day it was played.
        day = item.release_date or (item.starts_at and item.starts_at.astimezone(UTC).date())
        card = published(
            GameSessionCard(
                **{**title_card_fields(item, context), "release_date": day},
                game=item.game,
                edition=item.edition,
                platforms=[each for each in GamePlatform if each in item.platforms],
                players_min=item.players_min,
                players_max=item.players_max,
                session_number=item.session_number,
                starts_at=item.starts_at,
                duration=item.duration,
                genres=work.genres,
            )
        )
        found = context.pages.get(item.recording_id) if item.recording_id else None
        recording = [found] if found else []
        document = GameSession(
            **{**card, **work.detail_fields(item, context)},
            recording=[reference(each) for each in recording],
        )
        return Built(
            card,
            published(document),
            replace(work.facts(item, context), release_date=day),
            item.slug,
            refs=tuple(dict.fromkeys((*work.body.refs, *recording))),
            words=Words(titles=item.game, synopses=item.edition),
        )
