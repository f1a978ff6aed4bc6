"""The one rule of what the public sees, as SQL that every public statement is made from.

`Showing.objects.visible()` says the same in the ORM's words; a test holds the two together.
Names in the statements come from constants only, values travel as bound parameters.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from delivery.values import ADULT, Audience

_TABLE = "delivery_showing"

# The next moment at which anything opens or closes: two look-ups at the ends of two indexes.
NEXT_BOUNDARY = f"""least(
    (SELECT lower(span) FROM {_TABLE} WHERE lower(span) > (SELECT at FROM clock)
        ORDER BY lower(span) LIMIT 1),
    (SELECT upper(span) FROM {_TABLE} WHERE upper(span) > (SELECT at FROM clock)
        ORDER BY upper(span) LIMIT 1)
)"""

# A kept answer's availability stands in here when it differs by audience.
_VARIED = '"availability":null'
# A stored document's gap for what plays it; a picture's sources are never null.
_SOURCES = '"sources":null'
_PLAYABLE = "('now', 'leaving')"


@dataclass(frozen=True, slots=True)
class Moment:
    """When an answer was true, and the next instant at which anything in the catalogue changes."""

    at: datetime
    boundary: datetime | None


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose eyes and which instant a statement sees with.

    The first statement of a request leaves `at` empty and hands back the database's instant; every
    further statement of the request is given that one.
    """

    audience: Audience = field(default_factory=Audience)
    at: datetime | None = None

    @property
    def clock(self) -> str:
        """What every statement begins with: the row `clock` with the instant `at`."""
        return f"WITH clock AS MATERIALIZED (SELECT {self._instant} AS at)"

    @property
    def bound(self) -> dict[str, Any]:
        """The parameters of `clock`, `visible` and `card`."""
        keys = self.audience.keys
        return {
            "at": self.at,
            # As PostgreSQL writes an array, which costs less than having it written.
            "cells": f"{{{','.join(keys)}}}",
            "maturity": self.audience.maturity,
            **{f"cell_{number}": key for number, key in enumerate(keys)},
        }

    def visible(self, alias: str) -> str:
        """What a statement reads from: showings that this audience may see at the instant.

        The planner folds it into the statement around it, so identity, path and order indexes
        serve. It must see the instant itself, to know that most rows are visible, and must not see
        a condition on `span` alone, for which it would take an exclusion constraint's index: a
        thousand times slower with 100,000 rows. Nor may it guess how rarely cells match, which it
        does for a value it does not know; behind `coalesce` it takes half of the rows to match.
        """
        return self._showings(alias, f"(span @> {self._instant}) IS TRUE")

    def past(self, alias: str) -> str:
        """Showings that are over, and that this audience could see while they were true."""
        return self._showings(alias, f"upper(span) <= {self._instant}")

    @property
    def admitted(self) -> str:
        """Whether a row, whenever it is true, is for this audience."""
        condition = "coalesce(cells && %(cells)s::varchar[], false)"
        if self.audience.maturity is not None:
            condition += f" AND coalesce(min_age, {ADULT:d}) <= %(maturity)s"
        return condition

    def card(self, alias: str) -> str:
        """The finished card of a row, as this audience gets it."""
        return self._shown(alias, "card")

    def document(self, alias: str) -> str:
        """The document of a row, as this audience gets it: with what plays it only where it is
        free and may be played.
        """
        shown = self._shown(alias, "document")
        playable = (
            f"{alias}.access = 'free' AND {self.availability(alias)} ->> 'state' IN {_PLAYABLE}"
        )
        given = f"CASE WHEN {playable} THEN {alias}.sources ELSE '[]' END"
        return (
            f"CASE WHEN {alias}.sources = '' THEN {shown} "
            f"ELSE replace({shown}, '{_SOURCES}', '\"sources\":' || {given}) END"
        )

    def availability(self, alias: str) -> str:
        """What may be played when, as this audience is told: a JSON object of a row."""
        found = ", ".join(
            f"{alias}.availability -> %(cell_{number})s::text"
            for number in range(len(self.audience.keys))
        )
        return f"coalesce({found})"

    @property
    def _instant(self) -> str:
        return "showrunner_now()" if self.at is None else "%(at)s::timestamptz"

    def _showings(self, alias: str, when: str) -> str:
        return f"(SELECT * FROM {_TABLE} WHERE {when} AND {self.admitted}) AS {alias}"

    def _shown(self, alias: str, column: str) -> str:
        return (
            f"CASE WHEN {alias}.varied THEN replace({alias}.{column}, '{_VARIED}', "
            f"'\"availability\":' || {self.availability(alias)}::text) ELSE {alias}.{column} END"
        )


def gathered(select: str) -> str:
    """One row, `cards`, `ids` and `etags`, out of an ordered selection of those of single rows."""
    return (
        "SELECT coalesce(string_agg(c.card, ','), '') AS cards, "
        "coalesce(array_agg(c.public_id), '{}') AS ids, "
        "coalesce(string_agg(c.etag, ''), '') AS etags "
        f"FROM ({select}) AS c"
    )
