"""A catalogue in which every text is marked, and everything public names everything that is not."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, Page, PageLogEntry, PageViewRestriction

from api import caching
from delivery import services as delivery
from entitlements.models import TerritoryGroup
from pages.choices import EventStatus
from pages.services import live_events
from tests.content_types import CONTENT_TYPES
from tests.crawl import words
from tests.crawl.states import STATES, Ground, Seed, State, Who, everybody, nobody
from tests.factories.accounts import UserFactory
from tests.factories.media_catalog import (
    CategoryFactory,
    EmbedFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import HomePageFactory, SeasonPageFactory, ShowPageFactory

LANGUAGE = "en"
TREE = words.mark("tree")
# The name of what has a headline, and the one text that is for members only.
NOT_EXPECTED = {"zqlivearticle0zqtitle"}


@dataclass(frozen=True, slots=True)
class Item:
    """Something planted. `id` and `slugs` are the public's ways to it, `places` its addresses."""

    kind: str
    mark: str
    state: State
    thing: Any
    id: str
    slugs: tuple[str, ...]
    places: tuple[str, ...]

    def word(self, name: str) -> str:
        """What may be said beside it; nothing of its own where it is public but for its words."""
        return "" if self.state.only_words else f"{self.mark}{name}"


@dataclass(slots=True)
class Planted:
    """What there is, who may read the words of which mark, and the words readers should find."""

    items: list[Item] = field(default_factory=list)
    marks: dict[str, Who] = field(default_factory=dict)
    expected: set[str] = field(default_factory=set)

    def of(self, kind: str) -> list[Item]:
        return [item for item in self.items if item.kind == kind]

    @property
    def by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @property
    def by_tag(self) -> dict[str, Item]:
        """By what caches are told to forget it by."""
        return {caching.item_tag(item.kind, item.id): item for item in self.items}


def plant(*, ends: datetime, each: int = 1, states: Collection[str] = STATES) -> Planted:
    """So many items of each kind in every state; what expires does so at `ends`."""
    planted = Planted(marks={words.NEWSROOM: nobody, words.MEMBERS: nobody})
    ground = ground_of(planted, ends)
    seeds = [
        _seed(ground, planted, name, row, number)
        for name in states
        for row in CONTENT_TYPES
        if STATES[name].fits(ground, row)
        for number in range(each)
    ]
    _name_them_all(planted, ground)
    _write_notes(ground)
    assert delivery.show_everything()
    for seed, item in seeds:
        if item.state.then is not None:
            item.thing.refresh_from_db()
            item.state.then(seed, item.thing)
    assert delivery.show_everything()
    return planted


def ground_of(planted: Planted, ends: datetime) -> Ground:
    """What is public, and two shows that are not, with a season each."""
    ground = Ground({"home": HomePageFactory()}, {}, {}, _named(), ends)
    planted.marks[TREE] = everybody
    planted.expected |= {f"{TREE}name", f"{TREE}slug"}
    for row in CONTENT_TYPES:
        seed = _marked(ground, row, words.mark("live", row.kind), kept_back=words.NEWSROOM)
        more = {"rated": "age:0"} if hasattr(seed.model, "ratings") else {}
        if "members_body" in seed.texts:
            seed.texts["members_body"] = words.body(words.MEMBERS)
        if "replay_url" in seed.texts:
            # The event is live, so nobody gets its recording yet.
            seed.texts["replay_url"] = words.address(words.NEWSROOM, "replay_url")
        thing = seed.made(**more)
        if "replay_url" in seed.texts:
            live_events.change_status(page=thing, wanted=EventStatus.LIVE, seen=EventStatus.PENDING)
        ground.open[row.kind] = thing
        planted.marks[seed.mark] = everybody
        planted.expected |= set(_public_words(seed)) - NOT_EXPECTED
        planted.items.append(_item(row.kind, seed.mark, State(Seed.made, who=everybody), thing))
    for among, published in ((ground.shut, False), (ground.locked, True)):
        among["show"] = ShowPageFactory(published=published)
        among["season"] = SeasonPageFactory(parent=among["show"])
    PageViewRestriction.objects.create(page=ground.locked["show"], restriction_type="login")
    return ground


def _named() -> words.Named:
    """Who and what items name: the categories' tree is public, whatever is in it."""
    category = CategoryFactory(name=f"{TREE}name", slug=f"{TREE}slug")
    named: list[Any] = [PersonFactory(), OrganisationFactory(), FranchiseFactory(), category]
    return {type(each): each for each in named}


def _marked(ground: Ground, row: Any, mark: str, *, kept_back: str = "") -> Seed:
    model = row.factory._meta.model
    joined = words.relations(model, mark, named=ground.named, kept_back=kept_back)
    return Seed(row, ground, mark, f"p-{mark[2:-2]}", words.texts(model, mark), joined)


def _public_words(seed: Seed) -> Iterator[str]:
    for text in seed.texts.values():
        yield from (found[0] for found in words.WORD.finditer(text) if found[1] == seed.mark)
    for name, value in seed.joined.items():
        if hasattr(value, "rights_note"):
            yield from (f"{seed.mark}{name}{part}" for part in ("alt", "credit", "file"))
        elif name == "tags":
            yield from value
        elif name == "awards":
            yield from (f"{seed.mark}award{part}" for part in ("name", "category"))


def _seed(ground: Ground, planted: Planted, name: str, row: Any, number: int) -> tuple[Seed, Item]:
    state = STATES[name]
    seed = _marked(ground, row, words.mark(name, row.kind, number))
    thing = state.make(seed)
    planted.marks[seed.mark] = state.who
    planted.items.append(_item(row.kind, seed.mark, state, thing))
    return seed, planted.items[-1]


def _item(kind: str, mark: str, state: State, thing: Any) -> Item:
    slug = f"{mark}slug"
    places: set[str] = set()
    if isinstance(thing, Page):
        place = "/" + thing.url_path.split("/", 2)[2]
        places = {place, f"{place.rstrip('/').rpartition('/')[0]}/{slug}/"}
    slugs = tuple(sorted({thing.slug, slug}))
    return Item(kind, mark, state, thing, str(thing.translation_key), slugs, tuple(sorted(places)))


def _name_them_all(planted: Planted, ground: Ground) -> None:
    """What is public credits, links, shows and lists everything that is not."""
    kept = [item for item in planted.items if item.state is not STATES["deleted"]]
    pages = [item for item in planted.items if item.places]
    people = [item for item in kept if item.kind == "person"]
    genres = [item for item in kept if item.kind == "genre"]
    organisations = [item for item in kept if item.kind == "organisation"]
    show, article = ground.open["show"], ground.open["article"]
    show.genres.add(*(item.thing for item in genres))
    credit = type(show.credits.first())
    for item in people:
        show.credits.add(credit(person=item.thing, character=item.word("character")))
    involvement = type(show.organisations.first())
    show.organisations.add(*(involvement(organisation=item.thing) for item in organisations))
    show.save_revision().publish()
    for item in kept:
        if item.kind == "franchise":
            ShowPageFactory(franchise=item.thing)
    byline = type(article.bylines.first())
    for item in people:
        article.bylines.add(byline(person=item.thing, role=item.word("role")))
    related = type(article).related.rel.related_model
    article.related = [related(item=item.thing.page_ptr) for item in pages]
    mark = words.mark("live", "article")
    picture = words.picture(f"{mark}inbody", kept_back=words.NEWSROOM)
    cards = [(item.thing, item.word("note")) for item in pages]
    embed = EmbedFactory(title=f"{mark}embedtitle", author=f"{mark}embedauthor")
    article.body = words.body(
        f"{mark}body",
        image=picture,
        embed=embed,
        cards=cards,
        people=[(item.thing, item.word("listed")) for item in people],
    )
    article.save_revision().publish()
    more = ("caption", "alttext", "gallery", "picked", "pickedalt", "watch")
    planted.expected |= {f"{mark}body{part}" for part in more}
    planted.expected |= {embed.title, embed.author}
    planted.expected |= {f"{mark}body{part}" for part in ("caption", "alttext")}
    _hold_all(ground.open["collection"], pages)
    _fill_home(ground.open["home"], pages, genres)


def _hold_all(collection: Any, pages: list[Item]) -> None:
    """It holds everything; those that are not public hold what is not, by hand and by rule."""
    keys = [item.thing.pk for item in pages]
    collection.selection = words.stream([("picked", {"items": keys})])
    collection.save_revision().publish()


def _fill_home(home: Any, pages: list[Item], genres: list[Item]) -> None:
    keys = [item.thing.pk for item in pages]
    curated = [
        ("curated", {"title": "Picked", "layout": "row", "items": keys[start : start + 40]})
        for start in range(0, len(keys), 40)
    ][:20]
    rules = [
        ("rule", {"title": item.word("rail"), "kind": kind, "genre": item.thing.pk} | LATEST)
        for item, kind in zip(genres, RAIL_KINDS * len(genres), strict=False)
    ][:10]
    collections = [
        ("collection", {"title": item.word("rail"), "collection": item.thing.pk} | SHOWN)
        for item in pages
        if item.kind == "collection"
    ][:10]
    home.rails = words.stream([*curated, *rules, *collections])
    home.save_revision().publish()
    home.title, home.seo_title = f"{words.NEWSROOM}title", f"{words.NEWSROOM}seo"
    home.rails = words.stream(
        [("curated", {"title": f"{words.NEWSROOM}rail", "layout": "row", "items": []})]
    )
    home.save_revision()


RAIL_KINDS = ["show", "episode", "movie", "article"]
SHOWN = {"layout": "row", "limit": 40}
LATEST = {"order": "newest", "limit": 40}


def _write_notes(ground: Ground) -> None:
    """What only the newsroom reads: notes, comments, log entries, log-ins, old addresses."""
    show = ground.open["show"]
    editor = UserFactory(
        email=f"{words.NEWSROOM}@example.com",
        first_name=f"{words.NEWSROOM}first",
        last_name=f"{words.NEWSROOM}last",
    )
    Page.objects.filter(pk=show.pk).update(owner=editor)
    show.latest_revision.user = editor
    show.latest_revision.save(update_fields=["user"])
    Comment.objects.create(
        page=show, user=editor, text=f"{words.NEWSROOM}comment", contentpath="title"
    )
    PageLogEntry.objects.log_action(
        show, "wagtail.edit", user=editor, data={"comment": f"{words.NEWSROOM}log"}
    )
    TerritoryGroup.objects.create(name=f"{words.NEWSROOM}group", codes=["DE"])
    Redirect.objects.create(old_path="/old-address", redirect_page=ground.shut["show"])
    GenreFactory(name=f"{words.NEWSROOM}genre", published=False)
