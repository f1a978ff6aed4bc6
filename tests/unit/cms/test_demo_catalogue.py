"""The demo catalogue holds together, and its pictures are always the same."""

import io
import re
from collections.abc import Iterator

import pytest
from PIL import Image

from cms.demo.artwork import FORMATS, SIZES, jpeg, logo, png
from cms.demo.artwork.colour import PALETTES
from cms.demo.artwork.render import Art
from cms.demo.artwork.scenes import SCENES
from cms.demo.artwork.titling import MANNERS, Words
from cms.demo.data import (
    ARTICLES,
    CATEGORIES,
    GENRES,
    GROUPS,
    INFORMATION,
    LICENCES,
    MOVIES,
    PEOPLE,
    RAILS,
    SHOWS,
)
from cms.demo.data.facts import FACTS, PEOPLE_IDS
from cms.demo.values import (
    Article,
    Block,
    Card,
    CuratedRail,
    Episode,
    Information,
    Movie,
    Picture,
    RuleRail,
    Season,
    Show,
    Text,
    Title,
)
from entitlements.choices import territories
from media_catalog.choices import Advisory
from media_catalog.rules import external_ids, ratings

SEASONS: list[Season] = [season for show in SHOWS for season in show.seasons]
EPISODES: list[Episode] = [episode for season in SEASONS for episode in season.episodes]
CREDITED: list[Show | Episode | Movie] = [*SHOWS, *EPISODES, *MOVIES]
WRITTEN: list[Show | Episode | Movie | Article] = [*CREDITED, *ARTICLES]
BODIES: list[Show | Episode | Movie | Article | Information] = [*WRITTEN, *INFORMATION]
PLACED: list[Show | Movie | Article] = [*SHOWS, *MOVIES, *ARTICLES]
ALL_PAGES: list[Title | Article] = [*SHOWS, *SEASONS, *EPISODES, *MOVIES, *ARTICLES]
PAGES = [each.key for each in (*ALL_PAGES, *INFORMATION)]
LINK = re.compile(r'href="demo:([\w-]+)"')


def blocks() -> Iterator[Block]:
    for titled in BODIES:
        yield from titled.body
    for article in ARTICLES:
        yield from article.members_body


def art() -> Iterator[Art]:
    yield from (each.art for each in ALL_PAGES)
    yield from (genre.art for genre in GENRES)
    yield from (block.art for block in blocks() if isinstance(block, Picture))


def test_the_catalogue_has_the_size_it_promises() -> None:
    sizes = [len(part) for part in (SHOWS, SEASONS, EPISODES, MOVIES, ARTICLES, PEOPLE, GENRES)]
    assert sizes == [3, 4, 24, 12, 6, 46, 9]


def test_no_key_stands_for_two_pages() -> None:
    assert len(set(PAGES)) == len(PAGES)


def test_whatever_is_named_exists() -> None:
    people = {credit.person for each in CREDITED for credit in each.credits}
    people |= {person for article in ARTICLES for person, _ in article.bylines}
    genres = {key for each in WRITTEN for key in each.genres}
    genres |= {rail.genre for rail in RAILS if isinstance(rail, RuleRail) and rail.genre}
    categories = {each.category for each in PLACED}
    categories |= {each.parent for each in CATEGORIES if each.parent}
    pages = {key for article in ARTICLES for key in article.related}
    pages |= {key for rail in RAILS if isinstance(rail, CuratedRail) for key in rail.items}
    pages |= {block.key for block in blocks() if isinstance(block, Card)}
    pages |= {
        key for block in blocks() if isinstance(block, Text) for key in LINK.findall(block.html)
    }
    people |= {award.person for each in FACTS.values() for award in each.awards if award.person}
    assert people == {person.key for person in PEOPLE}
    assert genres == {genre.key for genre in GENRES}
    assert categories <= {category.key for category in CATEGORIES}
    assert pages <= set(PAGES)


def test_every_state_of_publication_is_shown() -> None:
    episodes = [episode.release for episode in EPISODES]
    articles = [article.release for article in ARTICLES]
    movies = [movie.release for movie in MOVIES]
    for releases, scheduled in ((episodes, 2), (movies, 1), (articles, 1)):
        assert sum(release.is_draft for release in releases) == 1
        assert sum(release.after is not None for release in releases) == scheduled
    assert any(release.newer for release in episodes)
    assert any(release.until for release in articles)


def test_every_picture_has_a_scene_a_palette_and_a_manner() -> None:
    for each in art():
        assert each.scene in SCENES
        assert each.palette in PALETTES
        assert each.manner in MANNERS
    assert {person.palette for person in PEOPLE} <= set(PALETTES)


@pytest.mark.parametrize("shape", FORMATS)
def test_a_picture_is_always_the_same_and_light_enough(shape: str) -> None:
    show = SHOWS[0]
    first = jpeg(art=show.art, shape=shape)
    assert first == jpeg(art=show.art, shape=shape)
    assert Image.open(io.BytesIO(first)).size == FORMATS[shape]
    assert len(first) < 200_000


def test_lettering_is_drawn_even_in_letters_the_face_lacks() -> None:
    plain = jpeg(art=Art("medallion", "lantern", Words("E M"), "none"), shape="square")
    lettered = jpeg(
        art=Art("medallion", "lantern", Words("Émile Müller"), "monogram"), shape="square"
    )
    assert plain != lettered


def test_licences_are_of_titles_there_are_and_for_groups_there_are() -> None:
    titles = {each.key for each in (*SHOWS, *SEASONS, *EPISODES, *MOVIES)}
    assert {licence.title for licence in LICENCES} <= titles
    assert {group for licence in LICENCES for group in licence.groups} <= GROUPS.keys()
    assert {code for codes in GROUPS.values() for code in codes} <= territories().keys()


def test_facts_are_of_titles_there_are_and_numbers_are_right() -> None:
    kinds = {each.key: "show" for each in SHOWS} | {each.key: "episode" for each in EPISODES}
    kinds |= {each.key: "movie" for each in MOVIES}
    assert FACTS.keys() <= kinds.keys()
    assert PEOPLE_IDS.keys() <= {person.key for person in PEOPLE}
    numbers = [(kinds[key], facts.external_ids) for key, facts in FACTS.items()]
    numbers += [("person", ids) for ids in PEOPLE_IDS.values()]
    for kind, ids in numbers:
        for scheme, value in ids.items():
            told = external_ids.normalised_for(kind=kind, scheme=scheme, value=value)
            assert told == value
    assert {each for facts in FACTS.values() for each in facts.advisories} <= set(Advisory.values)
    given = {pair for facts in FACTS.values() for pair in facts.ratings}
    given |= {each.rating for each in (*CREDITED, *SEASONS) if all(each.rating)}
    assert {f"{system}:{value}" for system, value in given} <= set(ratings.pairs())


def test_heroes_are_wide_and_logos_let_something_through() -> None:
    heroes = [key for key, facts in FACTS.items() if facts.has_hero]
    logos = [key for key, facts in FACTS.items() if facts.has_logo]
    assert (len(heroes), len(logos)) == (3, 2)
    assert SIZES["hero"][0] >= SIZES["hero"][1] * 2
    drawn = png(title="The Mercury Theatre", palette="mercury")
    assert drawn == png(title="The Mercury Theatre", palette="mercury")
    with Image.open(io.BytesIO(drawn)) as picture:
        assert picture.size == logo.SIZE
        assert picture.getchannel("A").getextrema() == (0, 255)
