"""Which items a change concerns: from outbox rows to items, and from an item to its dependents."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from wagtail.models import Page

from delivery.documents import registry
from delivery.models import Outbox, Showing
from delivery.values import NAMED_KINDS, ItemKey
from media_catalog.models import Category

# The topic of changes that concern every item.
ALL = "all"

Targets = dict[str, set[int]]


def named_by(*, rows: Iterable[Outbox]) -> Targets:
    """Database ids by kind of every item the outbox rows are about."""
    by_topic: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_topic[row.topic].add(row.key)
    pages = {int(key) for key in by_topic["page"]}
    found = _pages(pks=pages)
    for kind in NAMED_KINDS:
        found[kind] |= {int(key) for key in by_topic[kind]}
    subjects = {f"image:{key}" for key in by_topic["image"]}
    subjects |= {f"{topic}:{key}" for topic in ("tag", "embed") for key in by_topic[topic]}
    subjects |= _gone(kind="page", model=Page, pks=pages)
    for kind in NAMED_KINDS:
        subjects |= _gone(kind=kind, model=registry.by_kind(kind).model, pks=found[kind])
    categories = _below(pks={int(key) for key in by_topic["category"]})
    subjects |= {f"category:{pk}" for pk in categories}
    found["category"] |= categories
    licensed = _licensed(keys=by_topic["licence"])
    merge(found, merge(licensed, below(pks=set().union(*licensed.values()))))
    return merge(found, depending_on(subjects=subjects))


def everything() -> Targets:
    """Every item of every kind."""
    return defaultdict(
        set,
        {
            each.kind: set(each.model._default_manager.values_list("pk", flat=True))
            for each in registry.all_types()
        },
    )


def depending_on(*, subjects: Collection[str]) -> Targets:
    """Items whose showings fold in one of the subjects."""
    if not subjects:
        return defaultdict(set)
    rows = (
        Showing.objects.current_or_future()
        .filter(depends_on__overlap=list(subjects))
        .values_list("kind", "public_id", "locale")
        .distinct()
    )
    return pks_of(keys={ItemKey(*row) for row in rows})


def below(*, pks: Collection[int]) -> Targets:
    """Every page of a published kind under one of the pages."""
    under = Q()
    for path in Page.objects.filter(pk__in=pks).values_list("path", flat=True):
        under |= Q(path__startswith=path)
    if not under:
        return defaultdict(set)
    return _by_kind(Page.objects.filter(under).exclude(pk__in=pks))


def pks_of(*, keys: Collection[ItemKey]) -> Targets:
    """Database ids of the items, where they still exist."""
    found: Targets = defaultdict(set)
    by_kind: dict[str, set[ItemKey]] = defaultdict(set)
    for key in keys:
        by_kind[key.kind].add(key)
    for kind, wanted in by_kind.items():
        rows = (
            registry.by_kind(kind)
            .model._default_manager.filter(translation_key__in={key.public_id for key in wanted})
            .values_list("pk", "translation_key", "locale__language_code")
        )
        found[kind] = {
            pk for pk, public_id, code in rows if ItemKey(kind, public_id, code) in wanted
        }
    return found


def merge(into: Targets, more: Targets) -> Targets:
    for kind, pks in more.items():
        into[kind] |= pks
    return into


def _licensed(*, keys: Collection[str]) -> Targets:
    """The titles, in all their languages, that `kind:public id` names."""
    found: Targets = defaultdict(set)
    for key in keys:
        kind, _, public_id = key.partition(":")
        try:
            model = registry.by_kind(kind).model
        except LookupError:  # a licence of something nobody describes any more
            continue
        found[kind] |= set(
            model._default_manager.filter(translation_key=public_id).values_list("pk", flat=True)
        )
    return found


def _pages(*, pks: Collection[int]) -> Targets:
    return _by_kind(Page.objects.filter(pk__in=pks)) if pks else defaultdict(set)


def _gone(*, kind: str, model: type[Model], pks: Collection[int]) -> set[str]:
    """As subjects, those that exist no longer: they have no showing left that others follow."""
    there = model._default_manager.filter(pk__in=pks).values_list("pk", flat=True)
    return {f"{kind}:{pk}" for pk in set(pks) - set(there)} if pks else set()


def _by_kind(pages) -> Targets:  # type: ignore[no-untyped-def]  # Wagtail's querysets are untyped
    kinds = {
        ContentType.objects.get_for_model(each.model).pk: each.kind
        for each in registry.all_types()
        if each.has_path
    }
    found: Targets = defaultdict(set)
    for pk, type_id in pages.values_list("pk", "content_type_id"):
        if type_id in kinds:
            found[kinds[type_id]].add(pk)
    return found


def _below(*, pks: Collection[int]) -> set[int]:
    """The categories and all below them."""
    found: set[int] = set()
    level = set(pks)
    while level:
        found |= level
        level = set(Category.objects.filter(parent_id__in=level).values_list("pk", flat=True))
        level -= found
    return found
