"""Lists of one kind of item: which rows are on which page."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from delivery.selectors.reading import filters, pages, walk
from delivery.selectors.reading.expansion import Expansion
from delivery.selectors.reading.orders import ORDERS, Stage
from delivery.selectors.reading.pages import Page, Wanted
from delivery.selectors.reading.visibility import Scope

# Makes the rows of one stage: its number, the stage, what they meet besides being of it, for whom.
Select = Callable[[int, Stage, Sequence[str], Scope], str]


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which page of which list; names are known ones, `after` is an earlier answer's `place`."""

    kind: str
    locale: str
    order: str
    limit: int
    filters: Mapping[str, Any] = field(default_factory=dict)
    after: Sequence[str] | None = None
    count: bool = False
    expansion: Expansion = field(default_factory=Expansion)
    only: Collection[str] | None = None


def page(*, query: ListQuery, scope: Scope) -> Page:
    """The page as the scope sees it, in one statement."""
    base = ["s.kind = %(kind)s", "s.locale = %(locale)s"]
    narrowing = filters.conditions(query.filters, scope, "s")
    chosen = [*base, *narrowing]
    stages = ORDERS[query.order].stages
    walks = walk.serves(order=query.order, filters=list(query.filters))
    if walks:
        ctes, place = _walked(stages[0], base, narrowing, scope, after=query.after)
    else:
        ctes, place = staged(stages, chosen, scope, after=query.after)
    wanted = Wanted(
        ctes=ctes,
        bound={
            "kind": query.kind,
            "locale": query.locale,
            "limit": query.limit + 1,
            **filters.bound(query.filters),
            **place,
        },
        limit=query.limit,
        total=count(chosen, scope) if query.count else None,
        expansion=query.expansion,
        only=query.only,
        anew=bool(query.filters) and not walks,
    )
    return pages.read(wanted, scope=scope)


def count(chosen: Sequence[str], scope: Scope) -> str:
    """How many rows `s` meet the conditions."""
    return f"(SELECT count(*) FROM {scope.visible('s')} WHERE {' AND '.join(chosen)})"


def staged(
    stages: Sequence[Stage],
    chosen: Sequence[str],
    scope: Scope,
    *,
    after: Sequence[str] | None,
    select: Select | None = None,
) -> tuple[str, dict[str, str]]:
    """The rows `s` that meet the conditions, stage by stage, up to `limit` in all, as CTEs of which
    the last is `page`; and the parameters of the place they come after. A stage that the earlier
    ones leave no room for is not looked into.
    """
    first = int(after[0]) if after else 0
    names: list[str] = []
    parts: list[str] = []
    place: dict[str, str] = {}
    for number, stage in enumerate(stages[first:], first):
        conditions = list(chosen)
        if after and number == first:
            condition, place = stage.after("s", scope, after[1:])
            conditions.append(condition)
        if names:
            room = " + ".join(f"(SELECT count(*) FROM {name})" for name in names)
            conditions.append(f"{room} < %(limit)s")
        name = f"stage_{number}" if len(stages) > 1 else "page"
        rows = (select or selected)(number, stage, conditions, scope)
        parts.append(f"{name} AS MATERIALIZED ({rows})")
        names.append(name)
    if len(stages) > 1:
        union = " UNION ALL ".join(f"SELECT * FROM {name}" for name in names)
        parts.append(f"page AS MATERIALIZED ({union} LIMIT %(limit)s)")
    return ", ".join(parts), place


def _walked(
    stage: Stage,
    base: list[str],
    narrowing: Sequence[str],
    scope: Scope,
    *,
    after: Sequence[str] | None,
) -> tuple[str, dict[str, str]]:
    """The same for the only stage of an order, read in the way that suits what may be common."""
    place: dict[str, str] = {}
    if after:
        condition, place = stage.after("s", scope, after[1:])
        base = [*base, condition]
    select = walk.page(
        columns=pages.columns(scope, "s", stage=0, position=stage.position("s", scope)),
        visible=scope.visible("s"),
        base=base,
        narrowing=narrowing,
        by=stage.by("s", scope),
    )
    return f"page AS MATERIALIZED ({select})", place


def selected(number: int, stage: Stage, conditions: Sequence[str], scope: Scope) -> str:
    """The first `limit` rows `s` of a stage that meet the conditions, in its order."""
    meet = [*conditions, *stage.conditions("s", scope)]
    position = stage.position("s", scope)
    return f"""
        SELECT {pages.columns(scope, "s", stage=number, position=position)}
        FROM {scope.visible("s")} WHERE {" AND ".join(meet)}
        ORDER BY {stage.by("s", scope)} LIMIT %(limit)s"""
