"""Lists: one statement a page, with the instant, the next boundary and, when asked, the total."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from delivery.selectors.reading import walk
from delivery.selectors.reading.orders import ORDERS
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import NEXT_BOUNDARY, Moment, Scope

# What a list may be narrowed by. Facts never name a hidden item, so a value that is not visible
# finds nothing, exactly as an unknown one does.
FILTERS = {
    "show": "{s}.ancestor_ids @> ARRAY[%(show)s]::uuid[]",
    "season": "{s}.parent_id = %(season)s::uuid",
    "genre": "{s}.genre_ids @> ARRAY[%(genre)s]::uuid[]",
    "person": "{s}.people_ids @> ARRAY[%(person)s]::uuid[]",
    "tag": "{s}.tags @> ARRAY[%(tag)s]::varchar[]",
    "category": """{s}.category_ids && ARRAY(
        SELECT category.translation_key FROM media_catalog_category AS category
        JOIN wagtailcore_locale AS locale ON locale.id = category.locale_id
        WHERE category.slug = %(category)s AND locale.language_code = %(locale)s
    )""",
}


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which page of which list; names are known ones, `after` is an earlier answer's `place`."""

    kind: str
    locale: str
    order: str
    limit: int
    filters: Mapping[str, str] = field(default_factory=dict)
    after: Sequence[str | None] | None = None
    count: bool = False


@dataclass(frozen=True, slots=True)
class ListPage:
    """Finished cards; `place` is where the next page starts, None on the last one."""

    moment: Moment
    cards: list[str]
    ids: list[UUID]
    etags: list[str]
    place: list[str | None] | None
    total: int | None


def page(*, query: ListQuery, scope: Scope) -> ListPage:
    """The page as the scope sees it, in one statement."""
    statement, bound = _statement(query, scope)
    found = rows(statement, bound, anew=bool(query.filters) and not _walks(query))
    moment = Moment(found[0][0], found[0][1])
    total = found[0][2]
    items = [row for row in found if row[3] is not None]
    shown = items[: query.limit]
    more = len(items) > query.limit
    return ListPage(
        moment=moment,
        cards=[row[4] for row in shown],
        ids=[row[3] for row in shown],
        etags=[row[5] for row in shown],
        place=list(shown[-1][6:]) if more else None,
        total=total,
    )


def _statement(query: ListQuery, scope: Scope) -> tuple[str, dict[str, Any]]:
    order = ORDERS[query.order]
    chosen = conditions(query.filters)
    bound: dict[str, Any] = {
        **scope.bound,
        "kind": query.kind,
        "locale": query.locale,
        "limit": query.limit + 1,
        **query.filters,
    }
    behind: list[str] = []
    if query.after is not None:
        condition, place = order.after("s", query.after)
        behind = [condition]
        bound |= place
    total = f"(SELECT count(*) FROM {scope.visible('s')} WHERE {' AND '.join(chosen)})"
    statement = f"""{scope.clock}
        SELECT clock.at, {NEXT_BOUNDARY}, {total if query.count else "NULL"}, page.*
        FROM clock LEFT JOIN LATERAL ({_page(query, scope, behind)}) AS page ON true"""
    return statement, bound


def _page(query: ListQuery, scope: Scope, behind: list[str]) -> str:
    order = ORDERS[query.order]
    columns = f"s.public_id, {scope.card('s')}, s.etag, {order.position('s')}"
    visible, by = scope.visible("s"), order.by("s")
    if _walks(query):
        return walk.page(
            columns=columns,
            visible=visible,
            base=[*conditions({}), *behind],
            narrowing=narrowing(query.filters),
            by=by,
        )
    chosen = " AND ".join([*conditions(query.filters), *behind])
    return f"SELECT {columns} FROM {visible} WHERE {chosen} ORDER BY {by} LIMIT %(limit)s"


def _walks(query: ListQuery) -> bool:
    return walk.serves(order=query.order, filters=list(query.filters))


def conditions(filters: Mapping[str, str]) -> list[str]:
    """What rows `s` of the parameters' kind and locale must meet."""
    return ["s.kind = %(kind)s", "s.locale = %(locale)s", *narrowing(filters)]


def narrowing(filters: Mapping[str, str]) -> list[str]:
    """What the filters alone ask of rows `s`."""
    return [FILTERS[name].format(s="s") for name in filters]
