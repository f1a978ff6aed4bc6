"""What stood at a path before: where it stands now, where editors lead its visitors, or that it is
gone.

Only showings that this audience could see count, and only a place where it sees the item now.
"""

from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote
from uuid import UUID

from delivery.selectors.reading.past import remembered
from delivery.selectors.reading.visibility import Scope

_REMEMBERED = remembered(within="path = %(value)s AND locale = %(locale)s")
# What a statement that joins `past` and `led` selects of them, and how many columns these are.
COLUMNS = "past.kind, past.public_id, past.path, led.status, led.link, led.kind, led.id, led.path"
WIDTH = 8


@dataclass(frozen=True, slots=True)
class Trace:
    """An item that left a path; `path` is where this audience sees it now, or None."""

    kind: str
    public_id: UUID
    path: str | None
    status: Literal[301, 302] = 301


@dataclass(frozen=True, slots=True)
class Link:
    """Where editors lead visitors of a path, when that is no item."""

    url: str
    status: Literal[301, 302]


def past(scope: Scope) -> str:
    """Joins of at most one row each, for the parameters' path and language, where nothing stands:
    what `s` is says so.

    `past` is what stood there. What moved goes before what is gone, then the newest. The path's
    index finds all that ever stood there, so nothing is looked up while something stands there now.

    `led` is a redirect of the editors. One that was made by itself when a page moved serves once
    nothing remembers the page at its old path any more: until then that tells who could see it.
    """
    return f""" LEFT JOIN LATERAL (
            SELECT h.kind, h.public_id, n.path FROM {scope.past("h")}
            LEFT JOIN {scope.visible("n")} ON n.public_id = h.public_id
                AND n.locale = h.locale AND n.kind = h.kind
            WHERE s.public_id IS NULL AND h.path = %(value)s AND h.locale = %(locale)s
                AND h.kind = ANY (%(kinds)s)
            ORDER BY n.path IS NULL, upper(h.span) DESC, h.id DESC LIMIT 1
        ) AS past ON true
        LEFT JOIN LATERAL (
            SELECT CASE WHEN r.is_permanent THEN 301 ELSE 302 END AS status,
                r.redirect_link AS link, t.kind, t.public_id AS id, t.path
            FROM wagtailredirects_redirect AS r
            LEFT JOIN wagtailcore_page AS p ON p.id = r.redirect_page_id
            LEFT JOIN {scope.visible("t")} ON t.public_id = p.translation_key
                AND t.locale = %(locale)s AND t.kind = ANY (%(kinds)s)
            WHERE s.public_id IS NULL AND r.old_path = ANY (%(old_paths)s)
                AND (t.path IS NOT NULL OR r.redirect_page_id IS NULL AND r.redirect_link <> '')
                AND NOT (r.automatically_created AND {_REMEMBERED})
            ORDER BY r.automatically_created, r.site_id IS NULL, r.id LIMIT 1
        ) AS led ON true"""


def old_paths(path: str) -> list[str]:
    """How a redirect's old path may be written for a path with a slash at both ends."""
    bare = path.rstrip("/") or "/"
    return list(dict.fromkeys([bare, quote(bare)]))


def trace(columns: tuple[Any, ...]) -> Trace | Link | None:
    """The values of `COLUMNS`; None when nothing of it was there."""
    kind, public_id, path, status, link, led_kind, led_id, led_path = columns
    if led_kind is not None:
        return Trace(led_kind, led_id, led_path, status)
    if status is not None:
        return Link(link, status)
    return Trace(kind, public_id, path) if kind is not None else None
