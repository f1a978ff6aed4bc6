"""What is asked, what the plan says to it, and how an answer's JSON says the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlencode

from tests.campaigns.plan.catalogue import Item, Told, Viewer

PLURALS = {
    "show": "shows",
    "season": "seasons",
    "episode": "episodes",
    "article": "articles",
    "person": "people",
}
NOBODY = Viewer()
MOST = 100

Order = Callable[[Item, datetime], Any]


@dataclass(frozen=True, eq=False)
class Question:
    """`expected` is None where nothing is to be found; `told` reads the same from an answer."""

    place: str
    expected: Callable[[datetime], Told | None]
    told: Callable[[Any], Told | None]
    query: dict[str, str] = field(default_factory=dict)
    viewer: Viewer = NOBODY

    @cached_property
    def address(self) -> str:
        platform = {"platform": self.viewer.platform} if self.viewer.platform else {}
        query = urlencode({**self.query, **platform})
        return f"{self.place}?{query}" if query else self.place

    @cached_property
    def headers(self) -> dict[str, str]:
        return {"X-Territory": self.viewer.territory} if self.viewer.territory else {}

    def answered(self, status: int, body: Any) -> Told | None:
        return self.told(body) if status == 200 else None


def details(item: Item, viewer: Viewer = NOBODY) -> list[Question]:
    """The item by its id, and what stands at each path it ever has."""
    by_id = Question(
        f"{PLURALS[item.kind]}/{item.id}/",
        partial(_whole, item, viewer),
        _told_whole,
        viewer=viewer,
    )
    if item.kind == "person":
        return [by_id]
    return [by_id, *(_at_path(item, path, viewer) for path in sorted(item.ways()))]


def _at_path(item: Item, path: str, viewer: Viewer) -> Question:
    def expected(at: datetime) -> Told | None:
        whole = _whole(item, viewer, at)
        return whole if whole is not None and item.path(at) == path else None

    def told(body: Any) -> Told | None:
        # What once stood there may be told; only the item itself counts as found.
        return _told_whole(body["item"]) if body["type"] == "item" else None

    return Question("resolve/", expected, told, {"path": path}, viewer)


def listing(
    kind: str,
    items: Sequence[Item],
    order: str,
    *,
    viewer: Viewer = NOBODY,
    of: Item | None = None,
    limit: int = MOST,
) -> Question:
    """A list of everything of its kind, or of what stands under `of`, with its count."""

    def expected(at: datetime) -> Told | None:
        shown = _sorted([each for each in items if each.shown(at, viewer)], order, at)
        cards = tuple(each.card(at, viewer) for each in shown[:limit])
        return (len(shown), len(shown) > limit, *cards)

    def told(body: Any) -> Told | None:
        more = body["next"] is not None
        return (body["count"], more, *(_told_card(card) for card in body["items"]))

    query = {"order": order, "limit": str(limit), "count": "1"}
    query |= {of.kind: str(of.id)} if of else {}
    return Question(f"{PLURALS[kind]}/", expected, told, query, viewer)


def search(item: Item, word: str, *, viewer: Viewer = NOBODY) -> Question:
    """The item by a word of one of its titles."""

    def expected(at: datetime) -> Told | None:
        found = item.shown(at, viewer) and word in item.title(at).split()
        return (item.card(at, viewer),) if found else ()

    def told(body: Any) -> Told | None:
        return tuple(_told_card(card) for card in body["items"])

    return Question("search/", expected, told, {"q": word, "kind": item.kind}, viewer)


def home(picked: Sequence[Item], rules: Sequence[tuple[Sequence[Item], str, int]]) -> Question:
    """The home page: a row picked by hand, then rows of the first so many in an order."""

    def expected(at: datetime) -> Told | None:
        rows = [[each for each in picked if each.shown(at, NOBODY)]]
        for items, order, limit in rules:
            shown = [each for each in items if each.shown(at, NOBODY)]
            rows.append(_sorted(shown, order, at)[:limit])
        # A row with nothing in it is not there.
        return tuple(tuple(each.card(at, NOBODY) for each in row) for row in rows if row)

    def told(body: Any) -> Told | None:
        return tuple(tuple(_told_card(card) for card in row["items"]) for row in body["rails"])

    return Question("home/", expected, told)


def _sorted(items: list[Item], order: str, at: datetime) -> list[Item]:
    """In a list's order; public ids break ties."""
    keys: dict[str, Order] = {
        "newest": lambda item, _: item.published,
        "oldest": lambda item, _: item.published,
        "title": lambda item, at: item.title(at).casefold(),
        "number": lambda item, _: item.number,
    }
    key = keys[order]
    return sorted(items, key=lambda item: (key(item, at), item.id), reverse=order == "newest")


def _whole(item: Item, viewer: Viewer, at: datetime) -> Told | None:
    """All that a detail answer is compared by."""
    if not item.shown(at, viewer):
        return None
    above: list[str] = []
    parent = item.parent
    while parent is not None:
        above.insert(0, parent.title(at))
        parent = parent.parent
    children = sorted(item.children, key=lambda child: child.number)
    return (
        item.card(at, viewer),
        item.text(at) and item.kind != "person" and item.path(at),
        tuple(above),
        tuple(child.card(at, viewer) for child in children if child.shown(at, viewer)),
        tuple(each.title(at) for each in _credited(item) if each.shown(at, viewer)),
        _coarse(item.published),
    )


def _credited(item: Item) -> list[Item]:
    return [*(_credited(item.parent) if item.parent else ()), *item.people]


def _told_whole(body: Any) -> Told:
    children = body.get("seasons") or body.get("episodes") or []
    return (
        _told_card(body),
        body["path"] or False,
        tuple(each["title"] for each in body.get("ancestors", ())),
        tuple(_told_card(child) for child in children),
        tuple(credit["person"]["name"] for credit in body.get("credits", ())),
        _coarse(_instant(body["published_at"])),
    )


def _told_card(card: Any) -> Told:
    playing = card["availability"]
    return (
        card["id"],
        card["title"],
        playing["state"],
        _instant(playing["from"]),
        _instant(playing["until"]),
    )


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _coarse(at: datetime | None) -> datetime | None:
    """Wagtail's revisions keep whole milliseconds, so an item's second version knows no more."""
    return None if at is None else at.replace(microsecond=at.microsecond // 1000 * 1000)
