"""Values people choose from, and the check that nothing else is stored."""

import zoneinfo
from functools import cache

from django.core.exceptions import ValidationError


@cache
def time_zones() -> list[tuple[str, str]]:
    """Names of the IANA time zones, UTC first; technical aliases are left out."""
    places = sorted(name for name in zoneinfo.available_timezones() if "/" in name)
    shown = [
        name for name in places if not name.startswith(("Etc/", "SystemV/", "posix/", "right/"))
    ]
    return [("UTC", "UTC"), *((name, name.replace("_", " ")) for name in shown)]


def validate_time_zone(value: str) -> None:
    """Raises ValidationError for a zone this machine does not know: it would break every screen."""
    if value not in zoneinfo.available_timezones():
        raise ValidationError({"time_zone": "Choose a time zone from the list."})
