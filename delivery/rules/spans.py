"""Pure rules of spans: how time is cut, how equal neighbours join, what two answers share."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from hashlib import blake2b
from operator import attrgetter

import orjson

from delivery.values import Span, Tile

# A tile's time and its proof are no part of what it says.
_NOT_CONTENT = ("key", "span", "etag", "revision_ids")
_content = attrgetter(*(each.name for each in fields(Tile) if each.name not in _NOT_CONTENT))


def overlap(*, first: Span, second: Span) -> Span | None:
    """The time both cover, or None."""
    start = max(first.start, second.start)
    ends = [end for end in (first.end, second.end) if end is not None]
    end = min(ends) if ends else None
    return Span(start, end) if end is None or start < end else None


def cut(*, span: Span, edges: Iterable[datetime]) -> list[Span]:
    """The span in pieces, cut at each edge that lies inside it."""
    inside = sorted({edge for edge in edges if edge in span and edge != span.start})
    starts = [span.start, *inside]
    ends: list[datetime | None] = [*inside, span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def edges(spans: Iterable[Span]) -> list[datetime]:
    """Every instant at which one of the spans begins or ends."""
    found: list[datetime] = []
    for span in spans:
        found.append(span.start)
        if span.end is not None:
            found.append(span.end)
    return found


def fingerprint(tile: Tile) -> str:
    """32 hexadecimal digits of BLAKE2b (RFC 7693) over everything the tile says."""
    packed = orjson.dumps((*tile.key, *_content(tile)), default=str)
    return blake2b(packed, digest_size=16).hexdigest()


def join(tiles: Sequence[Tile]) -> list[Tile]:
    """Tiles in order of time, with equal neighbours made one."""
    joined: list[Tile] = []
    for tile in sorted(tiles, key=lambda each: each.span.start):
        last = joined[-1] if joined else None
        if last and last.etag == tile.etag and last.span.end == tile.span.start:
            joined[-1] = replace(last, span=Span(last.span.start, tile.span.end))
        else:
            joined.append(tile)
    return joined
