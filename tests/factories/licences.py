"""Licences of titles, as a rights manager gives them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import factory
from django.db import connection

from delivery.documents import registry
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow, TerritoryGroup


class TerritoryGroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TerritoryGroup

    name = factory.Sequence(lambda number: f"Group {number}")
    codes: tuple[str, ...] = ("DE", "AT", "CH")


def grant(
    page: Any,
    *,
    only: Iterable[str] = (),
    outside: Iterable[str] = (),
    groups: Iterable[TerritoryGroup] = (),
    platforms: Iterable[str] = (),
    start: datetime | None = None,
    end: datetime | None = None,
    kind: str = LicenceKind.CATALOGUE,
) -> LicenceWindow:
    """One window of the page's title; groups count for `only` unless `outside` is given."""
    only, outside, groups = list(only), list(outside), list(groups)
    reach = Reach.EXCEPT if outside else Reach.ONLY if only or groups else Reach.WORLD
    window = LicenceWindow.objects.create(
        title_kind=registry.by_model(type(page)).kind,
        public_id=page.translation_key,
        kind=kind,
        reach=reach,
        codes=only or outside,
        platforms=list(platforms),
        starts_at=start,
        ends_at=end,
    )
    window.groups.set(groups)
    return window


def commit() -> None:
    """What a commit would do to what is waiting for one, inside a test's own transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
