"""For whom a read is: the territory a trusted hop names, the platform and age that are asked for.

Platform and age in an address are filters, not protection: what may be played is decided again.
"""

import re
from functools import cache, lru_cache

from django.conf import settings

from api import parameters
from api.exchange import Asked
from api.parameters import Parameter
from delivery.values import ADULT, Audience
from entitlements.choices import Platform

_CODE = re.compile(r"[A-Z]{2}")


@cache
def asked_for() -> dict[str, Parameter]:
    """The query parameters of every live read."""
    return {
        "platform": parameters.one_of(
            meaning="What it is shown on; without it only what may be shown on all.",
            names=Platform.values,
        ),
        "maturity": parameters.age(
            meaning="Only what is rated for this age; what nobody rated counts as for adults.",
            most=ADULT,
        ),
    }


def of(asked: Asked, *, platform: str | None, maturity: int | None) -> Audience:
    """The reader's audience."""
    return _audience(_territory(asked), platform, maturity)


def varies() -> str | None:
    """The header that answers differ by; None while nobody's word on the territory counts."""
    named: str = settings.SHOWRUNNER_TERRITORY_HEADER
    return named if settings.SHOWRUNNER_TRUSTED_HOPS else None


_audience = lru_cache(maxsize=2048)(Audience)


def _territory(asked: Asked) -> str | None:
    """An upper-case country code, or None when nobody trusted knows it."""
    named: str | None = settings.SHOWRUNNER_DEFAULT_TERRITORY or None
    if asked.from_trusted_hop:
        named = asked.header(settings.SHOWRUNNER_TERRITORY_HEADER.lower()) or named
    code = (named or "").strip().upper()
    return code if _CODE.fullmatch(code) else None
