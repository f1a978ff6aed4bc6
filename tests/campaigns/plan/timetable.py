"""When everything comes true: instants close together, and what is asked around each."""

import random
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain

from tests.campaigns.plan.arranging import Arrangement, Newsroom
from tests.campaigns.plan.catalogue import Told
from tests.campaigns.plan.questions import Question, listing, search

# Instants keep whole milliseconds, as Wagtail's revisions do.
MOMENT = timedelta(milliseconds=1)
LISTED = {
    "article": ("newest", "oldest", "title"),
    "show": ("title", "newest"),
    "season": ("oldest",),
    "episode": ("newest", "title"),
    "person": ("title",),
}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How far apart boundaries are, and how long nothing happens half-way."""

    apart: timedelta
    quiet: timedelta


@dataclass(slots=True)
class Timetable:
    """The boundaries in order, each with the questions that are asked because of it."""

    boundaries: list[datetime] = field(default_factory=list)
    asked: list[list[Question]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    _known: dict[tuple[Question, int], Told | None] = field(default_factory=dict)

    def era(self, at: datetime) -> int:
        """How many boundaries lie behind; nothing changes within an era."""
        return bisect_right(self.boundaries, at)

    def expected(self, question: Question, era: int) -> Told | None:
        """What the plan says during the era."""
        if (question, era) not in self._known:
            at = self.boundaries[era - 1] if era else self.boundaries[0] - MOMENT
            self._known[question, era] = question.expected(at)
        return self._known[question, era]

    def changes(self, question: Question, number: int) -> bool:
        """Whether the answer is another one from this boundary on."""
        return self.expected(question, number) != self.expected(question, number + 1)

    def nearest(self, at: datetime) -> int:
        """Which boundary is closest."""
        era = self.era(at)
        around = [each for each in (era - 1, era) if 0 <= each < len(self.boundaries)]
        return min(around, key=lambda each: abs(self.boundaries[each] - at))


def instants(
    count: int, *, start: datetime, rhythm: Rhythm, chance: random.Random
) -> list[datetime]:
    """So many instants, not quite evenly apart."""
    found = []
    for number in range(count):
        at = start + number * rhythm.apart + chance.uniform(0, 0.5) * rhythm.apart
        at += rhythm.quiet if number >= count // 2 else timedelta()
        found.append(at.replace(microsecond=at.microsecond // 1000 * 1000))
    return found


def announce(
    arrangements: Sequence[Arrangement], *, at: Sequence[datetime], chance: random.Random
) -> list[Arrangement]:
    """Deals the instants out, has each arrangement publish its plan, and says whose each is."""
    owners = [each for each in arrangements for _ in range(each.boundaries)]
    chance.shuffle(owners)
    for each in arrangements:
        each.announce([at[n] for n, owner in enumerate(owners) if owner is each])
    return owners


def timetable(
    room: Newsroom,
    owners: Sequence[Arrangement],
    *,
    at: Sequence[datetime],
    always: Sequence[Question],
    searched: bool,
) -> Timetable:
    """Everything that can be asked, and at each boundary what is asked because of it."""
    lists = _lists(room, owners)
    own = {each: _own(each, searched=searched) for each in owners}
    table = Timetable(list(at))
    table.questions = [*always, *chain(*lists.values()), *chain(*own.values())]
    for era, owner in enumerate(owners):
        changing = [each for each in own[owner] if table.changes(each, era)]
        assert changing, "a boundary at which nothing changes is none"
        kinds = {item.kind for item in owner.items}
        table.asked.append([*changing, *always, *chain(*(lists[kind] for kind in kinds))])
    return table


def _own(arrangement: Arrangement, *, searched: bool) -> list[Question]:
    """What the arrangement's own items are asked for."""
    first = arrangement.items[0]
    words = {text.title.split()[-1] for text in first.texts} if searched else set()
    return [*arrangement.asks(), *(search(first, word) for word in sorted(words))]


def _lists(room: Newsroom, owners: Sequence[Arrangement]) -> dict[str, list[Question]]:
    """Lists of everything, by kind."""
    lists = {
        kind: [listing(kind, room.items[kind], order) for order in orders]
        for kind, orders in LISTED.items()
    }
    watchers = dict.fromkeys(viewer for each in owners for viewer in each.watchers)
    lists["show"] += [
        listing("show", room.items["show"], "title", viewer=viewer) for viewer in watchers
    ]
    # On a short page what stands further down must not show through.
    lists["article"].append(listing("article", room.items["article"], "newest", limit=5))
    return lists
