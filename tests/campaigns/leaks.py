"""What is hidden comes out nowhere: everything is asked for, for everybody, and every word read."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from django.conf import LazySettings, settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.utils import timezone

from delivery.jobs import rebuilding
from tests.content_types import CONTENT_TYPES
from tests.crawl import addresses, comparing, crawling, pairs, planting, questions
from tests.crawl.addresses import Addresses
from tests.crawl.door import PEER, Door
from tests.crawl.pairs import Pair
from tests.crawl.planting import Planted
from tests.crawl.readers import VIEWERS, Viewer
from tests.crawl.states import Ground
from tests.crawl.twins import Twins
from tests.crawl.watching import Watch
from tests.factories.pages import ShowPageFactory
from tests.journeys.reading import Answer

# Items of each kind in each state; every how manieth address that names an item; how many viewers.
SIZES = {"full": (7, 40, 8), "share": (1, 24, 3)}
# Every how manieth pair; for how many viewers.
PAIRS_TRIED = {"full": (1, 2), "share": (16, 1)}
QUESTIONS = {"full": 40_000, "share": 3_000}
AT_LEAST = {"full": 5000, "share": 1500}


@pytest.fixture(autouse=True)
def _silence() -> Iterator[None]:
    """A line for each of thousands of refusals helps nobody."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def size(full_campaign: bool) -> str:
    return "full" if full_campaign else "share"


@pytest.fixture
def planted(transactional_db: None, size: str, settings: LazySettings) -> Planted:
    """The catalogue, seen an hour later: what expired in between is gone."""
    settings.SHOWRUNNER_TRUSTED_HOPS = [PEER]
    now = timezone.now()
    planted = planting.plant(ends=now + timedelta(minutes=30), each=SIZES[size][0])
    stop_clock(at=now + timedelta(hours=1))
    return planted


def stop_clock(*, at: Any) -> None:
    """For every connection made from now on."""
    with connection.cursor() as cursor:
        name = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"ALTER DATABASE {name} SET showrunner.now = '{at.isoformat()}'")
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]  # the stubs know only the base class


def test_no_word_of_what_is_hidden_comes_out_anywhere(planted: Planted, size: str) -> None:
    watch, twins = Watch(planted), Twins(planted)
    answered: set[str] = set()
    for address, answer in crawling.refusals(Door().ask, planted):
        watch.look(address, answer, VIEWERS[0].audience(address))
    for viewer in VIEWERS[: SIZES[size][2]]:
        read_all(planted, viewer, watch=watch, twins=twins, answered=answered, size=size)
    print(
        f"\n{SIZES[size][2]} audiences, {watch.told}; {twins.compared} of them compared with "
        f"what does not exist, {len(twins.differences)} differ; at first {twins.once}"
    )
    assert watch.leaks[:9] == []
    assert twins.differences == []
    assert planted.expected - watch.seen == set(), "the crawl is blind to these"
    assert {each.path for each in addresses.endpoints()} - answered == set(), "never answered 200"
    assert not [status for status in watch.statuses if status >= 500]
    assert watch.answers + twins.compared >= AT_LEAST[size]


def read_all(
    planted: Planted,
    viewer: Viewer,
    *,
    watch: Watch,
    twins: Twins,
    answered: set[str],
    size: str,
) -> None:
    """All that one viewer can ask."""
    door = Door()

    def ask(address: str) -> Answer:
        return door.get(address, **viewer.headers)

    start = Addresses(planted, viewer, share=SIZES[size][1]).all()
    for address, answer in crawling.crawl(ask, start, url=settings.SHOWRUNNER_PUBLIC_URL):
        audience = viewer.audience(address)
        watch.look(address, answer, audience)
        twins.compare(ask, address, answer, audience)
        if answer.status == 200:
            answered |= {each.path for each in addresses.endpoints() if each.matches(address)}


@pytest.mark.django_db
def test_nobody_can_tell_what_a_hidden_value_is(size: str) -> None:
    told, asked = {}, 0
    with comparing.world() as (planted, ground):
        every = list(pairs.pairs(ground))
        chosen = every[:: PAIRS_TRIED[size][0]]
        for pair in [NOTHING, *chosen]:
            start = addresses_for(pair, planted, size)
            asked += len(start)
            if found := comparing.both(pair, ground, start):
                told[pair.name] = found[0]
        shown = comparing.both(PUBLIC, ground, addresses_for(PUBLIC, planted, size))
    print(
        f"\n{len(chosen)} of {len(every)} kinds of hidden value, {asked} answers twice: "
        f"{len(told)} can be told; a public one can be told by {len(shown)}"
    )
    assert not told, "\n".join(f"{name}: {found}" for name, found in told.items())
    assert shown


def addresses_for(pair: Pair, planted: Planted, size: str) -> comparing.Asked:
    """What those ask who may not see it."""
    blind = [viewer for viewer in VIEWERS if not pair.who(viewer.whole)]
    hidden = [f"/api/v1/{row.plural}/{pairs.key('item')}/" for row in CONTENT_TYPES]
    return [
        (viewer, address)
        for viewer in blind[: PAIRS_TRIED[size][1]]
        for address in (*Addresses(planted, viewer).few(), *(hidden if viewer.is_plain else ()))
        # The sitemap, for one, is the same for all.
        if not pair.who(viewer.audience(address))
    ]


def retitle(ground: Ground, which: int) -> None:
    ground.open["show"].title = f"Title {which}"
    ground.open["show"].save_revision().publish()


NOTHING = Pair("nothing", lambda *_: None)
PUBLIC = Pair("the title of something public", retitle)


@pytest.mark.django_db(transaction=True)
def test_no_field_of_any_table_is_a_word_of_the_query_language(size: str) -> None:
    door, statements = Door(), questions.Statements()
    wrong, allowed, free = [], 0, 0
    with statements.counted():
        for question in chain(
            questions.named(), questions.questions(seed=7, count=QUESTIONS[size])
        ):
            before = statements.count
            answer = door.get(question.address)
            taken = statements.count - before
            if question.is_named:
                allowed += 1
                right = answer.status == 200 or (answer.status == 404 and taken > 0)
            elif question.is_free_text:
                free += 1
                right = answer.status in {400, 404} or answer.data.get("items") == []
            else:
                right = (answer.status, taken) == (400, 0)
            if not right:
                wrong.append((question.address, answer.status, taken))
    print(
        f"\n{QUESTIONS[size]} questions out of {len(questions.paths())} ways through the tables "
        f"and {len(questions.LOOKUPS)} lookups: {len(wrong)} answered wrongly, {allowed} allowed "
        f"by the description, {free} free text that found nothing; "
        f"{statements.count} statements, all of the latter two"
    )
    assert wrong[:9] == []
    assert allowed
    assert statements.count


@pytest.mark.django_db
def test_a_cursor_is_good_for_nothing_but_its_own_list(settings: LazySettings) -> None:
    door, statements = Door(WSGIHandler()), questions.Statements()
    settings.SHOWRUNNER_TRUSTED_HOPS = [PEER]
    with comparing.world():
        ShowPageFactory()
        assert rebuilding.empty_outbox(passes=20)
        place = "/api/v1/shows/?limit=1&order=title"
        cursor = parse_qs(urlsplit(door.get(place).data["next"]).query)["cursor"][0]
        assert door.get(f"{place}&cursor={cursor}").status == 200
        assert door.get(f"{place.replace('limit=1', 'limit=2')}&cursor={cursor}").status == 200
        elsewhere = [
            f"/api/v1/shows/?limit=1&order=newest&cursor={cursor}",
            f"/api/v1/shows/?limit=1&cursor={cursor}",
            f"/api/v1/articles/?limit=1&order=title&cursor={cursor}",
            f"{place}&locale=de&cursor={cursor}",
            f"{place}&platform=tv&cursor={cursor}",
            f"{place}&maturity=18&cursor={cursor}",
            f"{place}&genre={pairs.key('genre')}&cursor={cursor}",
        ]
        spoilt = [
            f"{place}&cursor={quote(each)}" for each in {*spoil(cursor), cursor[:-1], cursor + "A"}
        ]
        with statements.counted():
            found = {each: door.get(each).status for each in [*elsewhere, *spoilt]}
            abroad = door.get(f"{place}&cursor={cursor}", **{"X-Territory": "DE"}).status
    print(f"\n{len(spoilt)} altered cursors, {len(elsewhere) + 1} of other lists or audiences")
    assert {each: status for each, status in found.items() if status != 400} == {}
    assert abroad == 400
    assert statements.count == 0


def spoil(cursor: str) -> Iterator[str]:
    """The cursor with each of its characters another, of its own alphabet and not."""
    for at, letter in enumerate(cursor):
        for other in ("A", "b", "0", ".", "\x7f"):
            if other != letter:
                yield cursor[:at] + other + cursor[at + 1 :]
