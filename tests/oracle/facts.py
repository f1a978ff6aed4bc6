"""What an answer has to say: the facts of cards and details, and who is in which list."""

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


class Answers:
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
                self._snippet("person", row.person_id) for row in _sorted(self.says(thing).bylines)
            ]
            return [row for row in rows if row]
        return [credit["person"] for credit in self.credits(thing)]

    def credits(self, thing: Thing) -> list[Facts]:
        found: list[Facts] = []
        for each in self.world.way(thing):
            if each.kind in CREDITED:
                for row in _sorted(self.says(each).credits):
                    person = self._snippet("person", row.person_id)
                    if person:
                        found.append({"person": person, "role": row.role, "from": each.kind})
        return found

    def organisations(self, thing: Thing) -> list[Facts]:
        """What organisations did for it and, before that, for its show."""
        found: list[Facts] = []
        for each in self.world.way(thing):
            if each.kind in CREDITED:
                for row in _sorted(self.says(each).organisations):
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

    # Whole answers

    def detail(self, thing: Thing) -> Facts:
        first, last = thing.dates(self.at)
        facts = {**self.card(thing), "published_at": first, "updated_at": last}
        if thing.kind in TITLES:
            facts |= self._makers(thing)
            facts["ratings"] = self._ratings(thing)
            facts["awards"] = self._awards(thing)
        if thing.kind in (*CREDITED, "article"):
            facts["genres"] = self.genres(thing)
        if thing.kind in PAGES:
            facts["ancestors"] = [
                {"type": e.kind, **(self._mini(e) or {})} for e in self.world.way(thing)[:-1]
            ]
        facts |= self._relatives(thing)
        if thing.kind == "live_event":
            facts["playback"] = self._playback(thing)
        if below := {"show": "season", "season": "episode"}.get(thing.kind):
            facts[f"{below}s"] = [self.card(each) for each in self.below(thing, below)]
        if thing.kind == "article":
            pks = [row.item_id for row in _sorted(self.says(thing).related)]
            facts["related"] = self._chosen(pks)
        return facts

    def _relatives(self, thing: Thing) -> Facts:
        """What comes with it when it is read: beside it, below it, held by it."""
        facts: Facts = {}
        if thing.kind in ("show", "episode", "movie"):
            extras = [each for each in self.listed("extra") if self.world.parent(each) is thing]
            facts["extras"] = [self.card(each) for each in self._newest(extras)[:50]]
        if thing.kind == "show":
            led = [each for each in self.below(thing, "episode") if self._is_led(each)]
            facts["newest_episodes"] = [self.card(each) for each in self._newest(led)[:12]]
        if thing.kind == "episode":
            facts |= self._beside(thing)
        if thing.kind == "collection":
            facts["items"] = self._held(thing)
        if thing.kind == "home":
            # A row that has nothing to show is left out.
            facts["rails"] = [rail for rail in self._rails(thing) if rail["items"]]
        return facts

    def _newest(self, things: list[Thing]) -> list[Thing]:
        return sorted(things, key=lambda e: (e.dates(self.at)[0], e.id.int), reverse=True)

    def _is_led(self, episode: Thing) -> bool:
        return self.says(episode).episode_kind in ("full", "special")

    def _beside(self, episode: Thing) -> Facts:
        """What comes before and after it among the episodes that lead from one to the next."""
        show = self.world.above(episode, "show")
        assert show is not None
        order = self.says(show).episode_order
        special = self._place(episode)[0] == 0
        line = [
            each
            for each in self.below(show, "episode")
            if self._is_led(each) and (self._place(each)[0] == 0) == special
        ]
        line.sort(key=lambda each: (*self._rank(each, order), *self._place(each), each.id.int))
        if episode not in line:
            return {"previous_episode": None, "next_episode": None}
        spot = line.index(episode)
        around = [None, *(self.card(each) for each in line), None]
        return {"previous_episode": around[spot], "next_episode": around[spot + 2]}

    def _rank(self, episode: Thing, order: str) -> tuple[int, int]:
        says = self.says(episode)
        value = {
            "number": 0,
            "aired": says.release_date and says.release_date.toordinal(),
            "production": says.production_number,
            "absolute": says.absolute_number,
        }[order]
        return (1, 0) if value is None else (0, value)

    def _makers(self, thing: Thing) -> Facts:
        """Who made a title, and where."""
        codes = self.countries(thing)
        facts: Facts = {
            "credits": self.credits(thing),
            "organisations": self.organisations(thing),
            "countries": [
                {"code": code, "name": name} for code, name in COUNTRIES.items() if code in codes
            ],
        }
        if thing.kind in WORKS:
            facts["franchise"] = next(iter(self.franchises(thing)), None)
        return facts

    def _rails(self, home: Thing) -> Iterable[Facts]:
        for block in self.says(home).rails.raw_data:
            value = block["value"]
            if block["type"] == "curated":
                pks = [e["value"] if isinstance(e, dict) else e for e in value["items"]]
                yield {"type": "curated", "items": self._chosen(pks)}
                continue
            if block["type"] == "collection":
                yield from self._shown(value)
                continue
            genre = self.world.by_snippet.get(("genre", value["genre"]))
            if value["genre"] and not self._snippet("genre", value["genre"]):
                continue
            some = self.naming(genre, value["kind"]) if genre else self.listed(value["kind"])
            items = [self.card(each) for each in some[: value["limit"]]]
            yield {"type": "rule", "items": items}

    def _shown(self, value: Facts) -> Iterable[Facts]:
        """A row that shows a collection, as long as that may be seen."""
        thing = self.world.by_page.get(value["collection"])
        here = [e for e in self.seen if thing and e.id == thing.id]
        for each in here:
            items = self._held(each)[: value["limit"]]
            yield {"type": "collection", "title": self.title(each), "items": items}

    def _held(self, collection: Thing) -> list[Facts]:
        """The cards of what a collection holds."""
        for block in self.says(collection).selection.raw_data:
            value = block["value"]
            if block["type"] == "picked":
                return self._chosen(list(dict.fromkeys(value["items"])))
            return [self.card(each) for each in self._found(value)[: value["limit"]]]
        return []

    def _found(self, rule: Facts) -> list[Thing]:
        found = [each for kind in rule["kinds"] for each in self.listed(kind)]
        for name, kind, named_by in (
            ("genres", "genre", self.genres),
            ("people", "person", self.people),
        ):
            if rule[name]:
                shown = [self._snippet(kind, pk) for pk in rule[name]]
                wanted = {each["id"] for each in shown if each}
                found = [e for e in found if wanted & {i["id"] for i in _named(named_by, e)}]
        if rule["order"] == "newest":
            return self._newest(found)
        if rule["order"] == "title":
            return sorted(found, key=lambda each: (self.title(each).casefold(), each.id.int))
        dated = [each for each in found if getattr(self.says(each), "release_date", None)]
        return sorted(dated, key=lambda each: (self.says(each).release_date, each.id.int))

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
            for row in _sorted(self.says(thing).awards)
        ]

    def _place(self, thing: Thing) -> tuple[float, ...]:
        numbered = [each for each in self.world.way(thing) if each.kind in NUMBERED]
        return tuple(float(self.says(each).number) for each in numbered)


def _named(named_by: Callable[[Thing], list[Facts]], thing: Thing) -> list[Facts]:
    return named_by(thing) if thing.kind in (*CREDITED, "article") else []


def _state(state: str, start: datetime | None, until: datetime | None) -> Facts:
    return {"state": state, "from": start, "until": until}


def _covers(start: datetime | None, end: datetime | None, at: datetime) -> bool:
    return (start is None or start <= at) and (end is None or at < end)


def _first(ends: Iterable[datetime | None]) -> datetime | None:
    return min((end for end in ends if end is not None), default=None)


def _sorted(manager: Any) -> list[Any]:
    return sorted(manager.all(), key=lambda row: row.sort_order or 0)
