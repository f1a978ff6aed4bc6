"""Unsaved items of each kind, as rich as they come."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from taggit.models import Tag

import pages.models
from media_catalog.models import Genre, Person
from pages.models import (
    AlbumCredit,
    AlbumOrganisation,
    AlbumPage,
    AlbumTag,
    AlbumTrack,
    ArticleByline,
    ArticlePage,
    ArticleRelated,
    ArticleTag,
    CollectionPage,
    EpisodeCredit,
    EpisodeOrganisation,
    EpisodePage,
    EpisodeTag,
    ExtraPage,
    GameSessionCredit,
    GameSessionOrganisation,
    GameSessionPage,
    GameSessionTag,
    HomePage,
    LiveEventCredit,
    LiveEventOrganisation,
    LiveEventPage,
    LiveEventTag,
    MovieCredit,
    MovieOrganisation,
    MoviePage,
    MovieTag,
    SeasonPage,
    ShowCredit,
    ShowOrganisation,
    ShowPage,
    ShowTag,
    StandardPage,
)
from tests.unit.delivery.written import (
    HORROR,
    MOOREHEAD,
    MYSTERY,
    NETWORK,
    OTHER_SHOW,
    SAGA,
    STUDIO,
    SUBJECT,
    WELLES,
)

STARTS = datetime(2026, 5, 1, 22, 30, tzinfo=UTC)
# Facts in lists, which an unsaved item would look for in the database.
LISTS = ("ratings", "awards", "external_ids", "tracks")

Item = TypeVar("Item")


def show(**changes: Any) -> ShowPage:
    item = ShowPage(id=1, title="The Shadow", slug="the-shadow", category_id=SUBJECT)
    item.franchise_id, item.countries = SAGA, ["US"]
    item.organisations = [
        ShowOrganisation(organisation_id=STUDIO, role="production", sort_order=0),
        ShowOrganisation(organisation_id=NETWORK, role="network", sort_order=1),
    ]
    item.credits = [
        ShowCredit(person_id=WELLES, role="cast", character="Lamont Cranston", sort_order=0),
        ShowCredit(person_id=MOOREHEAD, role="cast", character="Margot Lane", sort_order=1),
    ]
    item.genres = [Genre(pk=MYSTERY, name="Mystery"), Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [ShowTag(tag=Tag(pk=1, name="Old time radio", slug="otr"))]
    return changed(item, changes)


def season(**changes: Any) -> SeasonPage:
    return changed(SeasonPage(id=2, title="Season one", slug="season-1", number=1), changes)


def episode(**changes: Any) -> EpisodePage:
    usual = {
        "credits": [EpisodeCredit(person_id=MOOREHEAD, role="writer", sort_order=0)],
        "genres": [],
        "organisations": [EpisodeOrganisation(organisation_id=STUDIO, role="label", sort_order=0)],
        "tagged_items": [EpisodeTag(tag=Tag(pk=2, name="Pilot", slug="pilot"))],
        "release_date": date(1937, 9, 26),
    }
    item = EpisodePage(id=3, title="Death House", slug="death-house", number=Decimal("4.50"))
    return changed(item, usual | changes)


def movie(**changes: Any) -> MoviePage:
    item = MoviePage(id=6, title="Nosferatu", slug="nosferatu", category_id=SUBJECT, duration=5640)
    item.franchise_id, item.countries = SAGA, ["FR", "DE"]
    item.organisations = [
        MovieOrganisation(organisation_id=STUDIO, role="production", sort_order=0)
    ]
    item.credits = [MovieCredit(person_id=MOOREHEAD, role="cast", character="Ellen", sort_order=0)]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [MovieTag(tag=Tag(pk=4, name="Silent film", slug="silent-film"))]
    return changed(item, changes)


def extra(**changes: Any) -> ExtraPage:
    return changed(ExtraPage(id=8, title="Trailer", slug="trailer", duration=90), changes)


def live_event(**changes: Any) -> LiveEventPage:
    item = LiveEventPage(
        id=10,
        title="The premiere",
        slug="the-premiere",
        category_id=SUBJECT,
        starts_at=STARTS,
        stream_url="https://stream.example/premiere.m3u8",
        backup_url="https://backup.example/premiere.m3u8",
        replay_url="https://stream.example/premiere.mp4",
        replay_duration=5400,
        recording_id=OTHER_SHOW,
        dvr_window=30,
    )
    item.franchise_id = SAGA
    item.organisations = [
        LiveEventOrganisation(organisation_id=NETWORK, role="broadcaster", sort_order=0)
    ]
    item.credits = [LiveEventCredit(person_id=WELLES, role="host", sort_order=0)]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [LiveEventTag(tag=Tag(pk=5, name="Premiere", slug="premiere"))]
    return changed(item, changes)


def album(**changes: Any) -> AlbumPage:
    item = AlbumPage(id=13, title="Songs of dust", slug="songs-of-dust", category_id=SUBJECT)
    item.franchise_id, item.album_type, item.catalogue_number = SAGA, "ep", "DUST 7"
    item.organisations = [AlbumOrganisation(organisation_id=STUDIO, role="label", sort_order=0)]
    item.credits = [AlbumCredit(person_id=WELLES, role="performer", sort_order=0)]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [AlbumTag(tag=Tag(pk=6, name="Shellac", slug="shellac"))]
    first = AlbumTrack(number=1, title="Dust", duration=185, isrc="USSKG1912345", sort_order=0)
    guest = AlbumTrack(number=2, title="Rust", duration=62, performer_id=MOOREHEAD, sort_order=1)
    return changed(item, {"tracks": [first, guest]} | changes)


def game_session(**changes: Any) -> GameSessionPage:
    item = GameSessionPage(
        id=14,
        title="The night of the king",
        slug="the-night-of-the-king",
        game="Hnefatafl",
        edition="Eleven by eleven",
        platforms=["tabletop"],
        players_min=2,
        players_max=2,
        session_number=3,
        starts_at=STARTS,
        duration=5400,
        category_id=SUBJECT,
        recording_id=OTHER_SHOW,
    )
    item.franchise_id = SAGA
    item.organisations = [
        GameSessionOrganisation(organisation_id=NETWORK, role="broadcaster", sort_order=0)
    ]
    item.credits = [
        GameSessionCredit(person_id=WELLES, role="host", sort_order=0),
        GameSessionCredit(person_id=MOOREHEAD, role="player", sort_order=1),
    ]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [GameSessionTag(tag=Tag(pk=7, name="Tabletop", slug="tabletop"))]
    return changed(item, changes)


def article(**changes: Any) -> ArticlePage:
    item = ArticlePage(id=4, title="On the air", slug="on-the-air", category_id=SUBJECT)
    item.bylines = [ArticleByline(person_id=WELLES, role="Words", sort_order=0)]
    item.related = [ArticleRelated(item_id=OTHER_SHOW, sort_order=0)]
    item.genres = [Genre(pk=MYSTERY, name="Mystery")]
    item.tagged_items = [ArticleTag(tag=Tag(pk=3, name="History", slug="history"))]
    return changed(item, changes)


def collection(**changes: Any) -> CollectionPage:
    item = CollectionPage(id=9, title="Old and good", slug="old-and-good", tagline="Ours")
    return changed(item, changes)


def page(**changes: Any) -> StandardPage:
    item = StandardPage(id=7, title="About us", slug="about-us", introduction="Who we are.")
    return changed(item, changes)


def home(**changes: Any) -> HomePage:
    return changed(HomePage(id=5, title="Home", slug="home"), changes)


def person(**fields: Any) -> Person:
    lists = {name: fields.pop(name) for name in LISTS if name in fields}
    return changed(Person(**fields), lists)


def told(kind: str) -> dict[str, Any]:
    """Facts of a title in lists, one of each."""
    rating, award, external = (
        getattr(pages.models, f"{kind}{each}") for each in ("Rating", "Award", "ExternalId")
    )
    return {
        "ratings": [rating(system="tvpg", value="TV-14", sort_order=0)],
        "advisories": ["violence"],
        "copyright_line": "© 1938",
        "awards": [award(name="Peabody", year=1939, result="won", person_id=WELLES, sort_order=0)],
        "external_ids": [external(scheme="wikidata", value="Q151895", sort_order=0)],
    }


def changed(item: Item, changes: dict[str, Any]) -> Item:
    without: dict[str, Any] = {name: [] for name in LISTS if hasattr(type(item), name)}
    for name, value in (without | changes).items():
        setattr(item, name, value)
    return item
