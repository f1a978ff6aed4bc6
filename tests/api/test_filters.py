"""Lists narrowed: one of several values is enough, all filters hold, and values can be left out."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from entitlements.models import LicenceWindow
from pages.models import ArticleByline, EpisodeOrganisation, ShowCredit, ShowOrganisation
from tests.api.conftest import Reader
from tests.factories.media_catalog import (
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def key(item: Any) -> str:
    return str(item.translation_key)


def licence(item: Any, **fields: Any) -> None:
    LicenceWindow.objects.create(
        title_kind="show", public_id=item.translation_key, kind="playback", **fields
    )


def test_one_of_several_values_is_enough(reader: Reader, settle: Callable[[], None]) -> None:
    crime, drama, comedy = GenreFactory.create_batch(3)
    one, two = ShowPageFactory(genres=[crime, drama]), ShowPageFactory(genres=[drama])
    three = ShowPageFactory(genres=[comedy])
    settle()
    expected = {
        f"genre={key(crime)},{key(comedy)}": {one, three},
        f"genre={key(crime)},{uuid4()}": {one},
        f"exclude_genre={key(crime)}": {two, three},
        f"exclude_genre={key(crime)},{key(comedy)}": {two},
        f"genre={key(drama)}&exclude_genre={key(crime)}": {two},
        f"genre={key(drama)}&exclude_genre={key(drama)}": set(),
        f"exclude_genre={uuid4()}": {one, two, three},
    }
    for query, shows in expected.items():
        assert set(reader.ids(f"shows/?{query}")) == {key(show) for show in shows}, query


def test_facts_narrow_and_are_left_out(reader: Reader, settle: Callable[[], None]) -> None:
    top = CategoryFactory(slug="film")
    person, studio, saga = PersonFactory(), OrganisationFactory(), FranchiseFactory()
    one = ShowPageFactory(
        format="podcast",
        original_language="fr",
        release_date=date(1937, 9, 26),
        category=CategoryFactory(slug="silent", parent=top),
        tags=["Old radio"],
        credits=[ShowCredit(person=person, role="cast", sort_order=0)],
        organisations=[ShowOrganisation(organisation=studio, role="studio")],
        franchise=saga,
        countries=["FR", "US"],
    )
    two = ShowPageFactory(
        format="series",
        original_language="pt-BR",
        release_date=date(1940, 1, 1),
        category=top,
        countries=["BR"],
    )
    settle()
    both = {key(one), key(two)}
    for name, value in {
        "format": "podcast",
        "language": "fr",
        "category": "silent",
        "tag": "old-radio",
        "person": key(person),
        "organisation": key(studio),
        "franchise": key(saga),
        "country": "FR",
    }.items():
        assert reader.ids(f"shows/?{name}={value}") == [key(one)], name
        assert reader.ids(f"shows/?exclude_{name}={value}") == [key(two)], name
    for query, shows in {
        "category=film": both,
        "category=silent,film": both,
        "format=podcast,series": both,
        "language=fr,pt-BR": both,
        "country=FR,BR": both,
        "country=DE": set(),
        "access=free": both,
        "access=claims,registered": set(),
        "release_year_from=1937&release_year_to=1937": {key(one)},
        "release_year_from=1938": {key(two)},
        "release_year_to=1939": {key(one)},
        "release_year_to=1936": set(),
    }.items():
        assert set(reader.ids(f"shows/?{query}")) == shows, query


def test_episodes_are_found_by_their_shows_organisations_and_countries(
    reader: Reader, settle: Callable[[], None]
) -> None:
    network, label = OrganisationFactory(), OrganisationFactory()
    show = ShowPageFactory(
        organisations=[ShowOrganisation(organisation=network, role="network")], countries=["US"]
    )
    season = SeasonPageFactory(parent=show)
    plain = EpisodePageFactory(parent=season)
    own = EpisodePageFactory(
        parent=season,
        organisations=[EpisodeOrganisation(organisation=label, role="label")],
        countries=["GB"],
    )
    EpisodePageFactory()
    settle()
    for query, found in {
        f"organisation={key(network)}": {plain, own},
        f"organisation={key(label)}": {own},
        "country=US": {plain},
        "country=GB": {own},
    }.items():
        assert set(reader.ids(f"episodes/?{query}")) == {key(each) for each in found}, query
    assert reader.ids(f"seasons/?organisation={key(network)}") == [key(season)]
    whole = reader.json(f"episodes/{key(own)}/")
    assert [each["from"] for each in whole["organisations"]] == ["show", "episode"]


def test_a_country_nobody_knows_is_refused(reader: Reader) -> None:
    for value in ("fr", "XX", "FRA"):
        answer, statements = reader.statements(f"shows/?country={value}")
        assert (answer.status_code, statements) == (400, 0), value
        assert answer.json()["errors"][0]["parameter"] == "country"


def test_several_shows_and_seasons(reader: Reader, settle: Callable[[], None]) -> None:
    episodes = [EpisodePageFactory(number=number) for number in ("3", "2", "1")]
    settle()
    seasons = [episode.get_parent().specific for episode in episodes]
    shows = [season.get_parent() for season in seasons]
    named = f"{key(seasons[0])},{key(seasons[1])}"
    assert set(reader.ids(f"episodes/?season={named}")) == {key(each) for each in episodes[:2]}
    assert reader.ids(f"episodes/?exclude_season={named}") == [key(episodes[2])]
    assert reader.ids(f"episodes/?exclude_show={key(shows[2])}") == [
        key(episodes[1]),
        key(episodes[0]),
    ]


def test_what_changed_since(reader: Reader, settle: Callable[[], None]) -> None:
    article = ArticlePageFactory()
    settle()
    changed = reader.json(f"articles/{key(article)}/")["updated_at"]
    for since, found in {
        changed: [key(article)],
        changed.replace("Z", "%2B00:00"): [key(article)],
        "0000-01-01T00:00:00Z": [key(article)],
        "9999-12-31T23:59:59-23:59": [],
        "2099-01-01T00:00:00.123456789Z": [],
    }.items():
        assert reader.ids(f"articles/?updated_since={since}") == found, since


def test_members_articles_are_told_apart(reader: Reader, settle: Callable[[], None]) -> None:
    person = PersonFactory()
    article = ArticlePageFactory(bylines=[ArticleByline(person=person, sort_order=0)])
    settle()
    assert reader.ids(f"articles/?access=free&person={key(person)}") == [key(article)]
    assert reader.ids("articles/?exclude_access=free") == []


def test_a_hidden_value_is_left_out_like_an_unknown_one(
    reader: Reader, settle: Callable[[], None]
) -> None:
    genre = GenreFactory()
    show = ShowPageFactory(genres=[genre])
    settle()
    assert reader.ids(f"shows/?exclude_genre={key(genre)}") == []
    genre.unpublish()
    settle()
    for value in (key(genre), str(uuid4())):
        assert reader.ids(f"shows/?exclude_genre={value}") == [key(show)]
        assert reader.ids(f"shows/?genre={value}") == []


@pytest.fixture
def playing(settle: Callable[[], None]) -> dict[str, Any]:
    """A show for each way of being available; one is so on television only."""
    now = timezone.now()
    soon, later, leaving, free, tv = ShowPageFactory.create_batch(5)
    licence(soon, starts_at=now + DAY)
    licence(later, starts_at=now + 9 * DAY)
    licence(leaving, ends_at=now + DAY)
    licence(tv, platforms=["tv"])
    settle()
    return {"soon": soon, "later": later, "leaving": leaving, "free": free, "tv": tv}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("availability=upcoming", {"soon", "later"}),
        ("availability=leaving", {"leaving"}),
        ("availability=upcoming,leaving", {"soon", "later", "leaving"}),
        ("availability=now", {"free"}),
        ("availability=now&platform=tv", {"free", "tv"}),
        ("availability=unavailable&platform=web", {"tv"}),
        ("availability=expired", set()),
        ("exclude_availability=upcoming,unavailable", {"leaving", "free"}),
        ("exclude_availability=upcoming,unavailable&platform=tv", {"leaving", "free", "tv"}),
    ],
)
def test_availability_is_the_readers_own(
    query: str, found: set[str], reader: Reader, playing: dict[str, Any]
) -> None:
    assert set(reader.ids(f"shows/?{query}")) == {key(playing[name]) for name in found}


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_what_is_coming_stands_first(limit: int, reader: Reader, playing: dict[str, Any]) -> None:
    names = ["soon", "later", "tv", "free", "leaving"]
    found: list[str] = []
    following: str | None = f"shows/?order=available&limit={limit}"
    while following:
        page = reader.json(following)
        found += [item["id"] for item in page["items"]]
        following = page["next"]
    assert found == [key(playing[name]) for name in names]


def test_a_season_stands_by_number_only_alone(reader: Reader, settle: Callable[[], None]) -> None:
    seasons = SeasonPageFactory.create_batch(2)
    episodes = [
        EpisodePageFactory(parent=seasons[each % 2], number=str(9 - each)) for each in range(4)
    ]
    settle()
    both = ",".join(key(season) for season in seasons)
    assert reader.ids(f"episodes/?season={both}") == [key(each) for each in episodes[::-1]]
    one = key(seasons[0])
    assert reader.ids(f"episodes/?season={one}") == [key(episodes[2]), key(episodes[0])]
