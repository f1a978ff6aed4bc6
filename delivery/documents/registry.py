"""Finds the document types: every module of this package may define one."""

import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from delivery import documents
from delivery.documents.base import DocumentType, Shape


@cache
def all_types() -> tuple[DocumentType, ...]:
    """One instance a kind, in the order they are compiled.

    Raises ImproperlyConfigured when two modules claim the same kind, model or plural.
    """
    found = [kind() for module in _modules() for kind in _defined_in(module)]
    for attribute in ("kind", "model", "plural"):
        _refuse_duplicates(found, attribute)
    return tuple(sorted(found, key=lambda each: (each.rank, each.kind)))


def by_kind(kind: str) -> DocumentType:
    """Raises LookupError for a kind nobody has described."""
    return _only(each for each in all_types() if each.kind == kind)


def by_model(model: type[Model]) -> DocumentType:
    """Raises LookupError for a model nobody has described."""
    return _only(each for each in all_types() if each.model is model)


def by_plural(plural: str) -> DocumentType:
    """Raises LookupError for a noun that is in no address."""
    return _only(each for each in all_types() if plural and each.plural == plural)


def listed_types() -> tuple[DocumentType, ...]:
    """Kinds with a list of their own; the others (home) never appear as a card."""
    return tuple(each for each in all_types() if each.plural)


def shapes() -> dict[str, tuple[type[Shape], type[Shape]]]:
    """The published (card, document) models of each kind."""
    return {each.kind: (each.Card, each.Document) for each in all_types()}


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.iter_modules(documents.__path__):
        yield import_module(f"{documents.__name__}.{info.name}")


def _defined_in(module: ModuleType) -> Iterator[type[DocumentType]]:
    for value in vars(module).values():
        if (
            inspect.isclass(value)
            and issubclass(value, DocumentType)
            and value.__module__ == module.__name__
            and not inspect.isabstract(value)
        ):
            yield value


def _refuse_duplicates(found: list[DocumentType], attribute: str) -> None:
    claimed: dict[object, DocumentType] = {}
    for each in found:
        value = getattr(each, attribute)
        if value and value in claimed:
            raise ImproperlyConfigured(
                f"{type(each).__module__} and {type(claimed[value]).__module__} "
                f"both describe {attribute} {value!r}."
            )
        claimed[value] = each


def _only(found: Iterator[DocumentType]) -> DocumentType:
    for each in found:
        return each
    raise LookupError("No document type describes this.")
