"""Items of any kind by their ids, in the order asked for; what is hidden or unknown is absent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from delivery.documents import registry
from delivery.selectors.reading import pages
from delivery.selectors.reading.expansion import Expansion
from delivery.selectors.reading.pages import Page, Wanted
from delivery.selectors.reading.visibility import Scope


@dataclass(frozen=True, slots=True)
class ItemsQuery:
    """Which items: each id once."""

    ids: Sequence[str]
    locale: str
    expansion: Expansion = field(default_factory=Expansion)
    only: Collection[str] | None = None


def page(*, query: ItemsQuery, scope: Scope) -> Page:
    """Their cards, in one statement."""
    columns = pages.columns(scope, "s", stage=0, position="NULL::text[]")
    wanted = Wanted(
        ctes=f"""page AS MATERIALIZED (
            SELECT {columns} FROM {scope.visible("s")}
            WHERE s.public_id = ANY (%(ids)s::uuid[]) AND s.locale = %(locale)s
                AND s.kind = ANY (%(kinds)s)
            ORDER BY array_position(%(ids)s::uuid[], s.public_id))""",
        bound={
            "ids": list(query.ids),
            "locale": query.locale,
            "kinds": [kind.kind for kind in registry.listed_types()],
        },
        limit=len(query.ids),
        expansion=query.expansion,
        only=query.only,
    )
    return pages.read(wanted, scope=scope)
