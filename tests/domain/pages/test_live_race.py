"""Two of an event team click at the same moment; two connections, real locks."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

import pytest
from django.db import connection
from wagtail.models import PageLogEntry

from pages.choices import STATUS_CHANGED, EventStatus
from pages.exceptions import StatusRefused
from pages.models import LiveEventPage, LiveStatus
from pages.services import live_events
from tests.factories.pages import LiveEventPageFactory

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def own_connection() -> Iterator[None]:
    try:
        yield
    finally:
        connection.close()


@pytest.mark.parametrize("touched", [False, True])
def test_of_two_who_click_at_once_one_is_told(touched: bool) -> None:
    event = LiveEventPageFactory()
    if touched:
        LiveStatus.objects.create(public_id=event.translation_key)
    start = Barrier(2)

    def click(wanted: EventStatus) -> str:
        with own_connection():
            page = LiveEventPage.objects.get(pk=event.pk)
            start.wait(timeout=10)
            try:
                live_events.change_status(page=page, wanted=wanted, seen=EventStatus.PENDING)
            except StatusRefused as refused:
                return str(refused)
            return ""

    with ThreadPoolExecutor(2) as team:
        told = sorted(team.map(click, [EventStatus.LIVE, EventStatus.CANCELLED]))
    assert told[0] == ""
    status = LiveStatus.objects.get()
    assert told[1] == f"Meanwhile it was changed by somebody else: it is {status.status} now."
    assert PageLogEntry.objects.filter(action=STATUS_CHANGED).count() == 1
