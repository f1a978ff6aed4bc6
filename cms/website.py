"""This server has no pages: every address of the website leads on, whatever stands there.

Wagtail's own view would tell a hidden page from a missing one before the frontend is asked.
"""

from urllib.parse import quote

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.views.decorators.http import require_safe


@require_safe
@transaction.non_atomic_requests
def lead_on(request: HttpRequest, path: str = "") -> HttpResponseRedirect:
    """To the frontend, or, as long as none is connected, to what it would read."""
    if settings.SHOWRUNNER_FRONTEND_URL:
        return HttpResponseRedirect(f"{settings.SHOWRUNNER_FRONTEND_URL}/{quote(path)}")
    return HttpResponseRedirect(f"/api/v1/resolve/?path=/{quote(path)}")
