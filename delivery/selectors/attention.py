"""The items behind the rows of “Needs attention”."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from delivery.documents import registry
from delivery.models import Parked


def items(*, rows: Iterable[Parked]) -> dict[int, Any]:
    """The page or snippet of each row that still exists, by the row's database id. A statement a
    kind.
    """
    by_kind: dict[str, dict[tuple[UUID, str], int]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, {})[(row.public_id, row.locale)] = row.pk
    return {
        pk: item
        for kind, wanted in by_kind.items()
        for item in _items(kind=kind, public_ids={public_id for public_id, _ in wanted})
        if (pk := wanted.get((item.translation_key, item.locale.language_code))) is not None
    }


def _items(*, kind: str, public_ids: Collection[UUID]) -> Iterable[Any]:
    rows = registry.by_kind(kind).model._default_manager.filter(translation_key__in=public_ids)
    return rows.select_related("locale")
