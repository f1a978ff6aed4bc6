"""What the forms of body blocks accept, what their chooser shows, and what saving sets going."""

import json
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail import blocks
from wagtail.blocks.base import get_error_json_data

from media_catalog.models import Embed
from pages import rules
from pages.blocks import BodyBlock
from pages.models import ArticlePage
from tests.domain.pages.conftest import typed
from tests.factories.media_catalog import CatalogImageFactory, PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
TYPES = list(BodyBlock().child_blocks)


@pytest.fixture(autouse=True)
def _newsroom() -> None:
    """People can be chosen once the newsroom's screens are registered, which its addresses do."""
    reverse("wagtailadmin_home")


def cleaned(kind: str, value: Any) -> Any:
    """The stored form of what the block's form accepts."""
    block = BodyBlock().child_blocks[kind]
    return block.get_prep_value(block.clean(block.to_python(value)))


def listed(values: list[Any]) -> list[Any]:
    return [{"type": "item", "value": value, "id": str(n)} for n, value in enumerate(values)]


def refusal(kind: str, value: Any) -> str:
    """All that is said about it, field by field, as the browser is told."""
    with pytest.raises(ValidationError) as refused:
        cleaned(kind, value)
    return json.dumps(get_error_json_data(refused.value), ensure_ascii=False)


@pytest.mark.parametrize("kind", TYPES)
def test_every_block_can_be_found_and_looked_at_before_it_is_chosen(
    newsroom: Client, kind: str
) -> None:
    block = BodyBlock().child_blocks[kind]
    assert block.meta.icon != "placeholder"
    assert block.meta.group
    assert block.get_description()
    assert block.is_previewable
    answer = newsroom.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert answer.status_code == 200
    assert "<main>" in answer.content.decode()


def test_the_chooser_has_three_groups_and_text_comes_first() -> None:
    groups = {name: len(found) for name, found in BodyBlock().grouped_child_blocks()}
    assert groups == {"Text": 6, "Pictures and players": 4, "Titles and people": 3}
    assert next(iter(groups)) == "Text"


def test_there_is_no_block_of_raw_html() -> None:
    assert not [
        name
        for name, block in BodyBlock().child_blocks.items()
        if isinstance(block, blocks.RawHTMLBlock)
    ]


def gallery(number: int) -> Any:
    image = CatalogImageFactory()
    shown = {"image": image.pk, "caption": "Hills", "alt_text": ""}
    return {"title": "", "images": listed([shown] * number)}


def test_a_gallery_has_two_pictures_to_forty() -> None:
    assert len(cleaned("gallery", gallery(2))["images"]) == 2
    assert "minimum number of items is 2" in refusal("gallery", gallery(1))
    assert "maximum number of items is 40" in refusal("gallery", gallery(41))


def test_a_row_has_two_items_to_twenty() -> None:
    pk = ShowPageFactory().pk
    assert len(cleaned("item_rail", {"title": "More", "items": listed([pk] * 2)})["items"]) == 2
    for number, limit in ((1, "minimum number of items is 2"), (21, "maximum number of items is")):
        assert limit in refusal("item_rail", {"title": "More", "items": listed([pk] * number)})
    assert "required" in refusal("item_rail", {"title": "", "items": listed([pk] * 2)})


def test_only_movies_and_episodes_are_played_and_from_a_second_on() -> None:
    movie = MoviePageFactory()
    played = {"item": movie.pk, "poster": None, "caption": "", "start": 90}
    assert cleaned("media", played)["item"] == movie.pk
    assert "greater than or equal to 0" in refusal("media", {**played, "start": -1})
    assert "required" in refusal("media", {**played, "item": None})
    chooser = BodyBlock().child_blocks["media"].child_blocks["item"]
    assert {model.__name__ for model in chooser.target_models} == {"EpisodePage", "MoviePage"}


def call_out(**button: Any) -> Any:
    buttons = listed([{"text": "Go", "page": None, "url": "", **button}] if button else [])
    return {"tone": "tip", "title": "", "text": "<p>Here</p>", "buttons": buttons}


def test_a_button_leads_to_one_place() -> None:
    page = ShowPageFactory().pk
    assert cleaned("call_out", call_out())["buttons"] == []
    assert cleaned("call_out", call_out(page=page))["buttons"][0]["value"]["page"] == page
    cleaned("call_out", call_out(url="https://example.org/"))
    assert "not both" in refusal("call_out", call_out(page=page, url="https://example.org/"))
    assert "Choose where the button leads" in refusal("call_out", call_out(text="Nowhere"))
    assert "begins with https" in refusal("call_out", call_out(url="ftp://example.org/"))


def test_a_call_out_has_a_known_tone() -> None:
    assert "not one of the available" in refusal("call_out", {**call_out(), "tone": "shouting"})


def table(*rows: Any, header: str = "both") -> Any:
    return {"data": list(rows), "table_header_choice": header, "table_caption": "Reels"}


def test_a_table_says_what_its_headers_are() -> None:
    stored = cleaned("table", table(["Part", "Days"], ["First", "12"]))
    assert stored["first_row_is_table_header"]
    assert stored["first_col_is_header"]
    with pytest.raises(ValidationError):
        BodyBlock().child_blocks["table"].clean(table(["Part"], header=""))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["", None]], "Fill in the table"),
        ([["x"]] * 201, "at most 200 rows"),
        ([["x"] * 21], "20 columns"),
        ([["x" * 501]], "at most 500 characters"),
    ],
)
def test_a_table_is_neither_empty_nor_endless(rows: list[Any], said: str) -> None:
    assert said in refusal("table", table(*rows, header="neither"))


def test_a_timeline_needs_dated_entries() -> None:
    entry = {"date": "1938", "title": "It is heard", "text": "", "image": None}
    assert cleaned("timeline", {"title": "", "entries": listed([entry])})
    assert "required" in refusal("timeline", {"entries": listed([{**entry, "date": ""}])})
    assert "minimum number of items" in refusal("timeline", {"entries": []})


def test_people_come_from_the_library() -> None:
    person = PersonFactory()
    people = listed([{"person": person.pk, "role": "Fog"}])
    stored = cleaned("credits_list", {"title": "", "people": people})
    assert stored["people"][0]["value"] == {"person": person.pk, "role": "Fog"}
    nobody = listed([{"person": None, "role": "Fog"}])
    assert "required" in refusal("credits_list", {"title": "", "people": nobody})


def test_an_embeds_address_is_kept_as_its_provider_writes_it() -> None:
    stored = cleaned("embed", {"url": "https://youtu.be/aqz-KE-bpKQ?si=1", "caption": ""})
    assert stored["url"] == "https://www.youtube.com/watch?v=aqz-KE-bpKQ"


@pytest.mark.parametrize(
    "address", ["https://example.org/video", "https://www.youtube.com/", "not an address"]
)
def test_another_address_is_refused_by_name(address: str) -> None:
    said = refusal("embed", {"url": address, "caption": ""})
    assert "YouTube or Vimeo" in said or "Enter a valid URL" in said


def embedding(url: str) -> list[dict[str, Any]]:
    return [{"type": "embed", "value": {"url": url, "caption": ""}, "id": "a"}]


def test_saving_a_draft_has_its_embeds_looked_up(
    django_capture_on_commit_callbacks: Any,
) -> None:
    article = ArticlePageFactory(published=False)
    assert not Embed.objects.exists()
    article.body = json.dumps(embedding("https://vimeo.com/1084537"))
    with django_capture_on_commit_callbacks() as queued:
        article.save_revision()
    assert Embed.objects.get().address == "https://vimeo.com/1084537"
    assert len(queued) >= 1


def test_the_words_of_a_text_are_no_embeds() -> None:
    quote = {"type": "quote", "value": {"text": 'about "embed"'}, "id": "a"}
    body = json.dumps([quote, *embedding("https://vimeo.com/1"), *embedding("")])
    content = {"title": '"embed"', "body": body, "number": 3, "headline": "[embed]"}
    assert rules.embedded(content) == {"https://vimeo.com/1"}


def test_an_editor_saves_a_page_with_every_block(newsroom: Client) -> None:
    """The form as the browser sends it: opened, posted back unchanged, stored as it was."""
    image, person = CatalogImageFactory(), PersonFactory()
    show, movie = ShowPageFactory(), MoviePageFactory()
    SeasonPageFactory(parent=show)
    shown = {"image": image.pk, "caption": "Hills", "alt_text": ""}
    entry = {"date": "1938", "title": "Heard", "text": "<p>Once</p>", "image": image.pk}
    written = [
        ("gallery", {"title": "", "images": listed([shown, shown])}),
        ("media", {"item": movie.pk, "poster": image.pk, "caption": "", "start": 5}),
        ("call_out", call_out(page=show.pk)),
        ("item_rail", {"title": "More", "items": listed([show.pk, movie.pk])}),
        ("embed", {"url": "https://vimeo.com/1084537", "caption": ""}),
        ("table", table(["Part"], ["First"])),
        ("credits_list", {"title": "", "people": listed([{"person": person.pk, "role": "x"}])}),
        ("timeline", {"title": "", "entries": listed([entry])}),
    ]
    raw = [
        {"type": kind, "value": value, "id": str(number)}
        for number, (kind, value) in enumerate(written)
    ]
    article = ArticlePageFactory(body=json.dumps(raw))
    html = newsroom.get(reverse("wagtailadmin_pages:edit", args=(article.pk,))).content.decode()
    assert "media_catalog/embeds.js" in html
    assert re.search(r"data-controller=.{1,12}sr-embed", html)
    stored = ArticlePage.objects.get(pk=article.pk)
    assert [each.block_type for each in stored.body] == [kind for kind, _ in written]
    for child in stored.body:
        child.block.clean(child.value)


def test_a_refused_address_is_named_in_the_editor_and_changes_nothing(newsroom: Client) -> None:
    show = ShowPageFactory(published=False)
    fields = {
        "title": show.title,
        "slug": show.slug,
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "embed",
        "body-0-id": "",
        "body-0-value-url": "https://evil.example/1",
        "body-0-value-caption": "",
    }
    answer = newsroom.post(
        reverse("wagtailadmin_pages:edit", args=(show.pk,)), {**typed(), **fields}
    )
    assert "body" in answer.context["form"].errors
    assert "YouTube or Vimeo" in answer.content.decode()
    assert not Embed.objects.exists()
    show.refresh_from_db()
    assert list(show.body) == []
