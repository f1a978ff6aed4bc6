"""What stood at a path before: where it stands now, or that it is gone.

Only showings that this audience could see count, and only a place where it sees the item now.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from delivery.selectors.reading.visibility import Scope

# What a statement that joins `past` selects of it.
COLUMNS = "past.kind, past.public_id, past.path"


@dataclass(frozen=True, slots=True)
class Trace:
    """An item that left a path; `path` is where this audience sees it now, or None."""

    kind: str
    public_id: UUID
    path: str | None


def past(scope: Scope) -> str:
    """A join of at most one row, `past`, for the parameters' path and language, where nothing
    stands: what `s` is says so.

    What moved goes before what is gone, then the newest. The path's index finds all that ever
    stood there, so nothing is looked up while something stands there now.
    """
    return f""" LEFT JOIN LATERAL (
            SELECT h.kind, h.public_id, n.path FROM {scope.past("h")}
            LEFT JOIN {scope.visible("n")} ON n.public_id = h.public_id
                AND n.locale = h.locale AND n.kind = h.kind
            WHERE s.public_id IS NULL AND h.path = %(value)s AND h.locale = %(locale)s
                AND h.kind = ANY (%(kinds)s)
            ORDER BY n.path IS NULL, upper(h.span) DESC, h.id DESC LIMIT 1
        ) AS past ON true"""


def trace(columns: tuple[Any, ...]) -> Trace | None:
    """The values of `COLUMNS`; None when nothing of it was there."""
    return Trace(*columns) if columns[0] is not None else None
