"""What an editor's request has changed is compiled right after it commits."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from delivery import services

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class DrainMiddleware:
    """Stands outside the view's transaction, so a published page is on the next read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method not in SAFE:
            services.show_changes()
        return response
