"""One item: its document, the visible cards of what it names and of its relatives, at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from delivery.documents.base import DocumentType, Neighbour, Relatives
from delivery.selectors.reading import history
from delivery.selectors.reading.expansion import Expansion
from delivery.selectors.reading.history import Link, Trace
from delivery.selectors.reading.orders import ORDERS
from delivery.selectors.reading.running import rows
from delivery.selectors.reading.visibility import NEXT_BOUNDARY, Moment, Scope, gathered

HOME, COLLECTION = "home", "collection"

_BY = {
    "id": "s.public_id = %(value)s::uuid AND s.kind = ANY (%(kinds)s::varchar[])",
    "slug": "s.slug = %(value)s AND s.kind = ANY (%(kinds)s::varchar[])",
    "path": "s.path = %(value)s AND s.kind = ANY (%(kinds)s::varchar[])",
    "kind": "s.kind = ANY (%(kinds)s::varchar[])",
}


@dataclass(frozen=True, slots=True)
class Family:
    """Finished cards of the relatives of one name, joined, in their order."""

    relatives: Relatives
    cards: str
    ids: list[UUID]

    @property
    def content(self) -> str:
        """What the document says of them, as JSON."""
        if isinstance(self.relatives, Neighbour):
            return self.cards or "null"
        return f"[{self.cards}]"

    @property
    def nobody(self) -> str:
        """What the stored document says in their place, as JSON."""
        return "null" if isinstance(self.relatives, Neighbour) else "[]"


@dataclass(frozen=True, slots=True)
class Item:
    """A stored document with all it takes to finish it; `named` and `wide` are JSON, cards by
    public id, the latter of what is to be widened; `selections` what the named collections hold.

    `proof` changes exactly when anything here does. Of what the reader holds already, by its proof,
    there is no `document`.
    """

    kind: str
    public_id: UUID
    proof: str
    document: str | None
    mentions: bool
    named: str | None
    selections: str | None
    families: tuple[Family, ...]
    wide: str | None = None

    @property
    def fills_itself(self) -> bool:
        """Whether it may have what is found by a rule when it is read."""
        return self.kind in {HOME, COLLECTION}


@dataclass(frozen=True, slots=True)
class Lookup:
    """How an item is asked for: `by` is one of id, slug, path, kind. A path also finds the trace of
    what stood there.

    `held` are the proofs that the reader showed; `salt` is all that shapes an answer besides what
    is stored, and goes into its proof.
    """

    by: str
    locale: str
    value: str | None = None
    held: Sequence[str] = ()
    salt: str = ""
    expansion: Expansion = field(default_factory=Expansion)


def item(
    *, lookup: Lookup, types: Sequence[DocumentType], scope: Scope
) -> tuple[Moment, Item | Trace | Link | None]:
    """The one item of these types that is asked for; when none is visible, its trace, where editors
    lead on, or None.
    """
    families = [(kind.kind, relatives) for kind in types for relatives in kind.relatives]
    bound = {
        **scope.bound,
        "value": lookup.value,
        "kinds": f"{{{','.join(kind.kind for kind in types)}}}",
        "locale": lookup.locale,
        "held": list(lookup.held),
        "salt": lookup.salt,
        "old_paths": history.old_paths(lookup.value or ""),
        **lookup.expansion.bound,
    }
    row = rows(_statement(lookup, families, scope), bound)[0]
    moment = Moment(row[0], row[1])
    if row[2] is not None:
        return moment, _item(row, families, widened=bool(lookup.expansion))
    return moment, history.trace(row[-history.WIDTH :]) if lookup.by == "path" else None


def _statement(lookup: Lookup, families: list[tuple[str, Relatives]], scope: Scope) -> str:
    laterals = "".join(_lateral(n, *family, scope) for n, family in enumerate(families))
    columns = "".join(f", family_{n}.cards, family_{n}.ids" for n in range(len(families)))
    proofs = "".join(f" || coalesce(family_{n}.etags, '')" for n in range(len(families)))
    found, widening = f"{scope.visible('s')} ON {_BY[lookup.by]} AND s.locale = %(locale)s", ""
    if lookup.expansion:
        found, widening = _widening(lookup, scope)
        columns += ", (SELECT cards FROM wide)"
        proofs += " || coalesce((SELECT etags FROM wide), '')"
    stored = f"%(salt)s::text || s.etag || coalesce(named.etags, ''){proofs}"
    proof = f"left(encode(sha256(convert_to({stored}, 'UTF8')), 'hex'), 32)"
    document = scope.document("s")
    if lookup.held:
        # What the reader holds is not even read from where long texts are kept.
        known = f"s.kind NOT IN ('{HOME}', '{COLLECTION}') AND {proof} = ANY (%(held)s)"
        document = f"CASE WHEN {known} THEN NULL ELSE {document} END"
    if lookup.by == "path":
        columns += f", {history.COLUMNS}"
        laterals += history.past(scope)
    return f"""{scope.clock}{widening}
        SELECT clock.at, {NEXT_BOUNDARY}, s.kind, s.public_id, {proof}, {document},
            s.refs <> '{{}}', named.cards, named.selections {columns}
        FROM clock
        LEFT JOIN {found}
        LEFT JOIN LATERAL ({_named(scope)}) AS named ON s.refs <> '{{}}'
        {laterals} LIMIT 1"""


def _widening(lookup: Lookup, scope: Scope) -> tuple[str, str]:
    """The item found ahead of all else, for the cards it names in short to be read by it."""
    select = f"""
        SELECT s.* FROM {scope.visible("s")}
        WHERE {_BY[lookup.by]} AND s.locale = %(locale)s LIMIT 1"""
    ctes = lookup.expansion.ctes(scope, "found")
    return "found AS s ON true", f", found AS MATERIALIZED ({select}), {ctes}"


def _named(scope: Scope) -> str:
    """The visible cards of what a document names, as one JSON object by public id."""
    return f"""
        SELECT '{{' || string_agg('"' || r.public_id || '":' || {scope.card("r")}, ','
                ORDER BY r.public_id) || '}}' AS cards,
            string_agg(r.etag, '' ORDER BY r.public_id) AS etags,
            '{{' || string_agg('"' || r.public_id || '":' || r.selection, ',')
                FILTER (WHERE r.selection <> '') || '}}' AS selections
        FROM {scope.visible("r")} WHERE r.public_id = ANY (s.refs) AND r.locale = s.locale"""


def _item(row: tuple[Any, ...], families: list[tuple[str, Relatives]], *, widened: bool) -> Item:
    found = tuple(
        Family(relatives, row[9 + 2 * n], row[10 + 2 * n])
        for n, (kind, relatives) in enumerate(families)
        if kind == row[2]
    )
    wide = row[9 + 2 * len(families)] if widened else None
    return Item(row[2], row[3], row[4], row[5], row[6], row[7], row[8], found, wide)


def _lateral(number: int, kind: str, relatives: Relatives, scope: Scope) -> str:
    if isinstance(relatives, Neighbour):
        related, by, limit = *_beside(relatives), 1
    else:
        of_it = _LED if relatives.led else "x.parent_id = s.public_id"
        related, by, limit = of_it, ORDERS[relatives.order].by("x"), relatives.limit
    select = f"""
        SELECT {scope.card("x")} AS card, x.public_id, x.etag FROM {scope.visible("x")}
        WHERE s.kind = '{kind}' AND {related} AND x.locale = s.locale
            AND x.kind = '{relatives.kind}'
        ORDER BY {by} LIMIT {limit:d}"""
    return f" LEFT JOIN LATERAL ({gathered(select)}) AS family_{number} ON true"


_LED = "x.show_id = s.public_id AND x.sequence IS NOT NULL"


def _beside(neighbour: Neighbour) -> tuple[str, str]:
    """Which row comes next in the show, or last before it: a condition and an order."""
    compare, direction = (">", "") if neighbour.follows else ("<", " DESC")
    related = f"""x.show_id = s.show_id AND x.sequence[1] = s.sequence[1]
            AND (x.sequence, x.public_id) {compare} (s.sequence, s.public_id)"""
    return related, f"x.sequence{direction}, x.public_id{direction}"
