"""Albums with their tracks, and game sessions."""

from cms.demo import facts, origins
from cms.demo.desk import Desk
from cms.demo.discs import Record, Sitting
from cms.demo.titles import work
from pages.models import (
    AlbumCredit,
    AlbumOrganisation,
    AlbumPage,
    AlbumTrack,
    GameSessionCredit,
    GameSessionOrganisation,
    GameSessionPage,
)


def load_record(desk: Desk, record: Record) -> int:
    if desk.has_page(record.key):
        return 0
    page = AlbumPage(
        **work(desk, record, AlbumCredit),
        **facts.fields(desk, record, AlbumPage),
        organisations=origins.organisations(desk, record.key, AlbumOrganisation),
        album_type=record.album_type,
        catalogue_number=record.number,
        tracks=[
            AlbumTrack(
                number=place + 1,
                title=track.title,
                duration=track.seconds,
                performer=desk.person(track.performer) if track.performer else None,
                sort_order=place,
            )
            for place, track in enumerate(record.tracks)
        ],
    )
    page.tags.add(*record.tags)
    desk.issue_page(page, parent=desk.home(), key=record.key, release=record.release)
    return 1


def load_sitting(desk: Desk, sitting: Sitting) -> int:
    if desk.has_page(sitting.key):
        return 0
    starts_at = (desk.now + sitting.starts).replace(minute=0, second=0, microsecond=0)
    page = GameSessionPage(
        **work(desk, sitting, GameSessionCredit),
        **facts.fields(desk, sitting, GameSessionPage),
        organisations=origins.organisations(desk, sitting.key, GameSessionOrganisation),
        game=sitting.game,
        edition=sitting.edition,
        platforms=list(sitting.platforms),
        players_min=sitting.players[0],
        players_max=sitting.players[1],
        session_number=sitting.number,
        starts_at=starts_at,
        duration=sitting.minutes * 60,
    )
    page.tags.add(*sitting.tags)
    desk.issue_page(page, parent=desk.home(), key=sitting.key, release=sitting.release)
    return 1
