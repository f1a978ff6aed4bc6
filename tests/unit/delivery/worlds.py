"""Unsaved items and the world around them, enough to build documents without a database."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from taggit.models import Tag

import pages.models
from delivery.documents import registry
from delivery.values import Ancestor, BuildContext, Built, CategoryFacts, ImageFacts, ItemKey
from media_catalog.choices import ArtworkRole
from media_catalog.models import Genre, Person, PersonExternalId
from pages.models import (
    ArticleByline,
    ArticlePage,
    ArticleRelated,
    ArticleTag,
    EpisodeCredit,
    EpisodePage,
    EpisodeTag,
    HomePage,
    MovieCredit,
    MoviePage,
    MovieTag,
    SeasonPage,
    ShowCredit,
    ShowPage,
    ShowTag,
    StandardPage,
)

WELLES, MOOREHEAD, MYSTERY, HORROR, PICTURE, SUBJECT, OTHER_SHOW = 11, 12, 21, 22, 31, 41, 51
PUBLISHED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
UPDATED = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
# Facts in lists, which an unsaved item would look for in the database.
LISTS = ("ratings", "awards", "external_ids")


Item = TypeVar("Item")


def public_id(number: int) -> UUID:
    return UUID(int=number)


def block(kind: str, value: Any, number: int = 1) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(public_id(900 + number))}


def stream(*blocks: dict[str, Any]) -> str:
    return json.dumps(blocks)


def picture(*, roles: tuple[str, ...] = tuple(ArtworkRole.values)) -> ImageFacts:
    files = [
        {"file": f"images/a b.{width}.{kind}", "type": f"image/{kind}", "width": width, "height": 9}
        for kind in ("avif", "jpeg", "webp")
        for width in (640, 1280)
    ]
    return ImageFacts(
        alt="A microphone",
        credit="Somebody",
        width=1920,
        height=1080,
        focal_point=(0.25, 0.5),
        blurhash="LEHV6nWB2yk8",
        roles=dict.fromkeys(roles, files),
    )


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


def everybody() -> dict[tuple[str, int], dict[str, Any]]:
    return {
        ("person", WELLES): person_card(WELLES, "Welles"),
        ("person", MOOREHEAD): person_card(MOOREHEAD, "Moorehead"),
        ("genre", MYSTERY): genre_card(MYSTERY, "Mystery"),
        ("genre", HORROR): genre_card(HORROR, "Horror"),
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
        "tagged_items": [EpisodeTag(tag=Tag(pk=2, name="Pilot", slug="pilot"))],
        "release_date": date(1937, 9, 26),
    }
    item = EpisodePage(id=3, title="Death House", slug="death-house", number=Decimal("4.50"))
    return _changed(item, usual | changes)


def movie(**changes: Any) -> MoviePage:
    item = MoviePage(id=6, title="Nosferatu", slug="nosferatu", category_id=SUBJECT, duration=5640)
    item.credits = [MovieCredit(person_id=MOOREHEAD, role="cast", character="Ellen", sort_order=0)]
    item.genres = [Genre(pk=HORROR, name="Horror")]
    item.tagged_items = [MovieTag(tag=Tag(pk=4, name="Silent film", slug="silent-film"))]
    return _changed(item, changes)


def article(**changes: Any) -> ArticlePage:
    item = ArticlePage(id=4, title="On the air", slug="on-the-air", category_id=SUBJECT)
    item.bylines = [ArticleByline(person_id=WELLES, role="Words", sort_order=0)]
    item.related = [ArticleRelated(item_id=OTHER_SHOW, sort_order=0)]
    item.genres = [Genre(pk=MYSTERY, name="Mystery")]
    item.tagged_items = [ArticleTag(tag=Tag(pk=3, name="History", slug="history"))]
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
    world = {
        "named": everybody(),
        "images": {PICTURE: picture()},
        "categories": subjects(),
        "pages": {OTHER_SHOW: public_id(OTHER_SHOW)},
    }
    text = stream(
        block("heading", {"text": "First", "level": "2"}, 1),
        block("rich_text", f'<p>See <a linktype="page" id="{OTHER_SHOW}">this</a></p>', 2),
        block("image", {"image": PICTURE, "caption": "On air", "alt_text": ""}, 3),
        block("quote", {"text": "Who knows", "attribution": "The Shadow"}, 4),
        block("item_card", {"item": OTHER_SHOW, "note": "Next"}, 5),
    )
    rails = stream(
        block("curated", {"title": "Ours", "layout": "hero", "items": [OTHER_SHOW]}, 6),
        block(
            "rule",
            {"title": "New", "kind": "show", "genre": MYSTERY, "order": "newest", "limit": 3},
            7,
        ),
    )
    art = {f"{role}_id": PICTURE for role in ArtworkRole.values}
    the_show = ancestor(show(**told("Show")), context("show", 1, **world))
    the_season = ancestor(season(), context("season", 2, ancestors=(the_show,), **world))
    snippet = {"path": None}
    return [
        (home(rails=rails), context("home", 5, **world)),
        (show(body=text, **art, **told("Show")), context("show", 1, **world)),
        (season(**art, **told("Season")), context("season", 2, ancestors=(the_show,), **world)),
        (
            episode(body=text, **art, **told("Episode"), spoils_title=True),
            context("episode", 3, ancestors=(the_show, the_season), **world),
        ),
        (movie(body=text, **art, **told("Movie")), context("movie", 6, **world)),
        (
            article(body=text, members_body=text, lead_image_id=PICTURE),
            context("article", 4, **world),
        ),
        (page(body=text, seo_image_id=PICTURE), context("page", 7, **world)),
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
            context("person", WELLES, **world | snippet),
        ),
        (
            Genre(pk=MYSTERY, name="Mystery", slug="mystery", artwork_id=PICTURE),
            context("genre", MYSTERY, **world | snippet),
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
