"""Short forms become full cards when asked for, on lists, details, items and searches."""

from collections.abc import Callable
from typing import Any

import pytest

from api import caching
from delivery.documents import expanding, registry
from delivery.documents.base import DocumentType
from pages.models import ArticleByline, ShowCredit, ShowOrganisation
from tests.api.conftest import Reader
from tests.api.test_contract import conforms
from tests.factories.media_catalog import (
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
LISTED = pytest.mark.parametrize("kind", registry.listed_types(), ids=lambda kind: kind.kind)


class World:
    """A show with all it can name, an episode of it, and an article below it."""

    def __init__(self) -> None:
        self.genre, self.person = GenreFactory(), PersonFactory()
        credit = ShowCredit(person=self.person, role="cast", sort_order=0)
        self.studio, self.saga = OrganisationFactory(), FranchiseFactory()
        maker = ShowOrganisation(organisation=self.studio, role="studio", sort_order=0)
        self.show = ShowPageFactory(
            genres=[self.genre], credits=[credit], organisations=[maker], franchise=self.saga
        )
        self.season = SeasonPageFactory(parent=self.show)
        self.episode = EpisodePageFactory(parent=self.season)
        byline = ArticleByline(person=self.person, role="Words", sort_order=0)
        self.article = ArticlePageFactory(parent=self.show, bylines=[byline], genres=[self.genre])


@pytest.fixture
def world(settle: Callable[[], None]) -> World:
    made = World()
    settle()
    return made


def card(reader: Reader, plural: str, item: Any) -> Any:
    return next(
        each
        for each in reader.json(f"{plural}/")["items"]
        if each["id"] == str(item.translation_key)
    )


def test_a_list_is_widened_two_steps_deep(reader: Reader, world: World) -> None:
    show, season = card(reader, "shows", world.show), card(reader, "seasons", world.season)
    genre = card(reader, "genres", world.genre)
    (short,) = reader.json("episodes/")["items"]
    (found,) = reader.json("episodes/?expand=show,season")["items"]
    assert found == {**short, "show": show, "season": season}
    (found,) = reader.json("episodes/?expand=show.genres,season.show")["items"]
    assert found["show"] == {**show, "genres": [genre]}
    assert found["season"] == {**season, "show": show}
    page = reader.json("episodes/?expand=show,show.genres,season,season.show")
    conforms(page, "EpisodeList")
    assert page["items"][0]["season"]["show"]["genres"] == show["genres"]


def test_details_widen_credits_genres_and_bylines(reader: Reader, world: World) -> None:
    genre, person = card(reader, "genres", world.genre), card(reader, "people", world.person)
    whole = reader.json(f"episodes/{world.episode.translation_key}/?expand=genres,credits.person")
    conforms(whole, "Episode")
    assert whole["genres"] == [genre]
    assert [each["person"] for each in whole["credits"]] == [person]
    assert whole["credits"][0]["role"] == "cast"
    studio, saga = (
        card(reader, "organisations", world.studio),
        card(reader, "franchises", world.saga),
    )
    for plural, item in (
        ("shows", world.show),
        ("seasons", world.season),
        ("episodes", world.episode),
    ):
        place = f"{plural}/{item.translation_key}/?expand=organisations.organisation"
        (made,) = reader.json(place)["organisations"]
        assert made == {"role": "studio", "from": "show", "organisation": studio}
    whole = reader.json(f"shows/{world.show.translation_key}/?expand=franchise")
    conforms(whole, "Show")
    assert whole["franchise"] == saga
    whole = reader.json(f"articles/{world.article.translation_key}/?expand=bylines,show.genres")
    conforms(whole, "Article")
    assert whole["bylines"] == [{**person, "role": "Words"}]
    assert whole["show"]["genres"] == [genre]
    assert whole["genres"] == [{name: genre[name] for name in ("id", "name", "slug")}]


def test_items_and_searches_widen_each_kind_its_own_way(reader: Reader, world: World) -> None:
    ids = f"{world.episode.translation_key},{world.article.translation_key}"
    for place in (f"items/?ids={ids}&", f"search/?q={world.show.title}&kind=episode,article&"):
        page = reader.json(f"{place}expand=show,bylines")
        by_type = {each["type"]: each for each in page["items"]}
        assert by_type["episode"]["show"]["type"] == "show"
        assert by_type["article"]["bylines"][0]["type"] == "person"


def test_what_is_widened_can_be_slimmed_away_again(reader: Reader, world: World) -> None:
    (found,) = reader.json("episodes/?expand=show&fields=title,show")["items"]
    assert set(found) == {"type", "id", "title", "show"}
    assert found["show"]["type"] == "show"
    (found,) = reader.json("episodes/?expand=show&fields=title")["items"]
    assert set(found) == {"type", "id", "title"}


@pytest.mark.parametrize("form", ["list", "detail"])
def test_a_widened_card_that_changes_changes_the_proof(
    form: str, reader: Reader, world: World, settle: Callable[[], None]
) -> None:
    place = "episodes/" if form == "list" else f"episodes/{world.episode.translation_key}/"
    plain = reader.get(place)
    place += "?expand=show.genres"
    first = reader.get(place)
    assert first["ETag"] != plain["ETag"]
    named = {("show", world.show.translation_key), ("genre", world.genre.translation_key)}
    assert {caching.item_tag(*each) for each in named} <= set(first["Cache-Tag"].split(","))
    again = reader.get(place, if_none_match=first["ETag"])
    assert (again.status_code, again["Cache-Tag"]) == (304, first["Cache-Tag"])
    world.genre.description = "Said anew."
    world.genre.save_revision().publish()
    settle()
    assert b"Said anew." in reader.get(place, if_none_match=first["ETag"]).content


def test_a_hidden_genre_is_hidden_in_wide_too(
    reader: Reader, world: World, settle: Callable[[], None]
) -> None:
    world.genre.unpublish()
    settle()
    for place in ("shows/?expand=genres", "episodes/?expand=show.genres"):
        assert world.genre.name not in reader.get(place).content.decode()
    assert reader.json("shows/?expand=genres")["items"][0]["genres"] == []


def test_a_mention_without_a_card_stays_short() -> None:
    tree = expanding.tree(registry.by_kind("episode").Document, frozenset({"show.genres"}))
    content = {"show": {"id": "a", "title": "A"}, "title": "One"}
    assert expanding.widen(content, tree, {}) == content


@LISTED
def test_lists_take_what_their_cards_have_details_all(kind: DocumentType) -> None:
    wide = set(expanding.offered(kind, kind.Document))
    assert wide == set(kind.expands)
    assert set(expanding.offered(kind, kind.Card)) == {
        name for name in wide if name.split(".")[0] in kind.Card.model_fields
    }
    assert all(name.count(".") <= 1 for name in wide)


def test_a_name_that_leads_nowhere_is_noticed() -> None:
    with pytest.raises(LookupError):
        expanding.tree(registry.by_kind("show").Document, frozenset({"title"}))
