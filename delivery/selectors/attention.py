"""The items behind the rows of “Needs attention”."""

from collections.abc import Iterable
from typing import Any

from delivery.documents import registry
from delivery.models import Parked


def items(*, rows: Iterable[Parked]) -> dict[int, Any]:
    """The page or snippet of each row that still exists, by the row's database id. A statement a
    kind.
    """
    by_kind: dict[str, dict[tuple[Any, str], int]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, {})[(row.public_id, row.locale)] = row.pk
    found: dict[int, Any] = {}
    for kind, wanted in by_kind.items():
        model = registry.by_kind(kind).model
        public_ids = {public_id for public_id, _ in wanted}
        for item in model._default_manager.filter(translation_key__in=public_ids).select_related(
            "locale"
        ):
            pk = wanted.get((item.translation_key, item.locale.language_code))
            if pk is not None:
                found[pk] = item
    return found
