"""What search engines are told: of every kind, of public things only, safe to print."""

from typing import Any

import orjson
import pytest

from delivery.documents import json_ld, registry
from delivery.values import BuildContext
from tests.unit.delivery import unsaved, worlds
from tests.unit.delivery.worlds import build, context, everybody
from tests.unit.delivery.written import WELLES

ITEMS = worlds.every_item()
TYPES = {
    "home": "WebSite",
    "show": "TVSeries",
    "season": "TVSeason",
    "episode": "TVEpisode",
    "movie": "Movie",
    "article": "Article",
    "page": "WebPage",
    "live_event": "BroadcastEvent",
    "extra": "VideoObject",
    "album": "MusicAlbum",
    "game_session": "Event",
    "collection": "CollectionPage",
    "person": "Person",
    "organisation": "Organization",
}


def _told(item: Any, world: BuildContext) -> dict[str, Any]:
    document = build(item, world).document
    text = json_ld.printed(registry.by_kind(world.key.kind), document)
    assert text is not None
    told: dict[str, Any] = orjson.loads(text)
    return told


def _under(show: dict[str, Any], **episode: Any) -> dict[str, Any]:
    world = {"named": everybody()}
    above = worlds.ancestor(unsaved.show(**show), context("show", 1, path="/show/", **world))
    season = worlds.ancestor(
        unsaved.season(), context("season", 2, path="/show/one/", ancestors=(above,), **world)
    )
    place = {"path": "/show/one/it/", "ancestors": (above, season)}
    return _told(unsaved.episode(**episode), context("episode", 3, **place, **world))


@pytest.mark.parametrize(("item", "world"), ITEMS, ids=[world.key.kind for _, world in ITEMS])
def test_every_kind_is_told_as_what_it_is(item: Any, world: BuildContext) -> None:
    kind = registry.by_kind(world.key.kind)
    document = build(item, world).document
    assert document.get(json_ld.MEMBER) is None
    if world.key.kind not in TYPES:
        assert json_ld.printed(kind, document) is None
        assert json_ld.MEMBER not in kind.Document.model_fields
        return
    told = _told(item, world)
    assert told["@context"] == "https://schema.org"
    assert told["@type"] == TYPES[world.key.kind]
    assert "" not in told.values()
    assert None not in told.values()
    assert [] not in told.values()


def test_an_episode_says_where_it_belongs_and_who_made_it() -> None:
    told = _under({"original_language": "en"}, duration=3723, **unsaved.told("Episode"))
    assert told["url"] == told["@id"] == "https://watch.example/show/one/it/"
    assert told["partOfSeries"]["url"] == "https://watch.example/show/"
    assert told["partOfSeason"]["seasonNumber"] == 1
    assert (told["episodeNumber"], told["duration"]) == (4.5, "PT1H2M3S")
    assert told["datePublished"] == "1937-09-26"
    assert [each["name"] for each in told["actor"]] == ["Welles", "Moorehead"]
    assert told["author"] == [{"@type": "Person", "name": "Moorehead"}]
    assert told["contentRating"] == ["TV-14"]
    assert told["award"] == ["Peabody 1939"]
    assert told["sameAs"] == ["https://www.wikidata.org/wiki/Q151895"]


def test_what_is_heard_is_a_podcast_down_to_its_episodes() -> None:
    told = _under({"format": "podcast"})
    assert told["@type"] == "PodcastEpisode"
    assert told["partOfSeries"]["@type"] == "PodcastSeries"
    assert told["partOfSeason"]["@type"] == "PodcastSeason"
    assert "director" not in told


def test_a_nomination_is_no_award() -> None:
    facts = unsaved.told("Episode")
    facts["awards"][0].result = "nominated"
    assert "award" not in _under({}, **facts)


def test_search_engines_hear_of_public_people_only() -> None:
    world = {key: card for key, card in everybody().items() if key != ("person", WELLES)}
    told = _told(unsaved.show(), context("show", 1, named=world))
    assert [each["name"] for each in told["actor"]] == ["Moorehead"]
    assert "Welles" not in str(told)


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "<!-- a & b -->", "\u2028"]
)
def test_no_title_ends_the_script_it_is_printed_in(title: str) -> None:
    world = context("movie", 6)
    text = json_ld.printed(
        registry.by_kind("movie"), build(unsaved.movie(title=title), world).document
    )
    assert text is not None
    assert not set(text) & set("<>&\u2028\u2029")
    assert orjson.loads(text)["name"] == title


def test_an_album_says_its_tracks_and_its_label() -> None:
    told = _told(unsaved.album(), context("album", 13, named=everybody()))
    assert (told["albumReleaseType"], told["numTracks"]) == ("https://schema.org/EPRelease", 2)
    assert told["byArtist"] == [{"@type": "Person", "name": "Welles"}]
    assert told["albumRelease"]["catalogNumber"] == "DUST 7"
    assert [each["name"] for each in told["albumRelease"]["recordLabel"]] == ["Prana"]
    first, second = told["track"]
    assert (first["duration"], first["isrcCode"]) == ("PT3M5S", "USSKG1912345")
    assert "byArtist" not in first
    assert second["byArtist"] == [{"@type": "Person", "name": "Moorehead"}]


def test_a_game_session_is_an_event_about_a_game() -> None:
    told = _told(unsaved.game_session(), context("game_session", 14, named=everybody()))
    assert told["about"]["name"] == "Hnefatafl"
    assert told["about"]["numberOfPlayers"]["maxValue"] == 2
    assert [each["name"] for each in told["performer"]] == ["Moorehead"]
    assert [each["name"] for each in told["organizer"]] == ["Welles", "Mutual"]


def test_running_times_are_written_as_the_standard_has_them() -> None:
    for seconds, written in {
        None: None,
        0: None,
        59: "PT59S",
        1710: "PT28M30S",
        7200: "PT2H",
    }.items():
        assert json_ld.duration(seconds) == written
