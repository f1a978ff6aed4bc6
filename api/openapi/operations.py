"""How one endpoint is described: by the view itself, in the shapes and parameters it works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry
from pydantic import BaseModel

from api import problems
from api.openapi import shapes
from api.parameters import Parameter
from api.problems import CATALOGUE

_EVERYWHERE = (
    "invalid_parameters",
    "bad_credentials",
    "not_acceptable",
    "too_many_requests",
    "unavailable",
)
_HEADERS = {
    "ETag": "Changes exactly when the body does; send it back as If-None-Match.",
    "Cache-Control": "How long the answer may be kept: never past the next known change.",
}
_LIVE_HEADERS = {
    "X-Showrunner-Instant": "The instant this answer was true, as RFC 3339.",
    "Cache-Tag": "What the answer depends on, for purging; also sent as Surrogate-Key.",
}


@dataclass(frozen=True, slots=True)
class Operation:
    """What a reader of the published schema is told. `live` answers come from the catalogue; one
    that is no JSON names its `media_type` instead of a shape.
    """

    name: str
    summary: str
    tag: str
    answer: Callable[[], type[BaseModel]] | None = None
    media_type: str = "application/json"
    description: str = ""
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    place: tuple[str, str] | None = None
    failures: tuple[str, ...] = ()
    live: bool = True


class PublicSchema(AutoSchema):
    """Writes an operation from what the view says of itself."""

    def is_excluded(self) -> bool:
        return not hasattr(self.view, "operation")

    def get_operation(
        self,
        path: str,
        path_regex: str,
        path_prefix: str,
        method: str,
        registry: ComponentRegistry,
    ) -> dict[str, Any] | None:
        self.registry = registry
        self.path, self.path_regex, self.path_prefix = path, path_regex, path_prefix
        self.method = method.upper()
        if self.is_excluded() or self.method != "GET":
            return None
        operation: Operation = self.view.operation()  # type: ignore[attr-defined]
        return {
            "operationId": operation.name,
            "summary": operation.summary,
            "description": operation.description or operation.summary,
            "tags": [operation.tag],
            "parameters": _parameters(operation),
            "security": [],
            "responses": self._responses(operation),
        }

    def _responses(self, operation: Operation) -> dict[str, Any]:
        headers = {**_HEADERS, **(_LIVE_HEADERS if operation.live else {})}
        schema = self._ref(operation.answer()) if operation.answer else {"type": "string"}
        good = {
            "description": "The answer.",
            "headers": {
                name: {"description": meaning, "schema": {"type": "string"}}
                for name, meaning in headers.items()
            },
            "content": {operation.media_type: {"schema": schema}},
        }
        unchanged = {"description": "What the reader holds under this ETag is still true."}
        refusals = {
            str(CATALOGUE[code].status): {
                "description": CATALOGUE[code].meaning,
                "content": {problems.CONTENT_TYPE: {"schema": self._ref(shapes.Problem)}},
            }
            for code in sorted({*_EVERYWHERE, *operation.failures})
        }
        return dict(sorted({"200": good, "304": unchanged, **refusals}.items()))

    def _ref(self, model: type[BaseModel]) -> dict[str, Any]:
        # Shapes stand in for serializers here; the types of the framework know only the latter.
        reference: dict[str, Any] = self.resolve_serializer(model, "response").ref  # type: ignore[arg-type]
        return reference


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    written = []
    if operation.place is not None:
        name, meaning = operation.place
        written.append(
            {
                "name": name,
                "in": "path",
                "required": True,
                "description": meaning,
                "schema": {"type": "string"},
            }
        )
    return written + [_query(name, each) for name, each in sorted(operation.parameters.items())]


def _query(name: str, parameter: Parameter) -> dict[str, Any]:
    written: dict[str, Any] = {
        "name": name,
        "in": "query",
        "description": parameter.meaning,
        "schema": parameter.schema,
    }
    if parameter.required:
        written["required"] = True
    if parameter.schema["type"] == "array":
        written |= {"style": "form", "explode": False}
    return written
