"""What editors and rights managers do, one random act at a time, the way Wagtail does it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Locale, Page, PageViewRestriction

from entitlements.models import LicenceWindow, TerritoryGroup
from media_catalog.models import Franchise, Genre, Organisation, Person
from pages.choices import EventStatus
from pages.exceptions import StatusRefused
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodeAward,
    EpisodePage,
    EpisodeRating,
    ExtraPage,
    GameSessionPage,
    HomePage,
    LiveEventPage,
    LiveStatus,
    MoviePage,
    MovieRating,
    SeasonPage,
    SeasonRating,
    ShowAward,
    ShowPage,
    ShowRating,
    StandardPage,
)
from pages.models.album import AlbumCredit, AlbumOrganisation
from pages.models.episode import EpisodeCredit, EpisodeOrganisation
from pages.models.game_session import GameSessionCredit, GameSessionOrganisation
from pages.models.live_event import LiveEventCredit, LiveEventOrganisation
from pages.models.movie import MovieCredit, MovieOrganisation
from pages.models.show import ShowCredit, ShowOrganisation
from pages.services import live_events
from tests.oracle import pens

KINDS: list[Any] = [
    ShowPage,
    SeasonPage,
    EpisodePage,
    MoviePage,
    LiveEventPage,
    AlbumPage,
    GameSessionPage,
    ExtraPage,
    ArticlePage,
    CollectionPage,
    StandardPage,
]
CHILDREN: dict[type[Page], list[type[Page]]] = {
    HomePage: [
        *(ShowPage, MoviePage, LiveEventPage, AlbumPage, GameSessionPage),
        *(ArticlePage, CollectionPage, StandardPage),
    ],
    ShowPage: [SeasonPage, SeasonPage, ArticlePage, ExtraPage],
    SeasonPage: [EpisodePage],
    EpisodePage: [ExtraPage],
    MoviePage: [ExtraPage],
}
CREDITS = {
    ShowPage: (ShowCredit, ShowOrganisation),
    EpisodePage: (EpisodeCredit, EpisodeOrganisation),
    MoviePage: (MovieCredit, MovieOrganisation),
    LiveEventPage: (LiveEventCredit, LiveEventOrganisation),
    AlbumPage: (AlbumCredit, AlbumOrganisation),
    GameSessionPage: (GameSessionCredit, GameSessionOrganisation),
}
SNIPPETS: list[Any] = [Person, Genre, Organisation, Franchise]
TITLES: dict[Any, str] = {
    ShowPage: "show",
    SeasonPage: "season",
    EpisodePage: "episode",
    MoviePage: "movie",
    ExtraPage: "extra",
    LiveEventPage: "live_event",
    AlbumPage: "album",
    GameSessionPage: "game_session",
}
RATINGS = [("age", "6"), ("age", "12"), ("fsk", "16"), ("tvpg", "TV-MA")]
RATED = {
    ShowPage: ShowRating,
    SeasonPage: SeasonRating,
    EpisodePage: EpisodeRating,
    MoviePage: MovieRating,
}
AWARDED = {ShowPage: ShowAward, EpisodePage: EpisodeAward}
COUNTRIES = ("DE", "AT", "FR", "US")
# More than a slow oracle cares to read, and than plans would meet each other in.
MOST = 22
# Short ones meet each other, long ones the month in which something is leaving.
HOURS = (1, 2, 3, 6, 24, 24 * 29, 24 * 30, 24 * 31, 24 * 60)


class Desk:
    """Acts take their choices from a `Random` and say in words what was done."""

    def __init__(self, random: Random, now: datetime, made: int) -> None:
        self.random = random
        self.now = now
        self.made = made

    # Texts of pages

    def create(self) -> str:
        if Page.objects.count() > MOST:
            return self.delete()
        parents = self._all(ShowPage, SeasonPage, EpisodePage, MoviePage)
        parent = self._pick([*HomePage.objects.all(), *parents])
        kind: Any = self.random.choice(CHILDREN[type(parent)])
        fixed = {"starts_at": self._later()} if kind is LiveEventPage else {}
        page = kind(live=False, locale=parent.locale, slug=self._word("made"), **fixed)
        self._write(page)
        page.slug = page.slug or self._word("made")
        parent.add_child(instance=page)
        return f"create {self._save(page)} under {parent!r}"

    def edit(self) -> str:
        page = self._draft(self._page())
        self._write(page)
        return f"edit {self._save(page)}"

    def schedule(self) -> str:
        page = self._draft(self._page())
        self._write(page)
        return f"schedule {self._save(page, ahead=True)}"

    def let_expire(self) -> str:
        page = self._draft(self._page())
        page.go_live_at, page.expire_at = None, self._later()
        page.save_revision().publish()
        return f"{page!r} expires at {page.expire_at}"

    def arrange_home(self) -> str:
        home = self._draft(self._pick(HomePage.objects.all()))
        items = [each.pk for each in self._some(self._all(*KINDS), 3)]
        genre = self.random.choice([None, self._pick(self._all(Genre)).pk])
        rule = {"title": "By rule", "order": "title", "limit": 3, "genre": genre}
        rule["kind"] = self.random.choice(["show", "episode", "movie", "article"])
        picked = {"title": "Picked", "layout": "row", "items": items}
        rails = [("curated", picked), ("rule", rule)]
        if collection := self._pick(self._all(CollectionPage)):
            shown = {"title": "", "collection": collection.pk, "layout": "row", "limit": 2}
            rails.append(("collection", shown))
        home.rails = pens.stream(rails)
        home.title = self._word("Home")
        return f"arrange {self._save(home, ahead=self.random.random() < 0.3)}"

    def revert(self) -> str:
        page = self._page()
        older = self._pick(page.revisions.order_by("pk"))
        if older is None:
            return "nothing to revert to"
        made = older.as_object().save_revision(previous_revision=older)
        if made.as_object().expire_at and made.as_object().expire_at <= self.now:
            return f"revert {page!r} as a draft"
        made.publish(previous_revision=older)
        return f"revert {page!r} to {older.pk}"

    def call_off(self) -> str:
        thing = self._pick([*self._all(*KINDS), *self._all(*SNIPPETS)])
        for revision in thing.revisions.exclude(approved_go_live_at=None):
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])
        return f"call off what is scheduled of {thing!r}"

    # Pages as such

    def unpublish(self) -> str:
        page = self._pick([*self._all(*KINDS), *HomePage.objects.all()])
        below = self.random.random() < 0.3
        user = self._pick(get_user_model().objects.all())
        action = UnpublishPageAction(page, user=user, include_descendants=below)
        action.execute(skip_permission_checks=True)
        return f"unpublish {page!r}, all below: {below}"

    def delete(self) -> str:
        page = self._pick(self._all(*KINDS))
        if not type(page).objects.exclude(path__startswith=page.path).exists():
            return "delete nothing"
        page.delete()
        return f"delete {page!r}"

    def copy(self) -> str:
        if Page.objects.count() > MOST:
            return self.delete()
        page = self._page()
        to = self._pick(self._homes_for(page))
        slug = self._word("copy")
        attrs: dict[str, Any] = {"slug": slug, "title": slug}
        if hasattr(page, "number"):
            attrs["number"] = type(page).next_number_under(parent=to)
        live, deep = self.random.random() < 0.5, self.random.random() < 0.5
        made = page.copy(recursive=deep, to=to, keep_live=live, update_attrs=attrs)
        return f"copy {page!r} to {made!r} under {to!r}, live: {live}, all below: {deep}"

    def translate(self) -> str:
        show = self._pick(ShowPage.objects.filter(locale__language_code="en"))
        german = Locale.objects.get(language_code="de")
        if show is None or show.has_translation(german):
            return "translate nothing"
        page = show.copy_for_translation(german)
        return f"translate {show!r}: {self._save(page)}"

    def move(self) -> str:
        page = self._page()
        to = self._pick(self._homes_for(page))
        free = to is not None and Page._slug_is_available(page.slug, to, page)
        if not free or not page.can_move_to(to):
            return "move nothing"
        page.move(to, pos="last-child")
        return f"move {page!r} under {to!r}"

    def rename(self) -> str:
        page = self._draft(self._page())
        page.slug = self._word("moved")
        return f"rename {self._save(page)}"

    def make_private(self) -> str:
        page = self._pick([*self._all(*KINDS), self._pick(HomePage.objects.all())])
        found = PageViewRestriction.objects.filter(page=page)
        if found.exists() or PageViewRestriction.objects.exists():
            PageViewRestriction.objects.all().delete()
            return "make all public"
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        return f"make {page!r} private"

    def switch(self) -> str:
        event = self._pick(self._all(LiveEventPage))
        if event is None:
            return "switch nothing"
        row = LiveStatus.objects.filter(public_id=event.translation_key).first()
        wanted = self.random.choice(EventStatus.values)
        try:
            live_events.change_status(
                page=event, wanted=EventStatus(wanted), seen=row.status if row else "pending"
            )
        except StatusRefused as refusal:
            return f"{event!r} stays as it is: {refusal}"
        return f"{event!r} is {wanted}"

    # People, genres, organisations and franchises

    def rename_snippet(self) -> str:
        thing = self._draft(self._snippet())
        thing.name = self._word("Named")
        if self.random.random() < 0.3:
            thing.slug = self._word("named")
        return f"rename {self._save(thing, ahead=self.random.random() < 0.4)}"

    def hide_or_show_snippet(self) -> str:
        thing = self._snippet()
        if thing.live:
            thing.unpublish()
            return f"unpublish {thing!r}"
        thing = self._draft(thing)
        thing.go_live_at = thing.expire_at = None
        thing.save_revision().publish()
        return f"publish {thing!r}"

    def delete_genre(self) -> str:
        genres = self._all(Genre)
        if len(genres) < 3:
            genre = Genre(live=False, locale=Locale.get_default(), name=self._word("Genre"))
            genre.save()
            return f"create {self._save(genre)}"
        genre = self._pick(genres)
        genre.delete()
        return f"delete {genre!r}"

    def delete_maker(self) -> str:
        """One of the organisations or franchises, or a new one when few are left."""
        model = self.random.choice([Organisation, Franchise])
        things = self._all(model)
        if len(things) < 3:
            thing = model(live=False, locale=Locale.get_default(), name=self._word("Maker"))
            thing.save()
            return f"create {self._save(thing)}"
        thing = self._pick(things)
        thing.delete()
        return f"delete {thing!r}"

    # Licences

    def license(self) -> str:
        titles = sorted(self._all(*TITLES), key=lambda each: each.pk)
        title = self._pick(titles[:3] if self.random.random() < 0.5 else titles)
        row = LicenceWindow(title_kind=_kind(title), public_id=title.translation_key)
        return f"{self._sign(row)} for {title!r}"

    def change_licence(self) -> str:
        row = self._pick(LicenceWindow.objects.order_by("pk"))
        return self._sign(row) if row else "no licence to change"

    def drop_licence(self) -> str:
        row = self._pick(LicenceWindow.objects.order_by("pk"))
        if row:
            row.delete()
        return f"drop {row!r}"

    def change_group(self) -> str:
        group = self._pick(TerritoryGroup.objects.order_by("pk"))
        group.codes = sorted(self._some(COUNTRIES, self.random.randint(1, 3)))
        group.save()
        return f"{group} is {group.codes}"

    def _sign(self, row: LicenceWindow) -> str:
        row.kind = self.random.choice(["catalogue", "playback", "playback"])
        row.reach = self.random.choice(["world", "world", "only", "except"])
        row.codes = sorted(self._some(COUNTRIES, self.random.randint(0, 2)))
        row.platforms = self._some(("web", "mobile", "tv"), self.random.choice([0, 0, 1, 2]))
        edges = sorted({self._edge(), self._edge()})
        row.starts_at = edges[0] if self.random.random() < 0.7 else None
        row.ends_at = edges[-1] if len(edges) > 1 and self.random.random() < 0.7 else None
        row.save()
        row.groups.set(self._some(list(TerritoryGroup.objects.all()), self.random.randint(0, 1)))
        span = f"{row.starts_at} to {row.ends_at}"
        return f"licence {row.pk}: {row} {row.codes} {row.platforms} {span}"

    # How it is done

    def _write(self, page: Any) -> None:
        random = self.random
        page.title = self._word("T")
        if random.random() < 0.3:
            page.slug = self._word("moved")
        if hasattr(page, "countries"):
            page.countries = self._some(COUNTRIES, random.choice([0, 0, 1, 2]))
        if hasattr(page, "number") and (page.number is None or random.random() < 0.3):
            pens.write_number(page, random)
        self._arrange(page)
        self._name(page)

    def _name(self, page: Any) -> None:
        """Genres, people and whatever else pages of its type name."""
        if hasattr(page, "genres"):
            page.genres = self._few(Genre)
        if hasattr(page, "franchise"):
            page.franchise = self.random.choice([None, self._pick(self._all(Franchise))])
        people = self._few(Person)
        if type(page) in CREDITS:
            credit, involvement = CREDITS[type(page)]
            page.credits.set(
                [credit(person=e, role="cast", sort_order=n) for n, e in enumerate(people)]
            )
            page.organisations.set(
                [
                    involvement(organisation=e, role="studio", sort_order=n)
                    for n, e in enumerate(self._few(Organisation))
                ]
            )
        self._tell(page, people)
        if isinstance(page, ArticlePage):
            pens.write_article(page, self.random, people, self._all(*KINDS))
        if isinstance(page, LiveEventPage):
            pens.write_event(page, self.random, self._later(), self._all(MoviePage, EpisodePage))

    def _arrange(self, page: Any) -> None:
        pens.place(page, self.random)
        if isinstance(page, CollectionPage):
            page.selection = pens.selection(
                self.random,
                pages=self._all(*KINDS),
                genres=self._all(Genre),
                people=self._all(Person),
            )

    def _tell(self, page: Any, people: list[Any]) -> None:
        """Facts that come in lists."""
        random = self.random
        if row := RATED.get(type(page)):
            given = dict(self._some(RATINGS, random.randint(0, 2)))
            page.ratings.set(
                [row(system=s, value=v, sort_order=n) for n, (s, v) in enumerate(given.items())]
            )
        if award := AWARDED.get(type(page)):
            person = random.choice([None, *people])
            page.awards.set([award(name=self._word("Prize"), year=1938, person=person)])

    def _save(self, thing: Any, *, ahead: bool = False) -> str:
        """As a draft, published or scheduled; also with an end."""
        how = "scheduled" if ahead else self.random.choice(["draft", "published", "published"])
        thing.go_live_at = self._later() if ahead else None
        if thing.expire_at is not None and self.random.random() < 0.7:
            thing.expire_at = None
        if self.random.random() < 0.3:
            thing.expire_at = (thing.go_live_at or self.now) + timedelta(hours=self._hours())
        least = thing.go_live_at or self.now
        if thing.expire_at is not None and thing.expire_at <= least:
            thing.expire_at = None
        revision = thing.save_revision()
        if how != "draft":
            revision.publish()
        return f"{thing!r} ({how}, {thing.go_live_at} to {thing.expire_at})"

    def _homes_for(self, page: Any) -> list[Any]:
        """Where it may stand, in its own language."""
        parents = [kind for kind, children in CHILDREN.items() if type(page) in children]
        found: list[Any] = self._all(*parents)
        return [each for each in found if each.locale_id == page.locale_id]

    def _draft(self, thing: Any) -> Any:
        return thing.get_latest_revision_as_object()

    def _page(self) -> Any:
        """Mostly one of the oldest, so that plans for one show and all below it meet."""
        pages = sorted(self._all(*KINDS), key=lambda each: each.pk)
        return self._pick(pages[:4] if self.random.random() < 0.5 else pages)

    def _snippet(self) -> Any:
        return self._pick(self._all(*SNIPPETS))

    def _all(self, *kinds: Any) -> list[Any]:
        return [each for kind in kinds for each in kind.objects.order_by("pk")]

    def _pick(self, some: Any) -> Any:
        some = list(some)
        return self.random.choice(some) if some else None

    def _some(self, values: Any, count: int) -> list[Any]:
        return self.random.sample(list(values), min(count, len(values)))

    def _few(self, *kinds: Any) -> list[Any]:
        """None, one or two of them."""
        return self._some(self._all(*kinds), self.random.randint(0, 2))

    def _word(self, word: str) -> str:
        """A name or address that nobody has."""
        return f"{word}-{self.made:04}"

    def _hours(self) -> int:
        return self.random.choice(HOURS)

    def _later(self) -> datetime:
        return self.now + timedelta(hours=self._hours())

    def _edge(self) -> datetime:
        return self.now + timedelta(hours=self.random.choice((-1, -1, 1, 1, 1)) * self._hours())


def _kind(title: Any) -> str:
    return TITLES[type(title)]


ACTS: dict[str, tuple[int, Callable[[Desk], str]]] = {
    "create": (3, Desk.create),
    "edit": (3, Desk.edit),
    "schedule": (6, Desk.schedule),
    "let_expire": (4, Desk.let_expire),
    "arrange_home": (1, Desk.arrange_home),
    "revert": (2, Desk.revert),
    "call_off": (3, Desk.call_off),
    "unpublish": (2, Desk.unpublish),
    "delete": (1, Desk.delete),
    "copy": (2, Desk.copy),
    "translate": (1, Desk.translate),
    "move": (2, Desk.move),
    "rename": (1, Desk.rename),
    "make_private": (1, Desk.make_private),
    "switch": (3, Desk.switch),
    "rename_snippet": (2, Desk.rename_snippet),
    "hide_or_show_snippet": (2, Desk.hide_or_show_snippet),
    "delete_genre": (1, Desk.delete_genre),
    "delete_maker": (1, Desk.delete_maker),
    "license": (4, Desk.license),
    "change_licence": (2, Desk.change_licence),
    "drop_licence": (1, Desk.drop_licence),
    "change_group": (1, Desk.change_group),
}
