"""What single kinds say in their own way."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from wagtail.models import Page

from delivery.documents import naming, registry
from delivery.values import Built
from pages.models import EpisodePage, ShowCredit, ShowPage
from tests.factories.pages import ratings
from tests.unit.delivery import unsaved, worlds, written
from tests.unit.delivery.worlds import build, context
from tests.unit.delivery.written import block, stream


def _episode(above: tuple[str, ...] = (), own: tuple[str, ...] = ()) -> Built:
    show = worlds.ancestor(
        unsaved.show(ratings=ratings(ShowPage, *above), original_language="en"),
        context("show", 1),
    )
    season = worlds.ancestor(unsaved.season(), context("season", 2, ancestors=(show,)))
    item = unsaved.episode(ratings=ratings(EpisodePage, *own))
    return build(item, context("episode", 3, ancestors=(show, season)))


def test_an_episode_stands_under_its_season_and_show() -> None:
    built = _episode()
    assert built.card["show"]["title"] == "The Shadow"
    assert built.card["season"]["number"] == 1
    assert [each["type"] for each in built.document["ancestors"]] == ["show", "season"]
    assert built.facts.season_number == 1
    assert built.facts.episode_number == Decimal("4.5")
    assert built.facts.release_date == date(1937, 9, 26)


def test_an_episode_prints_its_label_or_else_its_number() -> None:
    world = context("episode", 3, ancestors=worlds.above_episode())
    assert build(unsaved.episode(), world).card["number_label"] == "4.5"
    assert build(unsaved.episode(number_label="4a"), world).card["number_label"] == "4a"


def test_an_episode_without_a_season_is_refused() -> None:
    with pytest.raises(LookupError, match="stands under no"):
        build(unsaved.episode(), context("episode", 3))


def test_ratings_and_language_come_down_from_the_show() -> None:
    built = _episode(above=("tvpg:TV-14",))
    assert built.card["rating"] == {"system": "tvpg", "value": "TV-14", "min_age": 14}
    assert built.document["ratings"] == [{**built.card["rating"], "country": "US"}]
    assert (built.facts.min_age, built.facts.ratings) == (14, ("tvpg:TV-14",))
    assert built.document["original_language"] == built.facts.language == "en"


def test_own_ratings_go_before_the_shows() -> None:
    built = _episode(above=("tvpg:TV-14",), own=("fsk:6",))
    assert built.card["rating"] == {"system": "fsk", "value": "6", "min_age": 6}
    assert built.facts.ratings == ("fsk:6",)


def test_the_strictest_of_several_ratings_decides() -> None:
    built = _episode(own=("fsk:12", "bbfc:15", "mpa:PG"))
    assert built.card["rating"] == {"system": "bbfc", "value": "15", "min_age": 15}
    assert [each["system"] for each in built.document["ratings"]] == ["fsk", "bbfc", "mpa"]
    assert built.facts.min_age == 15


def test_an_unrated_title_says_so() -> None:
    built = _episode()
    assert built.card["rating"] is None
    assert built.facts.min_age is None


def test_an_article_prints_the_editors_dates() -> None:
    printed = datetime(1938, 10, 31, 8, tzinfo=UTC)
    built = build(
        unsaved.article(first_published_on=printed, updated_on=printed), context("article", 4)
    )
    assert built.card["published_at"] == "1938-10-31T08:00:00Z"
    assert built.document["updated_at"] == "1938-10-31T08:00:00Z"
    assert built.facts.published_at == printed


def test_an_article_without_printed_dates_has_the_newsrooms() -> None:
    built = build(unsaved.article(), context("article", 4))
    assert built.card["published_at"] == "2026-01-02T03:04:05Z"
    assert built.card["updated_at"] == "2026-02-03T04:05:06Z"


def test_the_headline_is_the_title() -> None:
    world = context("article", 4)
    assert build(unsaved.article(headline="Panic"), world).card["title"] == "Panic"
    assert build(unsaved.article(), world).card["headline"] == "On the air"


def test_the_members_part_is_only_in_the_gated_answer() -> None:
    secret = stream(block("quote", {"text": "For members", "attribution": ""}))
    built = build(unsaved.article(members_body=secret), context("article", 4))
    assert "For members" not in str([built.card, built.document])
    assert "For members" in str(built.gated)
    assert built.card["members_only"] is True
    assert built.document["access"] == {"granted": False, "reason": "members_only", "offers": []}


def test_what_the_members_part_names_is_not_told_to_others() -> None:
    secret = stream(block("item_card", {"item": 77, "note": ""}))
    item = unsaved.article(members_body=secret, related=[])
    built = build(item, context("article", 4, pages={77: written.public_id(77)}))
    assert str(written.public_id(77)) in str(built.gated)
    assert built.refs == ()


def test_credits_keep_the_order_they_were_made_in() -> None:
    rows = [(None, 2), (2, 9), (1, None), (None, None), (None, 1), (1, 3)]
    made = [ShowCredit(pk=pk, sort_order=place, person_id=1) for place, pk in rows]
    assert [(row.sort_order, row.pk) for row in naming.in_order(made)] == [
        (1, 3),
        (1, None),
        (2, 9),
        (None, 1),
        (None, 2),
        (None, None),
    ]


def test_an_article_for_all_has_no_gated_answer() -> None:
    built = build(unsaved.article(), context("article", 4))
    assert built.gated is None
    assert built.card["members_only"] is False
    assert built.document["access"] == {"granted": True, "reason": None, "offers": []}


def test_search_engines_hear_the_editors_words_first() -> None:
    plain = build(unsaved.show(short_synopsis="Who knows?"), context("show")).document["seo"]
    own = build(
        unsaved.show(seo_title="Shadow", search_description="Own", noindex=True), context("show")
    ).document["seo"]
    assert (plain["title"], plain["description"]) == ("The Shadow", "Who knows?")
    assert (own["title"], own["description"], own["noindex"]) == ("Shadow", "Own", True)
    assert plain["canonical_url"] is None


@pytest.mark.parametrize(("share_image", "shown"), [(2, "Own"), (3, "Usual"), (None, "Usual")])
def test_share_cards_fall_back_on_the_landscape(share_image: int | None, shown: str) -> None:
    pictures = {
        1: replace(written.picture(), alt="Usual"),
        2: replace(written.picture(), alt="Own"),
        3: written.picture(roles=()),
    }
    item = unsaved.show(landscape_id=1, seo_image_id=share_image)
    built = build(item, context("show", images=pictures))
    assert built.document["seo"]["image"]["alt"] == shown


def test_people_sort_by_their_sort_name() -> None:
    person = unsaved.person(
        pk=1, name="Orson Welles", sort_name="Welles, Orson", slug="orson-welles"
    )
    built = build(person, context("person", 1, path=None))
    assert built.facts.title_sort == "welles, orson"
    assert built.card["path"] is None
    assert built.card["title"] == built.card["name"] == "Orson Welles"


def test_unknown_kinds_models_and_nouns_are_no_kinds() -> None:
    with pytest.raises(LookupError):
        registry.by_kind("podcast")
    with pytest.raises(LookupError):
        registry.by_plural("")
    with pytest.raises(LookupError):
        registry.by_model(Page)


def test_kinds_that_others_name_are_compiled_first() -> None:
    order = [each.kind for each in registry.all_types()]
    assert order.index("genre") < order.index("home")
    assert order.index("person") < order.index("show") < order.index("season")
    assert order.index("season") < order.index("episode")
