"""What each type of block says, what it drops, and what goes with a name that is hidden."""

from typing import Any

import orjson
import pytest

from delivery.documents import references, words
from tests.unit.delivery import unsaved, worlds, written
from tests.unit.delivery.worlds import build, context
from tests.unit.delivery.written import (
    ELSEWHERE,
    OTHER_SHOW,
    PICTURE,
    WELLES,
    block,
    public_id,
    stream,
    table,
)

SHOWN = {"image": PICTURE, "caption": "On air", "alt_text": ""}
CARD = {"type": "show", "title": "Escape", "path": "/escape/"}
OTHER = 52


def body(*blocks: dict[str, Any], **world: Any) -> list[dict[str, Any]]:
    """As stored: references stand for what is settled on reading."""
    item = unsaved.show(body=stream(*blocks))
    made: list[dict[str, Any]] = build(item, context("show", **world)).document["body"]
    return made


def read(stored: list[dict[str, Any]], **cards: Any) -> list[dict[str, Any]]:
    """As a reader gets it to whom these items are visible, by the number of their public id."""
    visible = {str(public_id(int(name[1:]))): card for name, card in cards.items()}
    found: list[dict[str, Any]] = references.expand(stored, visible)
    return found


def value(kind: str, content: Any, **world: Any) -> Any:
    (made,) = body(block(kind, content), **world)
    assert made["type"] == kind
    return made["value"]


def test_every_type_of_block_is_written_with_all_there_is() -> None:
    blocks = written.every_block()
    made = body(*blocks, **worlds.world())
    assert [each["type"] for each in made] == [each["type"] for each in blocks]
    assert [each["id"] for each in made] == [each["id"] for each in blocks]


def test_a_gallery_keeps_its_order_its_captions_and_its_own_descriptions() -> None:
    images = [
        {"type": "item", "value": {**SHOWN, "caption": "First"}, "id": "a"},
        {**SHOWN, "caption": "Second", "alt_text": "In its own words"},
    ]
    made = value("gallery", {"title": "Seen", "images": images}, **worlds.world())
    assert made["title"] == "Seen"
    assert [each["caption"] for each in made["images"]] == ["First", "Second"]
    assert [each["image"]["alt"] for each in made["images"]] == [
        "A microphone",
        "In its own words",
    ]


def test_a_gallery_leaves_out_pictures_without_files_and_goes_with_its_last() -> None:
    gallery = block("gallery", {"title": "", "images": [SHOWN, {**SHOWN, "image": 404}]})
    (made,) = body(gallery, **worlds.world())
    assert len(made["value"]["images"]) == 1
    assert body(gallery) == []


def test_a_title_to_play_names_it_and_goes_with_it() -> None:
    played = {"item": OTHER_SHOW, "poster": PICTURE, "caption": "Now", "start": 90}
    stored = body(block("media", played), **worlds.world())
    (made,) = read(stored, n51=CARD)
    assert made["value"]["item"] == CARD
    assert made["value"]["poster"]["alt"] == "A microphone"
    assert (made["value"]["start"], made["value"]["caption"]) == (90, "Now")
    assert read(stored) == []
    assert body(block("media", {**played, "item": 404}), **worlds.world()) == []


def test_a_call_out_says_its_tone_its_text_and_its_buttons() -> None:
    buttons = [
        {"text": "Ours", "page": OTHER_SHOW, "url": ""},
        {"text": "Theirs", "page": None, "url": "https://example.org/"},
    ]
    said = {"tone": "spoiler", "title": "The end", "text": "<p>He did it.</p>", "buttons": buttons}
    stored = body(block("call_out", said), **worlds.world())
    (made,) = read(stored, n51=CARD)
    assert made["value"]["tone"] == "spoiler"
    assert made["value"]["html"] == "<p>He did it.</p>"
    assert made["value"]["buttons"] == [
        {"text": "Ours", "item": CARD, "url": None},
        {"text": "Theirs", "item": None, "url": "https://example.org/"},
    ]


def test_a_button_to_what_is_hidden_goes_and_its_box_stays() -> None:
    button = {"text": "Ours", "page": OTHER_SHOW, "url": ""}
    said = {"tone": "tip", "title": "", "text": "<p>Here.</p>", "buttons": [button]}
    (made,) = read(body(block("call_out", said), **worlds.world()))
    assert made["value"]["buttons"] == []
    assert str(public_id(OTHER_SHOW)).encode() not in orjson.dumps(made)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "data:text/html,x", "/here/"])
def test_a_button_leads_to_websites_only(url: str) -> None:
    said = {"tone": "?", "title": "", "text": "", "buttons": [{"text": "x", "url": url}]}
    made = value("call_out", said)
    assert (made["tone"], made["buttons"]) == ("info", [])


def test_a_row_keeps_its_order_and_what_is_visible() -> None:
    row = {"title": "More", "items": [OTHER, OTHER_SHOW, 404, None]}
    pages = {OTHER_SHOW: public_id(OTHER_SHOW), OTHER: public_id(OTHER)}
    stored = body(block("item_rail", row), block("quote", {"text": "Q"}, 2), pages=pages)
    other = {**CARD, "title": "Other"}
    assert read(stored, n51=CARD, n52=other)[0]["value"]["items"] == [other, CARD]
    assert read(stored, n51=CARD)[0]["value"] == {"title": "More", "items": [CARD]}
    assert [each["type"] for each in read(stored)] == ["quote"]


def test_the_ids_in_a_row_are_told_to_whoever_looks_for_names() -> None:
    row = {"title": "More", "items": [OTHER, OTHER_SHOW]}
    pages = {OTHER_SHOW: public_id(OTHER_SHOW), OTHER: public_id(OTHER)}
    item = unsaved.show(body=stream(block("item_rail", row)))
    built = build(item, context("show", pages=pages))
    assert built.refs == (public_id(OTHER), public_id(OTHER_SHOW))
    assert references.named(built.document["body"]) == {str(each) for each in built.refs}


def test_people_are_named_with_their_roles_and_the_hidden_leave_no_trace() -> None:
    people = [{"person": WELLES, "role": "Fog"}, {"person": 404, "role": "Gone"}]
    listed = block("credits_list", {"title": "By", "people": people})
    (made,) = body(listed, **worlds.world())
    assert [(each["person"]["name"], each["role"]) for each in made["value"]["people"]] == [
        ("Welles", "Fog")
    ]
    assert body(listed) == []


def test_an_embed_is_told_in_plain_members() -> None:
    made = value("embed", {"url": ELSEWHERE, "caption": "Watch"}, **worlds.world())
    assert made == {
        "provider": "vimeo",
        "medium": "video",
        "url": ELSEWHERE,
        "title": "How the hills were painted",
        "author": "Somebody",
        "thumbnail_url": "https://i.vimeocdn.com/video/1.jpg",
        "width": 640,
        "height": 360,
        "src": "https://player.vimeo.com/video/1084537",
        "caption": "Watch",
    }


def test_an_embed_waits_for_its_provider() -> None:
    assert body(block("embed", {"url": ELSEWHERE, "caption": ""})) == []
    assert body(block("embed", {"url": "", "caption": ""}), **worlds.world()) == []


def test_a_table_is_plain_text_with_rows_of_one_length() -> None:
    made = value("table", table(["Part", None], ["<b>1</b>", 12, "x"], first_col_is_header=True))
    assert made == {
        "caption": "Reels",
        "header_row": True,
        "header_column": True,
        "rows": [["Part", "", ""], ["<b>1</b>", "12", "x"]],
    }


@pytest.mark.parametrize("raw", [None, table(), table([None, ""], [])])
def test_an_empty_table_is_none(raw: Any) -> None:
    assert body(block("table", raw)) == []


def test_a_timeline_keeps_its_entries_and_settles_their_links() -> None:
    text = f'<p>See <a linktype="page" id="{OTHER_SHOW}">this</a></p>'
    entries = [
        {"date": "1938", "title": "It is heard", "text": text, "image": PICTURE},
        {"date": "1960s", "title": "It is remembered", "text": "", "image": None},
    ]
    stored = body(block("timeline", {"title": "When", "entries": entries}), **worlds.world())
    first, second = read(stored, n51=CARD)[0]["value"]["entries"]
    assert first["html"] == '<p>See <a href="/escape/">this</a></p>'
    assert first["image"]["alt"] == "A microphone"
    assert (second["date"], second["html"], second["image"]) == ("1960s", "", None)
    hidden = read(stored)[0]["value"]["entries"][0]
    assert hidden["html"] == "<p>See this</p>"


def test_a_search_reads_what_blocks_print_and_nothing_that_goes_with_a_hidden_item() -> None:
    item = unsaved.show(body=stream(*written.every_block()))
    found = words.of(build(item, context("show", **worlds.world()))).body.split()
    assert {"First", "Part", "12", "1938", "heard", "Fog", "Welles", "painted"} <= set(found)
    assert not {"Next", "Go", "More", "https"} & set(found)
