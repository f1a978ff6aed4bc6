"""Blocks that stand apart from the running text, as StreamFields store them."""

from datetime import timedelta
from typing import Any

from cms.demo import values
from cms.demo.desk import Desk
from media_catalog.models import Embed
from media_catalog.rules import embeds

Box = (
    values.Play
    | values.CallOut
    | values.Row
    | values.Table
    | values.Cast
    | values.Timeline
    | values.Embed
)


def box(desk: Desk, block: Box) -> dict[str, Any]:
    """Type and value; what the demo knows of an embedded work is written down."""
    match block:
        case values.Play():
            shown = {"poster": None, "caption": block.caption, "start": block.start}
            return _typed("media", item=desk.page_pk(block.key), **shown)
        case values.CallOut():
            buttons = [_button(desk, block.button)] if block.button else []
            said = {"title": block.title, "text": block.html, "buttons": buttons}
            return _typed("call_out", tone=block.tone, **said)
        case values.Row():
            items = [desk.page_pk(key) for key in block.keys]
            return _typed("item_rail", title=block.title, items=items)
        case values.Table():
            return {"type": "table", "value": _table(block)}
        case values.Cast():
            people = [{"person": desk.person(key).pk, "role": role} for key, role in block.people]
            return _typed("credits_list", title=block.title, people=people)
        case values.Timeline():
            entries = [
                {"date": date, "title": title, "text": text, "image": None}
                for date, title, text in block.entries
            ]
            return _typed("timeline", title=block.title, entries=entries)
        case values.Embed():
            _know(desk, block)
            return _typed("embed", url=block.url, caption=block.caption)


def _typed(kind: str, **value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value}


def _button(desk: Desk, button: tuple[str, str]) -> dict[str, Any]:
    text, key = button
    return {"text": text, "page": desk.page_pk(key), "url": ""}


def _table(block: values.Table) -> dict[str, Any]:
    return {
        "data": [list(row) for row in block.rows],
        "table_caption": block.caption,
        "table_header_choice": "both",
        "first_row_is_table_header": True,
        "first_col_is_header": True,
    }


def _know(desk: Desk, block: values.Embed) -> None:
    width, height = block.size
    Embed.objects.get_or_create(
        key=embeds.key(block.url),
        defaults={
            "address": block.url,
            "provider": block.provider,
            "medium": "video",
            "title": block.title,
            "author": block.author,
            "picture": block.picture,
            "width": width,
            "height": height,
            "player": block.player,
            "asked_at": desk.now,
            "due_at": desk.now + timedelta(days=7),
        },
    )
