"""Blocks on the way to readers: what they name comes and goes, and leaves no trace when hidden."""

from collections.abc import Callable
from typing import Any

import pytest

from media_catalog.models import Embed
from pages.models import ArticlePage
from tests.api.conftest import Reader
from tests.crawl.words import stream
from tests.factories.media_catalog import EmbedFactory, PersonFactory
from tests.factories.pages import ArticlePageFactory, MoviePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db


def written(*blocks: tuple[str, Any]) -> Any:
    return ArticlePageFactory(body=stream(blocks))


def body(reader: Reader, article: ArticlePage) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = reader.json(f"articles/{article.translation_key}/")["body"]
    return found


def types(reader: Reader, article: ArticlePage) -> list[str]:
    return [each["type"] for each in body(reader, article)]


def test_a_row_shows_what_is_public_and_is_gone_when_nothing_is(
    reader: Reader, settle: Callable[..., None]
) -> None:
    first, second = ShowPageFactory(title="Zweitens"), MoviePageFactory(title="Erstens")
    row = {"title": "Rowtitle", "items": [second.pk, first.pk]}
    article = written(("item_rail", row), ("quote", {"text": "Q"}))
    settle()
    assert [each["title"] for each in body(reader, article)[0]["value"]["items"]] == [
        "Erstens",
        "Zweitens",
    ]
    second.unpublish()
    settle()
    assert [each["title"] for each in body(reader, article)[0]["value"]["items"]] == ["Zweitens"]
    first.unpublish()
    settle()
    assert types(reader, article) == ["quote"]
    answer = reader.get(f"articles/{article.translation_key}/").content.decode()
    assert "Rowtitle" not in answer
    assert str(first.translation_key) not in answer


def test_a_search_finds_nothing_by_a_row_that_may_be_gone(
    reader: Reader, settle: Callable[..., None]
) -> None:
    hidden = ShowPageFactory(published=False)
    article = written(
        ("item_rail", {"title": "Xylophones", "items": [hidden.pk]}),
        ("media", {"item": hidden.pk, "caption": "Xylophones"}),
        ("timeline", {"title": "Zithers", "entries": [{"date": "1938", "title": "Lutes"}]}),
        ("table", {"data": [["Harps"]]}),
    )
    settle()
    assert reader.ids("search/?q=xylophones") == []
    for word in ("zithers", "lutes", "harps"):
        assert reader.ids(f"search/?q={word}") == [str(article.translation_key)]


def test_a_title_to_play_and_a_button_go_with_what_they_lead_to(
    reader: Reader, settle: Callable[..., None]
) -> None:
    movie = MoviePageFactory(title="The Hills")
    button = {"text": "Watch it", "page": movie.pk, "url": ""}
    article = written(
        ("media", {"item": movie.pk, "poster": None, "caption": "Here", "start": 90}),
        ("call_out", {"tone": "tip", "title": "", "text": "<p>Box</p>", "buttons": [button]}),
    )
    settle()
    media, box = body(reader, article)
    assert media["value"]["item"]["title"] == "The Hills"
    assert media["value"]["start"] == 90
    assert box["value"]["buttons"][0]["item"]["id"] == str(movie.translation_key)
    movie.unpublish()
    settle()
    (box,) = body(reader, article)
    assert box["value"]["buttons"] == []
    assert b"Watch it" not in reader.get(f"articles/{article.translation_key}/").content


def test_people_are_listed_from_the_moment_they_are_public(
    reader: Reader, settle: Callable[..., None]
) -> None:
    ada, lin = PersonFactory(name="Ada Moreau"), PersonFactory(name="Lin Wu", published=False)
    people = [{"person": lin.pk, "role": "kept the clock"}, {"person": ada.pk, "role": "drew"}]
    article = written(("credits_list", {"title": "Who", "people": people}))
    settle()
    (listed,) = body(reader, article)
    assert [each["person"]["name"] for each in listed["value"]["people"]] == ["Ada Moreau"]
    assert reader.ids("search/?q=clock") == []
    lin.save_revision().publish()
    settle()
    (listed,) = body(reader, article)
    assert [(each["person"]["name"], each["role"]) for each in listed["value"]["people"]] == [
        ("Lin Wu", "kept the clock"),
        ("Ada Moreau", "drew"),
    ]
    for person in (ada, lin):
        person.refresh_from_db()
        person.unpublish()
    settle()
    assert body(reader, article) == []


def test_an_embed_comes_with_its_providers_answer_and_goes_with_a_refusal(
    reader: Reader, settle: Callable[..., None]
) -> None:
    address = "https://vimeo.com/1084537"
    article = written(("embed", {"url": address, "caption": "Watch"}))
    settle()
    assert body(reader, article) == []
    embed = Embed.objects.get(address=address)
    known = EmbedFactory.build(address=address, key=embed.key)
    Embed.objects.filter(pk=embed.pk).update(
        provider="vimeo", medium="video", title="The Hills", player=known.player
    )
    settle()
    (shown,) = body(reader, article)
    assert shown["value"]["src"] == known.player
    assert shown["value"]["title"] == "The Hills"
    assert reader.ids("search/?q=hills") == [str(article.translation_key)]
    Embed.objects.filter(pk=embed.pk).update(player="")
    settle()
    assert body(reader, article) == []


def test_as_many_statements_with_blocks_as_without(
    reader: Reader, settle: Callable[..., None]
) -> None:
    shows = [ShowPageFactory() for _ in range(6)]
    row = ("item_rail", {"title": "More", "items": [show.pk for show in shows]})
    embeds = [("embed", {"url": EmbedFactory().address, "caption": ""}) for _ in range(3)]
    plain, rich = written(("quote", {"text": "Q"})), written(row, *embeds)
    settle()
    for article in (plain, rich):
        reader.get(f"articles/{article.translation_key}/")
    counts = {reader.statements(f"articles/{each.translation_key}/")[1] for each in (plain, rich)}
    assert counts == {1}
    assert types(reader, rich) == ["item_rail", "embed", "embed", "embed"]
