"""Collections and the home page's rows, as pages and as what their StreamFields store."""

import json
from datetime import timedelta
from typing import Any

from cms.demo.arrangements import (
    Collection,
    CollectionRail,
    CuratedRail,
    Found,
    Picked,
    Rail,
    RuleRail,
    Terms,
)
from cms.demo.data import RAILS
from cms.demo.desk import Desk
from cms.demo.ids import public_id
from cms.demo.pictures import worn
from pages.models import CollectionPage


def load_collection(desk: Desk, collection: Collection) -> int:
    if desk.has_page(collection.key):
        return 0
    page = CollectionPage(
        title=collection.title,
        tagline=collection.tagline,
        description=collection.description,
        selection=_selection(desk, collection),
        **worn(desk.existing(collection.cover).specific),
    )
    desk.issue_page(page, parent=desk.home(), key=collection.key, release=collection.release)
    return 1


def load_home(desk: Desk) -> int:
    """Fills the home page unless somebody has already put a row on it."""
    home = desk.home()
    if home.get_latest_revision_as_object().rails or home.rails:
        return 0
    home.rails = rails(desk, rows=RAILS)
    home.save_revision(user=desk.author).publish(user=desk.editor)
    return 1


def rails(desk: Desk, *, rows: tuple[Rail, ...]) -> str:
    """The home page's rows as a StreamField's JSON."""
    return json.dumps([_row(desk, row, number) for number, row in enumerate(rows)])


def _row(desk: Desk, row: Rail, number: int) -> dict[str, Any]:
    kind, value = _rail(desk, row)
    return {
        "type": kind,
        "value": {"title": row.title, **value, **_terms(desk, row.terms)},
        "id": str(public_id("block", f"home/{number}")),
    }


def _rail(desk: Desk, row: Rail) -> tuple[str, dict[str, Any]]:
    match row:
        case CuratedRail():
            items = _items(desk, row.items, of=f"home/{row.title}")
            return "curated", {"layout": row.layout, "items": items}
        case CollectionRail():
            named = desk.page_pk(row.collection)
            return "collection", {"collection": named, "layout": row.layout, "limit": row.limit}
        case RuleRail():
            genre = desk.genre(row.genre).pk if row.genre else None
            rule = {"kind": row.kind, "genre": genre, "order": row.order, "limit": row.limit}
            return "rule", rule


def _selection(desk: Desk, collection: Collection) -> str:
    kind, value = _holds(desk, collection.holds, of=f"collection/{collection.key}")
    block = {"type": kind, "value": value, "id": str(public_id("block", collection.key))}
    return json.dumps([block])


def _holds(desk: Desk, holds: Picked | Found, *, of: str) -> tuple[str, dict[str, Any]]:
    if isinstance(holds, Picked):
        return "picked", {"items": _items(desk, holds.keys, of=of)}
    return "rule", {
        "kinds": list(holds.kinds),
        "genres": [_item(desk.genre(key).pk, f"{of}/{key}") for key in holds.genres],
        "tags": list(holds.tags),
        "people": [_item(desk.person(key).pk, f"{of}/{key}") for key in holds.people],
        "order": holds.order,
        "limit": holds.limit,
    }


def _items(desk: Desk, keys: tuple[str, ...], *, of: str) -> list[dict[str, Any]]:
    return [_item(desk.page_pk(key), f"{of}/{key}") for key in keys]


def _item(pk: int, name: str) -> dict[str, Any]:
    return {"type": "item", "value": pk, "id": str(public_id("block", name))}


def _terms(desk: Desk, terms: Terms) -> dict[str, Any]:
    def instant(ahead: timedelta | None) -> str | None:
        return None if ahead is None else (desk.now + ahead).isoformat()

    return {
        "show_from": instant(terms.after),
        "show_until": instant(terms.until),
        "territories": list(terms.territories),
        "platforms": list(terms.platforms),
    }
