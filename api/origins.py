"""Public reads are open to pages of any origin, without credentials and without varying by origin.

The CORS middleware would add `Vary: Origin` to every answer, which multiplies what caches keep.
"""

from django.conf import settings
from django.http.response import HttpResponseBase

METHODS = "GET, HEAD, OPTIONS"


def share(response: HttpResponseBase) -> None:
    """Lets any page read the answer and the headers it needs."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = ", ".join(settings.CORS_EXPOSE_HEADERS)


def allow(response: HttpResponseBase) -> None:
    """Answers a browser that asks before it reads."""
    response["Allow"] = METHODS
    response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = "If-None-Match, Accept"
    response["Access-Control-Max-Age"] = "86400"
