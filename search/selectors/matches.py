"""What matches some words, a page at a time, for one audience: one statement over showings.

The newest of few matches are found by their words, all of them sorted; the newest of many by
walking along the dates until enough are met, as reading each would take too long. How many there
are nobody knows before, so the statement looks for a few first.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from delivery.models.functions import dictionary
from delivery.selectors.reading import lists, pages
from delivery.selectors.reading.expansion import Expansion
from delivery.selectors.reading.orders import ORDERS, Order, Stage
from delivery.selectors.reading.pages import Page, Wanted
from delivery.selectors.reading.visibility import Scope
from search.rules import Words

# A selection of its own is made once, where a bare expression would be worked out for each row.
_QUERY = "(SELECT plainto_tsquery('{name}', %(whole)s) && to_tsquery('{name}', %(begun)s))"
SEARCH_ORDERS = ("relevance", "newest")
(DATES,) = ORDERS["newest"].stages
# So many matches are read one by one: a few milliseconds for a few thousand.
FEW = 10_000
# How far a walk goes. Each step unpacks a long text, which costs as much as reading thirty matches;
# more matches than that, spread evenly among hundreds of thousands of items, are met sooner.
STEPS = 1000


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Which page of which search; `after` is an earlier answer's `place`."""

    words: Words
    kinds: Sequence[str]
    locale: str
    order: str
    limit: int
    after: Sequence[str] | None = None
    count: bool = False
    expansion: Expansion = field(default_factory=Expansion)
    only: Collection[str] | None = None


def page(*, query: SearchQuery, scope: Scope) -> Page:
    """The page as the scope sees it. Words that nobody searches for, such as “the”, find nothing
    when there are no others.
    """
    asked = _QUERY.format(name=dictionary(query.locale))
    # Of a single kind the index of its dates can be walked along.
    kind = "s.kind = %(kind)s" if len(query.kinds) == 1 else "s.kind = ANY (%(kinds)s)"
    chosen = ["s.locale = %(locale)s", kind]
    stages = order(query.order, asked).stages
    ctes, place = lists.staged(stages, chosen, scope, after=query.after, select=_stage)
    wanted = Wanted(
        ctes=ctes,
        bound={
            "whole": query.words.whole,
            "begun": query.words.begun_query,
            "kinds": list(query.kinds),
            "kind": query.kinds[0],
            "locale": query.locale,
            "limit": query.limit + 1,
            **place,
        },
        limit=query.limit,
        total=lists.count([*chosen, f"s.search @@ {asked}"], scope) if query.count else None,
        expansion=query.expansion,
        only=query.only,
    )
    return pages.read(wanted, scope=scope)


def order(name: str, asked: str = "") -> Order:
    """One of the orders of a search, whose stages choose by the words. The most relevant are those
    named so, the best match first; those that only say so follow, the newest first. Ranking all
    would read every long text.
    """
    said, named = f"{{s}}.search @@ {asked}", f"{{s}}.names @@ {asked}"
    if name != "relevance":
        return Order((replace(DATES, only=said),))
    rank = f"ts_rank({{s}}.names, {asked}, 1)"
    return Order(
        (
            # What is named so says so too.
            Stage((rank,), ("real",), descending=True, only=named),
            replace(DATES, only=f"{said} AND ({named}) IS NOT TRUE"),
        )
    )


def _stage(number: int, stage: Stage, conditions: Sequence[str], scope: Scope) -> str:
    """A stage's first `limit` rows; only dates can be walked along.

    The words alone lead to `met`, and the order alone to `walked`: the planner knows neither how
    common the words are nor that looking for them in a long text costs more than everything else.
    A walk that has come to its end has met all there is.
    """
    if stage.keys != DATES.keys:
        return lists.selected(number, stage, conditions, scope)
    columns = pages.columns(scope, "s", stage=number, position=stage.position("s", scope))
    visible, by, meet = scope.visible("s"), stage.by("s", scope), " AND ".join(conditions)
    (said,) = stage.conditions("s", scope)
    return f"""
        WITH met AS MATERIALIZED (
            SELECT s.id, s.kind, s.locale, s.published_at, s.public_id FROM {visible}
            WHERE {said} LIMIT {FEW + 1:d}
        ), many AS MATERIALIZED (
            SELECT count(*) > {FEW:d} AS so FROM met
        ), first AS MATERIALIZED (
            SELECT s.id FROM met AS s WHERE {meet} AND NOT (SELECT so FROM many)
            ORDER BY {by} LIMIT %(limit)s
        ), few AS MATERIALIZED (
            SELECT {columns} FROM {visible}
            WHERE s.id = ANY (ARRAY(SELECT id FROM first)) ORDER BY {by}
        ), walked AS MATERIALIZED (
            SELECT * FROM {visible} WHERE {meet} AND (SELECT so FROM many)
            ORDER BY {by} LIMIT {STEPS:d}
        ), near AS MATERIALIZED (
            SELECT {columns} FROM walked AS s WHERE {said} LIMIT %(limit)s
        ), enough AS MATERIALIZED (
            SELECT NOT (SELECT so FROM many) OR (SELECT count(*) FROM near) = %(limit)s
                OR (SELECT count(*) FROM walked) < {STEPS:d} AS so
        ), far AS MATERIALIZED (
            SELECT {columns} FROM {visible} WHERE NOT (SELECT so FROM enough) AND {meet} AND {said}
            ORDER BY {by} LIMIT %(limit)s
        )
        SELECT * FROM few UNION ALL SELECT * FROM near WHERE (SELECT so FROM enough)
        UNION ALL SELECT * FROM far"""
