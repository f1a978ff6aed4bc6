"""Figures for Prometheus: request times counted here, everything else read when asked."""

from collections.abc import Iterator
from functools import cache

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from prometheus_client import CollectorRegistry, Histogram, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from cms.operations import probes

METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
TIMES = CollectorRegistry()
REQUESTS = Histogram(
    "showrunner_request_seconds",
    "Time to answer, by route and status.",
    ["method", "route", "status"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
    registry=TIMES,
)


def observe(*, method: str | None, route: str, status: int, seconds: float) -> None:
    """Counts one answer. Routes are templates, so strangers cannot invent labels."""
    _counter(method if method in METHODS else "other", route, status).observe(seconds)


@cache
def _counter(method: str | None, route: str, status: int) -> Histogram:
    """Looked up once; there are as many as methods, routes and statuses."""
    found: Histogram = REQUESTS.labels(method, route, str(status))
    return found


class State(Collector):
    """What the database and the broker say at this moment; what cannot be asked is left out."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for name, text, value in (*probes.counted_in_database(), *probes.counted_in_broker()):
            yield GaugeMetricFamily(name, text, value=value)


def exposition() -> bytes:
    """All figures in Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(State())
    if settings.SHOWRUNNER_METRICS_DIRECTORY:
        multiprocess.MultiProcessCollector(registry, settings.SHOWRUNNER_METRICS_DIRECTORY)
        return generate_latest(registry)
    return generate_latest(TIMES) + generate_latest(registry)


def may_read(*, authorization: str) -> bool:
    """Whether the header carries the token; without a configured token nobody may."""
    expected = settings.SHOWRUNNER_METRICS_TOKEN
    return bool(expected) and constant_time_compare(authorization, f"Bearer {expected}")


@transaction.non_atomic_requests
def metrics(request: HttpRequest) -> HttpResponse:
    """`GET /metrics` with `Authorization: Bearer <SHOWRUNNER_METRICS_TOKEN>`."""
    if not settings.SHOWRUNNER_METRICS_TOKEN:
        return HttpResponse(status=404)
    if not may_read(authorization=request.headers.get("Authorization", "")):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(
        exposition(),
        content_type="text/plain; version=0.0.4; charset=utf-8",
        headers={"Cache-Control": "no-store"},
    )
