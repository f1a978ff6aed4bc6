"""What the API's tests share: a reader, and a catalogue that has caught up with its editors."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from delivery.jobs import rebuilding
from tests.content_types import CONTENT_TYPES, ContentType
from tests.factories.pages import HomePageFactory

ROOT = "/api/v1/"
WITH_DRAFTS = tuple(row for row in CONTENT_TYPES if row.drafts)
EVERY_TYPE = pytest.mark.parametrize("row", CONTENT_TYPES, ids=lambda row: row.kind)
EVERY_DRAFT = pytest.mark.parametrize("row", WITH_DRAFTS, ids=lambda row: row.kind)


class Reader:
    """Reads the API as an anonymous frontend does."""

    def __init__(self) -> None:
        self.client = Client(raise_request_exception=False)

    def get(self, address: str, **headers: str) -> Any:
        """`address` stands below /api/v1/ or is absolute."""
        place = address.removeprefix("http://localhost:8000").removeprefix(ROOT)
        return self.client.get(ROOT + place, headers=headers)

    def json(self, address: str, **headers: str) -> Any:
        answer = self.get(address, **headers)
        assert answer.status_code == 200, answer.content
        return orjson.loads(answer.content)

    def ids(self, address: str) -> list[str]:
        return [item["id"] for item in self.json(address)["items"]]

    def statements(self, address: str, **headers: str) -> tuple[Any, int]:
        """The answer, and how many SQL statements it took."""
        with CaptureQueriesContext(connection) as captured:
            answer = self.get(address, **headers)
        return answer, len(captured)


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def settle(db: None) -> Callable[..., None]:
    """Compiles what is waiting and moves the database's clock, which stands still in a test, on to
    the present or as far ahead of it as is asked.
    """

    def move(ahead: timedelta) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('showrunner.now', "
                "(clock_timestamp() + %s * interval '1 second')::text, true)",
                [ahead.total_seconds()],
            )

    def run(ahead: timedelta = timedelta()) -> None:
        move(timedelta())
        assert rebuilding.empty_outbox(passes=20)
        move(ahead)

    return run


@pytest.fixture
def home_with_rows(db: None) -> Callable[[list[Any]], Any]:
    """Publishes a home page with the articles picked by hand, then the newest two by rule."""

    def run(articles: list[Any]) -> Any:
        picked = {"title": "Picked", "layout": "row", "items": [each.pk for each in articles]}
        rule = {"title": "New", "kind": "article", "genre": None, "order": "newest", "limit": 2}
        return publish_rows([("curated", picked), ("rule", rule)])

    return run


def publish_rows(rows: list[tuple[str, dict[str, Any]]]) -> Any:
    """Publishes a home page with these rows: what kind each is, and what editors chose."""
    home = HomePageFactory()
    home.rails = orjson.dumps(
        [{"type": kind, "id": str(uuid4()), "value": value} for kind, value in rows]
    ).decode()
    home.save_revision().publish()
    return home


def address(row: ContentType, item: Any) -> str:
    """Where the item's own answer is."""
    return f"{row.plural}/{item.translation_key}/"
