"""How a person and the place they call from are named when log-in attempts are counted."""

from collections.abc import Collection
from ipaddress import IPv6Address, ip_address, ip_network

# An address nobody has: callers without one, such as over a socket file, count together.
UNKNOWN = "192.0.2.0"


def login_name(*, typed: str | None) -> str:
    """The address as it is compared: the same mailbox in other letters is the same account."""
    return (typed or "").strip().casefold()[:254]


def caller(*, peer: str, forwarded_for: str, trusted: Collection[str]) -> str:
    """Who calls: the connecting address, or the one a trusted proxy reports.

    Every hop is checked from the nearest outwards, so an address written by the caller himself
    is never believed. One IPv6 household owns a whole /64 and counts once.
    """
    address = peer
    hops = [hop.strip() for hop in forwarded_for.split(",") if hop.strip()]
    while address in trusted and hops:
        address = hops.pop()
    return _household(address)


def _household(text: str) -> str:
    try:
        address = ip_address(text)
    except ValueError:
        return UNKNOWN
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((address, 64), strict=False).network_address)
