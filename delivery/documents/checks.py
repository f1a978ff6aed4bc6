"""Refuses to start when a page type or an editorial snippet has no document type."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from delivery.documents import registry
from media_catalog.models.editorial import EditorialSnippet
from pages.models.bases import CataloguePage


def check_document_types(
    *, app_configs: Sequence[AppConfig] | None, **_: Any
) -> list[CheckMessage]:
    """Each publishable model is described by exactly one module of delivery.documents."""
    try:
        described = {each.model for each in registry.all_types()}
    except ImproperlyConfigured as problem:
        return [Error(str(problem), id="delivery.E001")]
    return [
        Error(
            f"{model._meta.label} has no document type, so nothing of it can be delivered.",
            hint=f"Add delivery/documents/{model._meta.model_name}.py with a DocumentType.",
            obj=model,
            id="delivery.E002",
        )
        for model in _publishable()
        if model not in described
    ]


def _publishable() -> Iterator[type[Model]]:
    for model in apps.get_models():
        if issubclass(model, CataloguePage | EditorialSnippet):
            yield model
