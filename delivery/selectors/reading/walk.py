"""Pages of a list narrowed by what may be common or rare, such as a genre, at the same low cost.

What is common is found by walking along the list's own order for a while; what is rare by its own
index, all of it sorted. No plan made once for all values does both, and planning anew for each
value costs more than reading, so the statement tries the one before it turns to the other.
"""

from collections.abc import Sequence

# How far it walks before it gives up; a walk that long costs less than planning the statement.
STEPS = 400
# What narrows a list to few or many; a show's or season's items are always few of all.
FACETS = frozenset({"genre", "tag", "category", "person", "organisation", "franchise", "country"})
# Orders that have an index to walk along.
ORDERS = frozenset({"newest", "oldest", "title"})


def serves(*, order: str, filters: Sequence[str]) -> bool:
    """Whether a list so narrowed and ordered is to be read this way."""
    return order in ORDERS and bool(filters) and FACETS.issuperset(filters)


def page(
    *, columns: str, visible: str, base: Sequence[str], narrowing: Sequence[str], by: str
) -> str:
    """The first `limit` rows `s`, which meet all conditions, in that order.

    `visible` is where rows come from, `base` the conditions that the order's index answers.
    """
    least = " AND ".join(base)
    rest = " AND ".join(narrowing)
    return f"""
        WITH near AS MATERIALIZED (
            SELECT {columns} FROM (
                SELECT * FROM {visible} WHERE {least} ORDER BY {by} LIMIT {STEPS:d}
            ) AS s WHERE {rest} ORDER BY {by} LIMIT %(limit)s
        ), far AS MATERIALIZED (
            SELECT {columns} FROM {visible}
            WHERE (SELECT count(*) FROM near) < %(limit)s AND {least} AND {rest}
            ORDER BY {by} LIMIT %(limit)s
        )
        SELECT * FROM near WHERE (SELECT count(*) FROM near) = %(limit)s
        UNION ALL SELECT * FROM far"""
