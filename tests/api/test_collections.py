"""Collections hold what was picked or what a rule finds, by themselves and on the home page."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.utils import timezone

from media_catalog.models import Genre
from pages.models import CollectionPage, MovieCredit
from tests.api.conftest import Reader, publish_rows
from tests.api.test_contract import conforms
from tests.factories.media_catalog import GenreFactory, PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    CollectionPageFactory,
    EpisodePageFactory,
    MoviePageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
Settle = Callable[..., None]
RULE = {"kinds": ["movie"], "genres": [], "tags": [], "people": [], "order": "title", "limit": 9}


def holding(kind: str, value: dict[str, Any], **fields: Any) -> CollectionPage:
    selection = orjson.dumps([{"type": kind, "id": str(uuid4()), "value": value}]).decode()
    collection: CollectionPage = CollectionPageFactory(selection=selection, **fields)
    return collection


def picking(*pages: Any, **fields: Any) -> CollectionPage:
    return holding("picked", {"items": [page.pk for page in pages]}, **fields)


def finding(**rule: Any) -> CollectionPage:
    return holding("rule", {**RULE, **rule})


def held(reader: Reader, collection: CollectionPage) -> list[str]:
    found = reader.json(f"collections/{collection.translation_key}/")
    conforms(found, "Collection")
    return [each.get("title") or each["headline"] for each in found["items"]]


def test_what_was_picked_comes_in_the_editors_order(reader: Reader, settle: Settle) -> None:
    pages = [factory(title="B") for factory in (ShowPageFactory, MoviePageFactory)]
    soon = timezone.now() + timedelta(hours=1)
    pages += [MoviePageFactory(title="Soon", go_live_at=soon), ArticlePageFactory(title="A")]
    draft = MoviePageFactory(published=False)
    collection = picking(pages[3], draft, pages[2], pages[0], pages[1])
    settle()
    assert held(reader, collection) == ["A", "B", "B"]
    settle(timedelta(hours=2))
    assert held(reader, collection) == ["A", "Soon", "B", "B"]


def _library() -> tuple[Genre, Any]:
    """Four movies and what they have in common."""
    crime, person = GenreFactory(name="Crime"), PersonFactory()
    credit = [MovieCredit(person=person, role="cast")]
    MoviePageFactory(title="Both", genres=[crime], credits=credit, release_date=date(1930, 1, 1))
    MoviePageFactory(title="Crime", genres=[crime], tags=["silent"])
    MoviePageFactory(title="Acted", credits=[MovieCredit(person=person, role="cast")])
    MoviePageFactory(title="Neither", release_date=date(1920, 1, 1))
    EpisodePageFactory(title="Crime on air", genres=[crime])
    return crime, person


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ({}, ["Acted", "Both", "Crime", "Neither"]),
        ({"genres": ["crime"]}, ["Both", "Crime"]),
        ({"genres": ["crime", "other"]}, ["Both", "Crime"]),
        ({"people": ["person"]}, ["Acted", "Both"]),
        ({"genres": ["crime"], "people": ["person"]}, ["Both"]),
        ({"tags": ["silent", "unknown"]}, ["Crime"]),
        ({"kinds": ["movie", "episode"], "genres": ["crime"]}, ["Both", "Crime", "Crime on air"]),
        ({"order": "release_date"}, ["Neither", "Both"]),
        ({"order": "-release_date"}, ["Both", "Neither"]),
        ({"order": "newest", "limit": 2}, ["Neither", "Acted"]),
        ({"order": "oldest", "limit": 1}, ["Both"]),
    ],
)
def test_a_rule_finds_what_meets_all_of_it(
    reader: Reader, settle: Settle, rule: dict[str, Any], found: list[str]
) -> None:
    crime, person = _library()
    keys = {"crime": crime.pk, "other": GenreFactory().pk, "person": person.pk}
    named: dict[str, Any] = {
        name: [keys[each] for each in rule[name]] for name in ("genres", "people") if name in rule
    }
    collection = finding(**{**rule, **named})
    settle()
    assert held(reader, collection) == found


def test_a_rule_does_not_tell_of_a_hidden_genre(reader: Reader, settle: Settle) -> None:
    crime, hidden = GenreFactory(), GenreFactory(published=False)
    MoviePageFactory(title="Found", genres=[crime, hidden])
    both, only = finding(genres=[crime.pk, hidden.pk]), finding(genres=[hidden.pk])
    settle()
    assert held(reader, both) == ["Found"]
    found = reader.json(f"collections/{both.translation_key}/")["query"]
    assert found["genres"] == [str(crime.translation_key)]
    assert held(reader, only) == []
    assert reader.json(f"collections/{only.translation_key}/")["query"] is None
    hidden.save_revision().publish()
    settle()
    assert held(reader, only) == ["Found"]


def test_both_are_rows_of_the_home_page_in_no_more_statements(
    reader: Reader, settle: Settle
) -> None:
    movies = [MoviePageFactory(title=title) for title in "CAB"]
    shown = [picking(*movies, title="Ours"), finding(order="title")]
    draft = picking(*movies, title="Draft", published=False)
    rows = [
        ("collection", {"title": title, "collection": each.pk, "layout": "hero", "limit": 2})
        for each, title in zip([*shown, draft], ["", "By rule", "Not yet"], strict=True)
    ]
    publish_rows(rows)
    settle()
    answer, statements = reader.statements("home/")
    assert statements == 2
    found = answer.json()
    conforms(found, "Home")
    told = [(rail["title"], [each["title"] for each in rail["items"]]) for rail in found["rails"]]
    assert told == [("Ours", ["C", "A"]), ("By rule", ["A", "B"])]
    assert found["rails"][0]["collection"]["id"] == str(shown[0].translation_key)
    draft.save_revision().publish()
    settle()
    assert reader.json("home/")["rails"][2]["title"] == "Not yet"


def test_an_answer_kept_by_the_reader_is_new_when_the_rule_finds_more(
    reader: Reader, settle: Settle
) -> None:
    collection = finding()
    settle()
    place = f"collections/{collection.slug}/"
    tag = reader.get(place)["ETag"]
    assert reader.get(place, **{"If-None-Match": tag}).status_code == 304
    MoviePageFactory()
    settle()
    answer = reader.get(place, **{"If-None-Match": tag})
    assert (answer.status_code, len(answer.json()["items"])) == (200, 1)


def test_a_collection_by_rule_takes_two_statements(reader: Reader, settle: Settle) -> None:
    _library()
    by_rule, by_hand = finding(), picking(MoviePageFactory())
    settle()
    for collection, budget in ((by_rule, 2), (by_hand, 1)):
        place = f"collections/{collection.translation_key}/"
        reader.get(place)
        assert reader.statements(place)[1] == budget
