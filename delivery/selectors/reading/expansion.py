"""The cards that short forms are widened to, read by the statement that reads what names them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from delivery.documents import expanding
from delivery.documents.expanding import Tree
from delivery.selectors.reading.visibility import Scope

# Where a row has the ids of the items it names; all others stand above it.
_COLUMNS = {
    "genre": "genre_ids",
    "person": "people_ids",
    "organisation": "organisation_ids",
    "franchise": "franchise_ids",
}
_ABOVE = "ancestor_ids"
NAMING = (_ABOVE, *_COLUMNS.values())


@dataclass(frozen=True, slots=True)
class Expansion:
    """What is to be widened, by the kind of item it is in."""

    trees: Mapping[str, Tree] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.trees.values())

    @property
    def _ways(self) -> set[tuple[str, ...]]:
        return {way for tree in self.trees.values() for way in expanding.kinds(tree)}

    @property
    def bound(self) -> dict[str, Any]:
        """The parameters of `ctes`."""
        if not self:
            return {}
        ways = self._ways
        return {
            "wide_kinds": sorted({way[0] for way in ways}),
            "wider_kinds": sorted({way[1] for way in ways if len(way) > 1}),
        }

    def ctes(self, scope: Scope, source: str) -> str:
        """The cards named by the rows of `source`, which has the columns `NAMING` and `locale`:
        `wide`, one row with `cards`, a JSON object by public id, and `etags`.
        """
        ways = self._ways
        heads = sorted({way[0] for way in ways})
        near = [f"SELECT unnest({_column(kind)}) FROM {source}" for kind in heads]
        far = sorted({(way[0], way[1]) for way in ways if len(way) > 1})
        parts = [f"near AS MATERIALIZED ({_cards(scope, near, 'wide_kinds', source)})"]
        if far:
            # Both kinds are constants of the registry.
            named = [
                f"SELECT unnest({_column(to)}) FROM near WHERE kind = '{kind}'" for kind, to in far
            ]
            parts.append(f"far AS MATERIALIZED ({_cards(scope, named, 'wider_kinds', source)})")
        union = " UNION ".join(
            f"SELECT public_id, card, etag FROM {name}" for name in ("near", "far")[: len(parts)]
        )
        parts.append(f"""wide AS (
            SELECT '{{' || string_agg('"' || w.public_id || '":' || w.card, ','
                    ORDER BY w.public_id) || '}}' AS cards,
                string_agg(w.etag, '' ORDER BY w.public_id) AS etags
            FROM ({union}) AS w)""")
        return ", ".join(parts)


def _column(kind: str) -> str:
    return _COLUMNS.get(kind, _ABOVE)


def _cards(scope: Scope, named: Iterable[str], kinds: str, source: str) -> str:
    return f"""
        SELECT r.kind, r.public_id, r.etag, {scope.card("r")} AS card, {", ".join(NAMING)}
        FROM {scope.visible("r")}
        WHERE r.public_id = ANY (ARRAY({" UNION ".join(named)})) AND r.kind = ANY (%({kinds})s)
            AND r.locale = (SELECT locale FROM {source} LIMIT 1)"""
