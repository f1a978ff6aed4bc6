"""Addresses are recognised, never followed; answers are taken apart, never passed on."""

import json
from datetime import timedelta
from typing import Any

import pytest

from media_catalog.rules import embeds
from media_catalog.rules.embeds import PROVIDERS, Found, Provider, Refused, Unanswered

BY_NAME = {each.name: each for each in PROVIDERS}
VIMEO = BY_NAME["vimeo"]


def answer(provider: Provider = VIMEO, status: int = 200, **told: Any) -> Found:
    usual = {
        "type": "video",
        "title": "The Hills",
        "author_name": "Somebody",
        "thumbnail_url": "https://i.vimeocdn.com/video/1.jpg",
        "width": 640,
        "height": 360,
        "html": '<iframe src="https://player.vimeo.com/video/1?app_id=1" width="640"></iframe>',
    }
    return embeds.outcome(status, json.dumps(usual | told).encode(), provider=provider)


def frame(source: str) -> str:
    return f'<iframe width="640" src="{source}" allow="autoplay"></iframe>'


@pytest.mark.parametrize(
    ("address", "provider", "known"),
    [
        ("https://www.youtube.com/watch?v=aqz-KE-bpKQ", "youtube", "watch?v=aqz-KE-bpKQ"),
        ("http://m.youtube.com/watch?list=x&v=aqz-KE-bpKQ&t=9", "youtube", "watch?v=aqz-KE-bpKQ"),
        (" https://YouTu.be/aqz-KE-bpKQ?si=track ", "youtube", "watch?v=aqz-KE-bpKQ"),
        ("https://youtube.com/shorts/aqz-KE-bpKQ", "youtube", "watch?v=aqz-KE-bpKQ"),
        ("https://vimeo.com/1084537", "vimeo", "vimeo.com/1084537"),
        ("https://vimeo.com/1084537/0a1b2c3d4e?share=copy", "vimeo", "1084537/0a1b2c3d4e"),
        ("https://player.vimeo.com/video/1084537", "vimeo", "vimeo.com/1084537"),
        ("https://dai.ly/x8abcde", "dailymotion", "dailymotion.com/video/x8abcde"),
        (
            "https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1",
            "spotify",
            "spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
        ),
        ("https://soundcloud.com/some-body/sets/a_set", "soundcloud", "some-body/sets/a_set"),
    ],
)
def test_addresses_become_what_their_provider_writes(
    address: str, provider: str, known: str
) -> None:
    found, written = embeds.recognised(address, providers=PROVIDERS)
    assert found is not None
    assert written is not None
    assert found.name == provider
    assert written.startswith("https://")
    assert written.endswith(known)
    # Told again it is the same, so that stored addresses stay as they are.
    assert embeds.recognised(written, providers=PROVIDERS) == (found, written)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org/watch?v=aqz-KE-bpKQ",
        "https://youtube.com.example.org/watch?v=aqz-KE-bpKQ",
        "https://example.org/www.youtube.com/watch?v=aqz-KE-bpKQ",
        "https://www.youtube.com@example.org/watch?v=aqz-KE-bpKQ",
        "https://user:pass@www.youtube.com/watch?v=aqz-KE-bpKQ",
        "https://www.youtube.com:8443/watch?v=aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/@somebody",
        "javascript://vimeo.com/1084537",
        "ftp://vimeo.com/1084537",
        "vimeo.com/1084537",
        "https://vimeo.com/1084537\nhttps://vimeo.com/2",
        "https://vimeo.com/" + "1" * 500,
    ],
)
def test_other_addresses_are_nobodys(address: str) -> None:
    assert embeds.recognised(address, providers=PROVIDERS) == (None, None)


def test_who_is_not_on_the_list_is_not_recognised() -> None:
    address = "https://vimeo.com/1084537"
    assert embeds.recognised(address, providers=[BY_NAME["youtube"]]) == (None, None)


def test_an_answer_is_taken_apart() -> None:
    assert answer() == Found(
        title="The Hills",
        author="Somebody",
        picture="https://i.vimeocdn.com/video/1.jpg",
        width=640,
        height=360,
        player="https://player.vimeo.com/video/1?app_id=1",
    )


@pytest.mark.parametrize(
    ("name", "source", "player"),
    [
        ("youtube", "https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed", ""),
        ("dailymotion", "https://geo.dailymotion.com/player.html?video=x8abcde", ""),
        ("spotify", "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2I?utm_source=oembed", ""),
        (
            "soundcloud",
            "https://w.soundcloud.com/player/?visual=true&amp;url=https%3A%2F%2Fapi.soundcloud.com",
            "https://w.soundcloud.com/player/?visual=true&url=https%3A%2F%2Fapi.soundcloud.com",
        ),
        ("youtube", "//www.youtube.com/embed/x", "https://www.youtube.com/embed/x"),
    ],
)
def test_players_of_the_providers_own_are_taken(name: str, source: str, player: str) -> None:
    found = answer(BY_NAME[name], html=frame(source), width="100%", height=None)
    assert found.player == (player or source)
    assert (found.width, found.height) == (None, None)


@pytest.mark.parametrize(
    "html",
    [
        "",
        None,
        "<blockquote>Words</blockquote><script src='https://player.vimeo.com/x.js'></script>",
        frame("https://example.org/video/1"),
        frame("http://player.vimeo.com/video/1"),
        frame("https://player.vimeo.com.example.org/video/1"),
        frame("https://player.vimeo.com@example.org/video/1"),
        frame("https://player.vimeo.com:444/video/1"),
        frame("https://player.vimeo.com/elsewhere/1"),
        frame("https://player.vimeo.com/video/../../login"),
        frame("https://player.vimeo.com\\@example.org/video/1"),
        frame("javascript:alert(1)"),
        frame("https://player.vimeo.com/video/1") * 2,
        frame("https://player.vimeo.com/video/" + "1" * 1000),
    ],
)
def test_no_other_player_is_taken(html: str | None) -> None:
    with pytest.raises(Refused, match="no player of its own"):
        answer(html=html)


@pytest.mark.parametrize(
    "picture",
    ["http://i.vimeocdn.com/1.jpg", "https://example.org/1.jpg", "https://evilvimeocdn.com/1", 5],
)
def test_a_picture_from_elsewhere_is_left_out(picture: Any) -> None:
    found = answer(thumbnail_url=picture)
    assert (found.picture, found.title) == ("", "The Hills")


@pytest.mark.parametrize("size", ["wide", "-1", 0, True, 1_000_000, [640], 3.5])
def test_a_size_that_is_none_is_left_out(size: Any) -> None:
    assert answer(width=size).width is None


def test_texts_are_cut_and_other_things_are_no_texts() -> None:
    found = answer(title="x" * 1000, author_name={"name": "Somebody"})
    assert found.title == "x" * embeds.LONGEST_TEXT
    assert found.author == ""


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_what_the_provider_does_not_show_is_refused(status: int) -> None:
    with pytest.raises(Refused, match="Vimeo has nothing to show"):
        answer(status=status)


@pytest.mark.parametrize("status", [302, 429, 500, 503])
def test_another_status_is_no_answer(status: int) -> None:
    with pytest.raises(Unanswered, match=str(status)):
        answer(status=status)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'"x"', b"\xff", b"[" * 99_999])
def test_an_answer_that_cannot_be_read_is_none(body: bytes) -> None:
    with pytest.raises(Unanswered, match="cannot be read"):
        embeds.outcome(200, body, provider=VIMEO)


def test_one_waits_longer_each_time_but_never_more_than_a_day() -> None:
    waits = [embeds.wait(attempts) for attempts in range(1, 20)]
    assert waits[:3] == [timedelta(minutes=2), timedelta(minutes=4), timedelta(minutes=8)]
    assert waits == sorted(waits)
    assert max(waits) == timedelta(days=1)
