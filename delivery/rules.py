"""Pure rules of showings: how time is cut, how equal neighbours join, what makes two answers equal."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from hashlib import blake2b

import orjson

from delivery.values import Span, Tile

# What identifies a tile's content; its time and its proof are not part of it.
_NOT_CONTENT = ("span", "etag", "revision_ids")


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
    content = {name: value for name, value in asdict(tile).items() if name not in _NOT_CONTENT}
    packed = orjson.dumps(content, default=str, option=orjson.OPT_SORT_KEYS)
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
