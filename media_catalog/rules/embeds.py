"""What may be embedded from elsewhere: a few providers, and only what they say about their own.

An editor's address is never asked for as it was typed: what identifies the video or sound in it is
put into an address we write ourselves. Of the answer only plain members are kept, and the address
of a player that must stand on the provider's own host; its HTML goes nowhere.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any, Literal
from urllib.parse import urlsplit

Medium = Literal["video", "audio"]

# Longer addresses are nobody's.
LONGEST_ADDRESS = 400
LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Provider:
    """Whose players may be shown.

    `patterns` find in an address, without its scheme, what identifies the work; `address` is what
    the endpoint is asked about, with that put in. Players stand on one of `player_hosts`, at a path
    that begins with one of `player_paths`; pictures on `picture_hosts` or below them.
    `certificates` is a file of those to believe of an endpoint that no public authority vouches
    for.
    """

    name: str
    label: str
    medium: Medium
    patterns: tuple[str, ...]
    address: str
    endpoint: str
    player_hosts: tuple[str, ...]
    player_paths: tuple[str, ...]
    picture_hosts: tuple[str, ...]
    certificates: str = ""


_SPOTIFY = "(?:track|album|artist|playlist|episode|show)"

PROVIDERS = (
    Provider(
        name="youtube",
        label="YouTube",
        medium="video",
        patterns=(
            r"(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v=([\w-]{11})(?:[&#].*)?",
            r"(?:www\.|m\.)?youtube\.com/(?:shorts|live|embed)/([\w-]{11})(?:[/?#].*)?",
            r"youtu\.be/([\w-]{11})(?:[/?#].*)?",
        ),
        address="https://www.youtube.com/watch?v={}",
        endpoint="https://www.youtube.com/oembed",
        player_hosts=("www.youtube.com", "www.youtube-nocookie.com"),
        player_paths=("/embed/",),
        picture_hosts=("ytimg.com",),
    ),
    Provider(
        name="vimeo",
        label="Vimeo",
        medium="video",
        patterns=(
            r"(?:www\.)?vimeo\.com/(\d{1,12}(?:/[0-9a-f]{6,16})?)(?:[/?#].*)?",
            r"player\.vimeo\.com/video/(\d{1,12})(?:[/?#].*)?",
        ),
        address="https://vimeo.com/{}",
        endpoint="https://vimeo.com/api/oembed.json",
        player_hosts=("player.vimeo.com",),
        player_paths=("/video/",),
        picture_hosts=("vimeocdn.com",),
    ),
    Provider(
        name="dailymotion",
        label="Dailymotion",
        medium="video",
        patterns=(
            r"(?:www\.)?dailymotion\.com/video/([a-z0-9]{4,16})(?:[/?#_].*)?",
            r"dai\.ly/([a-z0-9]{4,16})(?:[/?#].*)?",
        ),
        address="https://www.dailymotion.com/video/{}",
        endpoint="https://www.dailymotion.com/services/oembed",
        player_hosts=("geo.dailymotion.com", "www.dailymotion.com"),
        player_paths=("/player", "/embed/"),
        picture_hosts=("dmcdn.net", "dailymotion.com"),
    ),
    Provider(
        name="spotify",
        label="Spotify",
        medium="audio",
        patterns=(
            rf"open\.spotify\.com/(?:intl-[a-z]{{2}}/)?({_SPOTIFY}/[A-Za-z0-9]{{22}})(?:[/?#].*)?",
        ),
        address="https://open.spotify.com/{}",
        endpoint="https://open.spotify.com/oembed",
        player_hosts=("open.spotify.com",),
        player_paths=("/embed/", "/embed-podcast/"),
        picture_hosts=("scdn.co", "spotifycdn.com"),
    ),
    Provider(
        name="soundcloud",
        label="SoundCloud",
        medium="audio",
        patterns=(
            r"(?:www\.|m\.)?soundcloud\.com/([\w-]{1,100}/(?:sets/)?[\w-]{1,200})(?:[/?#].*)?",
        ),
        address="https://soundcloud.com/{}",
        endpoint="https://soundcloud.com/oembed",
        player_hosts=("w.soundcloud.com",),
        player_paths=("/player/",),
        picture_hosts=("sndcdn.com",),
    ),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a provider said about a work, checked. `width` and `height` are the player's, in pixels,
    where it has a fixed shape.
    """

    title: str
    author: str
    picture: str
    width: int | None
    height: int | None
    player: str


class Refused(Exception):
    """It cannot be shown, for a reason the editor can do something about."""


class Unanswered(Exception):
    """Nothing is known yet: the provider did not answer, or not now."""


def key(address: str) -> str:
    """A short name for an address, the same for ever."""
    return sha256(address.encode()).hexdigest()[:32]


def recognised(
    address: str, *, providers: Iterable[Provider]
) -> tuple[Provider, str] | tuple[None, None]:
    """Whose the address is, and as that provider writes it; nothing when it is none of theirs."""
    scheme, _, rest = address.strip().partition("://")
    if scheme.lower() in {"http", "https"} and len(address) <= LONGEST_ADDRESS:
        host, slash, place = rest.partition("/")
        for provider in providers:
            for pattern in provider.patterns:
                if found := re.fullmatch(pattern, host.lower() + slash + place, re.ASCII):
                    return provider, provider.address.format(found[1])
    return None, None


def outcome(status: int, body: bytes, *, provider: Provider) -> Found:
    """What an answer says. Raises Refused or Unanswered."""
    if status in {400, 401, 403, 404, 410}:
        raise Refused(
            f"{provider.label} has nothing to show at this address: it may have been removed, be "
            "private, or not be allowed on other websites."
        )
    if status != 200:
        raise Unanswered(f"{provider.label} answered with an error ({status}).")
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise Unanswered(f"{provider.label} gave an answer that cannot be read.") from None
    if not isinstance(told, dict):
        raise Unanswered(f"{provider.label} gave an answer that cannot be read.")
    return _found(told, provider)


def _found(told: Mapping[str, Any], provider: Provider) -> Found:
    player = _player_in(_text(told, "html", longest=20_000))
    if not player or not _is_at(player, hosts=provider.player_hosts, paths=provider.player_paths):
        raise Refused(f"{provider.label} offers no player of its own for this address.")
    picture = _text(told, "thumbnail_url", longest=1000)
    return Found(
        title=_text(told, "title"),
        author=_text(told, "author_name"),
        picture=picture if _is_below(picture, hosts=provider.picture_hosts) else "",
        width=_pixels(told.get("width")),
        height=_pixels(told.get("height")),
        player=player,
    )


def wait(attempts: int) -> timedelta:
    """How long until a provider that did not answer is asked again."""
    return min(timedelta(minutes=2 ** min(attempts, 12)), timedelta(days=1))


class _Frames(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "iframe":
            self.sources.append(dict(attrs).get("src") or "")


def _player_in(html: str) -> str:
    """The source of the only frame in it; empty when there is none, or more."""
    reader = _Frames()
    reader.feed(html)
    sources = reader.sources
    source = sources[0].strip() if len(sources) == 1 else ""
    return f"https:{source}" if source.startswith("//") else source


def _is_at(address: str, *, hosts: Iterable[str], paths: tuple[str, ...]) -> bool:
    parts = _parts(address)
    return parts is not None and parts[0] in hosts and parts[1].startswith(paths)


def _is_below(address: str, *, hosts: Iterable[str]) -> bool:
    parts = _parts(address)
    return parts is not None and any(
        parts[0] == host or parts[0].endswith(f".{host}") for host in hosts
    )


# What an address is made of; a backslash, a space or a quote is somebody's trick.
_PLAIN = re.compile(r"https://[\w.-]+(?::\d+)?/[\w.~:/?#\[\]@!$&()*+,;=%-]*", re.ASCII)


def _parts(address: str) -> tuple[str, str] | None:
    """Host, with its port if one is given, and path of a plain https address."""
    if len(address) > 1000 or not _PLAIN.fullmatch(address):
        return None
    parts = urlsplit(address)
    return (parts.netloc, parts.path) if "/../" not in parts.path else None


def _text(told: Mapping[str, Any], name: str, *, longest: int = LONGEST_TEXT) -> str:
    value = told.get(name)
    return value.strip()[:longest] if isinstance(value, str) else ""


def _pixels(value: Any) -> int | None:
    """A size in pixels: some providers write text, and some “100%”."""
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    return int(text) if re.fullmatch(r"[1-9]\d{0,4}", text, re.ASCII) else None
