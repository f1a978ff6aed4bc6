"""What a detail answer is completed with: neighbours, newest episodes, trailers."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from delivery.models import Showing
from pages.models import ShowPage
from tests.api.conftest import Reader
from tests.api.test_contract import conforms
from tests.factories.pages import (
    EpisodePageFactory,
    ExtraPageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
Settle = Callable[[], None]


@pytest.fixture
def show() -> ShowPage:
    """Two seasons and specials; the last episode of the first season was made and told first."""
    show: ShowPage = ShowPageFactory()
    facts: dict[int, list[dict[str, Any]]] = {
        1: [
            {"title": "A", "release_date": date(1937, 1, 2), "absolute_number": 2},
            {"title": "B", "production_number": 9, "absolute_number": 3},
            {"title": "Teaser", "episode_kind": "trailer"},
            {"title": "C", "production_number": 1, "release_date": date(1937, 1, 1)},
        ],
        2: [
            {"title": "D", "production_number": 2, "absolute_number": 1},
            {"title": "Talk", "episode_kind": "bonus"},
            {"title": "E", "episode_kind": "special", "release_date": date(1937, 1, 3)},
        ],
        0: [{"title": "X", "absolute_number": 4}, {"title": "Y"}],
    }
    for number, episodes in facts.items():
        season = SeasonPageFactory(parent=show, number=number)
        for place, each in enumerate(episodes, 1):
            EpisodePageFactory(parent=season, number=Decimal(place), **each)
    return show


def _line(reader: Reader, first: str, step: str) -> str:
    """The titles from one episode on, as the answers lead from each to the next."""
    titles, key = first, Showing.objects.get(card__contains=f'"title":"{first}"').public_id
    while (found := reader.json(f"episodes/{key}/")[step]) is not None:
        titles, key = titles + found["title"], found["id"]
    return titles


@pytest.mark.parametrize(
    ("order", "told"),
    [("number", "ABCDE"), ("aired", "CAEBD"), ("production", "CDBAE"), ("absolute", "DABCE")],
)
def test_episodes_lead_from_one_to_the_next(
    reader: Reader, settle: Settle, show: ShowPage, order: str, told: str
) -> None:
    show.episode_order = order
    show.save_revision().publish()
    settle()
    assert _line(reader, told[0], "next_episode") == told
    assert _line(reader, told[-1], "previous_episode") == told[::-1]
    assert _line(reader, "X", "next_episode") == "XY"
    assert _line(reader, "X", "previous_episode") == "X"


def test_what_is_no_episode_of_the_story_has_no_neighbours(
    reader: Reader, settle: Settle, show: ShowPage
) -> None:
    settle()
    talk = Showing.objects.get(slug__startswith="talk")
    found = reader.json(f"episodes/{talk.public_id}/")
    assert (found["previous_episode"], found["next_episode"]) == (None, None)
    assert found["episode_kind"] == "bonus"


def test_a_hidden_episode_is_passed_over_until_it_is_public(reader: Reader, settle: Settle) -> None:
    season = SeasonPageFactory()
    first, hidden, last = (
        EpisodePageFactory(parent=season, number=number, published=number != 2)
        for number in (1, 2, 3)
    )
    other = EpisodePageFactory()
    settle()
    assert reader.json(f"episodes/{first.translation_key}/")["next_episode"]["id"] == str(
        last.translation_key
    )
    hidden.save_revision().publish()
    settle()
    found = reader.json(f"episodes/{first.translation_key}/")
    conforms(found, "Episode")
    assert found["next_episode"]["id"] == str(hidden.translation_key)
    assert reader.json(f"episodes/{other.translation_key}/")["next_episode"] is None


def test_an_answer_kept_by_the_reader_is_new_when_the_next_episode_is(
    reader: Reader, settle: Settle
) -> None:
    season = SeasonPageFactory()
    first = EpisodePageFactory(parent=season, number=1)
    settle()
    place = f"episodes/{first.translation_key}/"
    tag = reader.get(place)["ETag"]
    assert reader.get(place, **{"If-None-Match": tag}).status_code == 304
    second = EpisodePageFactory(parent=season, number=2)
    settle()
    answer = reader.get(place, **{"If-None-Match": tag})
    assert answer.status_code == 200
    assert answer.json()["next_episode"]["id"] == str(second.translation_key)


def test_a_show_comes_with_its_newest_episodes(
    reader: Reader, settle: Settle, show: ShowPage
) -> None:
    settle()
    found = reader.json(f"shows/{show.translation_key}/")
    conforms(found, "Show")
    assert [each["title"] for each in found["newest_episodes"]] == [*"YXEDCBA"]
    assert len(found["seasons"]) == 3


def test_no_more_than_twelve_newest_episodes_come(reader: Reader, settle: Settle) -> None:
    season = SeasonPageFactory()
    EpisodePageFactory.create_batch(14, parent=season)
    settle()
    found = reader.json(f"shows/{season.get_parent().translation_key}/")
    assert len(found["newest_episodes"]) == 12


@pytest.mark.parametrize(
    ("plural", "factory"),
    [
        ("shows", ShowPageFactory),
        ("movies", MoviePageFactory),
        ("episodes", EpisodePageFactory),
    ],
)
def test_a_title_comes_with_its_trailers(
    reader: Reader, settle: Settle, plural: str, factory: Any
) -> None:
    title = factory(title="The one")
    ExtraPageFactory(parent=title, title="Old", extra_kind="trailer", duration=61)
    ExtraPageFactory(parent=title, title="New", extra_kind="clip")
    ExtraPageFactory(parent=title, title="Draft", published=False)
    ExtraPageFactory(title="Of another")
    soon = timezone.now() + timedelta(days=1)
    ExtraPageFactory(parent=title, title="Soon", go_live_at=soon)
    settle()
    found = reader.json(f"{plural}/{title.translation_key}/")
    told = [(each["title"], each["extra_kind"], each["duration"]) for each in found["extras"]]
    assert told == [("New", "clip", None), ("Old", "trailer", 61)]
    assert found["extras"][0]["belongs_to"]["title"] == "The one"
    listed = reader.json(f"extras/?parent={title.translation_key}&extra_kind=trailer")
    assert [each["title"] for each in listed["items"]] == ["Old"]


def test_episodes_are_listed_by_kind_and_in_every_order(
    reader: Reader, settle: Settle, show: ShowPage
) -> None:
    settle()
    base = f"episodes/?show={show.translation_key}"

    def titles(query: str) -> list[str]:
        return [each["title"] for each in reader.json(f"{base}&{query}")["items"]]

    assert titles("episode_kind=trailer,bonus&order=title") == ["Talk", "Teaser"]
    assert titles("exclude_episode_kind=full&order=title") == ["E", "Talk", "Teaser"]
    assert titles("order=absolute")[:4] == [*"DABX"]
    assert titles("order=production")[:3] == [*"CDB"]
    assert len(titles("order=absolute")) == 9
