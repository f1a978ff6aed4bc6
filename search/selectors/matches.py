"""What matches some words, a page at a time, for one audience: one statement over showings."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from delivery.models.functions import dictionary
from delivery.selectors.reading import lists, pages
from delivery.selectors.reading.expansion import Expansion
from delivery.selectors.reading.orders import ORDERS, Order, Stage
from delivery.selectors.reading.pages import Page, Wanted
from delivery.selectors.reading.visibility import Scope
from search.rules import Words

_QUERY = "(plainto_tsquery('{name}', %(whole)s) && to_tsquery('{name}', %(begun)s))"
SEARCH_ORDERS = ("relevance", "newest")


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
    chosen = ["s.locale = %(locale)s", "s.kind = ANY (%(kinds)s)", f"s.search @@ {asked}"]
    stages = order(query.order, asked).stages
    ctes, place = lists.staged(stages, chosen, scope, after=query.after)
    wanted = Wanted(
        ctes=ctes,
        bound={
            "whole": query.words.whole,
            "begun": query.words.begun_query,
            "kinds": list(query.kinds),
            "locale": query.locale,
            "limit": query.limit + 1,
            **place,
        },
        limit=query.limit,
        total=lists.count(chosen, scope) if query.count else None,
        expansion=query.expansion,
        only=query.only,
        anew=True,
    )
    return pages.read(wanted, scope=scope)


def order(name: str, asked: str = "") -> Order:
    """One of the orders of a search. The most relevant are those named so, the best match first;
    those that only say so follow, the newest first. Ranking all would read every long text.
    """
    if name != "relevance":
        return ORDERS[name]
    named = f"{{s}}.names @@ {asked}"
    (newest,) = ORDERS["newest"].stages
    rank = f"ts_rank({{s}}.names, {asked}, 1)"
    return Order(
        (
            Stage((rank,), ("real",), descending=True, only=named),
            replace(newest, only=f"({named}) IS NOT TRUE"),
        )
    )
