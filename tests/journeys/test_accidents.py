"""Parts of the product die; editors go on publishing and readers go on reading."""

import time
from collections.abc import Iterator
from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image as Picture

from delivery import services as delivery
from media_catalog.models import CatalogImage
from media_catalog.tasks import make_renditions, sweep_renditions
from tests import live
from tests.factories import bulk
from tests.factories.media_catalog import CatalogImageFactory
from tests.factories.pages import (
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)
from tests.journeys.background import until
from tests.journeys.conftest import revive
from tests.journeys.newsroom import Newsroom
from tests.journeys.reading import Reader
from tests.live import LiveStack

EPISODES = 2000
ASKED_BY_ID = 8


def test_publishing_needs_no_worker(
    workers_dead: LiveStack, newsroom: Newsroom, frontend: Reader
) -> None:
    home = HomePageFactory()
    before = frontend.get("articles/")
    newsroom.publish_article(parent=home, title="Extra", slug="extra")
    answered = time.monotonic()
    assert frontend.get("resolve/?path=/extra/").status == 200
    after = frontend.get("articles/")
    print(f"\non the next read, {(time.monotonic() - answered) * 1000:.0f} ms after the answer")
    assert len(after.ids) == len(before.ids) + 1
    assert after["ETag"] != before["ETag"]


def every_id(frontend: Reader, query: str) -> list[str]:
    """The ids of a whole list, page by page."""
    found: list[str] = []
    following: str | None = f"episodes/?limit=100&{query}"
    while following:
        answer = frontend.get(following.partition("/api/v1/")[2] or following)
        found += answer.ids
        following = answer.data["next"]
    return found


@pytest.mark.slow
def test_unpublishing_a_show_closes_its_two_thousand_episodes_with_the_workers_dead(
    workers_dead: LiveStack, newsroom: Newsroom, frontend: Reader
) -> None:
    show = ShowPageFactory()
    season = SeasonPageFactory(parent=show)
    first = EpisodePageFactory(parent=season)
    bulk.episodes(season=season, template=first, count=EPISODES - 1)
    assert delivery.show_everything()
    ids = every_id(frontend, f"show={show.translation_key}")
    assert len(ids) == EPISODES

    started = time.monotonic()
    newsroom.unpublish(show)
    took = time.monotonic() - started

    assert every_id(frontend, "") == []
    missing = frontend.get("episodes/00000000-0000-4000-8000-000000000000/").told
    asked = ids[::ASKED_BY_ID]
    reachable = [each for each in asked if frontend.get(f"episodes/{each}/").told != missing]
    print(
        f"\n{len(ids)} episodes unpublished in {took * 1000:.0f} ms; 0 listed, {len(reachable)} of "
        f"{len(asked)} found by id"
    )
    assert reachable == []
    assert frontend.get(f"seasons/{season.translation_key}/").told == missing


def noise(*, width: int, height: int) -> BytesIO:
    """A picture that takes its time to compress."""
    file = BytesIO()
    Picture.effect_noise((width, height), 90).convert("RGB").save(file, "JPEG", quality=90)
    file.seek(0)
    return file


@pytest.mark.slow
def test_renditions_are_finished_though_the_worker_was_killed_midway(
    workers_alive: LiveStack,
) -> None:
    image = CatalogImageFactory(file=ImageFile(noise(width=1300, height=1300), name="crowd.jpg"))
    make_renditions.delay(image.pk)
    until(lambda: CatalogImage.objects.get(pk=image.pk).renditions.count() >= 3)
    workers_alive.kill("worker", "beat")
    image.refresh_from_db()
    left_at = image.renditions.count()
    assert not image.renditions_made.get("complete"), "the worker died in the middle of it"

    revive(workers_alive)
    started = time.monotonic()
    sweep_renditions.delay()  # what beat sends every minute
    until(lambda: CatalogImage.objects.get(pk=image.pk).renditions_made.get("complete", False))

    image.refresh_from_db()
    print(
        f"\nkilled after {left_at} of {image.renditions.count()} renditions, complete "
        f"{time.monotonic() - started:.1f} s after the workers came back"
    )
    storage = image.file.storage
    listed = [each["file"] for sizes in image.renditions_made["roles"].values() for each in sizes]
    assert all(storage.exists(name) for name in listed)
    assert len(listed) == len(set(listed)) == 18
    assert image.blurhash


@pytest.fixture
def without_redis(live_stack: LiveStack) -> Iterator[LiveStack]:
    """A web server of the same product whose Redis cannot be reached."""
    port = live.free_port()
    url = f"http://localhost:{port}"
    logs = live_stack.logs / "without-redis"
    logs.mkdir(exist_ok=True)
    settings = {
        "REDIS_URL": f"unix://{logs}/nobody-listens.sock?db=0",
        "SHOWRUNNER_ANONYMOUS_RATE": "100000",
    }
    stack = LiveStack(url=url, logs=logs, programs=live.programs(url, port=port, **settings))
    stack.start("web")
    try:
        live.wait_for_page(f"{url}/admin/login/", logs)
        yield stack
    finally:
        stack.stop()


@pytest.mark.slow
def test_redis_gone_editors_publish_and_readers_read(without_redis: LiveStack) -> None:
    newsroom = Newsroom(without_redis.url)
    home = HomePageFactory()
    with Reader(without_redis.url) as frontend:
        started = time.monotonic()
        newsroom.publish_article(parent=home, title="Still here", slug="still-here")
        took = time.monotonic() - started
        reads = [frontend.get("resolve/?path=/still-here/") for _ in range(20)]
    assert {answer.status for answer in reads} == {200}
    log = (without_redis.logs / "web.log").read_text()
    told = [line for line in log.splitlines() if "read_limit_not_counted" in line]
    print(
        f"\npublished in {took * 1000:.0f} ms without Redis; {len(told)} line about it in the log"
    )
    assert len(told) == 1
