"""Random editorial work, after which what the world sees equals what editors published."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Page, PageViewRestriction

from delivery.jobs import rebuilding, verifying
from delivery.models import Parked, Showing
from delivery.selectors import clock
from pages.jobs import schedule
from pages.models import ArticlePage, EpisodePage, HomePage, SeasonPage, ShowPage
from pages.models.bases import CataloguePage
from tests.factories.media_catalog import GenreFactory, PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

STEPS = 50
RUNS = {"full": 12, "share": 2}
KINDS: list[type[CataloguePage]] = [ShowPage, SeasonPage, EpisodePage, ArticlePage]


class Newsroom(RuleBasedStateMachine):
    """Editors at work on a small catalogue whose clock the test moves."""

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.python_clock: Any = None
        self.made = 0
        self.actions = 0

    def teardown(self) -> None:
        if self.python_clock is not None:
            self.python_clock.stop()
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    @initialize()
    def open_shop(self) -> None:
        self.move_clock(to=clock.instant())
        self.home = HomePageFactory()
        self.genres = [GenreFactory(name=f"Genre {index}") for index in range(2)]
        self.people = [PersonFactory(name=f"Person {index}") for index in range(3)]
        show = ShowPageFactory(parent=self.home, genres=self.genres[:1])
        season = SeasonPageFactory(parent=show)
        EpisodePageFactory(parent=season, genres=self.genres)

    def move_clock(self, *, to: Any) -> None:
        """Both clocks together: Wagtail asks Python's, delivery the database's."""
        if self.python_clock is not None:
            self.python_clock.stop()
        self.python_clock = time_machine.travel(to, tick=False)
        self.python_clock.start()
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('showrunner.now', %s, false)", [to.isoformat()])

    # What editors do

    @rule(data=st.data(), published=st.booleans())
    def create(self, data: st.DataObject, published: bool) -> None:
        self.made += 1
        parent = data.draw(st.sampled_from(self._parents()))
        child: Any = {
            HomePage: ShowPageFactory,
            ShowPage: SeasonPageFactory,
            SeasonPage: EpisodePageFactory,
        }[type(parent)]
        if isinstance(parent, HomePage) and data.draw(st.booleans()):
            child = ArticlePageFactory
        child(parent=parent, slug=f"made-{self.made}", published=published)

    @rule(data=st.data(), publish=st.booleans())
    def edit(self, data: st.DataObject, publish: bool) -> None:
        page = self._draw_page(data)
        self.made += 1
        page.title = f"Edited {self.made}"
        if data.draw(st.booleans()):
            page.slug = f"moved-{self.made}"
        if isinstance(page, ShowPage | EpisodePage | ArticlePage):
            page.genres = data.draw(st.sampled_from([[], self.genres[:1], self.genres]))
        self._save(page, publish=publish)

    @rule(data=st.data(), hours=st.integers(1, 48), lasts=st.integers(0, 48))
    def schedule(self, data: st.DataObject, hours: int, lasts: int) -> None:
        page = self._draw_page(data)
        self.made += 1
        page.title = f"Scheduled {self.made}"
        page.go_live_at = clock.instant() + timedelta(hours=hours)
        page.expire_at = page.go_live_at + timedelta(hours=lasts) if lasts else None
        self._save(page, publish=True)

    @rule(data=st.data())
    def call_off(self, data: st.DataObject) -> None:
        page = self._draw_page(data)
        for revision in page.revisions.filter(approved_go_live_at__gt=clock.instant()):
            revision.approved_go_live_at = None
            revision.save()

    @rule(data=st.data(), hours=st.integers(1, 48))
    def let_expire(self, data: st.DataObject, hours: int) -> None:
        page = self._draw_page(data)
        page.go_live_at, page.expire_at = None, clock.instant() + timedelta(hours=hours)
        self._save(page, publish=True)

    @rule(data=st.data())
    def unpublish(self, data: st.DataObject) -> None:
        self._draw_page(data).unpublish()

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        pages = [page for page in self._pages() if isinstance(page, EpisodePage | ArticlePage)]
        if pages:
            data.draw(st.sampled_from(pages)).delete()

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        episodes = list(EpisodePage.objects.all())
        seasons = list(SeasonPage.objects.all())
        if episodes and seasons:
            episode = data.draw(st.sampled_from(episodes))
            season = data.draw(st.sampled_from(seasons))
            if not season.get_children().filter(slug=episode.slug).exists():
                episode.move(season, pos="last-child")

    @rule(data=st.data())
    def make_private(self, data: st.DataObject) -> None:
        page = self._draw_page(data)
        restrictions = PageViewRestriction.objects.filter(page=page)
        if restrictions.exists():
            restrictions.delete()
        else:
            PageViewRestriction.objects.create(
                page=page, restriction_type=PageViewRestriction.LOGIN
            )

    @rule(data=st.data(), name=st.integers(0, 99))
    def rename_somebody(self, data: st.DataObject, name: int) -> None:
        person = data.draw(st.sampled_from(self.people + self.genres))
        person.refresh_from_db()
        person.name = f"Renamed {name}"
        person.save_revision().publish()

    @rule(data=st.data())
    def hide_or_show_somebody(self, data: st.DataObject) -> None:
        thing = data.draw(st.sampled_from(self.people + self.genres))
        thing.refresh_from_db()
        if thing.live:
            thing.unpublish()
        else:
            thing.save_revision().publish()

    # What time and the machinery do

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.move_clock(to=clock.instant() + timedelta(hours=hours))

    @rule()
    def flags_are_brought_in_line(self) -> None:
        before = self._shown()
        schedule.reconcile()
        self._drain()
        assert self._shown() == before, "readers saw it come true already"

    @precondition(lambda self: self.actions % 7 == 0)
    @rule()
    def everything_is_rebuilt(self) -> None:
        self._drain()
        assert sum(step.changed for step in rebuilding.rebuild()) == 0

    # What must hold after each

    @invariant()
    def delivery_is_right(self) -> None:
        self.actions += 1
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        hidden = _ids(self._shown()) - _ids(self._allowed())
        assert not hidden, "closing may not wait for a drain"
        self._drain()
        if not Parked.objects.exists():
            assert list(verifying.differences()) == []
            assert self._shown() == self._allowed()

    def _drain(self) -> None:
        assert rebuilding.empty_outbox(passes=20)

    def _shown(self) -> set[tuple[str, str]]:
        """Public ids and titles of the pages that the world sees now."""
        kinds = ["show", "season", "episode", "article"]
        rows = Showing.objects.visible().filter(kind__in=kinds)
        return {(str(row.public_id), row.title_sort) for row in rows}

    def _allowed(self) -> set[tuple[str, str]]:
        """The same, worked out from Wagtail's tables alone, by walking the tree."""
        now = clock.instant()
        private = {each.page.path for each in PageViewRestriction.objects.select_related("page")}
        allowed: set[tuple[str, str]] = set()
        shown_paths = {self.home.path}
        for page in Page.objects.order_by("path").specific():
            if not isinstance(page, CataloguePage) or isinstance(page, HomePage):
                continue
            text = _true_text(page, now)
            hidden = any(page.path.startswith(path) for path in private)
            if text is None or hidden or page.path[: -Page.steplen] not in shown_paths:
                continue
            shown_paths.add(page.path)
            allowed.add((str(page.translation_key), text.title.casefold()))
        return allowed

    def _pages(self) -> list[Any]:
        return [page for kind in KINDS for page in kind.objects.all()]

    def _parents(self) -> list[Any]:
        self.home.refresh_from_db()
        return [self.home, *ShowPage.objects.all(), *SeasonPage.objects.all()]

    def _draw_page(self, data: st.DataObject) -> Any:
        page = data.draw(st.sampled_from(self._pages()))
        return page.get_latest_revision_as_object() if page.latest_revision_id else page

    def _save(self, page: Any, *, publish: bool) -> None:
        if not publish:
            page.save_revision()
            return
        if page.go_live_at is not None and page.go_live_at <= clock.instant():
            page.go_live_at = None
        if page.expire_at is not None and page.expire_at <= clock.instant():
            page.expire_at = None
        page.save_revision().publish()


def _ids(shown: set[tuple[str, str]]) -> set[str]:
    return {public_id for public_id, _ in shown}


def _true_text(page: Any, now: Any) -> Any:
    """The text of the page that holds at the instant, or None."""
    due = (
        page.revisions.filter(approved_go_live_at__lte=now).order_by("-approved_go_live_at").first()
    )
    text = due.as_object() if due else page if page.live else None
    if text is None or (text.expire_at is not None and text.expire_at <= now):
        return None
    return text


def test_delivery_equals_what_editors_published(full_campaign: bool) -> None:
    run_state_machine_as_test(
        Newsroom,
        settings=settings(
            max_examples=RUNS["full" if full_campaign else "share"],
            stateful_step_count=STEPS,
            suppress_health_check=list(HealthCheck),
        ),
    )
