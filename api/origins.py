"""Public reads are open to pages of any origin, without credentials and without varying by origin.

The CORS middleware would add `Vary: Origin` to every answer, which multiplies what caches keep.
"""

from django.conf import settings
from django.http.response import HttpResponseBase

METHODS = "GET, HEAD, OPTIONS"
# Lets any page read the answer and the headers it needs.
SHARED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(settings.CORS_EXPOSE_HEADERS),
}


def share(response: HttpResponseBase) -> None:
    """Puts the headers for other origins on an answer."""
    for name, value in SHARED.items():
        response[name] = value


def allow(response: HttpResponseBase) -> None:
    """Answers a browser that asks before it reads."""
    response["Allow"] = METHODS
    response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = "If-None-Match, Accept"
    response["Access-Control-Max-Age"] = "86400"
