"""Headings, running text, quotes and call-outs."""

from typing import Any, Literal, get_args
from uuid import UUID

from delivery.documents import rich_text
from delivery.documents.base import Shape
from delivery.documents.blocks.stream import BlockType, elements
from delivery.documents.references import Reference, reference
from delivery.values import BuildContext, Needs


class HeadingValue(Shape):
    """The content of a heading."""

    text: str
    """What it says."""
    level: Literal[2, 3]
    """2 opens a section, 3 a part of one."""


class HeadingBlock(Shape):
    """A heading."""

    type: Literal["heading"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: HeadingValue


class RichTextValue(Shape):
    """The content of a text block."""

    html: str
    """Clean HTML: p, h3, h4, ul, ol, li, b, strong, i, em, a, br and hr only."""


class RichTextBlock(Shape):
    """Running text."""

    type: Literal["rich_text"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: RichTextValue


class QuoteValue(Shape):
    """The content of a quote."""

    text: str
    """The words."""
    attribution: str
    """Who said them; may be empty."""


class QuoteBlock(Shape):
    """Somebody's words, set apart."""

    type: Literal["quote"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: QuoteValue


Tone = Literal["info", "tip", "warning", "spoiler"]


class Button(Shape):
    """A button that leads to one of our items or to another website: one of the two is null."""

    text: str
    """What it says."""
    item: Reference | None
    """The item of ours it leads to."""
    url: str | None
    """The address elsewhere it leads to."""


class CallOutValue(Shape):
    """The content of a call-out."""

    tone: Tone
    """What it is; a “spoiler” is to be hidden until the reader opens it."""
    title: str
    """The line above it, which gives nothing away; may be empty."""
    html: str
    """Clean HTML: p, ul, ol, li, b, strong, i, em, a and br only."""
    buttons: list[Button]
    """At most two; one that leads to what is not public is left out."""


class CallOutBlock(Shape):
    """A box beside the story."""

    type: Literal["call_out"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: CallOutValue


def _heading(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    level: Literal[2, 3] = 3 if value.get("level") == "3" else 2
    return {"value": HeadingValue(text=value["text"], level=level)}


def _rich_text(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    return {"value": RichTextValue(html=linked(value, context, refs))}


def linked(html: str | None, context: BuildContext, refs: list[UUID]) -> str:
    """Public HTML of an editor's text; what it links to goes into the list."""
    public, named = rich_text.public_html(html or "", pages=context.pages)
    refs.extend(named)
    return public


def _quote(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    return {"value": QuoteValue(text=value["text"], attribution=value.get("attribution") or "")}


def _call_out(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    tone = value.get("tone")
    buttons = [_button(each, context, refs) for each in elements(value.get("buttons"))]
    said = CallOutValue(
        tone=tone if tone in get_args(Tone) else "info",
        title=value.get("title") or "",
        html=linked(value["text"], context, refs),
        buttons=[each for each in buttons if each is not None],
    )
    return {"value": said}


def _button(value: Any, context: BuildContext, refs: list[UUID]) -> Button | None:
    """None when it leads nowhere any more, or to no website."""
    url = value.get("url") or ""
    if value.get("page") is not None:
        public_id = context.pages.get(value["page"])
        if public_id is None:
            return None
        refs.append(public_id)
        return Button(text=value["text"], item=reference(public_id), url=None)
    if not url.lower().startswith(("https://", "http://")):
        return None
    return Button(text=value["text"], item=None, url=url)


def _call_out_needs(value: Any) -> Needs:
    buttons = {each.get("page") for each in elements(value.get("buttons"))} - {None}
    return Needs(pages=rich_text.page_ids(value["text"]) | buttons)


HEADING = BlockType("heading", HeadingBlock, _heading)
RICH_TEXT = BlockType(
    "rich_text", RichTextBlock, _rich_text, lambda value: Needs(pages=rich_text.page_ids(value))
)
QUOTE = BlockType("quote", QuoteBlock, _quote)
CALL_OUT = BlockType("call_out", CallOutBlock, _call_out, _call_out_needs)
