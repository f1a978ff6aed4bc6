"""Random editorial work, after which every answer is the one an independent oracle gives."""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any, ClassVar

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Replace
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from delivery.jobs import rebuilding, verifying
from delivery.models import Parked, Showing
from delivery.selectors import clock
from entitlements.choices import LicenceKind
from entitlements.models import LicenceWindow, TerritoryGroup
from pages.jobs import schedule
from tests.api.conftest import Reader
from tests.factories.accounts import UserFactory
from tests.factories.media_catalog import (
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    LiveEventPageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)
from tests.oracle.desk import ACTS, Desk
from tests.oracle.facts import Answers
from tests.oracle.licences import Asker
from tests.oracle.questions import ASKERS, PLURALS, Interview
from tests.oracle.world import Thing, World

pytestmark = pytest.mark.django_db

STEPS = {"full": 40, "share": 20}
SEEDS = st.integers(0, 2**24)
OTHERS = {"time_passes": 8, "flags_follow": 6}
ONE_MOMENT = timedelta(microseconds=1)
counts: Counter[str] = Counter()


class Newsroom(RuleBasedStateMachine):
    """Editors and rights managers at work; the test moves the clocks."""

    runs: ClassVar[dict[str, int]] = {"full": 10, "share": 2}
    required = False

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.python_clock: Any = None
        self.made = 0
        self.story: list[str] = []
        self.paths: set[str] = {"/", "/nowhere/"}

    def teardown(self) -> None:
        if self.python_clock is not None:
            self.python_clock.stop()
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    @initialize()
    def open_shop(self) -> None:
        self.move_clock(to=clock.instant())
        home = HomePageFactory()
        HomePageFactory(language="de", slug="home-de", translation_key=home.translation_key)
        home.refresh_from_db()
        genres = [GenreFactory(name=f"Genre {index}") for index in range(3)]
        for index in range(3):
            PersonFactory(name=f"Person {index}")
            OrganisationFactory(name=f"Maker {index}")
            FranchiseFactory(name=f"Saga {index}")
        UserFactory(is_superuser=True)
        TerritoryGroup.objects.create(name="Near", codes=["DE", "AT"])
        TerritoryGroup.objects.create(name="Far", codes=["US"])
        for _ in range(2):
            show = ShowPageFactory(parent=home, genres=genres[:1], rated="age:6")
            season = SeasonPageFactory(parent=show)
            EpisodePageFactory(parent=season)
        ArticlePageFactory(parent=show)
        LiveEventPageFactory(parent=home, stream_url="https://stream.example/first.m3u8")
        for kind in LicenceKind.values if self.required else ():
            LicenceWindow.objects.create(
                title_kind="show", public_id=show.translation_key, kind=kind
            )

    def move_clock(self, *, to: datetime) -> None:
        """Both clocks together: Wagtail asks Python's, delivery the database's."""
        if self.python_clock is not None:
            self.python_clock.stop()
        self.python_clock = time_machine.travel(to, tick=False)
        self.python_clock.start()
        self.now = to
        self.look(at=to)

    def look(self, *, at: datetime) -> None:
        """Moves the database's clock alone: readers come from the future, editors do not."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('showrunner.now', %s, false)", [at.isoformat()])

    @rule(seed=SEEDS)
    def something_happens(self, seed: int) -> None:
        self.made += 1
        random = Random(f"{seed} {self.made}")
        happens = {**{name: weight for name, (weight, _) in ACTS.items()}, **OTHERS}
        (name,) = random.choices([*happens], [*happens.values()])
        self.story.append(getattr(self, name)(random) if name in OTHERS else self.act(name, random))
        counts[f"act: {name}"] += 1

    def act(self, name: str, random: Random) -> str:
        try:
            with transaction.atomic():
                return ACTS[name][1](Desk(random, self.now, self.made))
        except ValidationError as refusal:
            return f"{name}: refused, {refusal.messages}"

    def time_passes(self, random: Random) -> str:
        to = self.now + timedelta(hours=random.choice((1, 2, 5, 24 * 29)))
        self.move_clock(to=random.choice([*self.world().edges()[:3], to]))
        return f"time passes to {self.now}"

    def flags_follow(self, random: Random) -> str:
        """Brings Wagtail's flags in line, which changes nothing that anybody reads."""
        asker = random.choice(ASKERS)
        before = self.all_bytes(asker)
        done = schedule.reconcile()
        self.drain()
        after = self.all_bytes(asker)
        changed = [place for place in before if before[place] != after.get(place)]
        assert not changed, self.told([f"{place} changed for {asker}" for place in changed])
        return f"{done} flags are brought in line"

    @invariant()
    def nothing_hidden_is_shown_before_anything_runs(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        world = self.world()
        wrong = []
        for asker in [Asker(), *Random(len(self.story)).sample(ASKERS, 2)]:
            for place, public_id, locale in self.shown(asker):
                counts["before anything runs"] += 1
                thing = next(
                    (e for e in world.things if str(e.id) == public_id and e.locale == locale), None
                )
                if thing is None or not self.is_allowed(world, thing, asker):
                    wrong.append(f"{place} shows {thing} to {asker} although it is hidden")
        assert not wrong, self.told(wrong)

    def is_allowed(self, world: World, thing: Thing, asker: Asker) -> bool:
        """Whether it may stand even while nothing runs."""
        if self.required:
            # What closes at once was told at its migration that no licence is required.
            return world.is_public(thing, self.now)
        return world.is_public(thing, self.now) and world.is_listed(thing, asker, self.now)

    @invariant()
    def the_oracle_agrees(self) -> None:
        self.drain()
        assert not Parked.objects.exists(), self.told(list(Parked.objects.values()))
        stale = list(verifying.differences())
        assert not stale, self.told(stale)
        random = Random(len(self.story) * 1000 + self.made)
        world = self.world()
        wrong: list[str] = []
        for at in [self.now, *self.instants(world, random, count=2)]:
            self.look(at=at)
            for locale in ["en", "de"] if random.random() < 0.2 else ["en"]:
                answers = Answers(world, random.choice(ASKERS), at, locale)
                self.paths |= {path for e in answers.seen if (path := world.path(e, at))}
                wrong += Interview(answers, counts).everything(random, known_paths=self.paths)
        self.look(at=self.now)
        assert not wrong, self.told(wrong)

    def instants(self, world: World, random: Random, *, count: int) -> list[datetime]:
        """On edges, right before them, and anywhere between."""
        edges = world.edges() or [self.now]
        months = [edge - timedelta(days=30) for edge in edges]
        edges = sorted({edge for edge in [*edges, *months] if edge > self.now}) or [self.now]
        found = []
        for _ in range(count):
            edge = random.choice(edges)
            anywhere = self.now + (edges[-1] - self.now) * random.random()
            found.append(random.choice([edge, edge, max(edge - ONE_MOMENT, self.now), anywhere]))
        return found

    def world(self) -> World:
        return World(now=self.now, required=self.required)

    def drain(self) -> None:
        assert rebuilding.empty_outbox(passes=20)

    def shown(self, asker: Asker) -> list[tuple[str, str, str]]:
        """What the API lists for the asker: where, the id, the language."""
        query = f"platform={asker.platform}" if asker.platform else ""
        headers = {"X-Territory": asker.territory} if asker.territory else {}
        found = []
        for plural in PLURALS.values():
            answer = Reader().json(f"{plural}/?limit=100&locale=en&{query}".rstrip("&"), **headers)
            found += [(f"{plural}/{e['id']}/", e["id"], "en") for e in answer["items"]]
        return found

    def all_bytes(self, asker: Asker) -> dict[str, bytes]:
        """Every answer there is for the asker now."""
        query = f"platform={asker.platform}" if asker.platform else "locale=en"
        headers = {"X-Territory": asker.territory} if asker.territory else {}
        places = [f"{plural}/?limit=100" for plural in PLURALS.values()]
        places = [*places, "home/?fields=rails,title", *(f"{e[0]}?" for e in self.shown(asker))]
        return {
            place: Reader().get(f"{place}&{query}".replace("?&", "?"), **headers).content
            for place in places
        }

    def told(self, wrong: list[Any]) -> str:
        lines = [*self.story, "", *map(str, wrong[:12])]
        return "\n  ".join([f"{len(wrong)} differences at {self.now} after:", *lines])


@pytest.fixture
def configured(settings: Any) -> Iterator[Any]:
    """The reader's country is believed; reads of what is missing fill no log."""
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    logging.disable(logging.WARNING)
    yield settings
    logging.disable(logging.NOTSET)


class LicensedNewsroom(Newsroom):
    """Where what nobody licensed is shown nowhere."""

    runs: ClassVar[dict[str, int]] = {"full": 3, "share": 1}
    required = True


def test_every_answer_is_what_the_oracle_says(full_campaign: bool, configured: Any) -> None:
    run_in(Newsroom, full_campaign)


def test_so_it_is_where_licences_are_required(full_campaign: bool, configured: Any) -> None:
    configured.SHOWRUNNER_LICENCE_REQUIRED = True
    run_in(LicensedNewsroom, full_campaign)


def run_in(machine: type[Newsroom], full: bool) -> None:
    size = "full" if full else "share"
    counts.clear()
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=machine.runs[size],
            stateful_step_count=STEPS[size],
            suppress_health_check=list(HealthCheck),
            # The story of a failure is told as it was; a shorter one takes too long to find.
            phases=[Phase.generate],
        ),
    )
    compared = sum(count for name, count in counts.items() if not name.startswith("act"))
    print(f"\n{compared} comparisons, 0 differences")
    for name, count in sorted(counts.items()):
        print(f"  {count:6} {name}")


SPOILT = {
    "a title": {"card": Replace(F("card"), Value("Told"), Value("Lied"))},
    "an audience": {"cells": ["DE:*"]},
    "an age": {"min_age": 18},
    "an end": {"card": Replace(F("card"), Value('"until":null'), Value('"until":"2999-01-01"'))},
    "a place": {"path": Concat(F("path"), Value("elsewhere/"))},
    "a number": {"season_number": 9},
}


@pytest.mark.parametrize("change", SPOILT.values(), ids=SPOILT)
def test_the_oracle_notices(change: dict[str, Any], configured: Any) -> None:
    """That nothing differed means something: what is spoilt by hand is found."""
    show = ShowPageFactory(title="Told", rated="age:6")
    seasons = [SeasonPageFactory(parent=show, title="Told", number=number) for number in (1, 2)]
    assert rebuilding.empty_outbox(passes=20)
    now = clock.instant()

    def wrong() -> list[str]:
        answers = Answers(World(now=now, required=False), Asker(maturity=6), now, "en")
        interview = Interview(answers, Counter())
        for kind in ("show", "season"):
            interview.list(kind, answers.listed(kind))
        (shown,) = answers.listed("show")
        interview.list("season", answers.below(shown, "season"), show=shown.id)
        interview.path(f"/{show.slug}/")
        return interview.wrong

    assert wrong() == []
    spoilt = [show.translation_key, seasons[0].translation_key]
    Showing.objects.filter(public_id__in=spoilt).update(**change)
    assert wrong()
