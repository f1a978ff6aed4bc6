"""What is not public at the time leaves no trace in any answer."""

from typing import Any

import orjson
import pytest

from delivery.documents import references
from delivery.values import Built
from media_catalog.models import Category
from tests.unit.delivery import unsaved, worlds, written
from tests.unit.delivery.worlds import build, context, everybody
from tests.unit.delivery.written import (
    HORROR,
    MOOREHEAD,
    MYSTERY,
    NETWORK,
    OTHER_SHOW,
    SAGA,
    STUDIO,
    WELLES,
    block,
    public_id,
    stream,
)


def _world(*hidden: tuple[str, int]) -> dict[str, Any]:
    named = {key: card for key, card in everybody().items() if key not in hidden}
    return {"named": named, "categories": worlds.subjects()}


def _says(built: Built, number: int, name: str) -> bool:
    everything = orjson.dumps([built.card, built.document, built.gated]).decode()
    facts = repr(built.facts)
    identity = str(public_id(number))
    return name in everything or identity in everything or identity in facts or name in facts


def test_a_show_names_its_public_people_and_genres() -> None:
    built = build(unsaved.show(), context("show", **_world()))
    assert [each["person"]["name"] for each in built.document["credits"]] == ["Welles", "Moorehead"]
    assert [each["name"] for each in built.card["genres"]] == ["Horror", "Mystery"]
    assert built.facts.people_ids == (public_id(WELLES), public_id(MOOREHEAD))
    assert set(built.facts.genre_ids) == {public_id(MYSTERY), public_id(HORROR)}
    assert built.facts.tags == ("otr",)
    assert built.facts.category_slugs == ("radio", "drama")


@pytest.mark.parametrize(
    ("kind", "number", "name"),
    [
        ("person", WELLES, "Welles"),
        ("genre", HORROR, "Horror"),
        ("organisation", NETWORK, "Mutual"),
        ("franchise", SAGA, "Saga"),
    ],
)
def test_a_show_is_silent_about_hidden_names(kind: str, number: int, name: str) -> None:
    assert _says(build(unsaved.show(), context("show", **_world())), number, name)
    hidden = build(unsaved.show(), context("show", **_world((kind, number))))
    assert not _says(hidden, number, name)


def test_an_episode_is_silent_about_its_shows_hidden_people() -> None:
    world = _world(("person", WELLES))
    built = build(
        unsaved.episode(), context("episode", 3, ancestors=worlds.above_episode(**world), **world)
    )
    assert not _says(built, WELLES, "Welles")
    assert [(each["from"], each["role"]) for each in built.document["credits"]] == [
        ("show", "cast"),
        ("episode", "writer"),
    ]
    assert built.facts.people_ids == (public_id(MOOREHEAD),)


def test_a_show_names_its_public_organisations_and_franchise() -> None:
    built = build(unsaved.show(), context("show", **_world()))
    told = [
        (each["role"], each["organisation"]["name"]) for each in built.document["organisations"]
    ]
    assert told == [("production", "Prana"), ("network", "Mutual")]
    assert built.document["franchise"]["name"] == "Saga"
    assert built.facts.organisation_ids == (public_id(STUDIO), public_id(NETWORK))
    assert built.facts.franchise_ids == (public_id(SAGA),)
    assert "organisations" not in built.card


def test_an_episode_is_silent_about_its_shows_hidden_organisations() -> None:
    world = _world(("organisation", NETWORK))
    above = worlds.above_episode(**world)
    built = build(unsaved.episode(), context("episode", 3, ancestors=above, **world))
    assert not _says(built, NETWORK, "Mutual")
    told = [(each["from"], each["role"]) for each in built.document["organisations"]]
    assert told == [("show", "production"), ("episode", "label")]
    assert built.facts.organisation_ids == (public_id(STUDIO),)


def test_an_episode_without_countries_has_its_shows() -> None:
    above = worlds.above_episode(**_world())
    built = build(unsaved.episode(), context("episode", 3, ancestors=above, **_world()))
    assert built.document["countries"] == [{"code": "US", "name": "United States"}]
    assert built.facts.countries == ("US",)
    own = build(unsaved.episode(countries=["GB"]), context("episode", 3, ancestors=above))
    assert [each["code"] for each in own.document["countries"]] == ["GB"]


def test_a_track_is_silent_about_a_hidden_performer() -> None:
    shown = build(unsaved.album(), context("album", 13, **_world()))
    assert shown.facts.people_ids == (public_id(WELLES), public_id(MOOREHEAD))
    built = build(unsaved.album(), context("album", 13, **_world(("person", MOOREHEAD))))
    assert not _says(built, MOOREHEAD, "Moorehead")
    assert "Moorehead" not in built.words.people
    assert [each["performers"] for each in built.document["tracks"]] == [[], []]


def test_countries_are_told_by_name() -> None:
    built = build(unsaved.movie(), context("movie", 6, **_world()))
    assert [each["name"] for each in built.document["countries"]] == ["France", "Germany"]


def test_a_category_tells_the_way_to_it() -> None:
    subject = Category(pk=written.SUBJECT, name="Drama", slug="drama")
    built = build(subject, context("category", written.SUBJECT, path=None, **_world()))
    assert [step["name"] for step in built.document["way"]] == ["Radio", "Drama"]
    assert built.document["parent"]["slug"] == "radio"


def test_an_episode_without_genres_has_its_shows() -> None:
    world = _world()
    above = worlds.above_episode(**world)
    built = build(unsaved.episode(), context("episode", 3, ancestors=above, **world))
    assert built.document["genres"] == above[0].document["genres"]


def test_an_article_is_silent_about_a_hidden_author() -> None:
    assert _says(build(unsaved.article(), context("article", 4, **_world())), WELLES, "Welles")
    built = build(unsaved.article(), context("article", 4, **_world(("person", WELLES))))
    assert not _says(built, WELLES, "Welles")
    assert built.card["bylines"] == []


def test_a_row_by_the_rule_of_a_hidden_genre_is_dropped() -> None:
    rule = {"title": "Dark", "kind": "show", "genre": HORROR, "order": "newest", "limit": 5}
    rails = stream(block("rule", rule, 1), block("rule", {**rule, "genre": None}, 2))
    shown = build(unsaved.home(rails=rails), context("home", 5, **_world()))
    hidden = build(unsaved.home(rails=rails), context("home", 5, **_world(("genre", HORROR))))
    assert [each["query"]["genre"] for each in shown.document["rails"]] == [
        str(public_id(HORROR)),
        None,
    ]
    assert [each["query"]["genre"] for each in hidden.document["rails"]] == [None]


def _article_about(other: int) -> Built:
    body = stream(
        block("rich_text", f'<p>On <a linktype="page" id="{other}">Escape</a>.</p>', 1),
        block("item_card", {"item": other, "note": "Listen"}, 2),
    )
    world = context("article", 4, pages={other: public_id(other)})
    return build(unsaved.article(body=body), world)


def test_references_become_cards_and_paths_when_read() -> None:
    built = _article_about(OTHER_SHOW)
    card = {"type": "show", "title": "Escape", "path": "/escape/"}
    read = references.expand(built.document, {str(public_id(OTHER_SHOW)): card})
    assert built.refs == (public_id(OTHER_SHOW),)
    assert read["body"][0]["value"]["html"] == '<p>On <a href="/escape/">Escape</a>.</p>'
    assert read["body"][1]["value"] == {"item": card, "note": "Listen"}
    assert read["related"] == [card]


def test_references_to_hidden_items_go_with_their_block() -> None:
    built = _article_about(OTHER_SHOW)
    read = references.expand(built.document, {})
    assert [each["type"] for each in read["body"]] == ["rich_text"]
    assert read["body"][0]["value"]["html"] == "<p>On Escape.</p>"
    assert read["related"] == []
    assert str(public_id(OTHER_SHOW)).encode() not in orjson.dumps(read)


def test_reading_leaves_the_stored_document_alone() -> None:
    built = _article_about(OTHER_SHOW)
    before = orjson.dumps(built.document)
    references.expand(built.document, {})
    assert orjson.dumps(built.document) == before
