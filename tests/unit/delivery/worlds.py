"""Unsaved items and the world around them, enough to build documents without a database."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from taggit.models import Tag

import pages.models
from delivery.documents import registry
from delivery.values import (
    Ancestor,
    BuildContext,
    Built,
    CategoryFacts,
    EventState,
    ItemKey,
)
from media_catalog.choices import ArtworkRole
from media_catalog.models import Category, Franchise, Genre, Organisation, Person, PersonExternalId
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
    ELSEWHERE,
    HORROR,
    MOOREHEAD,
    MYSTERY,
    NETWORK,
    OTHER_SHOW,
    PICTURE,
    SAGA,
    STUDIO,
    SUBJECT,
    WELLES,
    block,
    embed,
    every_block,
    picture,
    public_id,
    stream,
)

PUBLISHED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
UPDATED = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
STARTS = datetime(2026, 5, 1, 22, 30, tzinfo=UTC)
# Facts in lists, which an unsaved item would look for in the database.
LISTS = ("ratings", "awards", "external_ids", "tracks")


Item = TypeVar("Item")


def world() -> dict[str, Any]:
    """A world in which everybody is public."""
    return {
        "named": everybody(),
        "images": {PICTURE: picture()},
        "categories": subjects(),
        "pages": {OTHER_SHOW: public_id(OTHER_SHOW)},
        "embeds": {ELSEWHERE: embed()},
    }


def context(kind: str, number: int = 1, **changes: Any) -> BuildContext:
    """A world in which nobody is public; `changes` fill it."""
    return BuildContext(
        **{
            "key": ItemKey(kind, public_id(number), "en"),
            "path": f"/{kind}/",
            "starts_at": PUBLISHED,
            "ancestors": (),
            "published_at": PUBLISHED,
            "updated_at": UPDATED,
            "named": {},
            "images": {},
            "categories": {},
            "pages": {},
            "media_url": "https://media.example",
            "site_url": "https://watch.example",
            **changes,
        }
    )


def build(item: Any, world: BuildContext) -> Built:
    return registry.by_model(type(item)).build(item, world)


def person_card(pk: int, name: str) -> dict[str, Any]:
    return build(person(pk=pk, name=name, slug=name.lower()), context("person", pk, path=None)).card


def person(**fields: Any) -> Person:
    lists = {name: fields.pop(name) for name in LISTS if name in fields}
    return _changed(Person(**fields), lists)


def genre_card(pk: int, name: str) -> dict[str, Any]:
    genre = Genre(pk=pk, name=name, slug=name.lower())
    return build(genre, context("genre", pk, path=None)).card


def organisation_card(pk: int, name: str) -> dict[str, Any]:
    organisation = Organisation(pk=pk, name=name, slug=name.lower())
    return build(organisation, context("organisation", pk, path=None)).card


def franchise_card(pk: int, name: str) -> dict[str, Any]:
    franchise = Franchise(pk=pk, name=name, slug=name.lower())
    return build(franchise, context("franchise", pk, path=None)).card


def everybody() -> dict[tuple[str, int], dict[str, Any]]:
    return {
        ("person", WELLES): person_card(WELLES, "Welles"),
        ("person", MOOREHEAD): person_card(MOOREHEAD, "Moorehead"),
        ("genre", MYSTERY): genre_card(MYSTERY, "Mystery"),
        ("genre", HORROR): genre_card(HORROR, "Horror"),
        ("organisation", NETWORK): organisation_card(NETWORK, "Mutual"),
        ("organisation", STUDIO): organisation_card(STUDIO, "Prana"),
        ("franchise", SAGA): franchise_card(SAGA, "Saga"),
    }


def subjects() -> dict[int, tuple[CategoryFacts, ...]]:
    return {
        SUBJECT: (
            CategoryFacts(public_id(40), "Radio", "radio"),
            CategoryFacts(public_id(SUBJECT), "Drama", "drama"),
        )
    }


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
    return _changed(item, changes)


def season(**changes: Any) -> SeasonPage:
    return _changed(SeasonPage(id=2, title="Season one", slug="season-1", number=1), changes)


def episode(**changes: Any) -> EpisodePage:
    usual = {
        "credits": [EpisodeCredit(person_id=MOOREHEAD, role="writer", sort_order=0)],
        "genres": [],
        "organisations": [EpisodeOrganisation(organisation_id=STUDIO, role="label", sort_order=0)],
        "tagged_items": [EpisodeTag(tag=Tag(pk=2, name="Pilot", slug="pilot"))],
        "release_date": date(1937, 9, 26),
    }
    item = EpisodePage(id=3, title="Death House", slug="death-house", number=Decimal("4.50"))
    return _changed(item, usual | changes)


def movie(**changes: Any) -> MoviePage:
    item = MoviePage(id=6, title="Nosferatu", slug="nosferatu", category_id=SUBJECT, duration=5640)
    item.franchise_id, item.countries = SAGA, ["FR", "DE"]
    item.organisations = [
        MovieOrganisation(organisation_id=STUDIO, role="production", sort_order=0)
    ]
    item.credits = [MovieCredit(person_id=MOOREHEAD, role="cast", character="Ellen", sort_order=0)]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [MovieTag(tag=Tag(pk=4, name="Silent film", slug="silent-film"))]
    return _changed(item, changes)


def extra(**changes: Any) -> ExtraPage:
    return _changed(ExtraPage(id=8, title="Trailer", slug="trailer", duration=90), changes)


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
    return _changed(item, changes)


def album(**changes: Any) -> AlbumPage:
    item = AlbumPage(id=13, title="Songs of dust", slug="songs-of-dust", category_id=SUBJECT)
    item.franchise_id, item.album_type, item.catalogue_number = SAGA, "ep", "DUST 7"
    item.organisations = [AlbumOrganisation(organisation_id=STUDIO, role="label", sort_order=0)]
    item.credits = [AlbumCredit(person_id=WELLES, role="performer", sort_order=0)]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [AlbumTag(tag=Tag(pk=6, name="Shellac", slug="shellac"))]
    first = AlbumTrack(number=1, title="Dust", duration=185, isrc="USSKG1912345", sort_order=0)
    guest = AlbumTrack(number=2, title="Rust", duration=62, performer_id=MOOREHEAD, sort_order=1)
    return _changed(item, {"tracks": [first, guest]} | changes)


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
    return _changed(item, changes)


def article(**changes: Any) -> ArticlePage:
    item = ArticlePage(id=4, title="On the air", slug="on-the-air", category_id=SUBJECT)
    item.bylines = [ArticleByline(person_id=WELLES, role="Words", sort_order=0)]
    item.related = [ArticleRelated(item_id=OTHER_SHOW, sort_order=0)]
    item.genres = [Genre(pk=MYSTERY, name="Mystery")]
    item.tagged_items = [ArticleTag(tag=Tag(pk=3, name="History", slug="history"))]
    return _changed(item, changes)


def collection(**changes: Any) -> CollectionPage:
    item = CollectionPage(id=9, title="Old and good", slug="old-and-good", tagline="Ours")
    return _changed(item, changes)


def page(**changes: Any) -> StandardPage:
    item = StandardPage(id=7, title="About us", slug="about-us", introduction="Who we are.")
    return _changed(item, changes)


def home(**changes: Any) -> HomePage:
    return _changed(HomePage(id=5, title="Home", slug="home"), changes)


def ancestor(item: Any, world: BuildContext) -> Ancestor:
    built = build(item, world)
    return Ancestor(world.key, built.card, built.document, min_age=built.facts.min_age)


def above_episode(**world: Any) -> tuple[Ancestor, Ancestor]:
    the_show = ancestor(show(), context("show", 1, **world))
    the_season = ancestor(season(), context("season", 2, ancestors=(the_show,), **world))
    return the_show, the_season


def every_item() -> list[tuple[Any, BuildContext]]:
    """One rich item a kind with its world."""
    everything = world()
    text = stream(*every_block())
    rails = stream(
        block("curated", {"title": "Ours", "layout": "hero", "items": [OTHER_SHOW]}, 6),
        block(
            "rule",
            {"title": "New", "kind": "show", "genre": MYSTERY, "order": "newest", "limit": 3},
            7,
        ),
        block(
            "collection",
            {"title": "", "collection": OTHER_SHOW, "layout": "row", "limit": 9},
            8,
        ),
    )
    found = {"kinds": ["show", "movie"], "genres": [MYSTERY], "people": [WELLES], "tags": ["old"]}
    rule = stream(block("rule", found | {"order": "newest", "limit": 9}, 9))
    art = {f"{role}_id": PICTURE for role in ArtworkRole.values}
    plain = {f"{role}_id": PICTURE for role in ("landscape", "poster", "square")}
    the_show = ancestor(show(**told("Show")), context("show", 1, **everything))
    the_season = ancestor(season(), context("season", 2, ancestors=(the_show,), **everything))
    snippet = {"path": None}
    return [
        (home(rails=rails), context("home", 5, **everything)),
        (show(body=text, **art, **told("Show")), context("show", 1, **everything)),
        (
            season(**art, **told("Season")),
            context("season", 2, ancestors=(the_show,), **everything),
        ),
        (
            episode(body=text, **art, **told("Episode"), spoils_title=True),
            context("episode", 3, ancestors=(the_show, the_season), **everything),
        ),
        (extra(**art, **told("Extra")), context("extra", 8, ancestors=(the_show,), **everything)),
        (movie(body=text, **art, **told("Movie")), context("movie", 6, **everything)),
        (
            live_event(body=text, **art, **told("LiveEvent"), countdown_art_id=PICTURE),
            context("live_event", 10, **everything, status=EventState("ended", UPDATED)),
        ),
        (album(body=text, **art, **told("Album")), context("album", 13, **everything)),
        (
            game_session(body=text, **art, **told("GameSession")),
            context("game_session", 14, **everything),
        ),
        (
            article(body=text, members_body=text, lead_image_id=PICTURE),
            context("article", 4, **everything),
        ),
        (
            collection(selection=rule, **plain),
            context("collection", 9, **everything),
        ),
        (page(body=text, seo_image_id=PICTURE), context("page", 7, **everything)),
        (
            person(
                pk=WELLES,
                name="Welles",
                slug="welles",
                portrait_id=PICTURE,
                biography=f'<p><a linktype="page" id="{OTHER_SHOW}">Known</a></p>',
                born=date(1915, 5, 6),
                external_ids=[PersonExternalId(scheme="imdb", value="nm0000080")],
            ),
            context("person", WELLES, **everything | snippet),
        ),
        (
            Genre(pk=MYSTERY, name="Mystery", slug="mystery", artwork_id=PICTURE),
            context("genre", MYSTERY, **everything | snippet),
        ),
        (
            Organisation(
                pk=STUDIO,
                name="Prana",
                slug="prana",
                kind="studio",
                country="DE",
                website="https://example.org/",
                logo_id=PICTURE,
            ),
            context("organisation", STUDIO, **everything | snippet),
        ),
        (
            Franchise(pk=SAGA, name="Saga", slug="saga", artwork_id=PICTURE),
            context("franchise", SAGA, **everything | snippet),
        ),
        (
            Category(pk=SUBJECT, name="Drama", slug="drama"),
            context("category", SUBJECT, **everything | snippet),
        ),
    ]


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


def _changed(item: Item, changes: dict[str, Any]) -> Item:
    without: dict[str, Any] = {name: [] for name in LISTS if hasattr(type(item), name)}
    for name, value in (without | changes).items():
        setattr(item, name, value)
    return item
