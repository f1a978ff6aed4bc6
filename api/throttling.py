"""How often one anonymous address may read, counted in Redis.

The address is the connection's own. A forwarded one is believed only from proxies that are listed,
and an IPv6 reader is its /64, because one connection commonly owns all of it.
"""

import logging
import time
from dataclasses import dataclass, field
from functools import cache, lru_cache
from ipaddress import IPv6Address, ip_address
from threading import Lock

from django.conf import settings
from limits import RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter
from redis.exceptions import RedisError

from api.exchange import Asked
from api.problems import Problem

logger = logging.getLogger(__name__)

# A counter that does not answer must not slow every read down.
_COUNTER_TIMEOUT = 0.25
_COUNTER_REST = 5.0
# Asking the counter costs as much as answering a read, so permits are fetched by the bundle: a
# second's worth of them, at most so many, which this process then gives out itself.
_BUNDLE_AT_MOST = 100
_BUNDLE_KEPT = 10.0
_REFUSAL_KEPT = 1.0
_ADDRESSES_KEPT = 10_000


@dataclass(slots=True)
class _Bundle:
    """Permits of one address that are left; with `wait`, none until then, and so many seconds."""

    left: int
    until: float
    wait: int = 0


@dataclass(slots=True)
class _Counter:
    """Whether the counter answered lately, and the permits fetched from it."""

    resting_until: float = 0.0
    bundles: dict[str, _Bundle] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


_counter = _Counter()


def refuse_excess(asked: Asked) -> None:
    """Raises Problem when the address has used up its reads; lets all pass while Redis is away."""
    rate: int = settings.SHOWRUNNER_ANONYMOUS_RATE
    now = time.monotonic()
    if not rate or now < _counter.resting_until:
        return
    reader = address(asked)
    with _counter.lock:
        bundle = _counter.bundles.get(reader)
        if bundle is not None and now >= bundle.until:
            bundle = None
        if bundle is not None and bundle.left > 0:
            bundle.left -= 1
            return
    try:
        wait = (bundle.wait if bundle else 0) or _fetch(reader, rate, now)
    except (RedisError, OSError) as error:
        _rest(error)
        return
    if wait:
        raise Problem("too_many_requests", headers={"Retry-After": str(wait)})


def _fetch(reader: str, rate: int, now: float) -> int:
    """Takes permits from the counter, one of them for this read; says how long to wait without."""
    limit = RateLimitItemPerMinute(rate)
    size = max(1, min(_BUNDLE_AT_MOST, rate // 60))
    bundle = _Bundle(0, now + _REFUSAL_KEPT)
    for cost in (size, 1):
        if _limiter().hit(limit, "reads", reader, cost=cost):
            bundle = _Bundle(cost - 1, now + _BUNDLE_KEPT)
            break
    else:
        reset = _limiter().get_window_stats(limit, "reads", reader).reset_time
        bundle.wait = max(1, round(reset - time.time()))
    return _keep(reader, bundle, now)


def _keep(reader: str, fetched: _Bundle, now: float) -> int:
    """Puts the bundle with what other threads have fetched meanwhile, which must not be lost."""
    with _counter.lock:
        kept = _counter.bundles.get(reader)
        if kept is not None and kept.left > 0 and now < kept.until:
            if fetched.wait:
                kept.left -= 1
                return 0
            fetched.left += kept.left
        if len(_counter.bundles) >= _ADDRESSES_KEPT:
            _counter.bundles.clear()
        _counter.bundles[reader] = fetched
    return fetched.wait


def address(asked: Asked) -> str:
    """Who is counted: the nearest hop that is not one of our own proxies."""
    trusted = set(settings.SHOWRUNNER_TRUSTED_HOPS)
    hops = [asked.peer]
    if asked.from_trusted_hop:
        forwarded = (asked.header("x-forwarded-for") or "").split(",")
        hops += [hop.strip() for hop in reversed(forwarded) if hop.strip()]
    nearest = next((hop for hop in hops if (hop or "unix") not in trusted), hops[-1])
    return _network(nearest)


@lru_cache(maxsize=_ADDRESSES_KEPT)
def _network(text: str) -> str:
    try:
        found = ip_address(text)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        mapped = found.ipv4_mapped
        return str(mapped) if mapped else f"{int(found) >> 64:x}/64"
    return str(found)


def _rest(error: Exception) -> None:
    first = _counter.resting_until == 0.0
    _counter.resting_until = time.monotonic() + _COUNTER_REST
    if first:
        logger.warning("read_limit_not_counted", exc_info=error)


@cache
def _limiter() -> SlidingWindowCounterRateLimiter:
    url = settings.REDIS_URL
    url = f"redis+{url}" if url.startswith("unix:") else url
    storage = storage_from_string(
        url,
        key_prefix="showrunner:reads",
        socket_timeout=_COUNTER_TIMEOUT,
        socket_connect_timeout=_COUNTER_TIMEOUT,
    )
    return SlidingWindowCounterRateLimiter(storage)
