"""Lists by ratings and by other catalogues' numbers, and what search engines are told."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from media_catalog.models import PersonExternalId
from pages.models import EpisodeExternalId, MovieExternalId, ShowCredit, ShowPage
from tests.api.conftest import Reader
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import (
    EpisodePageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
    ratings,
)

pytestmark = pytest.mark.django_db
Settle = Callable[[], None]


def key(item: Any) -> str:
    return str(item.translation_key)


def test_lists_are_narrowed_by_what_boards_found(reader: Reader, settle: Settle) -> None:
    both = ShowPageFactory(ratings=ratings(ShowPage, "fsk:16", "bbfc:15"))
    mild, unrated = ShowPageFactory(rated="fsk:6"), ShowPageFactory()
    episode = EpisodePageFactory(parent=SeasonPageFactory(parent=both))
    settle()
    for query, found in {
        "rating=fsk:16": {both},
        "rating=bbfc:15,fsk:6": {both, mild},
        "rating=mpa:R": set(),
        "exclude_rating=fsk:16": {mild, unrated},
        "rating=bbfc:15&exclude_rating=fsk:16": set(),
        "maturity=15&rating=bbfc:15": set(),
        "maturity=16&rating=bbfc:15": {both},
    }.items():
        assert set(reader.ids(f"shows/?{query}")) == {key(each) for each in found}, query
    assert reader.ids("episodes/?rating=fsk:16") == [key(episode)]


@pytest.mark.parametrize(
    "query", ["rating=fsk:13", "rating=fsk", "rating=PG", "exclude_rating=nobody:1"]
)
def test_a_rating_nobody_gives_is_refused(reader: Reader, query: str) -> None:
    answer = reader.get(f"shows/?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "invalid_value"


def test_things_are_found_by_the_numbers_of_others(reader: Reader, settle: Settle) -> None:
    movie = MoviePageFactory(
        external_ids=[
            MovieExternalId(scheme="imdb", value="tt0013442"),
            MovieExternalId(scheme="isbn", value="9780306406157", sort_order=1),
        ]
    )
    other = MoviePageFactory()
    episode = EpisodePageFactory(external_ids=[EpisodeExternalId(scheme="tvdb", value="12")])
    person = PersonFactory(external_ids=[PersonExternalId(scheme="imdb", value="nm0000080")])
    settle()
    for place, found in {
        "movies/?external_id=imdb:tt0013442": movie,
        "movies/?external_id=isbn:0-306-40615-2": movie,
        "movies/?external_id=imdb:tt9999999,isbn:9780306406157": movie,
        "movies/?exclude_external_id=imdb:tt0013442": other,
        "episodes/?external_id=tvdb:12": episode,
        "people/?external_id=imdb:nm0000080": person,
    }.items():
        assert reader.ids(place) == [key(found)], place
    assert reader.json(f"people/{key(person)}/")["external_ids"][0]["value"] == "nm0000080"


@pytest.mark.parametrize("value", ["tt0013442", "nobody:1", "isbn:0-306-40615-3", "imdb:"])
def test_what_is_no_number_is_refused(reader: Reader, value: str) -> None:
    answer = reader.get(f"movies/?external_id={value}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "external_id"


def test_a_persons_number_is_on_the_next_read(reader: Reader, settle: Settle) -> None:
    person = PersonFactory()
    settle()
    row = PersonExternalId.objects.create(item=person, scheme="imdb", value="nm0000080")
    settle()
    assert reader.ids("people/?external_id=imdb:nm0000080") == [key(person)]
    row.delete()
    settle()
    assert reader.ids("people/?external_id=imdb:nm0000080") == []


def test_what_search_engines_are_told_is_there_when_it_is_asked_for(
    reader: Reader, settle: Settle
) -> None:
    show = ShowPageFactory(title="On <Air>", slug="on-air")
    episode = EpisodePageFactory(parent=SeasonPageFactory(parent=show, slug="one"), slug="it")
    settle()
    place = f"episodes/{key(episode)}/"
    plain, asked = reader.get(place), reader.get(f"{place}?include=json_ld")
    assert plain.json()["json_ld"] is None
    assert plain["ETag"] != asked["ETag"]
    told = orjson.loads(asked.json()["json_ld"])
    assert told["url"] == plain.json()["url"]
    assert told["partOfSeries"]["name"] == "On <Air>"
    assert {**asked.json(), "json_ld": None} == plain.json()
    slim = reader.json(f"{place}?include=json_ld&fields=title&expand=show")
    assert set(slim) == {"type", "id", "title", "json_ld"}
    found = reader.json("resolve/?path=/on-air/one/it/&include=json_ld")
    assert found["item"]["json_ld"] == asked.json()["json_ld"]
    again = reader.get(f"{place}?include=json_ld", **{"If-None-Match": asked["ETag"]})
    assert again.status_code == 304


def test_search_engines_are_told_of_no_hidden_person(reader: Reader, settle: Settle) -> None:
    person = PersonFactory(name="Unseen Somebody")
    show = ShowPageFactory(credits=[ShowCredit(person=person, role="cast", sort_order=0)])
    settle()
    assert "Unseen" in reader.json(f"shows/{key(show)}/?include=json_ld")["json_ld"]
    person.unpublish()
    settle()
    assert "Unseen" not in reader.json(f"shows/{key(show)}/?include=json_ld")["json_ld"]


def test_only_what_can_be_included_is(reader: Reader, settle: Settle) -> None:
    show = ShowPageFactory()
    settle()
    assert reader.get(f"shows/{key(show)}/?include=seasons").status_code == 400
    assert reader.get("shows/?include=json_ld").status_code == 400
    assert reader.get("genres/anything/?include=json_ld").status_code == 400
