"""Bringing an item's stored showings in line with what it compiles to, history kept."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F, Max

from delivery.models import Showing
from delivery.models.functions import Searchable
from delivery.values import ItemKey, Span, Tile


@dataclass(frozen=True, slots=True)
class Stored:
    """A showing as it stands in the table."""

    pk: int
    span: Span
    etag: str
    revision_ids: tuple[int, ...] = ()


@dataclass(slots=True)
class Plan:
    """What has to happen to rows so that the table says what the tiles say."""

    end_now: list[int] = field(default_factory=list)
    remove: list[int] = field(default_factory=list)
    end_at: list[tuple[int, datetime | None]] = field(default_factory=list)
    add: list[Tile] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.end_now or self.remove or self.end_at or self.add)


def stored(*, keys: Collection[ItemKey]) -> dict[ItemKey, list[Stored]]:
    """Current and future showings of the items, in order of time."""
    rows = (
        Showing.objects.current_or_future()
        .filter(public_id__in={key.public_id for key in keys})
        .annotate(start=F("span__startswith"), end=F("span__endswith"))
        .order_by("span")
        .values_list("pk", "kind", "public_id", "locale", "start", "end", "etag", "revision_ids")
    )
    found: dict[ItemKey, list[Stored]] = defaultdict(list)
    for pk, kind, public_id, locale, start, end, etag, revision_ids in rows:
        found[ItemKey(kind, public_id, locale)].append(
            Stored(pk, Span(start, end), etag, tuple(revision_ids))
        )
    return found


def plan(*, rows: Sequence[Stored], tiles: Sequence[Tile], now: datetime) -> Plan:
    """The smallest change from the rows to the tiles; an unchanged current row keeps its start."""
    steps = Plan()
    left = list(rows)
    for tile in tiles:
        match = next((row for row in left if _same(row, tile, now)), None)
        if match is None:
            steps.add.append(tile)
            continue
        left.remove(match)
        if match.span.end != tile.span.end:
            steps.end_at.append((match.pk, tile.span.end))
    for row in left:
        (steps.end_now if row.span.start < now else steps.remove).append(row.pk)
    return steps


def _same(row: Stored, tile: Tile, now: datetime) -> bool:
    """Equal content from the same instant on; both running already counts as the same. What lies
    ahead must also stand on the same revisions, as it goes when one of them is called off.
    """
    if row.etag != tile.etag:
        return False
    if max(row.span.start, tile.span.start) <= now:
        return True
    return row.span.start == tile.span.start and row.revision_ids == tile.revision_ids


def apply(*, plans: Mapping[ItemKey, Plan], now: datetime, site_id: int) -> None:
    """Carries the plans out; to be called inside a transaction. Rows are ended and removed before
    others are added; the exclusion constraints are checked at the commit.
    """
    remove = [pk for plan in plans.values() for pk in plan.remove]
    end_now = [pk for plan in plans.values() for pk in plan.end_now]
    end_at = [pair for plan in plans.values() for pair in plan.end_at]
    if remove:
        Showing.objects.filter(pk__in=remove).delete()
    with connection.cursor() as cursor:
        if end_now:
            cursor.execute(
                "UPDATE delivery_showing SET span = tstzrange(lower(span), %s), "
                "ended = txid_current(), ended_because = 'withdrawn' WHERE id = ANY(%s)",
                [now, end_now],
            )
        for pk, end in end_at:
            cursor.execute(
                "UPDATE delivery_showing SET span = tstzrange(lower(span), %s), "
                "ended = txid_current() WHERE id = %s",
                [end, pk],
            )
    Showing.objects.bulk_create(
        [_row(tile, site_id) for plan in plans.values() for tile in plan.add], batch_size=500
    )


def newest_row() -> int:
    """The highest id so far; rows above it are this transaction's, as only one writes at a time."""
    return Showing.objects.aggregate(newest=Max("pk"))["newest"] or 0


def take_back(*, keys: Collection[ItemKey], after: int) -> None:
    """Removes the items' rows with an id above `after`."""
    for key in keys:
        Showing.objects.filter(
            pk__gt=after, kind=key.kind, public_id=key.public_id, locale=key.locale
        ).delete()


def settle_clashes(*, after: int) -> set[ItemKey]:
    """Of any two showings that claim one path at one moment, removes the one that begins later, and
    says whose it was; only rows with an id above `after` are compared with all others.

    A scheduled version may claim an address that another page has taken since.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH contested AS MATERIALIZED (
                SELECT path FROM delivery_showing
                WHERE path IN (SELECT path FROM delivery_showing WHERE id > %s)
                GROUP BY path HAVING count(DISTINCT public_id) > 1
            ), claims AS MATERIALIZED (
                SELECT s.* FROM contested JOIN delivery_showing s USING (path)
            )
            DELETE FROM delivery_showing WHERE id IN (
                SELECT CASE WHEN (lower(one.span), one.id) > (lower(two.span), two.id)
                    THEN one.id ELSE two.id END
                FROM claims one JOIN claims two USING (path, locale, site_id)
                WHERE one.span && two.span AND one.public_id <> two.public_id
            ) RETURNING kind, public_id, locale
            """,
            [after],
        )
        return {ItemKey(*row) for row in cursor.fetchall()}


def _row(tile: Tile, site_id: int) -> Showing:
    return Showing(
        site_id=site_id,
        kind=tile.key.kind,
        public_id=tile.key.public_id,
        locale=tile.key.locale,
        path=tile.path,
        slug=tile.slug,
        parent_id=tile.parent_id,
        ancestor_ids=list(tile.ancestor_ids),
        span=DateTimeTZRange(tile.span.start, tile.span.end),
        cells=list(tile.cells),
        min_age=tile.facts.min_age,
        availability=tile.availability,
        varied=len(tile.availability) > 1,
        changing=tile.changing,
        ends=tile.ends,
        access=tile.facts.access,
        published_at=tile.published_at,
        updated_at=tile.updated_at,
        release_date=tile.facts.release_date,
        title_sort=tile.facts.title_sort,
        season_number=tile.facts.season_number,
        episode_number=tile.facts.episode_number,
        genre_ids=list(tile.facts.genre_ids),
        people_ids=list(tile.facts.people_ids),
        organisation_ids=list(tile.facts.organisation_ids),
        franchise_ids=list(tile.facts.franchise_ids),
        countries=list(tile.facts.countries),
        category_slugs=list(tile.facts.category_slugs),
        tags=list(tile.facts.tags),
        language=tile.facts.language,
        format=tile.facts.format,
        subkind=tile.facts.subkind,
        absolute_number=tile.facts.absolute_number,
        production_number=tile.facts.production_number,
        show_id=tile.facts.show_id,
        sequence=list(tile.facts.sequence) or None,
        status=tile.facts.status,
        starts_at=tile.facts.starts_at,
        ratings=list(tile.facts.ratings),
        external_ids=list(tile.facts.external_ids),
        indexed=tile.facts.indexed,
        search=Searchable(tile.words, locale=tile.key.locale),
        names=Searchable(tile.words.names, locale=tile.key.locale),
        card=tile.card,
        document=tile.document,
        gated=tile.gated,
        sources=tile.sources,
        refs=list(tile.refs),
        selection=tile.selection,
        depends_on=list(tile.depends_on),
        revision_ids=list(tile.revision_ids),
        etag=tile.etag,
    )
