"""Unsaved items and the world around them, enough to build documents without a database."""

from datetime import UTC, date, datetime
from typing import Any

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
from media_catalog.models import Category, Franchise, Genre, Organisation, PersonExternalId
from tests.unit.delivery.unsaved import (
    album,
    article,
    collection,
    episode,
    extra,
    game_session,
    home,
    live_event,
    movie,
    page,
    person,
    season,
    show,
    told,
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
