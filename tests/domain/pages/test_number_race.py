"""Two editors want one number at the same moment; two connections, real locks."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from threading import Barrier, Event

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from pages.models import EpisodePage
from tests.factories.pages import EpisodePageFactory, SeasonPageFactory

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def own_connection() -> Iterator[None]:
    try:
        yield
    finally:
        connection.close()


def test_of_two_who_save_at_once_one_is_refused() -> None:
    season = SeasonPageFactory()
    pages = [EpisodePageFactory(parent=season, number=n, published=False) for n in (1, 2)]
    start = Barrier(2)

    def save(pk: int) -> bool:
        with own_connection():
            page = EpisodePage.objects.get(pk=pk)
            page.number = Decimal(9)
            start.wait(timeout=10)
            try:
                page.save()
            except ValidationError:
                return False
            return True

    with ThreadPoolExecutor(2) as editors:
        saved = list(editors.map(save, [page.pk for page in pages]))
    assert sorted(saved) == [False, True]
    assert EpisodePage.objects.filter(number=9).count() == 1


def test_the_second_waits_for_the_first_to_commit() -> None:
    season = SeasonPageFactory()
    held, release = Event(), Event()

    def first() -> None:
        with own_connection(), transaction.atomic():
            EpisodePage(number=Decimal(9)).claim_number(parent=season)
            held.set()
            release.wait(timeout=10)
            fresh = type(season).objects.get(pk=season.pk)
            fresh.add_child(instance=EpisodePage(title="First", number=Decimal(9), live=False))

    def second() -> bool:
        with own_connection(), transaction.atomic():
            try:
                EpisodePage(number=Decimal(9)).claim_number(parent=season)
            except ValidationError:
                return False
            return True

    with ThreadPoolExecutor(2) as editors:
        one = editors.submit(first)
        assert held.wait(timeout=10)
        two = editors.submit(second)
        assert not two.done()
        release.set()
        one.result(timeout=10)
        assert two.result(timeout=10) is False
