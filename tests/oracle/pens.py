"""What only some kinds of page have, written at random."""

from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any

from pages.models import ArticlePage, EpisodePage, LiveEventPage
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
