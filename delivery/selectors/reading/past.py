"""The rule of what the public sees, asked of the past: what an audience saw at an instant, in the
state in which some transactions, and no others, had left the table.

As in the rule itself, the planner never sees a condition on `span` alone.
"""

from delivery.selectors.reading.visibility import Scope

_TABLE = "delivery_showing"
_FORMER = "delivery_formershowing"


def candidates(*, snapshot: str, at: str, within: str) -> str:
    """A select of the ids of all items that may have changed since, for anybody.

    `snapshot` and `at` are the names of parameters; `within` is what rows must meet besides.
    """
    unseen = f"txid_snapshot_xmin(%({snapshot})s::txid_snapshot)"
    now = "(SELECT at FROM clock)"
    then = f"%({at})s::timestamptz"
    # The clock may have been put back: what lies between counts either way.
    between = "{0} > least(" + f"{then}, {now}" + ") AND {0} <= greatest(" + f"{then}, {now})"
    selects = [
        (_TABLE, f"born >= {unseen} AND NOT {_seen('born', snapshot)}"),
        (_TABLE, between.format("lower(span)")),
        (_TABLE, between.format("upper(span)")),
        (_FORMER, f"replaced >= {unseen} AND NOT {_seen('replaced', snapshot)}"),
    ]
    return " UNION ".join(
        f"SELECT public_id FROM {table} WHERE {condition} AND {within}"
        for table, condition in selects
    )


def held(*, snapshot: str, at: str, within: str, scope: Scope) -> str:
    """A select of `kind`, `card` and whether it was `removed` since, of the one row that the
    audience saw of an item; `within` says of which.
    """
    then = f"%({at})s::timestamptz"
    lost = f"coalesce((SELECT {scope.card('s')} FROM {_TABLE} s WHERE s.id = f.showing), '')"
    return f"""
        SELECT s.kind, {scope.card("s")} AS card, false AS removed FROM {_TABLE} s
        WHERE {within} AND {_seen("ended", snapshot)}
            AND (span @> {then}) IS TRUE AND {scope.admitted}
        UNION ALL
        SELECT f.kind, CASE WHEN f.removed THEN {scope.card("f")} ELSE {lost} END, f.removed
        FROM {_FORMER} f
        WHERE {within} AND {_seen("written", snapshot)} AND NOT {_seen("replaced", snapshot)}
            AND (span @> {then}) IS TRUE AND {scope.admitted}"""


def reason(*, within: str, removed: str, scope: Scope) -> str:
    """Why an item that the audience saw is gone: others may still see it, it was taken down or
    deleted, or its time has come. What is rated for older viewers now counts as taken down.
    """
    now = "(SELECT at FROM clock)"
    anybody = f"SELECT FROM {_TABLE} WHERE {within} AND (span @> {now}) IS TRUE"
    elsewhere = f"{anybody} AND NOT coalesce(cells && %(cells)s::varchar[], false)"
    last = (
        f"SELECT ended_because FROM {_TABLE} WHERE {within} AND lower(span) <= {now} "
        "ORDER BY upper(span) DESC LIMIT 1"
    )
    return f"""CASE WHEN EXISTS ({elsewhere}) THEN 'territory'
        WHEN {removed} OR EXISTS ({anybody}) THEN 'withdrawn'
        ELSE coalesce(nullif(({last}), ''), 'expired') END"""


def remembered(*, within: str) -> str:
    """Whether there is a row, of whatever time and for whomever, that meets `within`."""
    return f"EXISTS (SELECT FROM {_TABLE} WHERE {within})"


def _seen(column: str, snapshot: str) -> str:
    """Whether the reader has seen what the column's transaction did."""
    return f"txid_visible_in_snapshot({column}, %({snapshot})s::txid_snapshot)"
