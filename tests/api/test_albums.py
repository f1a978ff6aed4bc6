"""Albums and game sessions as readers get them: found by what they hold, silent about the rest."""

from collections.abc import Callable
from typing import Any

import pytest

from pages.models import AlbumTrack
from tests.api.conftest import Reader
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import AlbumPageFactory, EpisodePageFactory, GameSessionPageFactory

pytestmark = pytest.mark.django_db

Settle = Callable[..., None]


def key(item: Any) -> str:
    return str(item.translation_key)


def _ids(answer: Any) -> list[str]:
    return [each["id"] for each in answer["items"]]


def test_an_album_is_found_by_its_tracks_and_those_who_perform_them(
    reader: Reader, settle: Settle
) -> None:
    singer, hidden = PersonFactory(name="Ada Moreau"), PersonFactory(name="Zed", published=False)
    tracks = [
        AlbumTrack(number=1, title="Quicksilver", duration=60, performer=singer, sort_order=0),
        AlbumTrack(number=2, title="Vermilion", duration=30, performer=hidden, sort_order=1),
    ]
    album = AlbumPageFactory(title="Colours", album_type="ep", tracks=tracks)
    AlbumPageFactory(title="Other")
    settle()
    for word in ("quicksilver", "vermilion", "moreau"):
        assert _ids(reader.json(f"search/?q={word}&kind=album")) == [key(album)]
    assert _ids(reader.json("search/?q=zed")) == []
    assert _ids(reader.json(f"albums/?person={key(singer)}")) == [key(album)]
    assert _ids(reader.json(f"albums/?person={key(hidden)}")) == []
    assert _ids(reader.json("albums/?album_type=ep,single")) == [key(album)]
    told = reader.json(f"albums/{album.slug}/")
    assert (told["duration"], told["track_count"]) == (90, 2)
    assert [[e["name"] for e in each["performers"]] for each in told["tracks"]] == [
        ["Ada Moreau"],
        [],
    ]


def test_a_running_time_is_not_made_up(reader: Reader, settle: Settle) -> None:
    tracks = [AlbumTrack(number=1, title="A", duration=60), AlbumTrack(number=2, title="B")]
    album = AlbumPageFactory(tracks=tracks)
    settle()
    assert reader.json(f"albums/{album.slug}/")["duration"] is None


def test_a_game_session_is_found_by_its_game_and_leads_to_its_recording(
    reader: Reader, settle: Settle
) -> None:
    shown, hidden = EpisodePageFactory(), EpisodePageFactory(published=False)
    session = GameSessionPageFactory(title="The night", game="Hnefatafl", recording=shown)
    other = GameSessionPageFactory(title="The day", game="Go", recording=hidden)
    settle()
    assert _ids(reader.json("search/?q=hnefatafl")) == [key(session)]
    told = reader.json(f"game-sessions/{session.slug}/")
    assert [each["id"] for each in told["recording"]] == [key(shown)]
    assert reader.json(f"game-sessions/{other.slug}/")["recording"] == []
