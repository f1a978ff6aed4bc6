"""Text in an order of its own: tables and timelines."""

from typing import Any, Literal
from uuid import UUID

from delivery.documents import images, rich_text
from delivery.documents.base import Shape
from delivery.documents.blocks.stream import BlockType, elements
from delivery.documents.blocks.text import linked
from delivery.documents.images import Image
from delivery.values import BuildContext, Needs
from media_catalog.choices import ArtworkRole


class TableValue(Shape):
    """The content of a table."""

    caption: str
    """What it is about; may be empty."""
    header_row: bool
    """Whether its first row says what the columns are."""
    header_column: bool
    """Whether the first cell of each row says what the row is."""
    rows: list[list[str]]
    """Plain text, row by row from the top; all have the same number of cells."""


class TableBlock(Shape):
    """Rows and columns of plain text."""

    type: Literal["table"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: TableValue


class TimelineEntry(Shape):
    """Something that happened."""

    date: str
    """When, as it is to be printed: “30 October 1938”, “1960s”."""
    title: str
    """What happened."""
    html: str
    """Clean HTML: p, ul, ol, li, b, strong, i, em, a and br only; may be empty."""
    image: Image | None
    """A picture of it, 16:9."""


class TimelineValue(Shape):
    """The content of a timeline."""

    title: str
    """Printed above it; may be empty."""
    entries: list[TimelineEntry]
    """In the editors' order; never empty."""


class TimelineBlock(Shape):
    """What happened when, one entry under the other."""

    type: Literal["timeline"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: TimelineValue


def _table(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    rows = [[str(cell or "").strip() for cell in row] for row in (value or {}).get("data") or ()]
    if not any(cell for row in rows for cell in row):
        return None
    width = max(map(len, rows))
    said = TableValue(
        caption=value.get("table_caption") or "",
        header_row=bool(value.get("first_row_is_table_header")),
        header_column=bool(value.get("first_col_is_header")),
        rows=[[*row, *[""] * (width - len(row))] for row in rows],
    )
    return {"value": said}


def _timeline(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    entries = [
        TimelineEntry(
            date=each["date"],
            title=each["title"],
            html=linked(each.get("text"), context, refs),
            image=images.image(context, each.get("image"), ArtworkRole.LANDSCAPE),
        )
        for each in elements(value.get("entries"))
    ]
    if not entries:
        return None
    return {"value": TimelineValue(title=value.get("title") or "", entries=entries)}


def _timeline_needs(value: Any) -> Needs:
    entries = elements(value.get("entries"))
    linked_pages = (rich_text.page_ids(each.get("text") or "") for each in entries)
    return Needs(
        images=images.ids(*(each.get("image") for each in entries)),
        pages=frozenset().union(*linked_pages),
    )


TABLE = BlockType("table", TableBlock, _table)
TIMELINE = BlockType("timeline", TimelineBlock, _timeline, _timeline_needs)
