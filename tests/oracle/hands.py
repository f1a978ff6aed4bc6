"""How the newsroom of the test writes and chooses, at random."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from wagtail.models import Page

from media_catalog.models import Franchise, Genre, Organisation, Person
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


class Hands:
    """Takes its choices from a `Random`."""

    def __init__(self, random: Random, now: datetime, made: int) -> None:
        self.random = random
        self.now = now
        self.made = made

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
