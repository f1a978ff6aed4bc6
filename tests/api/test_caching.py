"""What caches are told: tags, lifetimes that end before a change, no needless variation."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from api import caching
from api.caching import LONGEST, TAGS_AT_MOST
from delivery.documents import registry
from delivery.selectors.reading.visibility import Moment
from tests.api.conftest import EVERY_TYPE, Reader, address
from tests.content_types import ContentType
from tests.factories.pages import ArticlePageFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2030, 1, 1, tzinfo=UTC)


def lifetime(answer: Any) -> int:
    """The longest anyone may show the answer, stale or not."""
    return sum(int(seconds) for seconds in re.findall(r"=(\d+)", answer["Cache-Control"]))


@EVERY_TYPE
def test_an_answer_is_sent_again_only_when_it_changed(
    row: ContentType, reader: Reader, settle: Callable[[], None]
) -> None:
    item = row.one()
    settle()
    for place in (f"{row.plural}/", address(row, item)):
        first = reader.get(place)
        tag = first["ETag"]
        for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            again = reader.get(place, if_none_match=known)
            assert (again.status_code, again.content) == (304, b"")
            assert (again["ETag"], again["Cache-Tag"]) == (tag, first["Cache-Tag"])
        assert reader.get(place, if_none_match='"other"').status_code == 200
        item.slug = f"{item.slug}-changed"
        if row.drafts:
            item.save_revision().publish()
        else:
            item.save()
        settle()
        assert reader.get(place, if_none_match=tag).status_code == 200


def test_the_head_of_an_answer_is_its_headers(reader: Reader, settle: Callable[[], None]) -> None:
    ArticlePageFactory()
    settle()
    whole = reader.get("articles/")
    head = reader.client.head("/api/v1/articles/")
    own = {"X-Request-ID", "X-Showrunner-Instant", "Content-Length"}
    assert head.content == b""
    assert int(head["Content-Length"]) == len(whole.content)
    assert {n: v for n, v in head.items() if n not in own} == {
        n: v for n, v in whole.items() if n not in own
    }
    assert reader.client.head("/api/v1/articles/no-such/").status_code == 404


@pytest.mark.parametrize("field", ["go_live_at", "expire_at"])
def test_lifetimes_end_before_the_next_change(
    field: str, reader: Reader, settle: Callable[[], None]
) -> None:
    shown = ArticlePageFactory()
    settle()
    assert lifetime(reader.get("articles/")) == LONGEST
    soon = timezone.now() + timedelta(seconds=20)
    ArticlePageFactory(**{field: soon})
    settle()
    places = [
        "articles/",
        "people/",
        "home/",
        "feeds/sitemap/",
        "resolve/?path=/nobody/",
        f"resolve/?path=/{shown.slug}/",
        f"articles/{shown.translation_key}/",
    ]
    for answer in (reader.get(place) for place in places):
        instant = datetime.fromisoformat(answer["X-Showrunner-Instant"])
        assert instant + timedelta(seconds=lifetime(answer) + 1) < soon
    assert lifetime(reader.get("articles/no-such-article/")) <= caching.LONGEST_MISSING


def test_just_before_a_change_nothing_may_be_kept(
    reader: Reader, settle: Callable[..., None]
) -> None:
    moved, gone = ArticlePageFactory(slug="before"), ArticlePageFactory(slug="gone")
    settle()
    moved.slug = "after"
    moved.save_revision().publish()
    gone.unpublish()
    soon = timezone.now() + timedelta(seconds=90)
    ArticlePageFactory(go_live_at=soon)
    settle()
    paths = {"/after/": 200, "/before/": 200, "/gone/": 410, "/nobody/": 404}
    places = {
        "articles/": 200,
        "home/": 200,
        "feeds/sitemap/": 200,
        f"articles/{gone.translation_key}/": 404,
        **{f"resolve/?path={path}": status for path, status in paths.items()},
    }
    for left, kept in ((80, True), (0.4, False)):
        settle(soon - timezone.now() - timedelta(seconds=left))
        for place, status in places.items():
            answer = reader.get(place)
            assert answer.status_code == status
            assert (lifetime(answer) > 0) is kept, (place, answer["Cache-Control"])


@pytest.mark.parametrize("seconds", [0, 0.4, 1, 1.9, 2.25, 7.9, 59, 60, 61, 61.25, 1e6])
def test_the_sum_of_lifetimes_is_bounded(seconds: float) -> None:
    """A cache that counts whole seconds may keep an answer for up to one more."""
    header = caching.control(Moment(NOW, NOW + timedelta(seconds=seconds)))
    lasts = sum(int(each) for each in re.findall(r"=(\d+)", header))
    assert lasts <= LONGEST
    assert lasts == 0 or lasts + 1 < seconds
    assert lasts >= min(LONGEST, seconds - 2.25)


def test_answers_vary_by_nothing(reader: Reader, settle: Callable[[], None]) -> None:
    ArticlePageFactory()
    settle()
    plain = reader.get("articles/")
    other = reader.get("articles/", origin="https://example.org", cookie="sessionid=nobody")
    for answer in (plain, other, reader.get("articles/?no=1")):
        assert "Vary" not in answer.headers
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Set-Cookie" not in answer.headers
        assert "Access-Control-Allow-Credentials" not in answer.headers
    assert plain.content == other.content


def test_answers_vary_by_the_territory_where_somebody_s_word_counts(
    reader: Reader, settle: Callable[[], None], settings: Any
) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["10.0.0.1"]
    settings.SHOWRUNNER_TERRITORY_HEADER = "X-Country"
    gone = ArticlePageFactory(slug="gone")
    settle()
    gone.unpublish()
    settle()
    key = gone.translation_key
    places = [
        "articles/",
        "home/",
        f"articles/{key}/",
        "resolve/?path=/gone/",
        "resolve/?path=/no/",
    ]
    assert [reader.get(place)["Vary"] for place in places] == ["X-Country"] * len(places)
    tag = reader.get("articles/")["ETag"]
    unchanged = reader.get("articles/", if_none_match=tag)
    assert (unchanged.status_code, unchanged["Vary"]) == (304, "X-Country")
    assert "Vary" not in reader.get("schema/").headers


def test_tags_name_all_an_answer_depends_on(
    reader: Reader, settle: Callable[[], None], home_with_rows: Any
) -> None:
    articles = ArticlePageFactory.create_batch(2)
    home = home_with_rows(articles)
    settle()
    answer = reader.get("home/")
    tags = answer["Cache-Tag"].split(",")
    assert answer["Surrogate-Key"].split(" ") == tags
    named = {("home", home.translation_key)} | {
        ("article", each.translation_key) for each in articles
    }
    assert {caching.item_tag(*each) for each in named} | {"all-ar"} == set(tags)
    assert all(len(tag) <= 12 for tag in tags)


def test_too_many_tags_become_coarse() -> None:
    items = [("episode", str(number)) for number in range(1000)]
    assert caching.tags(items, kinds=["show"]) == ["all-sh", "all-ep"]
    few = caching.tags(items[:300])
    assert len(few) == 300
    assert len(" ".join(few)) <= TAGS_AT_MOST


def test_no_two_kinds_share_a_tag() -> None:
    kinds = [kind.kind for kind in registry.all_types()]
    assert len({caching.kind_tag(kind) for kind in kinds}) == len(kinds)
