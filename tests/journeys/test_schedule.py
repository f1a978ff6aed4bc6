"""What is planned comes true at its instant, whatever runs or does not run in the background."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from pages.models import ArticlePage
from tests.factories.pages import HomePageFactory
from tests.journeys.conftest import revive
from tests.journeys.newsroom import Newsroom
from tests.journeys.reading import Answer, Reader
from tests.live import LiveStack

POLL = 0.05
# A busy machine answers late; the instant each answer names is what counts.
SLACK = timedelta(seconds=0.5)


def watch(frontend: Reader, slug: str, *, until: object) -> list[Answer]:
    """The article's answers, twenty a second, to the first that is true after `until`."""
    answers: list[Answer] = []
    while not answers or answers[-1].instant <= until:  # type: ignore[operator]  # datetimes
        answers.append(frontend.get(f"resolve/?path=/{slug}/"))
        time.sleep(POLL)
    return answers


@pytest.mark.slow
def test_an_article_comes_and_goes_at_its_instants_with_the_workers_dead(
    workers_dead: LiveStack, newsroom: Newsroom, frontend: Reader
) -> None:
    home = HomePageFactory()
    goes_live = (timezone.now() + timedelta(seconds=5)).replace(microsecond=0)
    expires = goes_live + timedelta(seconds=3)
    newsroom.publish_article(
        parent=home, title="At eight", slug="at-eight", go_live_at=goes_live, expire_at=expires
    )
    assert frontend.get("resolve/?path=/at-eight/").instant < goes_live, "it was written in time"

    answers = watch(frontend, "at-eight", until=expires + timedelta(seconds=1))

    for answer in answers:
        before, shown = answer.instant < goes_live, goes_live <= answer.instant < expires
        assert answer.status == (404 if before else 200 if shown else 410), answer.instant
    first = next(answer for answer in answers if answer.status == 200)
    gone = next(answer for answer in answers if answer.instant >= expires)
    print(
        f"\n{len(answers)} reads; first seen {(first.instant - goes_live) / SLACK * 500:.0f} ms "
        f"after going live, first missing {(gone.instant - expires) / SLACK * 500:.0f} ms after "
        "expiring, no worker alive"
    )
    assert first.instant - goes_live < SLACK
    assert gone.instant - expires < SLACK
    assert not ArticlePage.objects.get(slug="at-eight").live, "nobody has touched the flags"


@pytest.mark.slow
def test_bringing_the_flags_in_line_changes_no_answer(
    workers_dead: LiveStack, newsroom: Newsroom, frontend: Reader
) -> None:
    goes_live = (timezone.now() + timedelta(seconds=3)).replace(microsecond=0)
    newsroom.publish_article(
        parent=HomePageFactory(), title="At nine", slug="at-nine", go_live_at=goes_live
    )
    before = watch(frontend, "at-nine", until=goes_live)[-1]
    listed = frontend.get("articles/")
    assert before.status == 200
    assert not ArticlePage.objects.get(slug="at-nine").live

    revive(workers_dead)
    started = time.monotonic()
    while not ArticlePage.objects.get(slug="at-nine").live:
        assert time.monotonic() - started < 60, "the flags were not brought in line"
        time.sleep(0.2)
    time.sleep(3)  # one more round of the drain, which must find nothing to rewrite

    page = ArticlePage.objects.get(slug="at-nine")
    print(f"\nflags in line {time.monotonic() - started - 3:.1f} s after the workers came back")
    assert page.first_published_at == goes_live
    assert frontend.get("resolve/?path=/at-nine/")["ETag"] == before["ETag"]
    assert frontend.get("articles/")["ETag"] == listed["ETag"]
