"""Bodies as stream fields are given them, and what they name."""

import json
from typing import Any
from uuid import UUID

from delivery.values import EmbedFacts, ImageFacts
from media_catalog.choices import ArtworkRole

WELLES, MOOREHEAD, MYSTERY, HORROR, PICTURE, SUBJECT, OTHER_SHOW = 11, 12, 21, 22, 31, 41, 51
ELSEWHERE = "https://vimeo.com/1084537"
NETWORK, STUDIO, SAGA = 61, 62, 71


def public_id(number: int) -> UUID:
    return UUID(int=number)


def block(kind: str, value: Any, number: int = 1) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(public_id(900 + number))}


def stream(*blocks: dict[str, Any]) -> str:
    return json.dumps(blocks)


def table(*rows: list[Any], **changes: Any) -> dict[str, Any]:
    return {
        "data": rows,
        "table_caption": "Reels",
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
        **changes,
    }


def every_block() -> list[dict[str, Any]]:
    """One block of each type with all it can say; `world()` has what they name."""
    link = f'<p>See <a linktype="page" id="{OTHER_SHOW}">this</a></p>'
    shown = {"image": PICTURE, "caption": "On air", "alt_text": ""}
    button = {"text": "Go on", "page": OTHER_SHOW, "url": ""}
    entry = {"date": "1938", "title": "It is heard", "text": link, "image": PICTURE}
    return [
        block("heading", {"text": "First", "level": "2"}, 1),
        block("rich_text", link, 2),
        block("image", shown, 3),
        block("quote", {"text": "Who knows", "attribution": "The Shadow"}, 4),
        block("item_card", {"item": OTHER_SHOW, "note": "Next"}, 5),
        block("call_out", {"tone": "tip", "title": "How", "text": link, "buttons": [button]}, 11),
        block("table", table(["Part", "Days"], ["First", "12"]), 12),
        block("timeline", {"title": "When", "entries": [entry]}, 13),
        block("gallery", {"title": "Seen", "images": [shown, shown]}, 14),
        block("media", {"item": OTHER_SHOW, "poster": PICTURE, "caption": "", "start": 90}, 15),
        block("embed", {"url": ELSEWHERE, "caption": "Watch"}, 16),
        block("item_rail", {"title": "More", "items": [OTHER_SHOW]}, 17),
        block("credits_list", {"title": "By", "people": [{"person": WELLES, "role": "Fog"}]}, 18),
    ]


def picture(*, roles: tuple[str, ...] = tuple(ArtworkRole.values)) -> ImageFacts:
    files = [
        {"file": f"images/a b.{width}.{kind}", "type": f"image/{kind}", "width": width, "height": 9}
        for kind in ("avif", "jpeg", "webp")
        for width in (640, 1280)
    ]
    return ImageFacts(
        alt="A microphone",
        credit="Somebody",
        width=1920,
        height=1080,
        focal_point=(0.25, 0.5),
        blurhash="LEHV6nWB2yk8",
        roles=dict.fromkeys(roles, files),
    )


def embed(**changes: Any) -> EmbedFacts:
    return EmbedFacts(
        **{
            "provider": "vimeo",
            "medium": "video",
            "title": "How the hills were painted",
            "author": "Somebody",
            "picture": "https://i.vimeocdn.com/video/1.jpg",
            "width": 640,
            "height": 360,
            "player": "https://player.vimeo.com/video/1084537",
            **changes,
        }
    )
