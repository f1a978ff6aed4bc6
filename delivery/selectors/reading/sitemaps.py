"""What search engines may list: the addresses of one language, a part at a time, in one statement.

Parts are cut by number and by size, so that none grows beyond what the protocol allows. Newer items
come last and leave earlier parts as they are.
"""

from dataclasses import dataclass
from datetime import datetime

from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import NEXT_BOUNDARY, Moment, Scope

# What sitemaps.org allows of one file, in addresses and, with room to spare, in bytes.
MOST = 50_000
LARGEST = 50_000_000

_LISTED = "s.path IS NOT NULL AND s.indexed"
# In an address a letter beyond ASCII takes three bytes for each of its own.
_LENGTH = "octet_length(s.path) * CASE WHEN s.path ~ '^[!-~]*$' THEN 1 ELSE 3 END"


@dataclass(frozen=True, slots=True)
class Address:
    """A path, when what stands there changed, and its paths by language when it has several."""

    path: str
    changed: datetime
    languages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """The addresses of one part of `parts`; none when all were asked for and there are several."""

    moment: Moment
    parts: int
    addresses: list[Address]


def part(*, locale: str, number: int | None, frame: int, several: bool, scope: Scope) -> Part:
    """The part of that number, or without one the whole. `frame` is what an address takes in bytes
    besides its path, its other languages included; `several` says whether there are any.
    """
    bound = {
        **scope.bound,
        "locale": locale,
        "number": number,
        "frame": frame,
        "most": MOST,
        "largest": LARGEST,
    }
    found = rows(_statement(scope, several=several), bound)
    at, boundary, parts = found[0][:3]
    addresses = [
        Address(path, changed, dict(each.split(" ", 1) for each in languages or ()))
        for _, _, _, path, changed, languages in found
        if path is not None
    ]
    return Part(Moment(at, boundary), parts, addresses)


def _statement(scope: Scope, *, several: bool) -> str:
    # How often a path may be printed for one item: as itself, and once a language.
    times = f"(1 + {'(SELECT count(DISTINCT locale) FROM listed)' if several else 0})"
    return f"""{scope.clock}, listed AS MATERIALIZED (
            SELECT s.kind, s.public_id, s.locale, s.path, s.updated_at, s.published_at,
                {_LENGTH} AS length
            FROM {scope.visible("s")} WHERE {_LISTED}
        ), extent AS MATERIALIZED (
            SELECT count(*) FILTER (WHERE locale = %(locale)s) AS total, greatest(1, least(
                %(most)s, %(largest)s / (%(frame)s + {times} * coalesce(max(length), 0))
            )) AS most FROM listed
        ), cut AS MATERIALIZED (
            SELECT most, greatest(1, (total + most - 1) / most) AS parts FROM extent
        ), spoken AS MATERIALIZED (
            SELECT kind, public_id, array_agg(locale || ' ' || path ORDER BY locale) AS languages
            FROM listed WHERE {several} GROUP BY kind, public_id HAVING count(*) > 1
        )
        SELECT clock.at, {NEXT_BOUNDARY}, cut.parts, page.*
        FROM clock CROSS JOIN cut LEFT JOIN LATERAL (
            SELECT path, updated_at, languages
            FROM listed LEFT JOIN spoken USING (kind, public_id) WHERE locale = %(locale)s
            ORDER BY published_at, public_id
            OFFSET (coalesce(%(number)s::bigint, 1) - 1) * cut.most
            LIMIT CASE WHEN %(number)s::bigint IS NULL AND cut.parts > 1 THEN 0 ELSE cut.most END
        ) AS page ON true"""
