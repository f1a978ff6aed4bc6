"""The whole published schema, as committed and as served."""

from functools import cache
from typing import Any

import orjson
import yaml
from django.urls import include, path
from drf_spectacular.generators import SchemaGenerator

from delivery.documents import registry


@cache
def schema() -> dict[str, Any]:
    """OpenAPI 3.1 as plain data. Built once a process: shapes only change with a release."""
    generator = SchemaGenerator(patterns=[path("api/v1/", include("api.urls"))])  # type: ignore[no-untyped-call]
    made: dict[str, Any] = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return made


@cache
def as_json() -> bytes:
    return orjson.dumps(schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


@cache
def as_yaml() -> bytes:
    # Through JSON, so that what is written are plain mappings, lists and texts.
    plain = orjson.loads(as_json())
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False).encode()


def describe_tags(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Adds a tag for each kind of item to those the settings describe."""
    described = {
        kind.plural.replace(
            "-", " "
        ): f"{kind.plural.replace('-', ' ').capitalize()} that are public now."
        for kind in registry.listed_types()
    }
    result["tags"] += [{"name": name, "description": text} for name, text in described.items()]
    return result
