"""For whom a request is, and how it came: Django's own rules, applied once to each way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

from api.kept import Kept

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]

# All that Django looks at to name the host and the scheme, besides what the settings add.
_LOOKED_AT = (
    "HTTP_HOST", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT", "SERVER_NAME", "SERVER_PORT",
    "wsgi.url_scheme",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Arrival:
    """`served`: neither refused for its host nor redirected to TLS."""

    served: bool
    secure: bool


class Hosts:
    """What it has decided it keeps; strangers' host names are few at a time."""

    def __init__(self) -> None:
        proxy = settings.SECURE_PROXY_SSL_HEADER
        self._looked_at = (*_LOOKED_AT, proxy[0]) if proxy else _LOOKED_AT
        self._kept = Kept[Arrival](500)

    def of(self, environ: Environ) -> Arrival:
        """How this request is to be treated."""
        key = "\x1f".join([environ.get(name) or "" for name in self._looked_at])
        found = self._kept.get(key)
        if found is None:
            found = _arrival(environ)
            self._kept.put(key, found)
        return found


def _arrival(environ: Environ) -> Arrival:
    request = _Request(environ)
    secure = request.is_secure()
    try:
        request.get_host()
    except DisallowedHost:
        return Arrival(served=False, secure=secure)
    return Arrival(served=secure or not settings.SECURE_SSL_REDIRECT, secure=secure)


class _Request(HttpRequest):
    """As much of a request as Django looks at for this."""

    def __init__(self, environ: Environ) -> None:
        super().__init__()
        self.META = environ

    def _get_scheme(self) -> str | None:
        scheme: str | None = self.META.get("wsgi.url_scheme")
        return scheme
