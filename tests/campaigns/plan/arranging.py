"""What editors arrange: each arrangement takes its instants, and tells Wagtail and the plan alike.

`prepare` functions make what has to be there before; the `Arrangement` they return announces what
is to come once its instants are known.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from entitlements.models import LicenceWindow
from pages.models import EpisodePage, ShowCredit
from pages.models.episode import EpisodeCredit
from tests.campaigns.plan import questions
from tests.campaigns.plan.catalogue import Item, Permit, Text, Viewer
from tests.campaigns.plan.questions import NOBODY, Question
from tests.factories import bulk
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

Instants = Sequence[datetime]
TOGETHER = 30
WATCHERS = (
    *(NOBODY, Viewer("DE"), Viewer("DE", "web"), Viewer("DE", "tv"), Viewer("US", "web")),
    *(Viewer("US", "tv"), Viewer("GB", "mobile")),
)


@dataclass(eq=False, slots=True)
class Arrangement:
    """`boundaries` says how many instants `announce` takes; `asks` are what tells them apart."""

    boundaries: int
    announce: Callable[[Instants], None]
    items: list[Item]
    watchers: Sequence[Viewer] = (NOBODY,)

    def asks(self) -> list[Question]:
        """What a few of its items, and their children, are asked for once it is announced."""
        found = [
            question
            for item in self.items[:4]
            for viewer in self.watchers
            for question in questions.details(item, viewer)
        ]
        seasons = [item for item in self.items[:4] if item.kind == "season"]
        return found + [
            questions.listing("episode", season.children, "number", of=season) for season in seasons
        ]


class Newsroom:
    """Makes everything with a number of its own, so that each title has a word nothing else has."""

    def __init__(self, home: Any) -> None:
        self.home = home
        self.made = 0
        self.items: dict[str, list[Item]] = {kind: [] for kind in questions.PLURALS}

    def make(
        self, factory: Any, kind: str, *, live: bool = True, parent: Any = None, **fields: Any
    ) -> tuple[Any, Item]:
        """The page or person, and its item in the plan."""
        self.made += 1
        title = fields.pop("title", kind.title())
        name = "name" if kind == "person" else "title"
        above, item_above = parent or (self.home, None)
        if kind != "person":
            fields["parent"] = above
        page = factory(published=live, **{name: f"{title} {self.word('a')}"}, **fields)
        item = Item(kind, page.translation_key, parent=item_above)
        item.number = int(getattr(page, "number", 0))
        if live:
            item.published = page.first_published_at
            item.texts.append(Text(_name(page), page.slug, page.first_published_at))
        if item_above is not None:
            item_above.children.append(item)
        self.items[kind].append(item)
        return page, item

    def word(self, letter: str) -> str:
        return f"t{self.made:03}{letter}"


def plan(made: tuple[Any, Item], *, opens: datetime | None = None, **changes: Any) -> None:
    """Publishes a version, as of `opens` when that is given, with a new title, slug or closing."""
    page, item = made
    closes = changes.pop("closes", None)
    draft = page.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, "name" if name == "title" and item.kind == "person" else name, value)
    draft.go_live_at, draft.expire_at = opens, closes
    draft.save_revision().publish()
    begins = opens or item.texts.pop().opens
    item.texts.append(Text(_name(draft), draft.slug, begins, closes))
    item.published = item.published or opens


def permit(item: Item, permit: Permit) -> None:
    """Writes the licence window into the contract."""
    LicenceWindow.objects.create(
        title_kind=item.kind,
        public_id=item.id,
        kind=permit.kind,
        reach="world" if permit.territories is None else "only",
        codes=sorted(permit.territories or ()),
        platforms=sorted(permit.platforms or ()),
        starts_at=permit.opens,
        ends_at=permit.closes,
    )
    item.permits.append(permit)


def _name(page: Any) -> str:
    return str(getattr(page, "name", None) or page.title)


def appears(room: Newsroom) -> Arrangement:
    made = room.make(ArticlePageFactory, "article", live=False)
    return Arrangement(1, lambda at: plan(made, opens=at[0]), [made[1]])


def goes(room: Newsroom) -> Arrangement:
    made = room.make(ArticlePageFactory, "article")
    return Arrangement(1, lambda at: plan(made, closes=at[0]), [made[1]])


def changes(room: Newsroom) -> Arrangement:
    made = room.make(ArticlePageFactory, "article")
    title = f"Article {room.word('b')}"
    return Arrangement(1, lambda at: plan(made, opens=at[0], title=title), [made[1]])


def moves(room: Newsroom) -> Arrangement:
    made = room.make(ArticlePageFactory, "article")
    slug = f"moved-{room.word('b')}"
    return Arrangement(1, lambda at: plan(made, opens=at[0], slug=slug), [made[1]])


def comes_and_goes(room: Newsroom) -> Arrangement:
    made = room.make(ArticlePageFactory, "article", live=False)
    return Arrangement(2, lambda at: plan(made, opens=at[0], closes=at[1]), [made[1]])


def changes_and_goes(room: Newsroom) -> Arrangement:
    made = room.make(ArticlePageFactory, "article")
    title = f"Article {room.word('b')}"

    def announce(at: Instants) -> None:
        plan(made, opens=at[0], closes=at[1], title=title)

    return Arrangement(2, announce, [made[1]])


def together_come(room: Newsroom) -> Arrangement:
    made = [
        room.make(ArticlePageFactory, "article", live=False, title="Aa come")
        for _ in range(TOGETHER)
    ]

    def announce(at: Instants) -> None:
        for each in made:
            plan(each, opens=at[0])

    return Arrangement(1, announce, [item for _, item in made])


def together_go(room: Newsroom) -> Arrangement:
    """All episodes of a show, with the show itself."""
    show = room.make(ShowPageFactory, "show")
    season = room.make(SeasonPageFactory, "season", parent=show)
    first = room.make(EpisodePageFactory, "episode", parent=season)
    bulk.episodes(season=season[0], template=first[0], count=TOGETHER - 1)
    for page in EpisodePage.objects.filter(slug__startswith="bulk-"):
        text = Text(page.title, page.slug, page.first_published_at)
        item = Item("episode", page.translation_key, page.first_published_at, [text])
        item.parent, item.number = season[1], int(page.number)
        season[1].children.append(item)
        room.items["episode"].append(item)
    return Arrangement(1, lambda at: plan(show, closes=at[0]), season[1].children)


def a_season_comes_and_goes(room: Newsroom, *, episodes: int = 3) -> Arrangement:
    """With all its episodes, which are published already; meanwhile the show is renamed."""
    show = room.make(ShowPageFactory, "show")
    renamed = f"Show {room.word('b')}"
    season = room.make(SeasonPageFactory, "season", live=False, parent=show)
    below = [room.make(EpisodePageFactory, "episode", parent=season) for _ in range(episodes)]

    def announce(at: Instants) -> None:
        plan(season, opens=at[0], closes=at[2])
        plan(show, opens=at[1], title=renamed)

    return Arrangement(3, announce, [show[1], season[1], *(item for _, item in below)])


def a_show_goes(room: Newsroom) -> Arrangement:
    """Taking its season and episodes along; before, the season is renamed."""
    show = room.make(ShowPageFactory, "show")
    season = room.make(SeasonPageFactory, "season", parent=show)
    renamed = f"Season {room.word('b')}"
    below = [room.make(EpisodePageFactory, "episode", parent=season) for _ in range(2)]

    def announce(at: Instants) -> None:
        plan(season, opens=at[0], title=renamed)
        plan(show, closes=at[1])

    return Arrangement(2, announce, [show[1], season[1], *(item for _, item in below)])


def somebody_is_renamed(room: Newsroom) -> Arrangement:
    """Who is credited with a show and one of its episodes; somebody else comes, and goes."""
    star, star_item = room.make(PersonFactory, "person")
    renamed = f"Person {room.word('b')}"
    guest, guest_item = room.make(PersonFactory, "person", live=False)
    show = room.make(ShowPageFactory, "show", credits=[ShowCredit(person=star, role="cast")])
    season = room.make(SeasonPageFactory, "season", parent=show)
    credit = EpisodeCredit(person=guest, role="cast")
    episode = room.make(EpisodePageFactory, "episode", parent=season, credits=[credit])
    show[1].people.append(star_item)
    episode[1].people.append(guest_item)

    def announce(at: Instants) -> None:
        plan((star, star_item), opens=at[0], title=renamed)
        plan((guest, guest_item), opens=at[1], closes=at[2])

    return Arrangement(3, announce, [star_item, guest_item, show[1], episode[1]])


def a_show_is_licensed(room: Newsroom) -> Arrangement:
    """Here and there, on this and that, one after the other and side by side."""
    show = room.make(ShowPageFactory, "show")
    season = room.make(SeasonPageFactory, "season", parent=show)
    episode = room.make(EpisodePageFactory, "episode", parent=season)

    def announce(at: Instants) -> None:
        for window in (
            Permit("catalogue", at[0], at[4], frozenset({"DE"})),
            Permit("catalogue", at[1], at[6], None, frozenset({"web"})),
            Permit("catalogue", at[2], at[5], frozenset({"DE", "US"}), frozenset({"tv"})),
            Permit("catalogue", at[3], at[7], frozenset({"GB"}), frozenset({"web", "mobile"})),
        ):
            permit(show[1], window)

    items = [show[1], season[1], episode[1]]
    return Arrangement(8, announce, items, watchers=WATCHERS)


def an_episode_may_be_played(room: Newsroom) -> Arrangement:
    """After its show in some places, and again later; it is listed all the time."""
    show = room.make(ShowPageFactory, "show")
    season = room.make(SeasonPageFactory, "season", parent=show)
    episode = room.make(EpisodePageFactory, "episode", parent=season)

    def announce(at: Instants) -> None:
        permit(show[1], Permit("playback", at[0], at[7]))
        for window in (
            Permit("playback", at[1], at[3], frozenset({"DE"})),
            Permit("playback", at[2], at[5], None, frozenset({"web"})),
            Permit("playback", at[4], at[6], frozenset({"DE", "GB"})),
        ):
            permit(episode[1], window)

    items = [show[1], season[1], episode[1]]
    return Arrangement(8, announce, items, watchers=WATCHERS)
