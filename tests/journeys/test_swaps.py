"""What changes together is seen together, whoever dies meanwhile, and rebuilding shows nowhere."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any, Self

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from delivery import services as delivery
from delivery.models import Outbox, Showing
from pages.models import ShowPage
from tests.factories import bulk
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory, ShowPageFactory
from tests.journeys.background import until
from tests.journeys.conftest import revive
from tests.journeys.reading import Answer, Reader
from tests.live import LiveStack

pytestmark = pytest.mark.slow

EPISODES = 300
PAUSE = 0.01


@pytest.fixture
def show() -> ShowPage:
    """With one season of many episodes, all of them before the public."""
    show: ShowPage = ShowPageFactory(title="Before")
    season = SeasonPageFactory(parent=show)
    bulk.episodes(season=season, template=EpisodePageFactory(parent=season), count=EPISODES - 1)
    assert delivery.show_everything()
    return show


@pytest.fixture
def places(show: ShowPage) -> list[str]:
    """Where the show is named: by itself, in lists, and in every episode."""
    season = Showing.objects.visible().get(kind="season")
    return [
        f"shows/{show.translation_key}/",
        f"seasons/{season.public_id}/",
        f"episodes/?show={show.translation_key}&limit=100",
        f"episodes/?season={season.public_id}&limit=100&order=title&fields=show",
        "seasons/",
    ]


class Watch:
    """A frontend that reads all the time, over one connection."""

    def __init__(self, url: str, places: list[str]) -> None:
        self.reader = Reader(url)
        self.places = places
        self.answers: list[tuple[str, Answer]] = []
        self.over = threading.Event()
        self.failed: list[BaseException] = []
        self.thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()
        self.reader.connection.close()
        assert self.failed == []

    def _run(self) -> None:
        try:
            while not self.over.wait(PAUSE):
                for place in self.places:
                    self.answers.append((place, self.reader.get(place)))
        except BaseException as failure:  # noqa: BLE001  # told in the test's own thread
            self.failed.append(failure)


def names_of_the_show(content: Any) -> set[str]:
    """Every title that an answer gives the show."""
    if isinstance(content, list):
        return set().union(*map(names_of_the_show, content))
    if not isinstance(content, dict):
        return set()
    found = set().union(*map(names_of_the_show, content.values()))
    mini = content.get("show")
    own = {content["title"]} if content.get("type") == "show" else set()
    return found | own | ({mini["title"]} if mini else set())


def rename(show: ShowPage, title: str) -> None:
    show.title = title
    show.save_revision().publish()


@contextmanager
def one_episode_held() -> Iterator[None]:
    """Whoever rewrites all episodes comes to a halt half-way."""
    with transaction.atomic():
        held = Showing.objects.select_for_update().filter(kind="episode").order_by("-pk").first()
        assert held is not None
        yield


def somebody_waits() -> bool:
    """Whether somebody stands before a row that this transaction holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks "
            "WHERE NOT granted AND transactionid = pg_current_xact_id()::xid"
        )
        row = cursor.fetchone()
    return bool(row and row[0])


def test_a_worker_killed_in_a_large_rename_leaves_no_mixture(
    workers_dead: LiveStack, show: ShowPage, places: list[str]
) -> None:
    with Watch(workers_dead.url, places) as watch:
        rename(show, "After")
        with one_episode_held():
            revive(workers_dead)
            until(somebody_waits)
            workers_dead.kill("worker", "beat")
        assert Outbox.objects.exists(), "it died before it was done"
        killed_after = len(watch.answers)
        revive(workers_dead)
        until(lambda: not Outbox.objects.exists())
        until(lambda: names_of_the_show(watch.answers[-1][1].data) == {"After"})
        renamed_after = len(watch.answers)
        until(lambda: len(watch.answers) > renamed_after + 10 * len(places))

    told = [names_of_the_show(answer.data) for _, answer in watch.answers]
    old, new = told.count({"Before"}), told.count({"After"})
    print(
        f"\n{len(told)} answers about a show of {EPISODES} episodes, {killed_after} before the "
        f"worker died half-way: {old} with the old title, {new} with the new one, "
        f"{len(told) - old - new} with both"
    )
    assert old + new == len(told)
    assert told[killed_after - 1] == {"Before"}
    assert told[: told.index({"After"})].count({"Before"}) == old, "there is no way back"
    call_command("verify_delivery")


def test_a_rebuild_of_everything_shows_nowhere(
    workers_dead: LiveStack, show: ShowPage, places: list[str], frontend: Reader
) -> None:
    before = {place: frontend.get(place).body for place in places}
    # As if every answer had been written by the code before this one.
    rows = Showing.objects.update(etag="of an older kind")
    progress = StringIO()
    with Watch(workers_dead.url, places) as watch:
        call_command("rebuild_delivery", stdout=progress)

    seen = [answer for _, answer in watch.answers]
    print(f"\n{len(seen)} answers while {rows} rows were rewritten")
    assert {answer.status for answer in seen} == {200}
    assert all(answer.body == before[place] for place, answer in watch.answers)
    assert len(seen) > len(places)
    assert not Showing.objects.current_or_future().filter(etag="of an older kind").exists()
    lines = progress.getvalue().splitlines()
    assert f"episode: 200 of {EPISODES}, 200 corrected" in lines
    assert f"episode: {EPISODES} of {EPISODES}, {EPISODES} corrected" in lines
    assert lines[-1] == f"{rows} corrected"
    call_command("verify_delivery")
