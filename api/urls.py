"""The delivery API's addresses; lists and details follow from the document types."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, re_path
from rest_framework.views import APIView

from api.views.changes import ChangesView
from api.views.details import DetailView, HomeView, ResolveView
from api.views.documentation import RedocView, SchemaView, SwaggerView
from api.views.features import FeaturesView
from api.views.feeds import SitemapView
from api.views.index import IndexView, NothingView, ProblemView
from api.views.items import ItemsView
from api.views.lists import ListView
from api.views.search import SearchView
from delivery.documents import registry
from delivery.documents.base import DocumentType

app_name = "api"


def _read(view: type[APIView], **options: Any) -> Callable[..., HttpResponseBase]:
    # One statement sees one state by itself: a transaction would only add round trips.
    return transaction.non_atomic_requests(view.as_view(**options))


def _of_kind(kind: DocumentType) -> list[URLPattern]:
    place = f"{kind.plural}/"
    return [
        path(place, _read(ListView, kind=kind.kind), name=f"{kind.kind}-list"),
        path(f"{place}<str:key>/", _read(DetailView, kind=kind.kind), name=f"{kind.kind}-detail"),
    ]


urlpatterns = [
    path("", _read(IndexView), name="index"),
    path("home/", _read(HomeView), name="home"),
    path("changes/", _read(ChangesView), name="changes"),
    path("resolve/", _read(ResolveView), name="resolve"),
    path("feeds/sitemap/", _read(SitemapView), name="sitemap"),
    path("items/", _read(ItemsView), name="items"),
    path("features/", _read(FeaturesView), name="features"),
    path("search/", _read(SearchView), name="search"),
    *(pattern for kind in registry.listed_types() for pattern in _of_kind(kind)),
    path("problems/<str:code>/", _read(ProblemView), name="problem"),
    path("schema/", _read(SchemaView), name="schema"),
    path("docs/", _read(SwaggerView), name="docs"),
    path("redoc/", _read(RedocView), name="redoc"),
    re_path(r"^(?:.*/)$", _read(NothingView), name="nothing"),
]
