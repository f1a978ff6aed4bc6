"""Awards, numbers, spoilers and pictures of titles, and what comes down to episodes from above."""

from typing import Any

import orjson
import pytest

from delivery.values import BuildContext, Built
from media_catalog.choices import ArtworkRole
from pages.models import EpisodeAward
from tests.unit.delivery import unsaved, worlds
from tests.unit.delivery.worlds import build, context, everybody
from tests.unit.delivery.written import WELLES, picture, public_id

SHOWS, SEASONS, OWN, SMALL = 61, 62, 63, 64
PICTURES = {
    "images": {
        SHOWS: picture(),
        SEASONS: picture(),
        OWN: picture(),
        SMALL: picture(roles=("landscape",)),
    }
}


def _episode(
    *,
    show: dict[str, Any] | None = None,
    season: dict[str, Any] | None = None,
    named: Any = None,
    **own: Any,
) -> Built:
    world: dict[str, Any] = {**PICTURES, "named": named or {}}
    above = worlds.ancestor(unsaved.show(**show or {}), context("show", 1, **world))
    between = worlds.ancestor(
        unsaved.season(**season or {}), context("season", 2, ancestors=(above,), **world)
    )
    return build(unsaved.episode(**own), context("episode", 3, ancestors=(above, between), **world))


def test_pictures_an_episode_lacks_come_from_its_season_and_then_its_show() -> None:
    built = _episode(
        show={f"{role}_id": SHOWS for role in ArtworkRole.values},
        season={"poster_id": SEASONS},
        landscape_id=OWN,
    )
    art = built.document["artwork"]
    assert {role: art[role]["inherited_from"] for role in ArtworkRole.values} == {
        "landscape": None,
        "poster": "season",
        "square": "show",
        "hero": "show",
        "logo": "show",
    }
    assert {len(each["sources"]) for each in art.values()} == {6}


def test_a_card_has_pictures_from_above_for_rows_alone_and_in_one_format() -> None:
    built = _episode(
        show={f"{role}_id": SHOWS for role in ArtworkRole.values}, landscape_id=OWN, logo_id=OWN
    )
    art = built.card["artwork"]
    assert art["landscape"] == built.document["artwork"]["landscape"]
    assert art["logo"]["inherited_from"] is None
    assert art["hero"] is None
    assert {each["type"] for each in art["poster"]["sources"]} == {"image/jpeg"}


def test_a_picture_that_is_not_cut_for_a_role_leaves_the_place_to_those_above() -> None:
    built = _episode(show={"poster_id": SHOWS}, poster_id=SMALL)
    assert built.card["artwork"]["poster"]["inherited_from"] == "show"


def test_where_nobody_has_a_picture_there_is_none() -> None:
    assert set(_episode().card["artwork"].values()) == {None}


def test_share_cards_show_the_picture_from_above() -> None:
    shared = _episode(show={"landscape_id": SHOWS}).document["seo"]["image"]
    assert shared["sources"]
    assert "inherited_from" not in shared


def test_advisories_and_copyright_come_down_as_a_whole() -> None:
    told = {"advisories": ["violence", "fear"], "copyright_line": "© us"}
    plain, own = (
        _episode(show=told).document,
        _episode(show=told, advisories=["nudity"], copyright_line="© you").document,
    )
    assert (plain["advisories"], plain["copyright_line"]) == (["violence", "fear"], "© us")
    assert (own["advisories"], own["copyright_line"]) == (["nudity"], "© you")


def test_awards_and_numbers_are_the_titles_own() -> None:
    built = _episode(show=unsaved.told("Show"))
    assert built.document["awards"] == built.document["external_ids"] == []
    assert built.facts.external_ids == ()
    own = _episode(**unsaved.told("Episode"))
    assert own.document["external_ids"] == [
        {
            "scheme": "wikidata",
            "value": "Q151895",
            "url": "https://www.wikidata.org/wiki/Q151895",
        }
    ]
    assert own.facts.external_ids == ("wikidata:Q151895",)


def test_an_award_names_who_got_it_only_while_that_person_is_public() -> None:
    award = EpisodeAward(name="Peabody", category="", year=1939, result="won", person_id=WELLES)
    alone: dict[str, Any] = {"show": {"credits": []}, "credits": [], "awards": [award]}
    shown = _episode(**alone, named=everybody())
    assert shown.document["awards"][0]["person"] == {
        "id": str(public_id(WELLES)),
        "name": "Welles",
        "slug": "welles",
    }
    hidden = _episode(**alone).document
    assert hidden["awards"] == [{**shown.document["awards"][0], "person": None}]
    assert b"Welles" not in orjson.dumps(hidden)
    # Lists by a person are about credits.
    assert shown.facts.people_ids == ()


def test_strangers_read_nothing_that_gives_it_away() -> None:
    told: dict[str, Any] = {"short_synopsis": "He did it.", "spoiler_free_synopsis": "Who did it?"}
    plain, kept = _episode(**told), _episode(**told, spoils_synopsis=True)
    assert plain.document["seo"]["description"] == "He did it."
    assert kept.document["seo"]["description"] == "Who did it?"
    assert kept.card["spoilers"] == {"title": False, "synopsis": True, "artwork": False}
    assert (kept.card["short_synopsis"], kept.card["spoiler_free_synopsis"]) == (
        "He did it.",
        "Who did it?",
    )


@pytest.mark.parametrize(
    ("item", "world"), [pair for pair in worlds.every_item() if pair[1].path is not None]
)
def test_every_page_tells_its_whole_address(item: Any, world: BuildContext) -> None:
    assert build(item, world).document["url"] == f"https://watch.example{world.path}"
