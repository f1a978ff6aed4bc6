"""Every address of the published schema, with every id, slug, path and word there is.

Nothing here knows a single endpoint: what parameters take follows from their own description, so
whatever is published is crawled.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import orjson

from tests.content_types import CONTENT_TYPES
from tests.crawl.planting import Planted
from tests.crawl.readers import Viewer

SCHEMA = Path(__file__).parents[1] / "openapi.v1.json"
# Not API, and public all the same.
WEBSITE = ("/", "/old-address/", "/robots.txt", "/sitemap.xml", "/health/live")
DATES = ("2020-01-01", "2020-01-01T00:00:00Z", "2999-01-01", "1")
# Followed, never made up; the audience is the viewer's.
NOT_VARIED = {"cursor", "platform", "maturity"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path of the schema; `inside` are the names in its path, `known` those of its query."""

    path: str
    inside: tuple[str, ...]
    known: dict[str, dict[str, Any]]

    def matches(self, address: str) -> bool:
        form = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(self.path))
        return re.fullmatch(form, address.partition("?")[0]) is not None

    def address(self, query: dict[str, str], viewer: Viewer, **inside: str) -> str:
        """The address that asks for this; what the endpoint does not know is left out."""
        asked = {**query, **{k: v for k, v in viewer.query.items() if k in self.known}}
        path = self.path.format(**{name: quote(value) for name, value in inside.items()})
        return f"{path}?{urlencode(asked)}" if asked else path


@cache
def endpoints() -> list[Endpoint]:
    """Every path of the published schema."""
    found = []
    for path, operations in orjson.loads(SCHEMA.read_bytes())["paths"].items():
        every = operations["get"].get("parameters", [])
        inside = tuple(each["name"] for each in every if each["in"] == "path")
        known = {each["name"]: each for each in every if each["in"] == "query"}
        found.append(Endpoint(path, inside, known))
    return found


@dataclass(slots=True)
class Addresses:
    """Addresses for one viewer. `share` picks every so manieth of the many that name an item."""

    planted: Planted
    viewer: Viewer
    share: int = 1
    _turn: int = field(default=0, init=False)

    def all(self) -> Iterator[str]:
        yield from WEBSITE
        yield from self._some(self._places())
        for endpoint in endpoints():
            yield from self._of(endpoint)

    def few(self) -> Iterator[str]:
        """Each endpoint, each order with its count and its first cursor, and each item."""
        for endpoint in endpoints():
            needed = self._needed(endpoint)
            if endpoint.inside:
                for item in self.planted.items:
                    inside = dict.fromkeys(endpoint.inside, item.id)
                    yield endpoint.address(needed, self.viewer, **inside)
                continue
            yield endpoint.address(needed, self.viewer)
            yield from self._orders(endpoint, needed, {})

    def _of(self, endpoint: Endpoint) -> Iterator[str]:
        needed = self._needed(endpoint)
        if endpoint.inside:
            for key in self._some(self._keys()):
                inside = dict.fromkeys(endpoint.inside, key)
                yield endpoint.address(needed, self.viewer, **inside)
        inside = dict.fromkeys(endpoint.inside, self._shown(endpoint))
        yield endpoint.address(needed, self.viewer, **inside)
        yield endpoint.address({**needed, "zqunknown0zq": "1"}, self.viewer, **inside)
        for name, parameter in endpoint.known.items():
            if name not in NOT_VARIED:
                for value in self._values(name, parameter):
                    yield endpoint.address({**needed, name: value}, self.viewer, **inside)
        yield from self._orders(endpoint, needed, inside)

    def _orders(
        self, endpoint: Endpoint, needed: dict[str, str], inside: dict[str, str]
    ) -> Iterator[str]:
        for order in enumerated(endpoint.known.get("order", {})):
            small = {"order": order, "limit": "2", "count": "1"}
            sent = {k: v for k, v in small.items() if k in endpoint.known}
            yield endpoint.address({**needed, **sent}, self.viewer, **inside)

    def _needed(self, endpoint: Endpoint) -> dict[str, str]:
        """Values of what must be given; those that find something."""
        return {
            name: next(iter(self._values(name, parameter)))
            for name, parameter in endpoint.known.items()
            if parameter.get("required")
        }

    def _values(self, name: str, parameter: dict[str, Any]) -> Iterator[str]:
        schema = plain(parameter.get("schema", {}))
        items = plain(schema.get("items", {}))
        if found := enumerated(parameter):
            yield from found
            yield ",".join(found[:3])
        elif schema.get("type") == "integer":
            yield from (str(schema.get(each, 1)) for each in ("minimum", "default", "maximum"))
        elif "uuid" in {schema.get("format"), items.get("format")}:
            keys = [item.id for item in self.planted.items]
            yield ",".join(keys[: schema.get("maxItems", 1)])
            yield from self._some(iter(keys))
        elif {schema.get("format"), items.get("format")} & {"date", "date-time"}:
            yield from DATES
        elif name == "locale":
            yield from ("en", "de")
        elif name == "path":
            yield from self._some(self._places())
        else:
            yield from self._some(self._texts())
            yield from DATES

    def _shown(self, endpoint: Endpoint) -> str:
        """The id of something public that the endpoint is about; of anything for all others."""
        kinds = {f"/{row.plural}/": row.kind for row in CONTENT_TYPES}
        kind = next((kind for part, kind in kinds.items() if part in endpoint.path), None)
        return next(item.id for item in self.planted.items if kind in {None, item.kind})

    def _keys(self) -> Iterator[str]:
        for item in self.planted.items:
            yield item.id
            yield from item.slugs

    def _texts(self) -> Iterator[str]:
        """Words of titles and bodies, tags, slugs, and beginnings of words."""
        for item in self.planted.items:
            yield f"{item.mark}title"
            yield f"{item.mark}tags"
            yield f"{item.mark}bodyrichtext"
            yield f"{item.mark}name"
            yield item.mark
            yield from item.slugs

    def _places(self) -> Iterator[str]:
        for item in self.planted.items:
            yield from item.places

    def _some(self, every: Iterator[str]) -> Iterator[str]:
        """This viewer's share of many; each viewer begins at another."""
        self._turn += 1
        yield from islice(every, (self._turn * 5) % self.share, None, self.share)


def plain(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema, or the one alternative that is not null."""
    found: dict[str, Any] = schema
    for alternative in schema.get("anyOf", ()):
        if alternative.get("type") != "null":
            found = alternative
    return found


def enumerated(parameter: dict[str, Any]) -> list[str]:
    """The names it takes, when it takes no others."""
    schema = plain(parameter.get("schema", {}))
    return [str(each) for each in schema.get("enum") or schema.get("items", {}).get("enum", ())]
