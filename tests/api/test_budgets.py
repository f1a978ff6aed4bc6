"""Statements a read takes: committed, and the same for few rows and many.

`UPDATE_QUERY_BUDGETS=1` rewrites the file; its diff is the review.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pages.models import ShowCredit
from tests.api.conftest import EVERY_TYPE, Reader, address
from tests.content_types import ContentType
from tests.factories.media_catalog import GenreFactory, PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
FILE = Path(__file__).parent.parent / "query_budgets.json"


def hold(name: str, counted: list[int]) -> None:
    """Fails when the counts differ, or are above the committed number."""
    assert len(set(counted)) == 1, f"{name} takes {counted} statements for 3 and 12 rows"
    budgets = json.loads(FILE.read_text()) if FILE.exists() else {}
    if os.environ.get("UPDATE_QUERY_BUDGETS") == "1":
        budgets[name] = counted[0]
        FILE.write_text(json.dumps(dict(sorted(budgets.items())), indent=2) + "\n")
    assert counted[0] <= budgets[name], f"{name} takes {counted[0]} of {budgets[name]} statements"


def count(reader: Reader, place: str) -> int:
    """Warmed up first, so that connecting and caches that fill once do not count."""
    reader.get(place)
    answer, statements = reader.statements(place)
    assert answer.status_code == 200
    return statements


@EVERY_TYPE
def test_lists_stay_within_their_budget(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    counted = []
    for more in (3, 9):
        row.some(more)
        settle()
        counted.append(count(reader, f"{row.plural}/?count=1&limit=100"))
    hold(f"{row.kind} list", counted)


EXPANDED = "episodes/?expand=show,show.genres,season,season.show&count=1&limit=100"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("episode list", EXPANDED),
        ("search", "search/?q=episode&expand=show,season.show&count=1&limit=100"),
        ("search", "search/?q=episode&order=newest&limit=100"),
        ("items", "items/?expand=show,season.show&ids="),
    ],
)
def test_cards_take_one_statement_however_wide(
    name: str, place: str, reader: Reader, settle: Callable[[], None]
) -> None:
    season = SeasonPageFactory(parent=ShowPageFactory(genres=[GenreFactory()]))
    counted = []
    ids: list[str] = []
    for more in (3, 9):
        made = EpisodePageFactory.create_batch(more, parent=season)
        ids += [str(each.translation_key) for each in made]
        settle()
        whole = place + ",".join(ids) if name == "items" else place
        counted.append(count(reader, whole))
        assert len(reader.ids(whole)) == len(ids)
    hold(name, counted)


def test_a_widened_detail_stays_within_its_budget(
    reader: Reader, settle: Callable[[], None]
) -> None:
    show = ShowPageFactory()
    episode = EpisodePageFactory(parent=SeasonPageFactory(parent=show))
    counted = []
    for more in (3, 9):
        credits = [
            ShowCredit(person=each, role="cast") for each in PersonFactory.create_batch(more)
        ]
        show.credits.add(*credits)
        show.save_revision().publish()
        settle()
        place = f"episodes/{episode.translation_key}/"
        counted.append(count(reader, f"{place}?expand=credits.person,genres,show.genres"))
    hold("episode detail", counted)


@EVERY_TYPE
def test_details_stay_within_their_budget(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    item = row.one()
    counted = []
    for more in (3, 9):
        _add_children(row, item, more)
        settle()
        counted.append(count(reader, address(row, item)))
    hold(f"{row.kind} detail", counted)


def test_the_home_page_stays_within_its_budget(
    reader: Reader, settle: Callable[[], None], home_with_rows: Any
) -> None:
    articles: list[Any] = []
    counted = []
    for more in (3, 9):
        articles += ArticlePageFactory.create_batch(more)
        home_with_rows(articles)
        settle()
        counted.append(count(reader, "home/"))
    hold("home", counted)


def test_resolving_stays_within_its_budget(reader: Reader, settle: Callable[[], None]) -> None:
    season = SeasonPageFactory()
    path = season.url_path.removeprefix("/home")
    counted = []
    for more in (3, 9):
        EpisodePageFactory.create_batch(more, parent=season)
        settle()
        counted.append(count(reader, f"resolve/?path={path}"))
    hold("resolve", counted)


def _add_children(row: ContentType, item: Any, more: int) -> None:
    if row.kind == "show":
        SeasonPageFactory.create_batch(more, parent=item)
    if row.kind == "season":
        EpisodePageFactory.create_batch(more, parent=item)
