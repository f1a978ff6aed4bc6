"""Rows that stand only for a time, in some territories or on some platforms.

Time is settled when the page is compiled: its showings are cut where a row comes or goes. Whom a
row is for is kept beside it under a private name and settled when the page is read; that name never
leaves this server.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime

from delivery.documents import blocks
from delivery.values import BuildContext
from entitlements import rules
from entitlements.values import ANY

_KEY = "$cells"


def edges(stream: Any) -> Iterator[datetime]:
    """Every instant at which a row comes or goes."""
    for _, value, _ in blocks.parts(stream):
        for name in ("show_from", "show_until"):
            if (instant := _instant(value.get(name))) is not None:
                yield instant


def timed(write: blocks.Writer) -> blocks.Writer:
    """The same, for rows that are left out while it is not their time."""

    def writer(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
        start, end = _instant(value.get("show_from")), _instant(value.get("show_until"))
        early = start is not None and context.starts_at < start
        late = end is not None and end <= context.starts_at
        return None if early or late else write(value, context, refs)

    return writer


def restrict(rows: list[dict[str, Any]], stream: Any, context: BuildContext) -> None:
    """Notes beside each published row whom it is for, unless it is for all."""
    noted = {
        str(blocks.stable_id(block_id, context=context, place=place)): _cells(value)
        for place, (_, value, block_id) in enumerate(blocks.parts(stream))
    }
    for row in rows:
        if cells := noted[row["id"]]:
            row[_KEY] = cells


def admitted(rows: list[dict[str, Any]], *, keys: Collection[str]) -> list[dict[str, Any]]:
    """The rows that are for an audience with these cells, without the note of whom they are for."""
    return [
        {name: value for name, value in row.items() if name != _KEY}
        for row in rows
        if _KEY not in row or not set(keys).isdisjoint(row[_KEY])
    ]


def _cells(value: Mapping[str, Any]) -> list[str]:
    """The cells a row is for; none when it is for all."""
    territories, platforms = value.get("territories") or [], value.get("platforms") or []
    if not (territories or platforms):
        return []
    cells = rules.cells(territories=territories or [ANY], platforms=platforms)
    return sorted(map(str, cells))


def _instant(raw: str | datetime | None) -> datetime | None:
    """The raw value of a time, which is text once it has been stored."""
    found = parse_datetime(raw) if isinstance(raw, str) else raw
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found
