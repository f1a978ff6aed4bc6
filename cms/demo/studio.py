"""Pictures drawn ahead on the machine's cores, since drawing is most of what loading takes.

Nothing depends on it: a picture that was not asked for in time is drawn where it is needed.
"""

import os
import signal
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context, parent_process
from threading import Thread
from types import TracebackType

from cms.demo.artwork import jpeg
from cms.demo.artwork.render import Art

MOST = 4
Order = tuple[Art, str]


def workers() -> int:
    """How many draw beside the one who loads; nobody where there is one core."""
    cores = os.cpu_count() or 1
    return min(cores, MOST) if cores > 1 else 0


class Studio:
    """Used as a context; leaving it gives up what is still to be drawn."""

    def __init__(self) -> None:
        self._ordered: dict[Order, Future[bytes]] = {}
        self._last = ExitStack()

    def __enter__(self) -> "Studio":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._last.close()

    def begin(self, orders: Iterable[Order]) -> None:
        """Starts drawing, in this order."""
        wanted = dict.fromkeys(orders)
        if not wanted or not workers():
            return
        # A forked child would share the database connection.
        pool = ProcessPoolExecutor(workers(), get_context("spawn"), initializer=_settle)
        self._last.callback(pool.shutdown, cancel_futures=True)
        for art, shape in wanted:
            self._ordered[art, shape] = pool.submit(jpeg, art=art, shape=shape)

    def picture(self, *, art: Art, shape: str) -> bytes:
        """The finished file, waited for if it is being drawn."""
        ordered = self._ordered.get((art, shape))
        return ordered.result() if ordered else jpeg(art=art, shape=shape)


def _settle() -> None:
    """A worker leaves interruptions to its parent, and goes when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_go_with_the_parent, daemon=True).start()


def _go_with_the_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
