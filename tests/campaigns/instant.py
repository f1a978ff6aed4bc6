"""What is planned comes true at its instant and at once, with nobody at work in the background."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.core.management import call_command
from wagtail.models import Page

from delivery.jobs import rebuilding
from delivery.models import Outbox
from delivery.selectors import clock
from pages.selectors import schedule
from tests.campaigns.plan import arranging, checking, polling, questions, timetable
from tests.campaigns.plan.arranging import Arrangement, Newsroom
from tests.campaigns.plan.polling import Poll
from tests.campaigns.plan.questions import Question
from tests.campaigns.plan.timetable import Rhythm, Timetable
from tests.factories.pages import HomePageFactory
from tests.journeys.background import until
from tests.journeys.conftest import revive
from tests.live import LiveStack

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
]

SCHEMA = Path(__file__).parent.parent / "openapi.v1.json"
SEARCH = "/api/v1/search/"
# How many of each arrangement; their boundaries add up to 200, or to 37.
ARRANGED = {
    arranging.appears: (20, 2),
    arranging.goes: (20, 2),
    arranging.changes: (20, 2),
    arranging.moves: (8, 1),
    arranging.comes_and_goes: (12, 1),
    arranging.changes_and_goes: (6, 1),
    arranging.together_come: (1, 1),
    arranging.together_go: (1, 1),
    arranging.a_season_comes_and_goes: (8, 1),
    arranging.a_show_goes: (6, 1),
    arranging.somebody_is_renamed: (6, 1),
    arranging.a_show_is_licensed: (3, 1),
    arranging.an_episode_may_be_played: (2, 1),
}
ENOUGH = 5000
RHYTHM = {
    True: Rhythm(apart=timedelta(seconds=0.5), quiet=timedelta(seconds=6)),
    False: Rhythm(apart=timedelta(seconds=0.16), quiet=timedelta(seconds=2.5)),
}


def test_no_answer_is_on_the_wrong_side_of_a_boundary(
    live_stack: LiveStack, full_campaign: bool
) -> None:
    revive(live_stack)
    began = datetime.now(UTC)
    room = Newsroom(HomePageFactory())
    arrangements = [
        arrangement(room)
        for arrangement, counts in ARRANGED.items()
        for _ in range(counts[0 if full_campaign else 1])
    ]
    always = [_fill_home(room, arrangements)]
    # To announce takes about as long as to make.
    start = datetime.now(UTC) + 1.5 * (datetime.now(UTC) - began) + timedelta(seconds=2)
    table = _announce(room, arrangements, always, start=start, rhythm=RHYTHM[full_campaign])
    live_stack.kill("worker", "beat")
    assert clock.instant() < table.boundaries[0], "the newsroom was not ready in time"

    polls = polling.poll(live_stack.url, table, until=table.boundaries[-1] + timedelta(seconds=0.5))

    _judge(table, polls)
    groups = [each for each in arrangements if len(each.items) == arranging.TOGETHER]
    sides = [_nothing_came_in_part(polls, group) for group in groups]
    _bring_flags_in_line(live_stack, table)
    if full_campaign:
        assert sides == [{0, arranging.TOGETHER}] * 2
        assert len(table.boundaries) == 200
        assert len(polls) >= ENOUGH


def _fill_home(room: Newsroom, arrangements: list[Arrangement]) -> Question:
    """A home page with a row picked from all arrangements, and rows by rule."""
    picked = [each.items[0] for each in arrangements if each.items[0].kind != "person"][::3]
    pks = dict(Page.objects.values_list("translation_key", "pk"))
    rules = [("article", "newest", 6), ("show", "title", 12), ("episode", "oldest", 5)]
    rows: list[tuple[str, Any]] = [
        ("curated", {"layout": "row", "items": [pks[item.id] for item in picked]}),
        *(
            ("rule", {"kind": kind, "genre": None, "order": order, "limit": limit})
            for kind, order, limit in rules
        ),
    ]
    room.home.rails = orjson.dumps(
        [
            {"type": kind, "id": str(uuid4()), "value": {"title": kind, **value}}
            for kind, value in rows
        ]
    ).decode()
    room.home.save_revision().publish()
    return questions.home(
        picked, [(room.items[kind], order, limit) for kind, order, limit in rules]
    )


def _announce(
    room: Newsroom,
    arrangements: list[Arrangement],
    always: list[Question],
    *,
    start: datetime,
    rhythm: Rhythm,
) -> Timetable:
    """Publishes the whole plan; afterwards nothing is left to compile."""
    chance = random.Random(1937)
    count = sum(each.boundaries for each in arrangements)
    at = timetable.instants(count, start=start, rhythm=rhythm, chance=chance)
    owners = timetable.announce(arrangements, at=at, chance=chance)
    assert rebuilding.empty_outbox(passes=20)
    searched = SEARCH in orjson.loads(SCHEMA.read_bytes())["paths"]
    return timetable.timetable(room, owners, at=at, always=always, searched=searched)


def _judge(table: Timetable, polls: list[Poll]) -> None:
    """Every answer against the plan, and its headers against the clock."""
    assert checking.silent(polls)[:3] == []
    wrong = checking.wrong(table, polls)
    sharp = checking.sharp(table, polls)
    lasting = sum(checking.lifetime(each) > timedelta() for each in polls)
    seen = Counter(each.answer.status for each in polls)
    asked = Counter(each.question.place.partition("/")[0] for each in polls)
    print(
        f"\n{len(polls)} answers around {len(table.boundaries)} boundaries, {len(wrong)} "
        f"on the wrong side of one; {sum(sharp.values())} of them within 150 ms of a boundary that "
        f"changes them, at {len(sharp)} boundaries\n"
        f"by status {dict(sorted(seen.items()))}, by address {dict(asked.most_common())}; search "
        f"{'was' if asked['search'] else 'was not'} asked\n"
        f"{lasting} might be kept for a while"
    )
    assert wrong == [], "\n".join(wrong[:5])
    assert checking.out_of_time(polls) == []
    assert checking.backwards(polls) == []
    assert checking.outlived(table, polls) == []
    assert lasting
    assert len(sharp) > len(table.boundaries) / 4, "too slow to see much"


def _nothing_came_in_part(polls: list[Poll], group: Arrangement) -> set[int]:
    """How many of the group lists have shown: none, or all; a slow machine may miss one of them."""
    seen = checking.shares(polls, group.items)
    print(f"{arranging.TOGETHER} items together: {dict(seen)} times so many of them seen")
    assert seen.keys() & {0, arranging.TOGETHER} == seen.keys()
    assert seen
    return set(seen)


def _bring_flags_in_line(stack: LiveStack, table: Timetable) -> None:
    """Worker and beat come back: Wagtail's flags follow, and no byte of any answer changes."""
    before = [answer.told for answer in polling.ask_all(stack.url, table.questions)]
    revive(stack)
    took = until(lambda: not schedule.due(limit=1) and not Outbox.objects.exists())
    after = [answer.told for answer in polling.ask_all(stack.url, table.questions)]
    changed = [
        question.address
        for question, one, two in zip(table.questions, before, after, strict=True)
        if one != two
    ]
    print(
        f"flags in line {took:.0f} s after the workers came back, {len(changed)} of "
        f"{len(before)} answers changed"
    )
    assert changed == []
    call_command("verify_delivery")
