"""What may be asked, in pages of the present; what is refused, kept and forgotten."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import orjson
import pytest
from django.db import transaction
from django.utils import timezone

from api import caching, tokens
from api.problems import Problem
from delivery.jobs import history, rebuilding
from delivery.models import FormerShowing, Showing
from delivery.selectors.reading.changes import Stretch
from tests.api.changes.copies import Copy, key, publish
from tests.api.conftest import Reader
from tests.api.test_budgets import hold
from tests.api.test_caching import lifetime
from tests.api.test_refusals import problem
from tests.factories.media_catalog import GenreFactory
from tests.factories.pages import ArticlePageFactory, EpisodePageFactory

pytestmark = pytest.mark.django_db(transaction=True)
HOUR = timedelta(hours=1)


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
    "kinds": "",
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
