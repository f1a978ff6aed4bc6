"""The published description is valid, committed, complete, and readable without the network."""

import re
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml
from django.conf import settings
from django.contrib.staticfiles import finders
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.openapi import document, library
from delivery.documents import registry
from delivery.documents.blocks.union import TYPES
from tests.api.conftest import Reader

LIBRARY = Path(settings.BASE_DIR) / "docs" / "api" / "blocks.md"
COMMITTED = Path(settings.BASE_DIR) / "tests" / "openapi.v1.json"


def operations() -> list[dict[str, Any]]:
    return [each["get"] for each in document.schema()["paths"].values()]


def test_the_committed_schema_is_the_served_one() -> None:
    assert COMMITTED.read_bytes() == document.as_json(), "Run: manage.py export_openapi"


def test_the_schema_is_valid() -> None:
    assert list(OpenAPIV31SpecValidator(orjson.loads(document.as_json())).iter_errors()) == []


def test_operations_are_named_after_what_they_do() -> None:
    names = {operation["operationId"] for operation in operations()}
    assert len(names) == len(operations())
    for kind in registry.listed_types():
        assert f"get{kind.Document.__name__}" in names
        assert f"list{kind.plural.title().replace('-', '')}" in names


def test_every_operation_tells_how_it_fails() -> None:
    for operation in operations():
        refusals = {"400", "401", "406", "429", "503"}
        assert refusals <= operation["responses"].keys(), operation["operationId"]
        for status in refusals:
            content = operation["responses"][status]["content"]
            reference = content["application/problem+json"]["schema"]
            assert reference == {"$ref": "#/components/schemas/Problem"}


@pytest.mark.parametrize("name", ["AnyCard", "AnyDocument", "BodyBlock", "Rail"])
def test_unions_are_told_apart_by_type(name: str) -> None:
    union = document.schema()["components"]["schemas"][name]
    assert union["discriminator"]["propertyName"] == "type"
    assert len(union["discriminator"]["mapping"]) == len(union["oneOf"])


def test_every_shape_says_what_its_members_mean() -> None:
    silent = [
        f"{name}.{member}"
        for name, shape in document.schema()["components"]["schemas"].items()
        for member, told in shape.get("properties", {}).items()
        if not {"description", "const", "$ref"} & told.keys()
    ]
    assert silent == []


def test_the_schema_is_served_in_both_forms(reader: Reader) -> None:
    schema = reader.json("schema/")
    assert schema["openapi"].startswith("3.1")
    answer = reader.get("schema/?format=yaml")
    assert answer["Content-Type"].startswith("application/vnd.oai.openapi;")
    assert yaml.safe_load(answer.content) == schema


@pytest.mark.parametrize("place", ["docs/", "redoc/"])
def test_readable_forms_need_nothing_from_elsewhere(place: str, reader: Reader) -> None:
    answer = reader.get(place)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "http://" not in page
    assert "https://" not in page
    assert "<script>" not in page
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    loaded = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert len(loaded) >= 3
    assert all(finders.find(each) for each in loaded)


def test_the_block_library_says_what_the_schema_says() -> None:
    page = LIBRARY.read_text()
    assert page == library.page(document.schema()), "Run: manage.py export_blocks"
    for kind in document.schema()["components"]["schemas"]["BodyBlock"]["discriminator"]["mapping"]:
        assert f"\n## {kind}\n" in page


def test_every_example_in_the_library_has_the_members_of_its_block() -> None:
    examples = [
        orjson.loads(each)
        for each in re.findall(r"```json\n(.*?)```", LIBRARY.read_text(), re.DOTALL)
    ]
    shapes = {kind.name: kind.shape for kind in TYPES.values()}
    assert {each["type"] for each in examples} == shapes.keys()
    for example in examples:
        value: Any = shapes[example["type"]].model_fields["value"].annotation
        assert example["value"].keys() == value.model_fields.keys()
