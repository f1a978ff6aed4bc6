"""Sessions, log-ins, messages, redirects: what editors' screens need and delivery reads do not.

Reading the delivery API passes one comparison instead of every layer of `EDITORS_MIDDLEWARE`.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

WITHOUT_SESSIONS = ("/api/v1/", "/health/live", "/metrics")

ViewHook = Callable[..., HttpResponseBase | None]


class EditorsMiddleware:
    """Applies `EDITORS_MIDDLEWARE`, outermost first, outside the delivery API."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.chain: Callable[[HttpRequest], HttpResponse] = get_response
        self.view_hooks: list[ViewHook] = []
        for path in reversed(settings.EDITORS_MIDDLEWARE):
            layer = import_string(path)(self.chain)
            self.chain = layer
            if hasattr(layer, "process_view"):
                self.view_hooks.insert(0, layer.process_view)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(WITHOUT_SESSIONS):
            return self.get_response(request)
        return self.chain(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """The layers' own look at the view, such as the check against forged forms."""
        if request.path_info.startswith(WITHOUT_SESSIONS):
            return None
        for hook in self.view_hooks:
            if (response := hook(request, view, args, kwargs)) is not None:
                return response
        return None
