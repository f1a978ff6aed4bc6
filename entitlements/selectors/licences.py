"""The licences of titles as plain values."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from entitlements import rules
from entitlements.choices import LicenceKind
from entitlements.models import LicenceWindow
from entitlements.values import Licences, Window

Title = tuple[str, UUID]


def of(*, titles: Collection[Title]) -> dict[Title, Licences]:
    """Own licences by kind of item and public id; titles without any are absent. Two statements at
    most, however many titles.
    """
    if not titles:
        return {}
    rows = LicenceWindow.objects.filter(
        public_id__in={public_id for _, public_id in titles}
    ).prefetch_related("groups")
    found: dict[Title, dict[str, list[Window]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        title = (row.title_kind, row.public_id)
        if title in titles:
            found[title][row.kind].append(window(row))
    return {
        title: Licences(
            catalogue=tuple(kinds[LicenceKind.CATALOGUE]),
            playback=tuple(kinds[LicenceKind.PLAYBACK]),
        )
        for title, kinds in found.items()
    }


def window(row: LicenceWindow) -> Window:
    """The row as a plain value."""
    cells = rules.cells(territories=row.territories(), platforms=row.platforms)
    return Window(cells, row.starts_at, row.ends_at)
