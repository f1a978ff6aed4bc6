"""What only some kinds of page have, written at random."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Any
from uuid import uuid4

import orjson

from media_catalog.choices import EpisodeKind, EpisodeOrder
from pages.models import ArticlePage, EpisodePage, LiveEventPage, ShowPage
from pages.models.article import ArticleByline, ArticleRelated


def write_number(page: Any, random: Random) -> None:
    page.number = random.choice([random.randint(0, 30), page.number or 99])
    if isinstance(page, EpisodePage):
        page.number = Decimal(page.number) + Decimal(random.choice(["0", "0.5"]))


def write_article(page: ArticlePage, random: Random, people: list[Any], pages: list[Any]) -> None:
    page.bylines.set([ArticleByline(person=e, sort_order=n) for n, e in enumerate(people)])
    some = random.sample(pages, min(random.randint(0, 2), len(pages)))
    page.related.set([ArticleRelated(item_id=e.pk, sort_order=n) for n, e in enumerate(some)])


def write_event(
    page: LiveEventPage, random: Random, starts_at: datetime, recordings: list[Any]
) -> None:
    number = random.randint(0, 9999)
    streams = [f"https://{name}.example/{number}.m3u8" for name in ("one", "two")]
    page.starts_at = starts_at
    page.stream_url, page.backup_url = random.choice([streams, ["", ""]])
    page.replay_url = random.choice(["", f"https://file.example/{number}.mp4"])
    page.recording = random.choice([None, *recordings])


def place(page: Any, random: Random) -> None:
    """Gives the page its place among its likes."""
    if isinstance(page, ShowPage):
        page.episode_order = random.choice(EpisodeOrder.values)
    if isinstance(page, EpisodePage):
        page.episode_kind = random.choice(["full", "full", *EpisodeKind.values])
        page.absolute_number = random.choice([None, random.randint(1, 9)])
        page.production_number = random.choice([None, random.randint(1, 9)])
        page.release_date = random.choice([None, date(1937, 9, random.randint(1, 9))])


def selection(
    random: Random, *, pages: Sequence[Any], genres: Sequence[Any], people: Sequence[Any]
) -> str:
    """What a collection holds: some of the pages, or what a rule finds."""
    if random.random() < 0.5:
        return stream([("picked", {"items": _some(random, pages, random.randint(0, 4))})])
    rule = {
        "kinds": random.sample(["show", "episode", "movie", "article"], random.randint(1, 3)),
        "genres": _some(random, genres, random.randint(0, 2)),
        "people": _some(random, people, random.choice([0, 0, 1])),
        "tags": [],
        "order": random.choice(["title", "newest", "release_date"]),
        "limit": random.randint(1, 5),
    }
    return stream([("rule", rule)])


def stream(blocks: Sequence[tuple[str, Any]]) -> str:
    """Blocks as a stream field is given them."""
    found = [{"type": kind, "id": str(uuid4()), "value": value} for kind, value in blocks]
    return orjson.dumps(found).decode()


def _some(random: Random, things: Sequence[Any], count: int) -> list[int]:
    return [each.pk for each in random.sample(list(things), min(count, len(things)))]
