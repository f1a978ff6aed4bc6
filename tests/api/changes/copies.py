"""A frontend's copy, and what editors do to what it is a copy of."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from django.db import connection, transaction

from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from tests.api.conftest import Reader


class Copy:
    """A frontend's copy of what one audience may see, kept as the guide says."""

    def __init__(self, reader: Reader, query: str = "", **headers: str) -> None:
        self.reader, self.query, self.headers = reader, query, headers
        self.items: dict[str, Any] = {}
        self.token: str | None = None
        self.told: list[tuple[str, str]] = []

    def sync(self, **more: str) -> "Copy":
        """Reads all pages; `told` is what they said: ids with `put` or the reason of removal."""
        self.told = []
        following: str | None = self.address(**more)
        while following is not None:
            page = self.reader.json(following, **self.headers)
            for item in page["items"]:
                self.items[item["id"]] = item
                self.told.append((item["id"], "put"))
            for gone in page["removed"]:
                del self.items[gone["id"]]
                self.told.append((gone["id"], gone["reason"]))
            following = page["next"]
            assert (following is None) == (page["token"] is not None)
            self.token = page["token"]
        return self

    def address(self, **more: str) -> str:
        since = {} if self.token is None else {"since": self.token}
        pairs = [f"{name}={value}" for name, value in {**since, **more}.items()]
        return "changes/?" + "&".join([*([self.query] if self.query else []), *pairs])


def key(item: Any) -> str:
    return str(item.translation_key)


def permit(item: Any, kind: str, *codes: str, **window: Any) -> LicenceWindow:
    return LicenceWindow.objects.create(
        title_kind=kind,
        public_id=item.translation_key,
        kind=LicenceKind.CATALOGUE,
        reach=Reach.ONLY,
        codes=list(codes),
        **window,
    )


def publish(item: Any, **changed: Any) -> None:
    for name, value in changed.items():
        setattr(item, name, value)
    item.save_revision().publish()


@contextmanager
def open_transaction(work: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Begins a transaction on a connection of its own, whose clock stands from here on; what is
    yielded does the work, and leaving commits it.
    """
    begun, act, done, leave = Event(), Event(), Event(), Event()

    def run() -> None:
        try:
            with transaction.atomic():
                with connection.cursor() as cursor:
                    cursor.execute("SELECT now()")
                begun.set()
                act.wait(20)
                work()
                done.set()
                leave.wait(20)
        finally:
            connection.close()

    def now() -> None:
        act.set()
        assert done.wait(20)

    thread = Thread(target=run)
    thread.start()
    assert begun.wait(20)
    yield now
    leave.set()
    thread.join(20)
