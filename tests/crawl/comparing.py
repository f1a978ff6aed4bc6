"""One catalogue in two versions, asked the same, and where the answers part."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import takewhile
from typing import Any

import time_machine
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, transaction

from delivery.jobs import rebuilding
from delivery.selectors import clock
from tests.crawl import pairs, planting
from tests.crawl.door import Door
from tests.crawl.planting import Planted
from tests.crawl.readers import Viewer
from tests.crawl.states import Ground
from tests.journeys.reading import Answer

Asked = list[tuple[Viewer, str]]
# Whose request it was, and for how long the answer holds.
OWN = {"x-request-id", "date", "cache-control"}
_TOKEN = re.compile(rb'("(?:token|next)":)"[^"]*"')


@contextmanager
def world() -> Iterator[tuple[Planted, Ground]]:
    """A small public catalogue, at an instant at which both clocks stand still."""
    now = clock.instant()
    with time_machine.travel(now, tick=False), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('showrunner.now', %s, true)", [now.isoformat()])
        planted = Planted()
        ground = planting.ground_of(planted, now)
        assert rebuilding.empty_outbox(passes=20)
        yield planted, ground


def both(pair: pairs.Pair, ground: Ground, start: Asked) -> list[tuple[str, str]]:
    """The addresses whose answers differ between the two, each with the first that differs."""
    one, two = (answers(pair, ground, which, start) for which in pairs.BOTH)
    return [
        (address, difference(before, after))
        for (_, address), before, after in zip(start, one, two, strict=True)
        if before != after
    ]


def answers(pair: pairs.Pair, ground: Ground, which: int, start: Asked) -> list[str]:
    """All that is told while the pair's one or other value is there; then it is gone again."""
    door = Door(WSGIHandler())
    with transaction.atomic():
        pair.build(loaded(ground), which)
        assert rebuilding.empty_outbox(passes=20), pair.name
        aside = OWN | ({"etag"} if pair.edits_public else set())
        found = [
            told(door.get(address, **viewer.headers), aside, tokens="/changes/" in address)
            for viewer, address in start
        ]
        transaction.set_rollback(True)
    return found


def loaded(ground: Ground) -> Ground:
    """The same as the database has it now, forgetting what was tried before."""
    return replace(
        ground, open=_fresh(ground.open), shut=_fresh(ground.shut), locked=_fresh(ground.locked)
    )


def _fresh(pages: Mapping[str, Any]) -> dict[str, Any]:
    return {name: type(each).objects.get(pk=each.pk) for name, each in pages.items()}


def told(answer: Answer, aside: set[str], *, tokens: bool = False) -> str:
    """What a reader sees, some headers aside. Tokens count transactions, which are never equal, and
    what is made of them is as long as they are.
    """
    body = _TOKEN.sub(b"\\1", answer.body) if tokens else answer.body
    if tokens:
        aside = aside | {"etag", "content-length"}
    kept = sorted(pair for pair in answer.headers if pair[0] not in aside)
    return f"{answer.status} {kept} {body!r}"


def difference(one: str, two: str) -> str:
    """Where the texts part."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False))
    at = sum(1 for _ in same)
    return f"{one[max(0, at - 80) : at + 80]} | {two[at : at + 80]}"
