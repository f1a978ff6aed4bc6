"""Media files where no web server or bucket stands in front: one machine, a demonstration, tests.

Only what is meant for the public is given out: renditions. Originals stay with the editors.
"""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils._os import safe_join
from django.views.decorators.http import require_safe
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

PUBLIC_FOLDERS = ("images",)
HEADERS = {
    "Cache-Control": "public, max-age=86400",
    "Access-Control-Allow-Origin": "*",
    # A file that pretends to be a picture runs nothing, whoever opens it.
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


@require_safe
@transaction.non_atomic_requests
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file with its type, an ETag, and parts of it when a Range is asked for."""
    folder = path.split("/", 1)[0]
    try:
        file = Path(safe_join(settings.MEDIA_ROOT, path))
    except ValueError:
        raise Http404 from None
    if folder not in PUBLIC_FOLDERS or "\x00" in path or not file.is_file():
        raise Http404
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    found = StaticFile(str(file), [*HEADERS.items(), ("Content-Type", kind)])
    response: HttpResponseBase = WhiteNoiseMiddleware.serve(found, request)
    return response
