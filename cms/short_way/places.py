"""Which view answers a path: read off the API's own table of addresses, in its order."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver
from django.urls.resolvers import RoutePattern

from api import urls
from api.views.base import PublicView

PREFIX = "api/v1/"
# A view that changes one of these needs the framework around it.
_FRAMEWORK = (
    "initial", "get", "head", "finalize_response", "http_method_not_allowed", "dispatch",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A view, shared by all requests, and its address as figures name it."""

    view: PublicView
    route: str


class Places:
    """The addresses by their first step; an address with a variable first step ends the table."""

    def __init__(self, patterns: Iterable[URLPattern | URLResolver]) -> None:
        self._by_step: dict[str, list[tuple[RoutePattern, Place | None]]] = defaultdict(list)
        for each in patterns:
            route = str(each.pattern)
            step = route.partition("/")[0]
            if not isinstance(each.pattern, RoutePattern) or "<" in step:
                break
            self._by_step[step].append((each.pattern, _place(each)))

    def find(self, path: str) -> tuple[Place, dict[str, Any]] | None:
        """The view of a path below the prefix, with the variable parts of its address."""
        for pattern, place in self._by_step.get(path.partition("/")[0], ()):
            if (match := pattern.match(path)) is not None:
                return None if place is None else (place, match[2])
        return None


def of_api() -> Places:
    """The delivery API's addresses."""
    return Places(urls.urlpatterns)


def _place(pattern: URLPattern | URLResolver) -> Place | None:
    """The view of a public read that takes the framework's way unchanged; else Django serves it."""
    if isinstance(pattern, URLResolver) or pattern.default_args:
        return None
    view = getattr(pattern.callback, "cls", None)
    if view is None or not issubclass(view, PublicView):
        return None
    if any(getattr(view, name) is not getattr(PublicView, name) for name in _FRAMEWORK):
        return None
    options: dict[str, Any] = getattr(pattern.callback, "initkwargs", {})
    return Place(view(**options), PREFIX + str(pattern.pattern))
