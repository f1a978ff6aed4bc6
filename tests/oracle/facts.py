"""What a whole answer has to say: the facts of details and of the home page."""

from collections.abc import Iterable

from tests.oracle.cards import COUNTRIES, CREDITED, WORKS, Cards, Facts, in_order, named
from tests.oracle.world import PAGES, TITLES, Thing


class Answers(Cards):
    """What one asker is told at one instant in one language."""

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
            pks = [row.item_id for row in in_order(self.says(thing).related)]
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
                found = [e for e in found if wanted & {i["id"] for i in named(named_by, e)}]
        if rule["order"] == "newest":
            return self._newest(found)
        if rule["order"] == "title":
            return sorted(found, key=lambda each: (self.title(each).casefold(), each.id.int))
        dated = [each for each in found if getattr(self.says(each), "release_date", None)]
        return sorted(dated, key=lambda each: (self.says(each).release_date, each.id.int))
