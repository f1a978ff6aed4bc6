"""What a request tells about the person who tries to sign in; axes counts by these two names."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from accounts import rules


def login_name(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The account that is tried, known or unknown."""
    typed = (credentials or {}).get("username") or request.POST.get("username")
    return rules.login_name(typed=str(typed) if typed else None)


def caller(request: HttpRequest) -> str:
    """The address that counts for limits; forged X-Forwarded-For headers have no effect."""
    return rules.caller(
        peer=request.META.get("REMOTE_ADDR", ""),
        forwarded_for=request.headers.get("X-Forwarded-For", ""),
        trusted=settings.SHOWRUNNER_TRUSTED_HOPS,
    )
