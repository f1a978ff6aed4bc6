"""Keeping a copy: what changed for an audience since it last asked, and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import orjson
import pytest
from django.conf import LazySettings
from django.db import connection, transaction
from django.utils import timezone

from api import caching, tokens
from api.problems import Problem
from delivery.jobs import history, rebuilding
from delivery.models import FormerShowing, Showing
from delivery.selectors.reading.changes import Stretch
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from pages.models import ArticlePage
from tests.api.conftest import Reader
from tests.api.test_budgets import hold
from tests.api.test_caching import lifetime
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
def abroad(settings: LazySettings) -> None:
    """Readers say themselves where they are."""
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]


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
                "SELECT set_config('showrunner.now', "
                "(clock_timestamp() + %s * interval '1 second')::text, false)",
                [ahead.total_seconds()],
            )

    yield run
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('showrunner.now', '', false)")


def key(item: Any) -> str:
    return str(item.translation_key)


def permit(item: Any, kind: str, *codes: str, **window: Any) -> LicenceWindow:
    return LicenceWindow.objects.create(
        title_kind=kind,
        public_id=item.translation_key,
        kind=LicenceKind.CATALOGUE,
        reach=Reach.ONLY,
        codes=list(codes),
        **window,
    )


def publish(item: Any, **changed: Any) -> None:
    for name, value in changed.items():
        setattr(item, name, value)
    item.save_revision().publish()


@contextmanager
def open_transaction(work: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Begins a transaction on a connection of its own, whose clock stands from here on; what is
    yielded does the work, and leaving commits it.
    """
    begun, act, done, leave = Event(), Event(), Event(), Event()

    def run() -> None:
        try:
            with transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute("SELECT now()")
                begun.set()
                act.wait(20)
                work()
                done.set()
                leave.wait(20)
        finally:
            connection.close()

    def now() -> None:
        act.set()
        assert done.wait(20)

    thread = Thread(target=run)
    thread.start()
    assert begun.wait(20)
    yield now
    leave.set()
    thread.join(20)


@pytest.mark.parametrize("limit", ["1", "2", "100"])
def test_a_copy_follows_what_editors_do(
    limit: str, reader: Reader, drain: Callable[[], None]
) -> None:
    articles = [ArticlePageFactory() for _ in range(5)]
    person = PersonFactory()
    drain()
    copy = Copy(reader).sync(limit=limit)
    assert {item: each["type"] for item, each in copy.items.items()} == {
        **{key(each): "article" for each in articles},
        key(person): "person",
    }
    assert len(copy.told) == 6
    assert copy.sync().told == []
    publish(articles[0], title="Other")
    articles[1].unpublish()
    articles[2].delete()
    new = ArticlePageFactory()
    drain()
    copy.sync(limit=limit)
    assert sorted(copy.told) == sorted(
        [
            (key(articles[0]), "put"),
            (key(articles[1]), "withdrawn"),
            (key(articles[2]), "deleted"),
            (key(new), "put"),
        ]
    )
    assert copy.items == Copy(reader).sync().items
    assert copy.sync().told == []


def test_what_comes_and_goes_by_itself_is_told(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    going = ArticlePageFactory(expire_at=timezone.now() + HOUR)
    coming = ArticlePageFactory(go_live_at=timezone.now() + HOUR)
    flash = ArticlePageFactory(
        go_live_at=timezone.now() + HOUR, expire_at=timezone.now() + 2 * HOUR
    )
    drain()
    copy = Copy(reader).sync()
    assert set(copy.items) == {key(going)}
    later(3 * HOUR)
    copy.sync()
    assert sorted(copy.told) == sorted([(key(going), "expired"), (key(coming), "put")])
    assert key(flash) not in str(copy.told), "nobody of this audience ever saw it"
    assert copy.sync().told == []


def test_a_clock_that_is_put_back_loses_nothing(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    going = ArticlePageFactory(expire_at=timezone.now() + HOUR)
    coming = ArticlePageFactory(go_live_at=timezone.now() + HOUR)
    drain()
    later(2 * HOUR)
    copy = Copy(reader).sync()
    assert set(copy.items) == {key(coming)}
    later(timedelta())
    assert set(copy.sync().items) == {key(going)}
    later(2 * HOUR)
    assert set(copy.sync().items) == {key(coming)}


def test_every_audience_is_told_of_what_is_for_it(
    reader: Reader, drain: Callable[[], None], abroad: None
) -> None:
    show, other = ShowPageFactory(), ShowPageFactory()
    german = permit(show, "show", "DE")
    permit(other, "show", "FR")
    drain()
    germany, france = (Copy(reader, x_territory=code).sync() for code in ("DE", "FR"))
    nowhere = Copy(reader).sync()
    assert (set(germany.items), set(france.items)) == ({key(show)}, {key(other)})
    assert nowhere.items == {}
    german.codes = ["FR"]
    german.save()
    drain()
    assert germany.sync().told == [(key(show), "territory")]
    assert france.sync().told == [(key(show), "put")]
    assert nowhere.sync().told == []
    show.unpublish()
    assert germany.sync().told == []
    assert france.sync().told == [(key(show), "withdrawn")]


def test_a_change_elsewhere_is_no_change_here(
    reader: Reader, drain: Callable[[], None], abroad: None
) -> None:
    show = ShowPageFactory()
    window = permit(show, "show", "DE")
    drain()
    germany = Copy(reader, x_territory="DE").sync()
    france = Copy(reader, x_territory="FR").sync()
    before = Showing.objects.visible().model.objects.get(public_id=show.translation_key).etag
    window.codes = ["DE", "FR"]
    window.save()
    drain()
    assert Showing.objects.filter(public_id=show.translation_key).exclude(etag=before).exists()
    assert germany.sync().told == []
    assert france.sync().told == [(key(show), "put")]


def test_a_stricter_rating_takes_it_from_the_young(
    reader: Reader, drain: Callable[[], None]
) -> None:
    show = ShowPageFactory(rating_system="age", rating_value="6")
    drain()
    young, all_ages = Copy(reader, "maturity=12").sync(), Copy(reader).sync()
    assert set(young.items) == {key(show)}
    publish(show, rating_value="16")
    drain()
    assert young.sync().told == [(key(show), "withdrawn")]
    assert all_ages.sync().told == [(key(show), "put")]


def test_what_stood_below_goes_with_it(reader: Reader, drain: Callable[[], None]) -> None:
    episode = EpisodePageFactory()
    season = episode.get_parent()
    show = season.get_parent()
    drain()
    copy = Copy(reader, "kind=show,episode").sync()
    assert set(copy.items) == {key(show), key(episode)}
    show.specific.unpublish()
    assert sorted(copy.sync().told) == sorted(
        [(key(show), "withdrawn"), (key(episode), "withdrawn")]
    )
    publish(show.specific_class.objects.get(pk=show.pk))
    drain()
    assert set(copy.sync().items) == {key(show), key(episode)}


def test_a_transaction_still_open_is_told_once_it_ends(
    reader: Reader, drain: Callable[[], None]
) -> None:
    """Its rows begin before the instant that the reader was told."""
    shown, new = ArticlePageFactory(), ArticlePageFactory(published=False)
    drain()
    copy = Copy(reader)

    def work() -> None:
        ArticlePage.objects.get(pk=shown.pk).unpublish()
        publish(ArticlePage.objects.get(pk=new.pk))
        assert rebuilding.empty_outbox(passes=5)

    with open_transaction(work) as act:
        assert set(copy.sync().items) == {key(shown)}
        act()
        assert copy.sync().told == [], "nobody sees it yet"
    assert sorted(copy.sync().told) == sorted([(key(shown), "withdrawn"), (key(new), "put")])
    assert copy.sync().told == []


def test_what_opened_while_it_was_called_off_is_taken_back(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    """The transaction began when the schedule lay ahead, so it leaves no row of it behind."""
    soon = ArticlePageFactory(go_live_at=timezone.now() + HOUR)
    drain()
    copy = Copy(reader)

    def work() -> None:
        soon.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)

    with open_transaction(work) as act:
        later(2 * HOUR)
        assert set(copy.sync().items) == {key(soon)}
        act()
        assert copy.sync().told == []
    assert not Showing.objects.filter(public_id=soon.translation_key).exists()
    assert copy.sync().told == [(key(soon), "withdrawn")]
    assert copy.sync().told == []


def test_what_was_moved_out_of_the_past_is_put_back(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    """An end that readers saw pass is moved away by a transaction that began before it."""
    article = ArticlePageFactory(expire_at=timezone.now() + HOUR)
    drain()
    copy = Copy(reader).sync()
    later(2 * HOUR)
    assert copy.sync().told == [(key(article), "expired")]
    later(timedelta())
    publish(article, expire_at=None)
    drain()
    later(3 * HOUR)
    assert copy.sync().told == [(key(article), "put")]


def test_pages_are_of_the_present(reader: Reader, drain: Callable[[], None]) -> None:
    """What goes or changes between two pages is told as it is, and the copy comes out right."""
    articles = sorted([ArticlePageFactory() for _ in range(6)], key=key)
    drain()
    first = reader.json("changes/?limit=2")
    assert [item["id"] for item in first["items"]] == [key(each) for each in articles[:2]]
    publish(articles[0], title="Changed behind")
    articles[1].unpublish()
    articles[3].unpublish()
    publish(articles[4], title="Changed ahead")
    drain()
    copy = Copy(reader)
    copy.items = {item["id"]: item for item in first["items"]}
    copy.token = dict(parse_qsl(urlsplit(first["next"]).query))["since"]
    copy.sync(limit="2")
    assert copy.told == [
        (key(articles[0]), "put"),
        (key(articles[1]), "withdrawn"),
        (key(articles[2]), "put"),
        (key(articles[4]), "put"),
        (key(articles[5]), "put"),
    ]
    assert copy.items == Copy(reader).sync().items
    assert copy.sync().told == []


def test_more_may_change_behind_than_a_page_holds(
    reader: Reader, drain: Callable[[], None]
) -> None:
    articles = sorted([ArticlePageFactory() for _ in range(6)], key=key)
    drain()
    copy = Copy(reader)
    first = reader.json("changes/?limit=4")
    copy.items = {item["id"]: item for item in first["items"]}
    copy.token = dict(parse_qsl(urlsplit(first["next"]).query))["since"]
    for each in articles:
        publish(each, title=f"{each.title}, again")
    drain()
    copy.sync(limit="1")
    assert [told[0] for told in copy.told] == [key(each) for each in articles]
    assert copy.items == Copy(reader).sync().items


def test_cards_are_slimmed_and_kinds_chosen(reader: Reader, drain: Callable[[], None]) -> None:
    article, genre = ArticlePageFactory(), GenreFactory(name="Noir")
    drain()
    copy = Copy(reader, "kind=genre&fields=title").sync()
    assert copy.items == {key(genre): {"type": "genre", "id": key(genre), "title": "Noir"}}
    article.unpublish()
    assert copy.sync().told == []
    publish(genre, name="Film noir")
    drain()
    assert copy.sync().items[key(genre)]["title"] == "Film noir"


def test_cards_are_those_of_lists(reader: Reader, drain: Callable[[], None]) -> None:
    EpisodePageFactory()
    drain()
    copy = Copy(reader).sync()
    listed = [
        item
        for plural in ("shows", "seasons", "episodes", "articles", "people", "genres")
        for item in reader.json(f"{plural}/?limit=100")["items"]
    ]
    assert copy.items == {item["id"]: item for item in listed}


WITHOUT_SQL = [
    "since=",
    "since=x",
    "since=%00",
    "since={token}x",
    "since={token}&kind=show",
    "since={token}&locale=de",
    "since={token}&platform=web",
    "since={token}&maturity=12",
    "since={token}&since={token}",
    "cursor={token}",
    "kind=home",
    "kind=show,",
    "kind=planet",
    "fields=document",
    "limit=0",
    "limit=101",
    "order=newest",
]


def test_bad_questions_are_refused_before_any_sql(reader: Reader) -> None:
    token = reader.json("changes/")["token"]
    assert reader.json(f"changes/?since={token}")["items"] == []
    for query in WITHOUT_SQL:
        answer, statements = reader.statements(f"changes/?{query.format(token=token)}")
        told = problem(answer, "invalid_parameters")
        assert statements == 0, query
        assert told["errors"][0]["parameter"] in query


def test_a_token_is_for_one_territory(reader: Reader, abroad: None) -> None:
    token = reader.json("changes/", x_territory="DE")["token"]
    assert reader.json(f"changes/?since={token}", x_territory="DE")["token"]
    answer, statements = reader.statements(f"changes/?since={token}", x_territory="FR")
    told = problem(answer, "invalid_parameters")
    assert (statements, told["errors"][0]["code"]) == (0, "invalid_token")


def test_what_history_does_not_reach_is_to_be_read_anew(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    ArticlePageFactory()
    drain()
    token = reader.json("changes/")["token"]
    later(timedelta(days=89, hours=23))
    assert reader.json(f"changes/?since={token}")["items"] == []
    later(timedelta(days=90, hours=1))
    told = problem(reader.get(f"changes/?since={token}"), "resync")
    assert "since" in told["detail"]
    assert reader.json("changes/")["items"]


QUERY = {
    "kinds": "article,episode,genre,person,season,show",
    "locale": "en",
    "audience": "Audience(territory=None, platform=None, maturity=None)",
}


def test_a_token_of_another_database_is_to_be_read_anew(reader: Reader) -> None:
    at = timezone.now().isoformat()
    for snapshot, status in (("1:1:", 200), ("9000000:9000000:", 410)):
        token = tokens.issue(known=(Stretch(None, snapshot, at),), query=QUERY)
        assert reader.get(f"changes/?since={token}").status_code == status


def test_a_token_stays_short() -> None:
    at = timezone.now().isoformat()
    last = "0b5d39d0-e62f-4c90-beab-bff7119097e9"
    running = ",".join(str(98_765_432_100 + 7 * number) for number in range(200))
    crowded = f"98765432100:98765439999:{running}"
    known = (Stretch(last, crowded, at), Stretch(None, crowded, at))
    token = tokens.issue(known=known, query=QUERY)
    assert tokens.known(token=token, query=QUERY) == known
    with pytest.raises(Problem, match="resync"):
        tokens.issue(known=(*[Stretch(last, "1:1:", at)] * 8, Stretch()), query=QUERY)
    endless = Stretch(None, ",".join(str(hash(str(number))) for number in range(900)), at)
    with pytest.raises(Problem, match="unavailable"):
        tokens.issue(known=(endless,), query=QUERY)


def test_a_page_is_one_statement(reader: Reader, drain: Callable[[], None]) -> None:
    token = reader.json("changes/")["token"]
    counted = []
    for more in (3, 9):
        ArticlePageFactory.create_batch(more)
        drain()
        for place in ("changes/", f"changes/?since={token}", f"changes/?since={token}&limit=2"):
            reader.get(place)
            answer, statements = reader.statements(place)
            assert answer.status_code == 200
            counted.append(statements)
    hold("changes", counted)


def test_caches_may_keep_a_page_until_the_next_change(
    reader: Reader, drain: Callable[[], None], abroad: None
) -> None:
    shown = ArticlePageFactory()
    soon = timezone.now() + timedelta(seconds=20)
    ArticlePageFactory(expire_at=soon)
    drain()
    answer = reader.get("changes/?kind=article")
    assert answer["Vary"] == "X-Territory"
    assert {"all-ar", caching.item_tag("article", shown.translation_key)} <= set(
        answer["Cache-Tag"].split(",")
    )
    instant = datetime.fromisoformat(answer["X-Showrunner-Instant"])
    assert instant + timedelta(seconds=lifetime(answer)) <= soon
    token = orjson.loads(answer.content)["token"]
    shown.unpublish()
    gone = reader.get(f"changes/?kind=article&since={token}")
    assert caching.item_tag("article", shown.translation_key) in gone["Cache-Tag"]
    assert lifetime(gone) <= 20
    assert gone["ETag"] != answer["ETag"]


def test_only_what_others_may_have_seen_is_kept(
    drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    with transaction.atomic():
        article = ArticlePageFactory()
        assert rebuilding.empty_outbox(passes=5)
        article.unpublish()
    assert not FormerShowing.objects.exists()
    shown = ArticlePageFactory()
    drain()
    Showing.objects.update(popularity=3.0)
    assert not FormerShowing.objects.exists()
    shown.unpublish()
    former = FormerShowing.objects.get()
    row = Showing.objects.get(public_id=shown.translation_key)
    assert (former.showing, former.span.upper, former.replaced) == (row.pk, None, row.ended)
    later(timedelta(days=91))
    assert history.forget() > 0
    assert not FormerShowing.objects.exists()
    assert not Showing.objects.filter(kind="article").exists()
