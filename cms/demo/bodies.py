"""From the catalogue's blocks to what StreamFields store."""

import json
import re
from typing import Any

from cms.demo.boxes import box
from cms.demo.desk import Desk
from cms.demo.ids import public_id
from cms.demo.pictures import hang
from cms.demo.values import (
    Block,
    Card,
    Gallery,
    Heading,
    Picture,
    Quote,
    Text,
)

_LINK = re.compile(r'<a href="demo:([\w-]+)">')


def body(desk: Desk, *, key: str, blocks: tuple[Block, ...]) -> str:
    """The blocks as a StreamField's JSON; pictures among them are drawn and stored."""
    return json.dumps(
        [
            {
                **_block(desk, block, f"{key}-{number}"),
                "id": str(public_id("block", f"{key}/{number}")),
            }
            for number, block in enumerate(blocks)
        ]
    )


def _block(desk: Desk, block: Block, name: str) -> dict[str, Any]:
    match block:
        case Heading():
            return {"type": "heading", "value": {"text": block.text, "level": block.level}}
        case Text():
            return {"type": "rich_text", "value": _linked(desk, block.html)}
        case Quote():
            said = {"text": block.text, "attribution": block.attribution}
            return {"type": "quote", "value": said}
        case Card():
            shown = {"item": desk.page_pk(block.key), "note": block.note}
            return {"type": "item_card", "value": shown}
        case Picture():
            return {"type": "image", "value": _picture(desk, block, name)}
        case Gallery():
            pictures = [
                _picture(desk, each, f"{name}-{place}") for place, each in enumerate(block.pictures)
            ]
            return {"type": "gallery", "value": {"title": block.title, "images": pictures}}
        case _:
            return box(desk, block)


def _picture(desk: Desk, block: Picture, name: str) -> dict[str, Any]:
    image = hang(
        desk,
        art=block.art,
        shape="landscape",
        name=name,
        title=block.art.words.title,
        alt=block.alt,
    )
    return {"image": image.pk, "caption": block.caption, "alt_text": ""}


def _linked(desk: Desk, html: str) -> str:
    return _LINK.sub(lambda found: f'<a linktype="page" id="{desk.page_pk(found[1])}">', html)
