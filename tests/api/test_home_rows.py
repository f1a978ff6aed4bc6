"""The home page re-programs itself: each row has its time and its audience, and leaves no trace."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from api import caching
from delivery.models import Showing
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from tests.api.conftest import Reader, publish_rows
from tests.api.test_caching import lifetime
from tests.api.test_visibility import told
from tests.factories.pages import ArticlePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def picked(title: str, *pages: Any, **terms: Any) -> tuple[str, dict[str, Any]]:
    return "curated", {
        "title": title,
        "layout": "row",
        "items": [page.pk for page in pages],
        **terms,
    }


def by_rule(title: str, kind: str = "show", **chosen: Any) -> tuple[str, dict[str, Any]]:
    rule = {"title": title, "kind": kind, "genre": None, "order": "newest", "limit": 5}
    return "rule", rule | chosen


def titles(answer: Any) -> list[str]:
    assert answer.status_code == 200
    return [rail["title"] for rail in answer.json()["rails"]]


def test_a_row_has_its_time(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory()
    now = timezone.now()
    publish_rows(
        [
            picked("Always", article),
            picked("Later", article, show_from=(now + HOUR).isoformat()),
            by_rule("Until then", "article", show_until=(now + HOUR).isoformat()),
            picked(
                "For a while",
                article,
                show_from=(now + HOUR).isoformat(),
                show_until=(now + 2 * HOUR).isoformat(),
            ),
        ]
    )
    shown = {}
    for ahead in (timedelta(), HOUR, 3 * HOUR):
        settle(ahead + timedelta(minutes=1))
        shown[ahead] = titles(reader.get("home/"))
    assert shown == {
        timedelta(): ["Always", "Until then"],
        HOUR: ["Always", "Later", "For a while"],
        3 * HOUR: ["Always", "Later"],
    }


def test_lifetimes_end_before_a_row_comes_or_goes(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article = ArticlePageFactory()
    soon = timezone.now() + timedelta(seconds=30)
    publish_rows([picked("Going", article, show_until=soon.isoformat())])
    settle()
    answer = reader.get("home/")
    instant = datetime.fromisoformat(answer["X-Showrunner-Instant"])
    assert instant + timedelta(seconds=lifetime(answer)) < soon


def test_what_only_a_later_row_names_is_not_named_yet(
    reader: Reader, settle: Callable[..., None]
) -> None:
    now, later = ArticlePageFactory(), ArticlePageFactory(title="For tonight")
    starts = (timezone.now() + HOUR).isoformat()
    publish_rows([picked("Now", now), picked("Tonight", later, show_from=starts)])
    settle()
    answer = reader.get("home/")
    assert "onight" not in answer.content.decode()
    assert caching.item_tag("article", later.translation_key) not in answer["Cache-Tag"]
    home = Showing.objects.visible().get(kind="home")
    assert home.refs == [now.translation_key]
    assert "onight" not in home.document


@pytest.fixture
def placed(settings: Any) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]


@pytest.mark.usefixtures("placed")
def test_a_row_has_its_territories_and_platforms(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article = ArticlePageFactory()
    publish_rows(
        [
            picked("All", article),
            picked("Alps", article, territories=["AT", "CH"]),
            by_rule("Living room", "article", platforms=["tv"]),
            picked("Alpine living room", article, territories=["CH"], platforms=["tv", "web"]),
        ]
    )
    settle()
    assert titles(reader.get("home/")) == ["All"]
    assert titles(reader.get("home/", x_territory="AT")) == ["All", "Alps"]
    assert titles(reader.get("home/?platform=tv")) == ["All", "Living room"]
    everything = ["All", "Alps", "Living room", "Alpine living room"]
    assert titles(reader.get("home/?platform=tv", x_territory="CH")) == everything
    assert titles(reader.get("home/?platform=web", x_territory="CH")) == [
        "All",
        "Alps",
        "Alpine living room",
    ]
    assert titles(reader.get("home/?platform=mobile", x_territory="DE")) == ["All"]
    assert "$" not in reader.get("home/?platform=tv", x_territory="CH").content.decode()


@pytest.mark.usefixtures("placed")
def test_a_row_for_others_leaves_no_trace(reader: Reader, settle: Callable[..., None]) -> None:
    """With it, with another title in it, and without it, the answer to those it is not for is the
    same in every byte and header.
    """
    shown, special = ArticlePageFactory(), ArticlePageFactory(title="Special")

    def published(*rows: Any) -> Any:
        publish_rows([picked("All", shown), *rows])
        settle()
        return reader.get("home/", x_territory="FR")

    told_to = [
        published(picked("Alps", special, territories=["CH"])),
        published(by_rule("Alps", "show", territories=["CH"])),
        published(),
    ]
    first, *others = map(_told_of_rows, told_to)
    assert [each == first for each in others] == [True, True]
    assert len({answer["Cache-Tag"] for answer in told_to}) == 1
    assert caching.item_tag("article", special.translation_key) not in told_to[0]["Cache-Tag"]
    assert "all-sh" not in told_to[1]["Cache-Tag"]


@pytest.mark.usefixtures("placed")
def test_a_change_in_a_row_for_others_changes_no_proof(
    reader: Reader, settle: Callable[..., None]
) -> None:
    shown, special = ArticlePageFactory(), ArticlePageFactory(title="Special")
    publish_rows([picked("All", shown), picked("Alps", special, territories=["CH"])])
    settle()
    before = {code: reader.get("home/", x_territory=code) for code in ("CH", "FR")}
    special.title = special.headline = "Even more special"
    special.save_revision().publish()
    settle()
    after = {code: reader.get("home/", x_territory=code) for code in ("CH", "FR")}
    assert told(after["FR"]) == told(before["FR"])
    assert after["CH"]["ETag"] != before["CH"]["ETag"]
    tag = before["FR"]["ETag"]
    assert reader.get("home/", x_territory="FR", if_none_match=tag).status_code == 304
    tag = before["CH"]["ETag"]
    assert reader.get("home/", x_territory="CH", if_none_match=tag).status_code == 200


def test_a_row_with_nothing_in_it_is_left_out(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(title="The premiere")
    publish_rows(
        [
            picked("Tonight: the premiere", article),
            by_rule("New shows", "show"),
            by_rule("Read", "article"),
        ]
    )
    settle()
    assert titles(reader.get("home/")) == ["Tonight: the premiere", "Read"]
    article.unpublish()
    settle()
    answer = reader.get("home/")
    assert titles(answer) == []
    assert {"all-sh", "all-ar"} <= set(answer["Cache-Tag"].split(","))


def playable(show: Any, *, start: Any = None, end: Any = None) -> None:
    LicenceWindow.objects.create(
        title_kind="show",
        public_id=show.translation_key,
        kind=LicenceKind.PLAYBACK,
        reach=Reach.WORLD,
        starts_at=start,
        ends_at=end,
    )


def test_rows_of_what_is_coming_and_leaving_soon(
    reader: Reader, settle: Callable[..., None]
) -> None:
    shows = {name: ShowPageFactory(title=name) for name in ("Late", "Early", "Now", "Going")}
    now = timezone.now()
    playable(shows["Late"], start=now + 2 * HOUR)
    playable(shows["Early"], start=now + HOUR)
    playable(shows["Going"], end=now + 5 * HOUR)
    publish_rows([by_rule("Soon", order="coming"), by_rule("Last chance", order="leaving")])
    settle()
    soon, last = reader.json("home/")["rails"]
    assert [item["title"] for item in soon["items"]] == ["Early", "Late"]
    assert [item["title"] for item in last["items"]] == ["Going"]
    assert (soon["query"]["availability"], soon["query"]["order"]) == ("upcoming", "available")
    assert (last["query"]["availability"], last["query"]["order"]) == ("leaving", "leaving")
    settle(90 * timedelta(minutes=1))
    soon, _ = reader.json("home/")["rails"]
    assert [item["title"] for item in soon["items"]] == ["Late"]
    settle(3 * HOUR)
    assert titles(reader.get("home/")) == ["Last chance"]


def test_a_row_of_what_is_popular(reader: Reader, settle: Callable[..., None]) -> None:
    ShowPageFactory(title="Nobody's")
    loved = ShowPageFactory(title="Everybody's")
    ShowPageFactory(title="Nobody's either")
    publish_rows([by_rule("Popular", order="popular", limit=1)])
    settle()
    Showing.objects.filter(public_id=loved.translation_key).update(popularity=5)
    (row,) = reader.json("home/")["rails"]
    assert [item["title"] for item in row["items"]] == ["Everybody's"]
    assert row["query"] == {
        "kind": "show",
        "genre": None,
        "availability": None,
        "order": "popular",
        "limit": 1,
    }


def test_a_row_by_rule_is_the_beginning_of_its_list(
    reader: Reader, settle: Callable[..., None]
) -> None:
    ShowPageFactory.create_batch(6)
    orders = ("newest", "oldest", "title", "popular")
    publish_rows([by_rule(order, order=order, limit=6) for order in orders])
    settle()
    rows = reader.json("home/")["rails"]
    assert [row["title"] for row in rows] == list(orders)
    for row in rows:
        listed = reader.ids(f"shows/?order={row['query']['order']}")
        assert [item["id"] for item in row["items"]] == listed


def test_rows_of_every_sort_take_two_statements(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article = ArticlePageFactory()
    orders = ("newest", "oldest", "title", "popular", "coming", "leaving")
    publish_rows(
        [picked("All", article, platforms=["tv"]), *(by_rule(name, order=name) for name in orders)]
    )
    settle()
    reader.get("home/?platform=tv")
    answer, statements = reader.statements("home/?platform=tv")
    assert (answer.status_code, statements) == (200, 2)


def _told_of_rows(answer: Any) -> dict[str, Any]:
    """When the page was last edited, and under which id a row was entered again, is no secret."""
    content: dict[str, Any] = answer.json()
    rows = [{**row, "id": ""} for row in content["rails"]]
    return content | {"updated_at": "", "rails": rows}
