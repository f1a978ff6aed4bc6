"""Keeping a copy: what changed for an audience since it last asked, and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import orjson
import pytest
from django.conf import LazySettings
from django.db import connection, transaction
from django.utils import timezone

from api import tokens
from delivery.jobs import history, rebuilding
from delivery.models import FormerShowing, Showing
from delivery.selectors.reading.changes import Stretch
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from pages.models import ArticlePage
from tests.api.conftest import Reader
from tests.api.test_budgets import hold
from tests.api.test_refusals import problem
from tests.factories.media_catalog import GenreFactory, PersonFactory
from tests.factories.pages import ArticlePageFactory, EpisodePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db(transaction=True)
HOUR = timedelta(hours=1)


class Copy:
    """A frontend's copy of what one audience may see, kept as the guide says."""

    def __init__(self, reader: Reader, query: str = "", **headers: str) -> None:
        self.reader, self.query, self.headers = reader, query, headers
        self.items: dict[str, Any] = {}
        self.token: str | None = None
        self.told: list[tuple[str, str]] = []

    def sync(self, **more: str) -> "Copy":
        """Reads all pages; `told` is what they said: ids with `put` or the reason of removal."""
        self.told = []
        following: str | None = self.address(**more)
        while following is not None:
            page = self.reader.json(following, **self.headers)
            for item in page["items"]:
                self.items[item["id"]] = item
                self.told.append((item["id"], "put"))
            for gone in page["removed"]:
                del self.items[gone["id"]]
                self.told.append((gone["id"], gone["reason"]))
            following = page["next"]
            assert (following is None) == (page["token"] is not None)
            self.token = page["token"]
        return self

    def address(self, **more: str) -> str:
        since = {} if self.token is None else {"since": self.token}
        pairs = [f"{name}={value}" for name, value in {**since, **more}.items()]
        return "changes/?" + "&".join([*([self.query] if self.query else []), *pairs])


@pytest.fixture
def drain() -> Callable[[], None]:
    def run() -> None:
        assert rebuilding.empty_outbox(passes=20)

    return run


@pytest.fixture
def later() -> Iterator[Callable[[timedelta], None]]:
    """Moves the database's clock ahead, for this connection."""

    def run(ahead: timedelta) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('showrunner.now', (clock_timestamp() + %s)::text, false)",
                [ahead],
            )

    yield run
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('showrunner.now', '', false)")


def key(item: Any) -> str:
    return str(item.translation_key)


def license(item: Any, kind: str, *codes: str, **window: Any) -> LicenceWindow:
    return LicenceWindow.objects.create(
        title_kind=kind,
        public_id=item.translation_key,
        kind=LicenceKind.CATALOGUE,
        reach=Reach.ONLY,
        codes=list(codes),
        **window,
    )


def test_smoke(reader: Reader, drain: Callable[[], None]) -> None:
    articles = [ArticlePageFactory() for _ in range(5)]
    drain()
    copy = Copy(reader).sync(limit="2")
    assert set(copy.items) == {key(each) for each in articles}
    assert copy.sync().told == []
    articles[0].title = "Other"
    articles[0].save_revision().publish()
    articles[1].unpublish()
    articles[2].delete()
    new = ArticlePageFactory()
    drain()
    copy.sync(limit="1")
    assert sorted(copy.told) == sorted([
        (key(articles[0]), "put"), (key(articles[1]), "withdrawn"),
        (key(articles[2]), "deleted"), (key(new), "put"),
    ])
    assert copy.sync().told == []
