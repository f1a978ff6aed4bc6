"""The bench's catalogue as Wagtail's own rows: the same for the same scale, written in bulk.

Runs inside Django: the row that all others of its table are copies of is made as editors make it.
"""

import itertools
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import psycopg
from django.utils import timezone
from psycopg import sql
from wagtail.models import Locale

from media_catalog.models import Genre, Person
from pages.models import ArticlePage, EpisodePage, HomePage, SeasonPage, ShowPage
from showrunner.bench import bulk, words
from showrunner.bench.sizes import DRAMA, RARE, SEED, Size

CREDITS_EACH = 3
_ROLES = ("cast", "director", "writer")
# Episodes held in memory at once.
_AT_ONCE = 2_000
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIRST_DAY = datetime(2023, 1, 1, tzinfo=UTC)
_PAGE = (
    "id", "path", "depth", "numchild", "slug", "title", "draft_title", "url_path",
    "translation_key", "first_published_at", "last_published_at", "latest_revision_created_at",
    "latest_revision_id", "live_revision_id",
)  # fmt: skip
_Row = tuple[Any, ...]


class Catalogue:
    """Writes one kind after the other, parents first."""

    def __init__(self, size: Size, connection: "psycopg.Connection[Any]") -> None:
        self.size = size
        self.connection = connection
        self.chance = Random(SEED)  # noqa: S311  # the same each time is what is wanted
        self.home = HomePage.objects.get(locale=Locale.get_default())
        self.shows: list[_Row] = []
        self.seasons: list[_Row] = []

    def write(self) -> Iterator[str]:
        """Names each kind as it is done."""
        templates = self._templates()
        # No trigger tells of rows that a rebuild will compile anyway.
        self.connection.execute("SET session_replication_role = replica")
        for step in (self._taxonomy, self._shows, self._seasons, self._episodes, self._articles):
            step(templates)
            yield step.__name__.strip("_")
        bulk.settle_ids(
            self.connection,
            ["wagtailcore_page", "media_catalog_person", "media_catalog_genre"],
        )
        self.connection.execute("SET session_replication_role = DEFAULT")
        self.connection.execute("TRUNCATE delivery_outbox")
        self.connection.execute("ANALYZE")

    def _templates(self) -> dict[str, Any]:
        locale = self.home.locale
        person, genre = (
            model(name="First", slug="first", locale=locale) for model in (Person, Genre)
        )
        for snippet in (person, genre):
            snippet.save()
            snippet.save_revision().publish()
        show = ShowPage(title="First", slug="first", locale=locale)
        season = SeasonPage(title="First", slug="first", number=1, locale=locale)
        episode = EpisodePage(title="First", slug="first", number=1, duration=1500, locale=locale)
        article = ArticlePage(title="First", slug="first-article", locale=locale)
        for parent, page in (
            (self.home, show), (show, season), (season, episode), (self.home, article),
        ):  # fmt: skip
            parent.add_child(instance=page)
            page.save_revision().publish()
        return {
            "person": person, "genre": genre, "show": show, "season": season, "episode": episode,
            "article": article,
        }  # fmt: skip

    def _uuid(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)

    def _taxonomy(self, templates: dict[str, Any]) -> None:
        names = [DRAMA.title(), *(f"Genre {n}" for n in range(1, self.size.genres - 1))]
        self.genres = self._snippets("genre", templates["genre"], names)
        names = [words.title(self.chance) for _ in range(self.size.people - 1)]
        self.people = self._snippets("person", templates["person"], names)

    def _snippets(self, kind: str, template: Any, names: Sequence[str]) -> list[int]:
        table = f"media_catalog_{kind}"
        first = bulk.next_id(self.connection, table)
        rows = [
            (first + n, self._uuid(), name, f"{kind}-{n}", None, None)
            for n, name in enumerate(names)
        ]
        columns = (
            "id", "translation_key", "name", "slug", "latest_revision_id", "live_revision_id",
        )  # fmt: skip
        bulk.like(self.connection, table, template={"id": template.pk}, columns=columns, rows=rows)
        return [row[0] for row in rows]

    def _pages(
        self, template: Any, base: list[_Row], columns: Sequence[str], own: list[_Row]
    ) -> None:
        """The pages' common rows and those of their own type, side by side."""
        bulk.like(
            self.connection,
            "wagtailcore_page",
            template={"id": template.pk},
            columns=_PAGE,
            rows=base,
        )
        bulk.like(
            self.connection,
            template._meta.db_table,
            template={"page_ptr_id": template.pk},
            columns=("page_ptr_id", *columns),
            rows=((row[0], *more) for row, more in zip(base, own, strict=True)),
        )

    def _page(self, pk: int, above: tuple[str, str], number: int, title: str, slug: str) -> _Row:
        """A row of `_PAGE` below the page of that path and address."""
        path = above[0] + _base36(number)
        at = _FIRST_DAY + timedelta(seconds=self.chance.randrange(3 * 365 * 86_400))
        return (
            pk, path, len(path) // 4, 0, slug, title, title, f"{above[1]}{slug}/",
            self._uuid(), at, at, at, None, None,
        )  # fmt: skip

    def _shows(self, templates: dict[str, Any]) -> None:
        first = bulk.next_id(self.connection, "wagtailcore_page")
        above = (self.home.path, self.home.url_path)
        for n in range(self.size.shows - 1):
            title = words.title(self.chance)
            page = self._page(first + n, above, n + 10, title, f"show-{n}")
            self.shows.append(_with_children(page, self.size.seasons_each))
        own = [
            (words.some(self.chance, 5), words.text(self.chance, 150), words.text(self.chance, 600),
             timezone.now().date() - timedelta(days=self.chance.randrange(9000)),
             words.body(self.chance, row[0]))
            for row in self.shows
        ]  # fmt: skip
        columns = ("tagline", "short_synopsis", "long_synopsis", "release_date", "body")
        self._pages(templates["show"], self.shows, columns, own)
        self._genres_of("pages_showpage_genres", "showpage_id", self.shows)

    def _genres_of(self, table: str, column: str, pages: list[_Row]) -> None:
        """Every fourth page is drama; each has one other genre besides, or two."""
        rows = []
        for n, page in enumerate(pages):
            chosen = self.chance.sample(self.genres[1:], 2)
            chosen = [self.genres[0], chosen[0]] if n % 4 == 0 else chosen
            rows += [(page[0], genre) for genre in chosen]
        self._copy(table, (column, "genre_id"), rows)

    def _seasons(self, templates: dict[str, Any]) -> None:
        first = bulk.next_id(self.connection, "wagtailcore_page")
        places = [(show, n) for show in self.shows for n in range(1, self.size.seasons_each + 1)]
        counts = _shares(self.size.episodes - 1, len(places))
        self.seasons = [
            _with_children(
                self._page(first + place, (show[1], show[7]), n, f"Season {n}", f"season-{n}"),
                counts[place],
            )
            for place, (show, n) in enumerate(places)
        ]
        own = [(n, words.text(self.chance, 120)) for _, n in places]
        self._pages(templates["season"], self.seasons, ("number", "short_synopsis"), own)

    def _episodes(self, templates: dict[str, Any]) -> None:
        pk = itertools.count(bulk.next_id(self.connection, "wagtailcore_page"))
        credit = itertools.count(bulk.next_id(self.connection, "pages_episodecredit"))
        places = self._episode_places()
        while part := list(itertools.islice(places, _AT_ONCE)):
            base = [
                self._page(next(pk), (season[1], season[7]), n, self._episode_title(), f"e-{n}")
                for season, n in part
            ]
            own = [
                (n, 1200 + self.chance.randrange(2400), words.some(self.chance, 5),
                 words.text(self.chance, 150), words.text(self.chance, 600),
                 row[9].date(), words.body(self.chance, row[0]))
                for (_, n), row in zip(part, base, strict=True)
            ]  # fmt: skip
            columns = (
                "number", "duration", "tagline", "short_synopsis", "long_synopsis", "release_date",
                "body",
            )  # fmt: skip
            self._pages(templates["episode"], base, columns, own)
            rows = [
                (next(credit), place, person, role, words.some(self.chance, 2).title(), row[0])
                for row in base
                for place, (person, role) in enumerate(
                    zip(self.chance.sample(self.people, CREDITS_EACH), _ROLES, strict=True)
                )
            ]
            names = ("id", "sort_order", "person_id", "role", "character", "page_id")
            self._copy("pages_episodecredit", names, rows)
        bulk.settle_ids(self.connection, ["pages_episodecredit"])

    def _episode_places(self) -> Iterator[tuple[_Row, int]]:
        for season in self.seasons:
            for n in range(1, season[3] + 1):
                yield season, n

    def _episode_title(self) -> str:
        title = words.title(self.chance)
        return f"{title} {RARE.title()}" if self.chance.random() < 0.05 else title

    def _articles(self, templates: dict[str, Any]) -> None:
        first = bulk.next_id(self.connection, "wagtailcore_page")
        above, place = (self.home.path, self.home.url_path), len(self.shows) + 20
        base = [
            self._page(first + n, above, place + n, words.title(self.chance), f"article-{n}")
            for n in range(self.size.articles - 1)
        ]
        own = [(words.text(self.chance, 200), words.body(self.chance, row[0])) for row in base]
        self._pages(templates["article"], base, ("standfirst", "body"), own)
        self.connection.execute(
            "UPDATE wagtailcore_page SET numchild = numchild + %s WHERE id = %s",
            [len(base) + len(self.shows), self.home.pk],
        )

    def _copy(self, table: str, columns: Sequence[str], rows: list[_Row]) -> None:
        names = sql.SQL(", ").join(map(sql.Identifier, columns))
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)
        bulk.fill(self.connection, statement, rows)


def _with_children(page: _Row, count: int) -> _Row:
    return (*page[:3], count, *page[4:])


def _shares(total: int, among: int) -> list[int]:
    """The total in equal parts, the first ones taking what is left over."""
    each, over = divmod(total, among)
    return [each + (n < over) for n in range(among)]


def _base36(number: int) -> str:
    """One step of a path of treebeard's, four digits wide."""
    text = ""
    for _ in range(4):
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text
