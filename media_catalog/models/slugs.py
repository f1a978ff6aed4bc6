"""Slugs are unique in a language, and never look like a public id.

The database has the constraints; forms do not show the language, and Django leaves constraints on
hidden fields to the database, so the question is asked here once more in words editors understand.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from media_catalog import rules


def others(item: Any) -> QuerySet[Any]:
    """All others of its kind in its language."""
    siblings: QuerySet[Any] = type(item)._default_manager.filter(locale_id=item.locale_id)
    return siblings.exclude(pk=item.pk)


def check(item: Any) -> None:
    """Raises ValidationError on `slug`."""
    if rules.looks_like_uuid(item.slug or ""):
        raise ValidationError({"slug": "A slug must not look like a technical id."})
    holder = others(item).filter(slug=item.slug).first() if item.locale_id else None
    if holder is not None:
        raise ValidationError({"slug": f"“{holder}” has this slug already."})
