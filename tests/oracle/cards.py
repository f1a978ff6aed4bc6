"""Who is in which list, and what the cards of an answer have to say."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from tests.oracle.licences import Asker, Stretch
from tests.oracle.world import AGES, PAGES, TITLES, Thing, World

LEAVING = timedelta(days=30)
NUMBERED = ("season", "episode")
# Those that the newsroom of the test knows, by name.
COUNTRIES = {"AT": "Austria", "FR": "France", "DE": "Germany", "US": "United States"}
WORKS = ("show", "movie", "live_event", "album", "game_session")
CREDITED = ("episode", *WORKS)
MODES = {"pending": "countdown", "live": "live", "ended": "replay", "cancelled": "none"}
Facts = dict[str, Any]


class Cards:
    """What one asker is told at one instant in one language."""

    def __init__(self, world: World, asker: Asker, at: datetime, locale: str) -> None:
        self.world = world
        self.asker = asker
        self.at = at
        self.locale = locale
        self.seen = [
            each
            for each in world.things
            if each.locale == locale and world.is_visible(each, asker, at)
        ]

    def says(self, thing: Thing) -> Any:
        text = thing.text(self.at)
        assert text is not None
        return text.says

    # Lists

    def listed(self, kind: str) -> list[Thing]:
        """All of the kind, by title."""
        found = [each for each in self.seen if each.kind == kind]
        return sorted(found, key=lambda each: (self.title(each).casefold(), str(each.id)))

    def below(self, parent: Thing, kind: str) -> list[Thing]:
        """Its children, or children's children, of the kind, by number."""
        found = [each for each in self.listed(kind) if parent in self.world.way(each)[:-1]]
        return sorted(found, key=lambda each: (self._place(each), str(each.id)))

    def naming(self, named: Thing, kind: str) -> list[Thing]:
        """All of the kind that name the person, genre or other where readers see it."""
        by = {
            "person": self.people,
            "genre": self.genres,
            "organisation": self.makers,
            "franchise": self.franchises,
        }[named.kind]
        return [each for each in self.listed(kind) if str(named.id) in {i["id"] for i in by(each)}]

    def at_path(self, path: str) -> Thing | None:
        found = [e for e in self.seen if e.kind in PAGES and self.world.path(e, self.at) == path]
        assert len(found) < 2, f"The oracle finds {found} at {path}."
        return found[0] if found else None

    def is_rated(self, thing: Thing, rating: tuple[str, str]) -> bool:
        return rating in self.world.ratings(thing, self.at)

    # Cards

    def title(self, thing: Thing) -> str:
        says = self.says(thing)
        name: str = says.title if thing.kind in PAGES else says.name
        return name

    def card(self, thing: Thing) -> Facts:
        facts: Facts = {
            "type": thing.kind,
            "id": str(thing.id),
            "locale": thing.locale,
            "path": self.world.path(thing, self.at),
            "slug": self.says(thing).slug,
            "title": self.title(thing),
            "availability": self.availability(thing),
        }
        if thing.kind in TITLES:
            facts["rating"] = self._rating(thing)
        if thing.kind in NUMBERED:
            facts["number"] = float(self.says(thing).number)
        if thing.kind in (*NUMBERED, "article"):
            facts["show"] = self._mini(self.world.above(thing, "show"), "slug")
        if thing.kind == "episode":
            season = self.world.above(thing, "season")
            assert season is not None
            facts["season"] = {
                **(self._mini(season) or {}),
                "number": float(self.says(season).number),
            }
        if thing.kind == "live_event":
            facts["status"] = self.status(thing)
            facts["starts_at"] = self.says(thing).starts_at
        if thing.kind in WORKS:
            facts["genres"] = self.genres(thing)
        if thing.kind == "article":
            facts["bylines"] = self.people(thing)
        return facts

    def availability(self, thing: Thing) -> Facts:
        at = self.at
        titles = self.world.titles(thing)
        shown = self.world.licences.stretches("catalogue", titles, self.asker)
        last = _first(end for start, end in shown if _covers(start, end, at))
        last = _first([last, self.world.end(thing, at)])
        played: list[Stretch] = [(None, None)]
        if thing.kind in TITLES:  # what is not a title is only read, which is as good as played
            played = self.world.licences.stretches("playback", titles, self.asker)
        for start, end in played:
            if _covers(start, end, at):
                until = _first([end, last])
                leaving = until is not None and until <= at + LEAVING
                return _state("leaving" if leaving else "now", start, until)
        for start, end in played:
            if start is not None and at < start and (last is None or start < last):
                return _state("upcoming", start, _first([end, last]))
        over = [end for _, end in played if end is not None and end <= at]
        return _state("expired", None, max(over)) if over else _state("unavailable", None, None)

    def status(self, event: Thing) -> str:
        row = self.world.statuses.get(event.id)
        return row.status if row else "pending"

    def _playback(self, event: Thing) -> Facts:
        says, status = self.says(event), self.status(event)
        sources: list[Facts] = []
        if self.availability(event)["state"] in ("now", "leaving"):
            streams = [("primary", says.stream_url), ("backup", says.backup_url)]
            given = {"live": streams, "ended": [("primary", says.replay_url)]}.get(status, [])
            sources = [{"role": role, "url": url} for role, url in given if url]
        chosen = [says.recording_id] if says.recording_id and status == "ended" else []
        return {
            "mode": MODES[status],
            "status": status,
            "sources": sources,
            "starts_at": says.starts_at,
            "recording": self._chosen(chosen),
        }

    def genres(self, thing: Thing) -> list[Facts]:
        """By name: its own, or else, an episode's, the show's."""
        own = [each.pk for each in self.says(thing).genres.all()]
        if thing.kind == "episode" and not own:
            show = self.world.above(thing, "show")
            assert show is not None
            return self.genres(show)
        shown = (self._snippet("genre", pk) for pk in own)
        return sorted((each for each in shown if each), key=lambda each: (each["name"], each["id"]))

    def people(self, thing: Thing) -> list[Facts]:
        """Who is named by it, or inherited from its show, in order."""
        if thing.kind == "article":
            rows = [
                self._snippet("person", row.person_id) for row in in_order(self.says(thing).bylines)
            ]
            return [row for row in rows if row]
        return [credit["person"] for credit in self.credits(thing)]

    def credits(self, thing: Thing) -> list[Facts]:
        found: list[Facts] = []
        for each in self.world.way(thing):
            if each.kind in CREDITED:
                for row in in_order(self.says(each).credits):
                    person = self._snippet("person", row.person_id)
                    if person:
                        found.append({"person": person, "role": row.role, "from": each.kind})
        return found

    def organisations(self, thing: Thing) -> list[Facts]:
        """What organisations did for it and, before that, for its show."""
        found: list[Facts] = []
        for each in self.world.way(thing):
            if each.kind in CREDITED:
                for row in in_order(self.says(each).organisations):
                    maker = self._snippet("organisation", row.organisation_id)
                    if maker:
                        found.append({"organisation": maker, "role": row.role, "from": each.kind})
        return found

    def makers(self, thing: Thing) -> list[Facts]:
        return [each["organisation"] for each in self.organisations(thing)]

    def franchises(self, thing: Thing) -> list[Facts]:
        found = self._snippet("franchise", self.says(thing).franchise_id)
        return [found] if found else []

    def countries(self, thing: Thing) -> list[str]:
        """Its own, or else those of the nearest title above it."""
        for each in reversed(self.world.way(thing)):
            if each.kind in TITLES and self.says(each).countries:
                return list(self.says(each).countries)
        return []

    def _chosen(self, pks: list[int]) -> list[Facts]:
        """Cards of the pages, in this language, that may be seen."""
        ids = [self.world.by_page[pk].id for pk in pks if pk in self.world.by_page]
        found = ([e for e in self.seen if e.id == each and e.kind in PAGES] for each in ids)
        return [self.card(each[0]) for each in found if each]

    def _snippet(self, kind: str, pk: int) -> Facts | None:
        thing = self.world.by_snippet.get((kind, pk))
        if thing is None or not self.world.is_public(thing, self.at):
            return None
        return {"id": str(thing.id), "name": self.title(thing), "slug": self.says(thing).slug}

    def _mini(self, thing: Thing | None, *more: str) -> Facts | None:
        if thing is None:
            return None
        facts = {
            "id": str(thing.id),
            "title": self.title(thing),
            "path": self.world.path(thing, self.at),
        }
        return {**facts, **({"slug": self.says(thing).slug} if more else {})}

    def _rating(self, thing: Thing) -> Facts | None:
        """The strictest; of several equally strict the first."""
        found = self._ratings(thing)
        top = max((each["min_age"] for each in found), default=None)
        return next((each for each in found if each["min_age"] == top), None)

    def _ratings(self, thing: Thing) -> list[Facts]:
        return [
            {"system": each[0], "value": each[1], "min_age": AGES[each]}
            for each in self.world.ratings(thing, self.at)
        ]

    def _awards(self, thing: Thing) -> list[Facts]:
        """Nobody is named who is not public."""
        return [
            {
                "name": row.name,
                "person": row.person_id and self._snippet("person", row.person_id),
            }
            for row in in_order(self.says(thing).awards)
        ]

    def _place(self, thing: Thing) -> tuple[float, ...]:
        numbered = [each for each in self.world.way(thing) if each.kind in NUMBERED]
        return tuple(float(self.says(each).number) for each in numbered)


def named(named_by: Callable[[Thing], list[Facts]], thing: Thing) -> list[Facts]:
    return named_by(thing) if thing.kind in (*CREDITED, "article") else []


def _state(state: str, start: datetime | None, until: datetime | None) -> Facts:
    return {"state": state, "from": start, "until": until}


def _covers(start: datetime | None, end: datetime | None, at: datetime) -> bool:
    return (start is None or start <= at) and (end is None or at < end)


def _first(ends: Iterable[datetime | None]) -> datetime | None:
    return min((end for end in ends if end is not None), default=None)


def in_order(manager: Any) -> list[Any]:
    return sorted(manager.all(), key=lambda row: row.sort_order or 0)
