"""Holding answers against the plan: what an answer says must be so at the instant it states."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from tests.campaigns.plan.catalogue import Item
from tests.campaigns.plan.polling import Poll
from tests.campaigns.plan.questions import PLURALS, Question
from tests.campaigns.plan.timetable import Timetable

# Two programs on one machine read one clock, but one rounds.
ROUNDING = timedelta(milliseconds=1)
NEAR = timedelta(milliseconds=150)


def wrong(table: Timetable, polls: Iterable[Poll]) -> list[str]:
    """Answers that are not what the plan says of their instant."""
    read = Reading()
    found = []
    for each in polls:
        expected = table.expected(each.question, table.era(each.answer.instant))
        told = read(each)
        if told != expected:
            found.append(
                f"{each.question.address} {each.question.viewer} at {each.answer.instant}, "
                f"{each.answer.status}:\n  told    {told}\n  planned {expected}"
            )
    return found


class Reading:
    """What answers tell; equal bodies are read once."""

    def __init__(self) -> None:
        self.known: dict[tuple[Question, int, bytes], Any] = {}

    def __call__(self, poll: Poll) -> Any:
        key = (poll.question, poll.status, poll.body)
        if key not in self.known:
            gone = poll.status in {404, 410}
            assert gone or poll.status == 200, (poll.question.address, poll.status, poll.body)
            self.known[key] = None if gone else poll.question.told(poll.data)
        return self.known[key]


def silent(polls: Iterable[Poll]) -> list[tuple[str, int, bytes]]:
    """Answers that do not state their instant."""
    return [
        (each.question.address, each.answer.status, each.body)
        for each in polls
        if "x-showrunner-instant" not in dict(each.answer.headers)
    ]


def out_of_time(polls: Iterable[Poll]) -> list[Poll]:
    """Answers whose instant lies outside the time of their request."""
    return [
        each
        for each in polls
        if not each.sent - ROUNDING <= each.answer.instant <= each.received + ROUNDING
    ]


def backwards(polls: Sequence[Poll]) -> list[Poll]:
    """Answers whose instant lies before that of the one before on their connection."""
    return [
        after
        for before, after in pairwise(polls)
        if before.line == after.line and after.answer.instant < before.answer.instant
    ]


def outlived(table: Timetable, polls: Iterable[Poll]) -> list[Poll]:
    """Answers that a cache may still give out when the plan says something else."""
    return [
        each
        for each in polls
        if any(
            table.expected(each.question, era)
            != table.expected(each.question, table.era(each.answer.instant))
            for era in _eras(table, each.answer.instant, lifetime(each))
        )
    ]


def lifetime(poll: Poll) -> timedelta:
    """All of the time for which a cache may give the answer out."""
    told = poll.answer["Cache-Control"].replace("public", "").split(",")
    parts = dict(part.strip().split("=") for part in told if "=" in part)
    return timedelta(seconds=sum(map(int, parts.values())))


def _eras(table: Timetable, at: datetime, lasts: timedelta) -> range:
    """The eras that begin during the answer's life; a life that ends on a boundary is over."""
    first = table.era(at)
    last = table.era(at + lasts - timedelta(microseconds=1)) if lasts else first
    return range(first + 1, last + 1)


def sharp(table: Timetable, polls: Iterable[Poll]) -> Counter[int]:
    """By boundary, the answers close to it that would have been wrong on its other side."""
    found: Counter[int] = Counter()
    for each in polls:
        number = table.nearest(each.answer.instant)
        close = abs(table.boundaries[number] - each.answer.instant) <= NEAR
        if close and table.changes(each.question, number):
            found[number] += 1
    return found


def shares(polls: Iterable[Poll], group: Sequence[Item]) -> Counter[int]:
    """How many of the items that go together were seen by each list that has room for all."""
    read = Reading()
    ids = {str(item.id) for item in group}
    found: Counter[int] = Counter()
    for each in polls:
        ordered = each.question.query.get("order") in {"title", "number"}
        if ordered and each.question.place == f"{PLURALS[group[0].kind]}/":
            found[len(ids & {card[0] for card in read(each)[2:]})] += 1
    return found
