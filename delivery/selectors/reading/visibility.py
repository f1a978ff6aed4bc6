"""The one rule of what the public sees, as SQL that every public statement is made from.

`Showing.objects.visible()` says the same in the ORM's words; a test holds the two together.
Names in the statements come from constants only, values travel as bound parameters.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

_TABLE = "delivery_showing"

# The instant is read once a request: the first statement leaves `at` empty and hands back the
# database's, every further statement of the request is given that one.
_INSTANT = "coalesce(%(at)s::timestamptz, showrunner_now())"
CLOCK = f"WITH clock AS MATERIALIZED (SELECT {_INSTANT} AS at)"

# The next moment at which anything opens or closes: two look-ups at the ends of two indexes.
NEXT_BOUNDARY = f"""least(
    (SELECT lower(span) FROM {_TABLE} WHERE lower(span) > (SELECT at FROM clock)
        ORDER BY lower(span) LIMIT 1),
    (SELECT upper(span) FROM {_TABLE} WHERE upper(span) > (SELECT at FROM clock)
        ORDER BY upper(span) LIMIT 1)
)"""


@dataclass(frozen=True, slots=True)
class Moment:
    """When an answer was true, and the next instant at which anything in the catalogue changes."""

    at: datetime
    boundary: datetime | None


def visible(alias: str) -> str:
    """What a statement reads from: showings that are public at the clock's instant.

    The planner folds it into the statement around it, so identity, path and order indexes serve.
    It must see the instant itself, to know that most rows are visible, and must not see a
    condition on `span` alone, for which it would take an exclusion constraint's index: a thousand
    times slower with 100,000 rows.
    """
    return f"(SELECT * FROM {_TABLE} WHERE (span @> {_INSTANT}) IS TRUE) AS {alias}"


def gathered(select: str) -> str:
    """One row, `cards` and `ids`, out of an ordered selection of `card` and `public_id`."""
    return (
        "SELECT coalesce(string_agg(c.card, ','), '') AS cards, "
        "coalesce(array_agg(c.public_id), '{}') AS ids "
        f"FROM ({select}) AS c"
    )


def rows(statement: str, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Runs one statement and returns all it finds."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
