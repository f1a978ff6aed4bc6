"""Filters, orders, pages and cursors of lists."""

from collections.abc import Callable
from datetime import date
from typing import Any

import orjson
import pytest

from api import cursors
from delivery.documents import registry
from delivery.documents.base import Children
from delivery.documents.filters import FILTERS
from delivery.models import Showing
from delivery.selectors.reading.filters import CONDITIONS
from delivery.selectors.reading.orders import ORDERS
from pages.models import ShowCredit
from tests.api.conftest import EVERY_TYPE, Reader
from tests.content_types import ContentType
from tests.factories.media_catalog import CategoryFactory, GenreFactory, PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db


def walk(reader: Reader, place: str) -> list[str]:
    """The ids of all pages, one after the other."""
    found: list[str] = []
    following: str | None = place
    while following is not None:
        page = reader.json(following)
        found += [item["id"] for item in page["items"]]
        following = page["next"]
    return found


@EVERY_TYPE
def test_pages_hold_every_item_once_in_every_order(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    made = row.some(7)
    if hasattr(made[0], "release_date"):
        for number, item in enumerate(made[:4]):
            item.release_date = date(1950 + number // 2, 1, 1)
            item.save_revision().publish()
    settle()
    for order in registry.by_kind(row.kind).orders:
        whole = reader.ids(f"{row.plural}/?order={order}&limit=100")
        assert len(whole) == len(set(whole))
        assert {str(item.translation_key) for item in made} <= set(whole)
        for limit in (1, 2, 3):
            assert walk(reader, f"{row.plural}/?order={order}&limit={limit}") == whole


def test_orders_mean_what_they_say(reader: Reader, settle: Callable[[], None]) -> None:
    season = SeasonPageFactory()
    fields: list[dict[str, Any]] = [
        {"title": "Beta", "number": "1.5", "release_date": date(1951, 1, 1)},
        {"title": "alpha", "number": "10", "release_date": None},
        {"title": "Gamma", "number": "2", "release_date": date(1950, 1, 1)},
    ]
    made = [EpisodePageFactory(parent=season, **each) for each in fields]
    settle()
    for place, each in enumerate([0.5, 7.25, 3.125]):
        Showing.objects.filter(public_id=made[place].translation_key).update(popularity=each)
    key = [str(each.translation_key) for each in made]
    expected = {
        "newest": [2, 1, 0],
        "oldest": [0, 1, 2],
        "title": [1, 0, 2],
        "release_date": [2, 0, 1],
        "-release_date": [0, 2, 1],
        "popular": [1, 2, 0],
        "available": [2, 1, 0],
        "number": [0, 2, 1],
    }
    for order, places in expected.items():
        assert reader.ids(f"episodes/?order={order}") == [key[each] for each in places], order
    by_season = reader.ids(f"episodes/?season={season.translation_key}")
    assert by_season == [key[each] for each in expected["number"]]


def test_items_that_appear_while_paging_disturb_nothing(
    reader: Reader, settle: Callable[[], None]
) -> None:
    ArticlePageFactory.create_batch(5)
    settle()
    whole = reader.ids("articles/")
    first = reader.json("articles/?limit=2")
    ArticlePageFactory.create_batch(3)
    settle()
    rest = walk(reader, first["next"])
    assert [item["id"] for item in first["items"]] + rest == whole


def test_filters_narrow_and_add_up(reader: Reader, settle: Callable[[], None]) -> None:
    genre, person, category = GenreFactory(), PersonFactory(), CategoryFactory()
    credit = ShowCredit(person=person, role="cast", sort_order=0)
    show = ShowPageFactory(genres=[genre], credits=[credit], tags=["Old radio"], category=category)
    ShowPageFactory(genres=[genre])
    episode = EpisodePageFactory(parent=SeasonPageFactory(parent=show))
    EpisodePageFactory()
    settle()
    for query in (
        f"person={person.translation_key}",
        f"genre={genre.translation_key}&tag=old-radio",
        f"category={category.slug}",
    ):
        assert reader.ids(f"shows/?{query}") == [str(show.translation_key)], query
    assert len(reader.ids(f"shows/?genre={genre.translation_key}")) == 2
    for query in (f"show={show.translation_key}", f"person={person.translation_key}"):
        assert reader.ids(f"episodes/?{query}") == [str(episode.translation_key)], query
    assert reader.ids(f"shows/?genre={person.translation_key}") == []
    assert reader.ids("shows/?tag=no-such-tag") == []


def test_the_count_is_of_all_that_match(reader: Reader, settle: Callable[[], None]) -> None:
    ArticlePageFactory.create_batch(2, tags=["kept"])
    ArticlePageFactory()
    settle()
    assert reader.json("articles/?count=1&limit=1")["count"] == 3
    following = reader.json("articles/?count=1&limit=1&tag=kept")["next"]
    assert reader.json(following)["count"] == 2
    assert "count" not in reader.json("articles/?count=0")


def flip(text: str, at: int) -> str:
    """The text with another character in one place."""
    return text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]


def test_a_cursor_fits_only_its_own_list(reader: Reader, settle: Callable[[], None]) -> None:
    ArticlePageFactory.create_batch(3, tags=["kept"])
    settle()
    following = reader.json("articles/?limit=1")["next"]
    cursor = following.split("cursor=")[1].split("&")[0]
    assert reader.get(f"articles/?limit=2&cursor={cursor}").status_code == 200
    foreign = [
        f"articles/?order=oldest&cursor={cursor}",
        f"articles/?tag=kept&cursor={cursor}",
        f"articles/?locale=de&cursor={cursor}",
        f"articles/?platform=tv&cursor={cursor}",
        f"articles/?maturity=12&cursor={cursor}",
        f"articles/?fields=title&cursor={cursor}",
        f"articles/?expand=show&cursor={cursor}",
        f"articles/?count=1&cursor={cursor}",
        f"search/?q=a&cursor={cursor}",
        f"episodes/?cursor={cursor}",
    ]
    altered = [f"articles/?cursor={flip(cursor, at)}" for at in range(0, len(cursor) - 1, 7)]
    unsigned = cursors.issue(place=["0", "2026-01-01"], query={"kind": "article"})
    for place in (*foreign, *altered, f"articles/?cursor={unsigned}", "articles/?cursor=."):
        answer, statements = reader.statements(place)
        assert (answer.status_code, statements) == (400, 0), place
        assert orjson.loads(answer.content)["errors"][0]["code"] == "invalid_cursor"


def test_every_declared_filter_and_order_is_known() -> None:
    for kind in registry.listed_types():
        assert set(kind.filters) <= FILTERS.keys() == CONDITIONS.keys(), kind.kind
        assert set(kind.orders) <= ORDERS.keys(), kind.kind
        ordered = [each.order for each in kind.relatives if isinstance(each, Children)]
        assert set(ordered) <= ORDERS.keys(), kind.kind
