"""Searches find what is public by its words, those named so first."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.utils import timezone
from hypothesis import example, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from entitlements.models import LicenceWindow
from pages.models import ShowCredit
from search.selectors import matches
from tests.api.conftest import EVERY_DRAFT, Reader
from tests.api.test_contract import conforms
from tests.api.test_lists import walk
from tests.api.test_refusals import problem
from tests.content_types import ContentType
from tests.factories.media_catalog import GenreFactory, PersonFactory
from tests.factories.pages import ArticlePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db


def key(item: Any) -> str:
    return str(item.translation_key)


def test_titles_people_and_synopses_are_found(reader: Reader, settle: Callable[[], None]) -> None:
    person = PersonFactory(name="Agnes Moorehead")
    credit = ShowCredit(person=person, role="cast", character="Margo", sort_order=0)
    show = ShowPageFactory(
        title="The Shadow", short_synopsis="A wealthy man learned hypnosis.", credits=[credit]
    )
    written = ArticlePageFactory(title="Night on the air", standfirst="What the Shadow knew.")
    settle()
    expected: dict[str, list[Any]] = {
        "shadow": [show, written],
        "SHADOWS": [show, written],
        "sha": [show, written],
        "the shadow": [show, written],
        "shadow hypnosis": [show],
        "hypnosis wealth": [show],
        "moorehead": [show, person],
        "agnes margo": [show],
        "shadow nobody": [],
        "hado": [],
    }
    for words, items in expected.items():
        page = reader.json(f"search/?q={words}")
        conforms(page, "FoundItems")
        found = [item["id"] for item in page["items"]]
        assert set(found) == {key(item) for item in items}, words
    assert reader.ids("search/?q=shadow") == [key(show), key(written)]
    assert reader.ids("search/?q=shadow&order=newest") == [key(written), key(show)]
    assert reader.ids("search/?q=shadow&kind=article,person") == [key(written)]
    assert reader.json("search/?q=shadow&count=1&limit=1&fields=title")["count"] == 2


def test_accents_do_not_matter(reader: Reader, settle: Callable[[], None]) -> None:
    show = ShowPageFactory(title="Fantômas à l’ombre")
    settle()
    for words in ("fantomas", "Fantômas", "fantomas ombre", "l'ombre", "l’ombre"):
        assert reader.ids(f"search/?q={quote(words)}") == [key(show)], words


@pytest.mark.parametrize("words", ["the", "the of and", "👻", "& | !", "'", "\\", "-", "()"])
def test_words_that_say_nothing_find_nothing(
    words: str, reader: Reader, settle: Callable[[], None]
) -> None:
    ShowPageFactory(title="The Shadow of the Moon")
    settle()
    for order in ("relevance", "newest"):
        page = reader.json(f"search/?q={quote(words)}&order={order}&count=1")
        assert page == {"items": [], "next": None, "count": 0}


@pytest.mark.parametrize(("few", "steps"), [(0, 1), (0, 9), (1, 3), (4, 2), (9, 1)])
@pytest.mark.parametrize("order", ["relevance", "newest"])
def test_pages_of_a_search_hold_every_match_once(
    order: str,
    few: int,
    steps: int,
    reader: Reader,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(matches, "FEW", few)
    monkeypatch.setattr(matches, "STEPS", steps)
    made: list[Any] = []
    for number in range(3):
        made.append(ArticlePageFactory(title=f"Moon {'moon ' * number}{number}"))
        made.append(ArticlePageFactory(title=f"Sun {number}", standfirst="Not the moon."))
    made.append(GenreFactory(name="Moon films"))
    settle()
    by_date = [key(each) for each in reversed(made)]
    only_said = [key(each) for each in (made[5], made[3], made[1])]
    whole = reader.ids(f"search/?q=moon&order={order}&limit=100")
    assert len(set(whole)) == len(whole) == 7
    assert whole == by_date if order == "newest" else whole[4:] == only_said
    for limit in (1, 2, 3):
        assert walk(reader, f"search/?q=moon&order={order}&limit={limit}") == whole
    following = reader.json(f"search/?q=moon&order={order}&limit=1")["next"]
    cursor = following.split("cursor=")[1].split("&")[0]
    for query in (
        "q=moons",
        "q=moon&kind=article",
        "q=moon&platform=tv",
        "q=moon&maturity=12",
        "q=moon&fields=title",
        f"q=moon&order={'newest' if order == 'relevance' else 'relevance'}",
    ):
        own = "" if "order" in query else f"&order={order}"
        answer, statements = reader.statements(f"search/?{query}{own}&cursor={cursor}")
        assert (answer.status_code, statements) == (400, 0), query


@EVERY_DRAFT
def test_what_is_hidden_is_not_found(
    row: ContentType, reader: Reader, settle: Callable[..., None]
) -> None:
    name = "title" if row.parent else "name"
    shown = row.one(**{name: "Zanzibar shown"})
    row.one(**{name: "Zanzibar drafted"}, published=False)
    row.one(**{name: "Zanzibar to come"}, go_live_at=timezone.now() + timedelta(days=1))
    row.one(**{name: "Zanzibar gone"}).unpublish()
    settle(timedelta(hours=1))
    assert reader.ids(f"search/?q=zanzibar&kind={row.kind}") == [key(shown)]


def test_searches_see_with_the_readers_eyes(reader: Reader, settle: Callable[[], None]) -> None:
    show = ShowPageFactory(title="Zanzibar", rated="age:16")
    LicenceWindow.objects.create(
        title_kind="show", public_id=show.translation_key, kind="catalogue", platforms=["tv"]
    )
    settle()
    assert reader.ids("search/?q=zanzibar") == []
    assert reader.ids("search/?q=zanzibar&platform=web") == []
    assert reader.ids("search/?q=zanzibar&platform=tv") == [key(show)]
    assert reader.ids("search/?q=zanzibar&platform=tv&maturity=12") == []


@pytest.mark.parametrize("query", ["", "q=", "q=%00", f"q={'a' * 201}", "q=a&kind=home", "q=a&q=b"])
def test_a_search_without_proper_words_is_refused(query: str, reader: Reader) -> None:
    answer, statements = reader.statements(f"search/?{query}")
    problem(answer, "invalid_parameters")
    assert statements == 0


@examples(max_examples=150)
@example(typed="'", locale="en")
@example(typed="a\\' b:*", locale="de")
@example(typed="🎬 \u202e ﷽ \u0301", locale="en")
@example(typed="a" * 200, locale="en")
@example(typed="%s %(begun)s", locale="de")
@given(typed=st.text(min_size=1, max_size=2000), locale=st.sampled_from(["en", "de"]))
def test_nothing_typed_is_an_error_of_ours(typed: str, locale: str) -> None:
    words = quote(typed, safe="", errors="surrogatepass")
    for order in ("relevance", "newest"):
        answer = Reader().get(f"search/?q={words}&locale={locale}&order={order}")
        assert answer.status_code in {200, 400}
