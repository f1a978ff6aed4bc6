"""How often one anonymous address may read, counted in Redis.

The address is the connection's own. A forwarded one is believed only from proxies that are listed,
and an IPv6 reader is its /64, because one connection commonly owns all of it.
"""

import logging
import time
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest
from limits import RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter
from redis.exceptions import RedisError

from api.problems import Problem

logger = logging.getLogger(__name__)

# A counter that does not answer must not slow every read down.
_COUNTER_TIMEOUT = 0.25
_COUNTER_REST = 5.0


@dataclass(slots=True)
class _Counter:
    """Whether the counter answered lately."""

    resting_until: float = 0.0


_counter = _Counter()


def refuse_excess(request: HttpRequest) -> None:
    """Raises Problem when the address has used up its reads; lets all pass while Redis is away."""
    rate: int = settings.SHOWRUNNER_ANONYMOUS_RATE
    if not rate or time.monotonic() < _counter.resting_until:
        return
    limit = RateLimitItemPerMinute(rate)
    try:
        allowed = _limiter().hit(limit, "reads", address(request))
    except (RedisError, OSError) as error:
        _rest(error)
        return
    if not allowed:
        raise Problem("too_many_requests", headers={"Retry-After": str(_wait(limit, request))})


def address(request: HttpRequest) -> str:
    """Who is counted: the nearest hop that is not one of our own proxies."""
    trusted = set(settings.SHOWRUNNER_TRUSTED_HOPS)
    peer = request.META.get("REMOTE_ADDR", "")
    hops = [peer]
    if (peer or "unix") in trusted:
        forwarded = request.headers.get("X-Forwarded-For", "").split(",")
        hops += [hop.strip() for hop in reversed(forwarded) if hop.strip()]
    nearest = next((hop for hop in hops if (hop or "unix") not in trusted), hops[-1])
    return _network(nearest)


def _network(text: str) -> str:
    try:
        found = ip_address(text)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        mapped = found.ipv4_mapped
        return str(mapped) if mapped else f"{int(found) >> 64:x}/64"
    return str(found)


def _wait(limit: RateLimitItemPerMinute, request: HttpRequest) -> int:
    try:
        reset = _limiter().get_window_stats(limit, "reads", address(request)).reset_time
    except (RedisError, OSError):
        return 1
    return max(1, round(reset - time.time()))


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
