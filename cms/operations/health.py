"""Whether the product is alive, and whether it can do its work.

| PostgreSQL | migrations | Redis, worker | answer |
|---|---|---|---|
| reached | applied | both | 200 ok |
| reached | applied | one or both missing | 200 degraded |
| reached | missing | any | 503 unavailable |
| not reached | unknown | any | 503 unavailable |

Delivery reads and publishing need neither Redis nor a worker, so a load balancer must not take
every web server away when one of those is missing. Anybody may ask, as often as they like: the
parts are asked at most every two seconds, whoever asks. What is wrong is told to staff only.
"""

from dataclasses import asdict, dataclass
from threading import Lock
from time import monotonic

import psycopg
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from cms.operations import probes

KEEP_SECONDS = 2.0


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """What was found, and what follows from it."""

    database: bool
    migrations: bool
    redis: bool
    worker: bool

    @property
    def status(self) -> str:
        if not (self.database and self.migrations):
            return "unavailable"
        return "ok" if self.redis and self.worker else "degraded"


class Watch:
    """Remembers the last answer; while one thread asks, the others get the one before."""

    def __init__(self) -> None:
        self.asking = Lock()
        self.last: Readiness | None = None
        self.until = 0.0

    def readiness(self) -> Readiness:
        last = self.last
        if last is not None and (monotonic() < self.until or self.asking.locked()):
            return last
        with self.asking:
            if self.last is None or monotonic() >= self.until:
                self.last = ask()
                self.until = monotonic() + KEEP_SECONDS
            return self.last


def ask() -> Readiness:
    """Asks every part once; never raises."""
    try:
        applied = probes.database()
    except psycopg.Error:
        applied = None
    return Readiness(
        database=applied is not None,
        migrations=applied is not None and probes.newest_migrations() <= applied,
        redis=probes.answers(lambda: probes.broker().ping()),
        worker=probes.heartbeat_age() is not None,
    )


watch = Watch()


@transaction.non_atomic_requests
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


@transaction.non_atomic_requests
def ready(request: HttpRequest) -> HttpResponse:
    """The table above. `?details` adds what was found for people who may enter the editor; only
    then is the session read.
    """
    found = watch.readiness()
    body: dict[str, object] = {"status": found.status}
    if "details" in request.GET and found.database and _is_staff(request):
        body["parts"] = asdict(found)
    code = 503 if found.status == "unavailable" else 200
    return JsonResponse(body, status=code, headers={"Cache-Control": "no-store"})


def _is_staff(request: HttpRequest) -> bool:
    return request.user.has_perm("wagtailadmin.access_admin")
