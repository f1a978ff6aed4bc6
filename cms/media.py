"""Media files where no web server or bucket stands in front: one machine, a demonstration, tests.

Only what is meant for the public is given out: renditions. Originals stay with the editors.
"""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
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
    file = _file(path)
    if file is None:
        raise Http404
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    found = StaticFile(str(file), [*HEADERS.items(), ("Content-Type", kind)])
    response: HttpResponseBase = WhiteNoiseMiddleware.serve(found, request)
    return response


def _file(path: str) -> Path | None:
    """The public file at the path, wherever the path wanders on its way there."""
    root = Path(settings.MEDIA_ROOT).resolve()
    if "\x00" in path:
        return None
    file = (root / path).resolve()
    try:
        if not file.is_file() or not file.is_relative_to(root):
            return None
    except OSError:
        # A name that no file system takes.
        return None
    return file if file.relative_to(root).parts[0] in PUBLIC_FOLDERS else None
