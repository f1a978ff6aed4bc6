"""Kinds are found by their modules, and what is forgotten or doubled is named."""

from collections.abc import Iterator

import pytest
from django.core.exceptions import ImproperlyConfigured

from delivery.documents import checks, references, registry
from delivery.documents.base import DocumentType
from delivery.documents.show import ShowType
from pages.models import SeasonPage


@pytest.fixture
def fresh() -> Iterator[None]:
    """Kinds are found anew, in the test and after it."""
    registry.all_types.cache_clear()
    yield
    registry.all_types.cache_clear()


def _found(monkeypatch: pytest.MonkeyPatch, *kinds: type[DocumentType]) -> None:
    monkeypatch.setattr(registry, "_defined_in", lambda module: kinds)
    monkeypatch.setattr(registry, "_modules", lambda: [registry])


@pytest.mark.usefixtures("fresh")
def test_a_page_type_without_a_document_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _found(monkeypatch, ShowType)
    named = {each.obj: each.msg for each in checks.check_document_types(app_configs=None)}
    assert "pages.SeasonPage has no document type" in named[SeasonPage]
    assert ShowType.model not in named


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("attribute", ["kind", "model", "plural"])
def test_two_claims_to_one_name_are_refused(
    attribute: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {"kind": "series", "model": SeasonPage, "plural": "series"}
    other[attribute] = getattr(ShowType, attribute)
    _found(monkeypatch, ShowType, type("SeriesType", (ShowType,), other))
    with pytest.raises(ImproperlyConfigured, match=f"both describe {attribute}"):
        registry.all_types()
    (error,) = checks.check_document_types(app_configs=None)
    assert error.id == "delivery.E001"


def test_a_reference_is_published_as_any_card() -> None:
    schema = registry.by_kind("article").Document.model_json_schema(mode="serialization")
    assert schema["properties"]["related"]["items"] == {"$ref": "#/$defs/AnyCard"}
    assert schema["$defs"]["ItemCardValue"]["properties"]["item"]["$ref"] == "#/$defs/AnyCard"


def test_any_card_is_told_apart_by_its_type() -> None:
    schema = references.any_card().model_json_schema(mode="serialization")
    assert schema["discriminator"]["propertyName"] == "type"
    assert set(schema["discriminator"]["mapping"]) == {
        each.kind for each in registry.listed_types()
    }
