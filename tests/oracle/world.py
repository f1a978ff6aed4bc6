"""The editors' tables at one moment, and what they mean at any instant from then on."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from wagtail.models import Page, PageViewRestriction, Revision

from media_catalog.models import Franchise, Genre, Organisation, Person
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    ExtraPage,
    GameSessionPage,
    HomePage,
    LiveEventPage,
    LiveStatus,
    MoviePage,
    SeasonPage,
    ShowPage,
    StandardPage,
)
from tests.oracle.licences import Asker, Licences

PAGES: dict[str, Any] = {
    "home": HomePage,
    "show": ShowPage,
    "season": SeasonPage,
    "episode": EpisodePage,
    "movie": MoviePage,
    "extra": ExtraPage,
    "live_event": LiveEventPage,
    "album": AlbumPage,
    "game_session": GameSessionPage,
    "article": ArticlePage,
    "collection": CollectionPage,
    "page": StandardPage,
}
SNIPPETS: dict[str, Any] = {
    "person": Person,
    "genre": Genre,
    "organisation": Organisation,
    "franchise": Franchise,
}
TITLES = ("show", "season", "episode", "movie", "live_event", "album", "game_session", "extra")
# What nobody rates, as children may see it.
FOR_ALL = {*SNIPPETS, "home", "collection", "page"}
ADULT = 18
# The youngest age of each label that the newsroom of the test uses.
AGES = {("age", "6"): 6, ("age", "12"): 12, ("fsk", "16"): 16, ("tvpg", "TV-MA"): 17}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Text:
    """One version: what it says, since when (None: it is live already), and until when."""

    says: Any
    since: datetime | None
    until: datetime | None


class Thing:
    """A page or snippet with the versions that editors have approved."""

    def __init__(self, kind: str, row: Any, scheduled: list[Text]) -> None:
        self.kind = kind
        self.row = row
        self.id = row.translation_key
        self.locale = row.locale.language_code
        self.scheduled = sorted(scheduled, key=lambda text: text.since or EPOCH)

    def __repr__(self) -> str:
        return f"{self.kind} {self.row.pk} {self.locale} “{self.row}”"

    def text(self, at: datetime) -> Text | None:
        """The version that holds: the last one that was due, or else the live one."""
        due = [text for text in self.scheduled if text.since and text.since <= at]
        if due:
            found = due[-1]
        elif self.row.live:
            found = Text(self.row, None, self.row.expire_at)
        else:
            return None
        return None if found.until is not None and found.until <= at else found

    def end(self, at: datetime) -> datetime | None:
        """When it goes by what its present version says; a version that takes over before or at
        that very instant leaves nothing to be told.
        """
        text = self.text(at)
        if text is None or text.until is None:
            return None
        takes_over = any(e.since and at < e.since <= text.until for e in self.scheduled)
        return None if takes_over else text.until

    def dates(self, at: datetime) -> tuple[datetime, datetime]:
        """When it was first published, and when the version that holds was."""
        text = self.text(at)
        assert text is not None
        first, last = self.row.first_published_at, self.row.last_published_at
        if text.since is not None:
            return text.says.first_published_at or text.since, text.since
        return first or last or EPOCH, last or first or EPOCH

    def edges(self) -> Iterator[datetime]:
        for text in [*self.scheduled, Text(self.row, None, self.row.expire_at)]:
            yield from (edge for edge in (text.since, text.until) if edge is not None)


class World:
    """Everything there is; `now` is when it was read."""

    def __init__(self, *, now: datetime, required: bool) -> None:
        self.now = now
        self.licences = Licences(required=required)
        self.statuses = {row.public_id: row for row in LiveStatus.objects.all()}
        self.private = [each.page.path for each in PageViewRestriction.objects.all()]
        approved = _approved()
        self.things = [
            Thing(kind, row, approved[row._meta.label if kind in SNIPPETS else "page", row.pk])
            for kind, model in {**PAGES, **SNIPPETS}.items()
            for row in model.objects.select_related("locale")
        ]
        self.pages = {each.row.path: each for each in self.things if each.kind in PAGES}
        self.by_page = {each.row.pk: each for each in self.pages.values()}
        self.by_snippet = {
            (each.kind, each.row.pk): each for each in self.things if each.kind in SNIPPETS
        }

    def parent(self, thing: Thing) -> Thing | None:
        """The page it stands under; the home page is nobody's parent."""
        if thing.kind in SNIPPETS:
            return None
        found = self.pages.get(thing.row.path[: -Page.steplen])
        return None if found is None or found.kind == "home" else found

    def way(self, thing: Thing) -> list[Thing]:
        """All it stands under, the top first, and itself."""
        parent = self.parent(thing)
        return [*(self.way(parent) if parent else []), thing]

    def above(self, thing: Thing, kind: str) -> Thing | None:
        return next((each for each in self.way(thing)[:-1] if each.kind == kind), None)

    def is_public(self, thing: Thing, at: datetime) -> bool:
        """Whether anybody may see it as far as versions and privacy go."""
        if thing.kind in PAGES and any(thing.row.path.startswith(p) for p in self.private):
            return False
        return all(each.text(at) is not None for each in self.way(thing))

    def is_visible(self, thing: Thing, asker: Asker, at: datetime) -> bool:
        return (
            self.is_public(thing, at)
            and self.is_listed(thing, asker, at)
            and (asker.maturity is None or self.age(thing, at) <= asker.maturity)
        )

    def is_listed(self, thing: Thing, asker: Asker, at: datetime) -> bool:
        """Whether it and all above it may be listed: where licences are required, one of its own
        does not lift it out of a show that has none.
        """
        return all(
            self.licences.permits("catalogue", self.titles(each), asker, at)
            for each in self.way(thing)
        )

    def titles(self, thing: Thing) -> list[tuple[str, Any]]:
        return [(each.kind, each.id) for each in self.way(thing) if each.kind in TITLES]

    def ratings(self, thing: Thing, at: datetime) -> list[tuple[str, str]]:
        """Its own in their order, or else those of the nearest title above it."""
        for each in reversed(self.way(thing)):
            text = each.text(at)
            if each.kind in TITLES and text and text.says.ratings.exists():
                rows = sorted(text.says.ratings.all(), key=lambda row: row.sort_order)
                return [(row.system, row.value) for row in rows]
        return []

    def age(self, thing: Thing, at: datetime) -> int:
        """The strictest of the ratings on the way to it; what nobody rated is for adults."""
        if thing.kind in FOR_ALL:
            return 0
        rated = [each for each in self.way(thing) if each.kind in TITLES]
        ratings = [self.ratings(each, at) for each in rated]
        ages = [AGES[each] for some in ratings for each in some]
        return max([*ages, *(ADULT for some in ratings if not some)], default=ADULT)

    def path(self, thing: Thing, at: datetime) -> str | None:
        if thing.kind in SNIPPETS:
            return None
        slugs = [each.text(at).says.slug for each in self.way(thing)]  # type: ignore[union-attr]
        return "/" if thing.kind == "home" else f"/{'/'.join(slugs)}/"

    def end(self, thing: Thing, at: datetime) -> datetime | None:
        """When it goes by what it and all above it say today."""
        ends = [each.end(at) for each in self.way(thing)]
        return min((end for end in ends if end is not None), default=None)

    def edges(self) -> list[datetime]:
        """Every instant from now on at which something may change."""
        found = self.licences.edges() | {edge for each in self.things for edge in each.edges()}
        return sorted(edge for edge in found if edge >= self.now)


def _approved() -> dict[tuple[str, int], list[Text]]:
    """The scheduled versions by whose they are."""
    found: dict[tuple[str, int], list[Text]] = defaultdict(list)
    for revision in Revision.objects.exclude(approved_go_live_at=None):
        says = revision.as_object()
        whose = "page" if isinstance(says, Page) else says._meta.label
        since = revision.approved_go_live_at
        found[whose, says.pk].append(Text(says, since, says.expire_at))
    return found
