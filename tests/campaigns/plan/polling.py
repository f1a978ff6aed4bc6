"""Readers who ask without pause, each over one kept connection, and mostly for what is changing."""

import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from tests.campaigns.plan.questions import Question
from tests.campaigns.plan.timetable import Timetable
from tests.journeys.reading import Answer, Reader

READERS = 3
# How often a reader asks for what changes at the nearest boundary, for a list of that, and how
# often he shows what he holds already.
TO_THE_POINT = 0.8
OF_MANY = 0.4
# How long before the first boundary they begin.
AHEAD = timedelta(seconds=1.5)
HOLDING = 0.35


@dataclass(frozen=True, slots=True)
class Poll:
    """One answer; after a 304 `body` is what the reader held."""

    question: Question
    line: int
    sent: datetime
    received: datetime
    answer: Answer
    body: bytes

    @property
    def status(self) -> int:
        """200 for what is held and still holds."""
        return 200 if self.answer.status == 304 else self.answer.status

    @property
    def data(self) -> Any:
        return orjson.loads(self.body)


def poll(url: str, table: Timetable, *, until: datetime) -> list[Poll]:
    """All answers, reader by reader, in the order in which each got them."""
    early = table.boundaries[0] - AHEAD - datetime.now(UTC)
    time.sleep(max(0.0, early.total_seconds()))
    with ThreadPoolExecutor(READERS) as threads:
        lines = [threads.submit(_read, url, table, line, until) for line in range(READERS)]
        return [each for line in lines for each in line.result()]


def ask_all(url: str, asked: Sequence[Question]) -> list[Answer]:
    """One answer to each."""
    with Reader(url) as reader:
        return [reader.get(question.address, **question.headers) for question in asked]


def _read(url: str, table: Timetable, line: int, until: datetime) -> list[Poll]:
    chance = random.Random(line)
    held: dict[Question, tuple[str, bytes]] = {}
    same: dict[bytes, bytes] = {}
    polls: list[Poll] = []
    with Reader(url) as reader:
        while (now := datetime.now(UTC)) < until:
            question = _chosen(table, now, chance)
            headers = dict(question.headers)
            if question in held and chance.random() < HOLDING:
                headers["If-None-Match"] = held[question][0]
            sent = datetime.now(UTC)
            answer = reader.get(question.address, **headers)
            received = datetime.now(UTC)
            body = held[question][1] if answer.status == 304 else answer.body
            body = same.setdefault(body, body)
            if answer.status == 200:
                held[question] = answer["ETag"], body
            kept = Answer(answer.status, answer.headers, b"")
            polls.append(Poll(question, line, sent, received, kept, body))
            time.sleep(0.002)
    return polls


def _chosen(table: Timetable, now: datetime, chance: random.Random) -> Question:
    if chance.random() > TO_THE_POINT:
        return chance.choice(table.questions)
    changing = table.asked[table.nearest(now)]
    lists = [question for question in changing if "limit" in question.query]
    return chance.choice(lists if lists and chance.random() < OF_MANY else changing)
