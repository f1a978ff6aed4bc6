"""Questions no reader may ask: every field of every table, in every place of a query."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import urlencode

import psycopg
import pytest
from django.apps import apps
from django.db import models

from tests.crawl.addresses import Endpoint, endpoints, enumerated, plain

LOOKUPS = (
    "",
    "exact",
    "iexact",
    "contains",
    "icontains",
    "startswith",
    "istartswith",
    "endswith",
    "in",
    "gt",
    "lt",
    "range",
    "isnull",
    "regex",
)
DEEPEST = 3
ONE = "0b5d39d0-e62f-4c90-beab-bff7119097e9"


class Question(NamedTuple):
    """What is asked where: `name` and `value` of one more query parameter."""

    endpoint: Endpoint
    name: str
    value: str

    @property
    def address(self) -> str:
        inside = dict.fromkeys(self.endpoint.inside, ONE)
        needed = {
            name: "/" if name == "path" else ONE
            for name, parameter in self.endpoint.known.items()
            if parameter.get("required")
        }
        path = self.endpoint.path.format(**inside)
        return f"{path}?{urlencode({**needed, self.name: self.value})}"

    @property
    def is_named(self) -> bool:
        """Whether the committed description names it, literally."""
        schema = self._schema
        names = {str(each) for each in schema.get("items", schema).get("enum", ())}
        return bool(names) and set(self.value.split(",")) <= names

    @property
    def is_free_text(self) -> bool:
        """Whether the value stands where readers may write anything, such as a tag or a search."""
        schema = self._schema
        text = schema.get("items", schema)
        told = {"format", "enum", "examples"} & text.keys()
        return self.name != "cursor" and text.get("type") == "string" and not told

    @property
    def _schema(self) -> dict[str, Any]:
        return plain(self.endpoint.known.get(self.name, {}).get("schema", {}))


def paths() -> list[tuple[str, ...]]:
    """Every way through the tables from any model, at most three fields long."""
    found: dict[tuple[str, ...], None] = {}
    for model in apps.get_models(include_auto_created=True):
        for way in _ways(model, DEEPEST):
            found[way] = None
    return sorted(found)


def _ways(model: type[models.Model], steps: int) -> Iterator[tuple[str, ...]]:
    for each in model._meta.get_fields(include_hidden=False):
        yield (each.name,)
        if each.is_relation and isinstance(each.related_model, type) and steps > 1:
            for rest in _ways(each.related_model, steps - 1):
                yield (each.name, *rest)


def questions(*, seed: int, count: int) -> Iterator[Question]:
    """A fixed choice of so many out of all; each field by itself is always among them."""
    chance = random.Random(seed)
    every, where = paths(), endpoints()
    alone = [way for way in every if len(way) == 1]
    for number in range(count):
        way = alone[number] if number < len(alone) else chance.choice(every)
        yield chance.choice(list(_asked(chance.choice(where), way, chance.choice(LOOKUPS))))


def named() -> Iterator[Question]:
    """Every single name that the description does allow."""
    for endpoint in endpoints():
        for name, parameter in endpoint.known.items():
            for value in enumerated(parameter):
                yield Question(endpoint, name, value)


def _asked(endpoint: Endpoint, way: tuple[str, ...], lookup: str) -> Iterator[Question]:
    """The way as a filter, in each spelling, and as a value of each parameter that takes names."""
    known = [*way, lookup] if lookup else [*way]
    under, dotted = "__".join(known), ".".join(way)
    for name in (under, f"filter[{under}]", f"{dotted}[{lookup}]", f"exclude_{under}", dotted):
        yield Question(endpoint, name, "a")
    for name in ("filter", "where", "q", "search", "include", "sort", "populate", "annotate"):
        if name not in endpoint.known:
            yield Question(endpoint, name, f"{under}:a")
    for name in ("order", "fields", "expand", *endpoint.known):
        for value in (under, f"-{under}", dotted, f"id,{dotted}"):
            yield Question(endpoint, name, value)


class Statements:
    """Counts what is sent to the database, over whichever connection of this process."""

    def __init__(self) -> None:
        self.count = 0

    @contextmanager
    def counted(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in ("execute", "executemany", "stream", "copy"):
                patch.setattr(psycopg.Cursor, name, self._counting(getattr(psycopg.Cursor, name)))
            yield

    def _counting(self, run: Any) -> Any:
        def counting(*args: Any, **kwargs: Any) -> Any:
            self.count += 1
            return run(*args, **kwargs)

        return counting
