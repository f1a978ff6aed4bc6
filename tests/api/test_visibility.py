"""Hidden is missing: same bytes, same headers, at every door, and nowhere in between."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.utils import timezone

from delivery.models import Showing
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import Scope
from pages.models import ShowCredit, ShowOrganisation
from tests.api.conftest import EVERY_DRAFT, Reader, address
from tests.content_types import ContentType
from tests.factories.media_catalog import (
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


def draft(row: ContentType) -> Any:
    return row.one(published=False)


def scheduled(row: ContentType) -> Any:
    return row.one(go_live_at=timezone.now() + DAY)


def unpublished(row: ContentType) -> Any:
    item = row.one()
    item.unpublish()
    return item


def expiring(row: ContentType) -> Any:
    """Gone once an hour has passed, with every job of the schedule dead."""
    return row.one(expire_at=timezone.now() + timedelta(minutes=30))


HIDDEN = pytest.mark.parametrize("make", [draft, scheduled, unpublished, expiring])


def told(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    """All a reader can see, but for the request's own id and the time."""
    own = {"X-Request-ID", "X-Showrunner-Instant"}
    return (
        answer.status_code,
        answer.content,
        {name: value for name, value in answer.items() if name not in own},
    )


@EVERY_DRAFT
@HIDDEN
def test_a_hidden_item_is_told_like_a_missing_one(
    row: ContentType,
    make: Callable[[ContentType], Any],
    reader: Reader,
    settle: Callable[..., None],
) -> None:
    item = make(row)
    shown = row.one()
    settle(timedelta(hours=1))
    missing = told(reader.get(f"{row.plural}/{uuid4()}/"))
    assert missing[0] == 404
    assert told(reader.get(address(row, item))) == missing
    assert told(reader.get(f"{row.plural}/{item.slug}/"))[:2] == missing[:2]
    assert str(item.translation_key) not in reader.ids(f"{row.plural}/?limit=100")
    assert str(shown.translation_key) in reader.ids(f"{row.plural}/?limit=100")
    if hasattr(item, "url_path"):
        path = item.url_path.removeprefix("/home")
        # Only of what could be seen there is it told that it is gone.
        status = 410 if make is expiring else 404
        assert reader.get(f"resolve/?path={path}").status_code == status
        if status == 404:
            assert told(reader.get(f"resolve/?path={path}")) == missing


@HIDDEN
def test_a_schedule_comes_true_by_itself(
    make: Callable[[ContentType], Any], reader: Reader, settle: Callable[..., None]
) -> None:
    row = ContentType("article", "articles", ArticlePageFactory)
    item = make(row)
    settle(timedelta(days=2))
    status = reader.get(address(row, item)).status_code
    assert status == (200 if make is scheduled else 404)


def test_what_stands_below_a_hidden_show_is_hidden(
    reader: Reader, settle: Callable[..., None]
) -> None:
    show = ShowPageFactory(published=False)
    season = SeasonPageFactory(parent=show)
    episode = EpisodePageFactory(parent=season)
    settle()
    assert reader.get(f"episodes/{episode.translation_key}/").status_code == 404
    assert reader.ids("episodes/") == []
    assert reader.ids("seasons/") == []


def test_a_hidden_filter_value_finds_nothing(reader: Reader, settle: Callable[..., None]) -> None:
    named = {
        "person": PersonFactory(),
        "genre": GenreFactory(),
        "organisation": OrganisationFactory(),
        "franchise": FranchiseFactory(),
    }
    show = ShowPageFactory(
        genres=[named["genre"]],
        credits=[ShowCredit(person=named["person"], role="cast", sort_order=0)],
        organisations=[ShowOrganisation(organisation=named["organisation"], role="studio")],
        franchise=named["franchise"],
    )
    settle()
    whole = reader.get(f"shows/{show.translation_key}/").content.decode()
    for kind, thing in named.items():
        assert reader.ids(f"shows/?{kind}={thing.translation_key}") == [str(show.translation_key)]
        assert reader.ids(f"shows/?exclude_{kind}={thing.translation_key}") == []
        assert thing.name in whole
        thing.unpublish()
    settle()
    whole = reader.get(f"shows/{show.translation_key}/").content.decode()
    for kind, thing in named.items():
        assert reader.ids(f"shows/?{kind}={thing.translation_key}") == []
        left = reader.ids(f"shows/?exclude_{kind}={thing.translation_key}")
        assert left == [str(show.translation_key)]
        assert thing.name not in whole
        assert str(thing.translation_key) not in whole
        assert reader.ids(f"search/?q={quote(thing.name)}") == []


def test_hidden_references_leave_no_trace(
    reader: Reader, settle: Callable[..., None], home_with_rows: Any
) -> None:
    shown, hidden = ArticlePageFactory(), ArticlePageFactory(title="Kept back")
    home_with_rows([shown, hidden])
    settle()
    assert "Kept back" in reader.get("home/").content.decode()
    hidden.unpublish()
    settle()
    answer = reader.get("home/")
    assert "Kept back" not in answer.content.decode()
    assert str(hidden.translation_key) not in answer.content.decode() + str(dict(answer.items()))


def test_the_statement_and_the_query_set_agree(settle: Callable[..., None]) -> None:
    ArticlePageFactory()
    for make in (draft, scheduled, unpublished, expiring):
        make(ContentType("article", "articles", ArticlePageFactory))
    for ahead in (timedelta(), timedelta(hours=1), timedelta(days=2)):
        settle(ahead)
        scope = Scope()
        found = rows(f"{scope.clock} SELECT s.id FROM {scope.visible('s')}", scope.bound)
        read = {row[0] for row in found}
        assert read
        assert read == set(Showing.objects.visible().values_list("pk", flat=True))
