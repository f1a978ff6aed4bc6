"""Bodies keep what can be shown and drop what cannot."""

import json
from typing import Any

import pytest

from delivery.documents import images
from media_catalog.choices import ArtworkRole
from tests.unit.delivery import unsaved, written
from tests.unit.delivery.worlds import build, context
from tests.unit.delivery.written import PICTURE, block, picture, stream


def _body(*blocks: dict[str, Any], **world: Any) -> list[dict[str, Any]]:
    built = build(unsaved.show(body=stream(*blocks)), context("show", **world))
    body: list[dict[str, Any]] = built.document["body"]
    return body


def test_blocks_of_unknown_type_are_skipped() -> None:
    body = _body(block("hologram", {"x": 1}, 1), block("quote", {"text": "Q"}, 2))
    assert [each["type"] for each in body] == ["quote"]
    assert body[0]["value"] == {"text": "Q", "attribution": ""}


def test_heading_levels_are_numbers() -> None:
    body = _body(
        block("heading", {"text": "A", "level": "2"}, 1),
        block("heading", {"text": "B", "level": "3"}, 2),
    )
    assert [each["value"]["level"] for each in body] == [2, 3]


def test_blocks_keep_their_ids() -> None:
    assert _body(block("quote", {"text": "Q"}, 5))[0]["id"] == str(written.public_id(905))


@pytest.mark.parametrize("block_id", [None, "", "not-an-id"])
def test_blocks_without_an_id_are_named_by_their_place(block_id: str | None) -> None:
    raw = {"type": "quote", "value": {"text": "Q"}, "id": block_id}
    assert _body(raw)[0]["id"] == _body(raw)[0]["id"]
    assert len({each["id"] for each in _body(raw, raw)}) == 2


@pytest.mark.parametrize("image_id", [None, 404, PICTURE])
def test_an_image_block_waits_for_its_renditions(image_id: int | None) -> None:
    unready = {PICTURE: picture(roles=())}
    raw = block("image", {"image": image_id, "caption": "C", "alt_text": "Here"})
    assert _body(raw, images=unready) == []


def test_an_image_block_may_describe_the_picture_in_its_own_words() -> None:
    ready = {PICTURE: picture()}
    own = _body(block("image", {"image": PICTURE, "alt_text": "Here"}), images=ready)
    usual = _body(block("image", {"image": PICTURE, "alt_text": ""}), images=ready)
    assert own[0]["value"]["image"]["alt"] == "Here"
    assert usual[0]["value"]["image"]["alt"] == "A microphone"


def test_a_card_of_a_deleted_page_is_dropped() -> None:
    assert _body(block("item_card", {"item": 404, "note": ""})) == []
    assert _body(block("item_card", {"item": None, "note": ""})) == []


def test_sources_list_jpeg_first_and_widest_first() -> None:
    image = images.image(
        context("show", images={PICTURE: picture()}), PICTURE, ArtworkRole.LANDSCAPE
    )
    assert image is not None
    assert [(each.type, each.width) for each in image.sources] == [
        ("image/jpeg", 1280),
        ("image/jpeg", 640),
        ("image/webp", 1280),
        ("image/webp", 640),
        ("image/avif", 1280),
        ("image/avif", 640),
    ]
    assert image.sources[0].url == "https://media.example/images/a%20b.1280.jpeg"
    assert (image.width, image.height) == (1280, 9)
    assert (image.focal_point.x, image.focal_point.y) == (0.25, 0.5)


def test_a_role_without_files_is_no_picture() -> None:
    built = build(
        unsaved.show(landscape_id=PICTURE, poster_id=PICTURE),
        context("show", images={PICTURE: picture(roles=("landscape",))}),
    )
    assert built.card["artwork"]["landscape"] is not None
    assert built.card["artwork"]["poster"] is None
    assert built.card["artwork"]["square"] is None


def test_lists_of_choosers_may_be_stored_bare_or_with_ids() -> None:
    first, second = written.public_id(61), written.public_id(62)
    items = [61, {"type": "item", "value": 62, "id": "x"}, {"type": "item", "value": None}]
    rails = json.dumps([block("curated", {"title": "T", "layout": "row", "items": items})])
    item = unsaved.home(rails=rails)
    built = build(item, context("home", 5, pages={61: first, 62: second}))
    assert built.document["rails"][0]["items"] == [{"$ref": str(first)}, {"$ref": str(second)}]
    assert built.refs == (first, second)
