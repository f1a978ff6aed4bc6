"""Items by their ids: any kinds, the order kept, what is not public absent."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from api import caching
from tests.api.conftest import WITH_DRAFTS, Reader
from tests.api.test_contract import conforms
from tests.api.test_refusals import problem
from tests.content_types import CONTENT_TYPES
from tests.factories.pages import ArticlePageFactory, HomePageFactory

pytestmark = pytest.mark.django_db


def test_any_kinds_come_in_the_order_asked_for(reader: Reader, settle: Callable[[], None]) -> None:
    items = [row.one() for row in CONTENT_TYPES]
    hidden = [row.one(published=False) for row in WITH_DRAFTS]
    settle()
    keys = [str(item.translation_key) for item in reversed(items)]
    away = [str(item.translation_key) for item in hidden] + [str(uuid4())]
    page = reader.json(f"items/?ids={','.join([*away[:2], *keys, *away[2:], keys[0]])}")
    conforms(page, "SomeItems")
    assert [item["id"] for item in page["items"]] == keys
    for item in page["items"]:
        row = next(row for row in CONTENT_TYPES if row.kind == item["type"])
        listed = reader.json(f"{row.plural}/?limit=100")["items"]
        assert item in listed
    assert reader.json(f"items/?ids={','.join(away)}") == {"items": []}
    slim = reader.json(f"items/?ids={keys[0]}&fields=title")["items"]
    assert [set(item) for item in slim] == [{"type", "id", "title"}]
    assert reader.ids(f"items/?ids={keys[0]}&locale=de") == []


def test_the_home_page_is_no_card(reader: Reader, settle: Callable[[], None]) -> None:
    home = HomePageFactory()
    settle()
    assert reader.ids(f"items/?ids={home.translation_key}") == []


def test_a_hundred_ids_are_taken_and_one_more_is_not(reader: Reader) -> None:
    ids = [str(uuid4()) for _ in range(101)]
    assert reader.json(f"items/?ids={','.join(ids[:100])}") == {"items": []}
    answer, statements = reader.statements(f"items/?ids={','.join(ids)}")
    (error,) = problem(answer, "invalid_parameters")["errors"]
    assert (error["parameter"], error["detail"]) == ("ids", "Give at most 100 values.")
    assert statements == 0


def test_tags_foresee_what_is_absent(reader: Reader, settle: Callable[[], None]) -> None:
    article = ArticlePageFactory()
    settle()
    own = caching.item_tag("article", article.translation_key)
    assert reader.get(f"items/?ids={article.translation_key}")["Cache-Tag"] == own
    tags = reader.get(f"items/?ids={article.translation_key},{uuid4()}")["Cache-Tag"].split(",")
    assert {own, "all-sh", "all-ar", "all-pe"} <= set(tags)
