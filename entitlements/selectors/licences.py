"""The licences of titles as plain values."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from hashlib import blake2b
from uuid import UUID

from entitlements import rules
from entitlements.choices import LicenceKind
from entitlements.models import LicenceWindow
from entitlements.values import Licences, LicenceTerms, Window

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


def rows(*, title: Title) -> list[LicenceWindow]:
    """A title's own licences with their groups, in order."""
    kind, public_id = title
    found = LicenceWindow.objects.filter(title_kind=kind, public_id=public_id)
    return list(found.prefetch_related("groups"))


def terms(row: LicenceWindow) -> LicenceTerms:
    """The row as it was worded; its groups should be prefetched."""
    return LicenceTerms(
        kind=row.kind,
        reach=row.reach,
        codes=frozenset(row.codes),
        groups=frozenset(group.pk for group in row.groups.all()),
        platforms=frozenset(row.platforms),
        start=row.starts_at,
        end=row.ends_at,
        note=row.note,
        id=row.pk,
    )


def fingerprint(found: Iterable[LicenceWindow]) -> str:
    """Differs as soon as anything in a title's own licences does. What a group stands for is the
    group's business.
    """
    worded = sorted(
        repr((t.id, t.kind, t.reach, sorted(t.codes), sorted(t.groups), sorted(t.platforms)))
        + repr((t.start, t.end, t.note))
        for t in map(terms, found)
    )
    return blake2b("\n".join(worded).encode(), digest_size=16).hexdigest()
