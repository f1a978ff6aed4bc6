"""Where items stand: their public identity, what is above them, whether they may be seen."""

from collections.abc import Collection
from dataclasses import dataclass

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, PageViewRestriction, Site

from delivery.documents import registry
from delivery.documents.base import DocumentType
from delivery.values import ItemKey

STEP = Page.steplen


@dataclass(frozen=True, slots=True)
class Place:
    """`ancestor_keys` run from just below the home page down to the parent."""

    key: ItemKey
    is_root: bool = False
    is_open: bool = True
    ancestor_keys: tuple[ItemKey, ...] = ()


@dataclass(frozen=True, slots=True)
class _Node:
    pk: int
    path: str
    key: ItemKey


def of(*, type: DocumentType, pks: Collection[int]) -> dict[int, Place]:
    """The places of the items that exist, by database id."""
    if issubclass(type.model, Page):
        return _of_pages(pks=pks)
    rows = type.model._default_manager.filter(pk__in=pks).values_list(
        "pk", "translation_key", "locale__language_code"
    )
    return {pk: Place(ItemKey(type.kind, public_id, code)) for pk, public_id, code in rows}


def hosts() -> dict[str, str]:
    """Where pictures and pages are seen from outside, as compiling is told it."""
    return {
        "media_url": settings.SHOWRUNNER_MEDIA_URL,
        "site_url": settings.SHOWRUNNER_FRONTEND_URL or settings.SHOWRUNNER_PUBLIC_URL,
    }


def site_id() -> int | None:
    """The one site's id, or None before there is one."""
    found: int | None = (
        Site.objects.order_by("-is_default_site", "pk").values_list("pk", flat=True).first()
    )
    return found


def _of_pages(*, pks: Collection[int]) -> dict[int, Place]:
    paths = dict(Page.objects.filter(pk__in=pks, alias_of__isnull=True).values_list("pk", "path"))
    nodes = _nodes(paths=paths.values())
    homes = _home_paths()
    private = set(PageViewRestriction.objects.values_list("page__path", flat=True))
    places = {}
    for pk, path in paths.items():
        chain = _prefixes(path)
        home = next((prefix for prefix in chain if prefix in homes), None)
        node = nodes.get(path)
        if node is None:
            continue
        above = chain[chain.index(home) + 1 : -1] if home and home != path else []
        known = [nodes[prefix].key for prefix in above if prefix in nodes]
        places[pk] = Place(
            key=node.key,
            is_root=home == path,
            is_open=home is not None and len(known) == len(above) and private.isdisjoint(chain),
            ancestor_keys=tuple(known),
        )
    return places


def _prefixes(path: str) -> list[str]:
    """The tree paths of all above, the root first, and the path itself."""
    return [path[:end] for end in range(STEP, len(path) + 1, STEP)]


def _nodes(*, paths: Collection[str]) -> dict[str, _Node]:
    """Pages of a published kind among the paths and all above them."""
    wanted = {prefix for path in paths for prefix in _prefixes(path)}
    kinds = {
        ContentType.objects.get_for_model(each.model).pk: each.kind
        for each in registry.all_types()
        if issubclass(each.model, Page)
    }
    rows = Page.objects.filter(path__in=wanted, content_type_id__in=kinds).values_list(
        "pk", "path", "content_type_id", "translation_key", "locale__language_code"
    )
    return {
        path: _Node(pk, path, ItemKey(kinds[type_id], public_id, code))
        for pk, path, type_id, public_id, code in rows
    }


def _home_paths() -> set[str]:
    """The site's home page in each of its languages."""
    root = Site.objects.order_by("-is_default_site", "pk").values("root_page__translation_key")[:1]
    return set(Page.objects.filter(Q(translation_key__in=root)).values_list("path", flat=True))
