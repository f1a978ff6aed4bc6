"""The demo catalogue holds together, and its pictures are always the same."""

import io
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import get_args

import pytest
from django.utils.text import slugify
from PIL import Image

from cms.demo import studio
from cms.demo.arrangements import CollectionRail, CuratedRail, Found, Picked, RuleRail
from cms.demo.artwork import FORMATS, SIZES, jpeg, logo, png
from cms.demo.artwork.colour import PALETTES
from cms.demo.artwork.render import Art
from cms.demo.artwork.scenes import SCENES
from cms.demo.artwork.titling import MANNERS, Words
from cms.demo.data import (
    ARTICLES,
    CATEGORIES,
    COLLECTIONS,
    EVENINGS,
    EXTRAS,
    FRANCHISES,
    GENRES,
    GROUPS,
    INFORMATION,
    LICENCES,
    MOVIES,
    ORGANISATIONS,
    ORIGINS,
    PEOPLE,
    RAILS,
    RECORDS,
    REDIRECTS,
    SHOWS,
    SITTINGS,
    SWITCHES,
)
from cms.demo.data.facts import FACTS, PEOPLE_IDS
from cms.demo.values import (
    Article,
    Block,
    CallOut,
    Card,
    Cast,
    Embed,
    Episode,
    Gallery,
    Information,
    Movie,
    Picture,
    Play,
    Row,
    Season,
    Show,
    Text,
    Title,
    Work,
)
from entitlements.choices import territories
from media_catalog.choices import (
    Advisory,
    EpisodeKind,
    ExtraKind,
    OrganisationKind,
    OrganisationRole,
    ShowFormat,
)
from media_catalog.rules import embeds, external_ids, ratings
from pages.blocks.selection import COLLECTION_ORDERS
from pages.choices import RAIL_KINDS

SEASONS: list[Season] = [season for show in SHOWS for season in show.seasons]
EPISODES: list[Episode] = [episode for season in SEASONS for episode in season.episodes]
OTHERS: list[Work] = [*EVENINGS, *RECORDS, *SITTINGS]
CREDITED: list[Work | Episode] = [*SHOWS, *EPISODES, *MOVIES, *OTHERS]
WRITTEN: list[Work | Episode | Article] = [*CREDITED, *ARTICLES]
BODIES: list[Work | Episode | Article | Information] = [*WRITTEN, *INFORMATION]
PLACED: list[Work | Article] = [*SHOWS, *MOVIES, *OTHERS, *ARTICLES]
ALL_PAGES: list[Title | Article] = [*SHOWS, *SEASONS, *EPISODES, *MOVIES, *OTHERS, *ARTICLES]
PAGES = [each.key for each in (*ALL_PAGES, *EXTRAS, *COLLECTIONS, *INFORMATION)]
LINK = re.compile(r'href="demo:([\w-]+)"')


def blocks() -> Iterator[Block]:
    for titled in BODIES:
        yield from titled.body
    for article in ARTICLES:
        yield from article.members_body


def in_order() -> Iterator[Title | Article | Information]:
    for show in SHOWS:
        yield show
        for season in show.seasons:
            yield season
            yield from season.episodes
    yield from MOVIES
    yield from OTHERS
    yield from ARTICLES
    yield from INFORMATION


def named(page: Title | Article | Information) -> set[str]:
    """The pages that a page links to, shows as a card or lists as related."""
    parts = [*getattr(page, "body", ()), *getattr(page, "members_body", ())]
    found = {part.key for part in parts if isinstance(part, Card | Play)}
    found |= {key for part in parts if isinstance(part, Row) for key in part.keys}
    boxes = [part for part in parts if isinstance(part, CallOut)]
    found |= {box.button[1] for box in boxes if box.button}
    found |= {key for part in parts if isinstance(part, Text) for key in LINK.findall(part.html)}
    return found | set(getattr(page, "related", ()))


def art() -> Iterator[Art]:
    yield from (each.art for each in ALL_PAGES if each.art is not None)
    yield from (person.art for person in PEOPLE if person.art is not None)
    yield from (genre.art for genre in GENRES)
    yield from (franchise.art for franchise in FRANCHISES)
    yield from (block.art for block in blocks() if isinstance(block, Picture))
    galleries = (block for block in blocks() if isinstance(block, Gallery))
    yield from (picture.art for gallery in galleries for picture in gallery.pictures)


def test_the_catalogue_has_the_size_it_promises() -> None:
    sizes = [len(part) for part in (SHOWS, SEASONS, EPISODES, MOVIES, ARTICLES, PEOPLE, GENRES)]
    assert sizes == [10, 14, 98, 17, 17, 96, 10]
    assert [len(EXTRAS), len(COLLECTIONS), len(SWITCHES), len(REDIRECTS)] == [9, 12, 3, 2]


def test_no_key_stands_for_two_pages() -> None:
    assert len(set(PAGES)) == len(PAGES)


def test_whatever_is_named_exists() -> None:
    people = {credit.person for each in CREDITED for credit in each.credits}
    people |= {track.performer for record in RECORDS for track in record.tracks} - {""}
    people |= {person for article in ARTICLES for person, _ in article.bylines}
    genres = {key for each in WRITTEN for key in each.genres}
    genres |= {rail.genre for rail in RAILS if isinstance(rail, RuleRail) and rail.genre}
    categories = {each.category for each in PLACED}
    categories |= {each.parent for each in CATEGORIES if each.parent}
    pages = {key for article in ARTICLES for key in article.related}
    pages |= {key for rail in RAILS if isinstance(rail, CuratedRail) for key in rail.items}
    pages |= {block.key for block in blocks() if isinstance(block, Card | Play)}
    pages |= {key for block in blocks() if isinstance(block, Row) for key in block.keys}
    boxes = [block for block in blocks() if isinstance(block, CallOut)]
    pages |= {box.button[1] for box in boxes if box.button}
    people |= {key for block in blocks() if isinstance(block, Cast) for key, _ in block.people}
    pages |= {
        key for block in blocks() if isinstance(block, Text) for key in LINK.findall(block.html)
    }
    people |= {award.person for each in FACTS.values() for award in each.awards if award.person}
    assert people == {person.key for person in PEOPLE}
    assert genres == {genre.key for genre in GENRES}
    assert categories <= {category.key for category in CATEGORIES}
    assert pages <= set(PAGES)


def test_every_type_of_block_is_shown() -> None:
    assert {type(block) for block in blocks()} == set(get_args(Block))


def test_what_is_embedded_is_told_as_its_provider_would() -> None:
    (embed,) = (block for block in blocks() if isinstance(block, Embed))
    provider, address = embeds.recognised(embed.url, providers=embeds.PROVIDERS)
    assert provider is not None
    assert (provider.name, address) == (embed.provider, embed.url)
    told = {"html": f'<iframe src="{embed.player}"></iframe>', "thumbnail_url": embed.picture}
    found = embeds.outcome(200, json.dumps(told).encode(), provider=provider)
    assert (found.player, found.picture) == (embed.player, embed.picture)


def test_titles_come_from_organisations_franchises_and_countries_there_are() -> None:
    organised = {each.key for each in CREDITED}
    named = {key for each in ORIGINS.values() for key, _ in each.organisations}
    roles = {role for each in ORIGINS.values() for _, role in each.organisations}
    franchises = {ORIGINS[key].franchise for key in ORIGINS} - {""}
    of_their_own = {key for key, origin in ORIGINS.items() if origin.organisations}
    assert of_their_own <= organised
    assert ORIGINS.keys() <= organised | {season.key for season in SEASONS}
    assert named == {each.key for each in ORGANISATIONS}
    assert roles <= set(OrganisationRole.values)
    assert {each.kind for each in ORGANISATIONS} <= set(OrganisationKind.values)
    assert franchises == {each.key for each in FRANCHISES}
    codes = {code for each in ORIGINS.values() for code in each.countries}
    codes |= {each.country for each in ORGANISATIONS} - {""}
    assert codes <= territories().keys()


def test_franchises_are_of_shows_and_movies() -> None:
    works = {each.key for each in (*SHOWS, *MOVIES)}
    assert {key for key, origin in ORIGINS.items() if origin.franchise} <= works


def test_every_state_of_publication_is_shown() -> None:
    episodes = [episode.release for episode in EPISODES]
    articles = [article.release for article in ARTICLES]
    movies = [movie.release for movie in MOVIES]
    for releases, drafts, scheduled in ((episodes, 2, 9), (movies, 1, 1), (articles, 1, 2)):
        assert sum(release.is_draft for release in releases) == drafts
        assert sum(release.after is not None for release in releases) == scheduled
        assert any(release.until for release in releases)
    assert any(release.newer for release in episodes)


def test_every_format_and_every_state_of_a_licence_is_shown() -> None:
    assert {show.format for show in SHOWS} == set(ShowFormat)
    now = timedelta()
    assert any(licence.until and licence.until < now for licence in LICENCES)
    assert any(licence.until and licence.until > now for licence in LICENCES)
    assert any(licence.after and licence.after > now for licence in LICENCES)
    assert any(licence.groups for licence in LICENCES)
    assert any(licence.platforms for licence in LICENCES)


def test_collections_and_rows_hold_what_there_is() -> None:
    picked = [each.holds for each in COLLECTIONS if isinstance(each.holds, Picked)]
    found = [each.holds for each in COLLECTIONS if isinstance(each.holds, Found)]
    assert (len(picked), len(found)) == (6, 6)
    held = {key for holds in picked for key in holds.keys}
    assert held | {each.cover for each in COLLECTIONS} <= set(PAGES)
    assert {kind for holds in found for kind in holds.kinds} <= dict(RAIL_KINDS).keys()
    assert {holds.order for holds in found} <= dict(COLLECTION_ORDERS).keys()
    assert {key for holds in found for key in holds.genres} <= {each.key for each in GENRES}
    assert {key for holds in found for key in holds.people} <= {each.key for each in PEOPLE}
    tags = {slugify(tag) for each in WRITTEN for tag in each.tags}
    assert {tag for holds in found for tag in holds.tags} <= tags
    rows = [row.collection for row in RAILS if isinstance(row, CollectionRail)]
    out = {each.key for each in COLLECTIONS if each.release.after is None}
    assert len(rows) == 3
    assert set(rows) <= out


def test_extras_stand_below_titles_that_have_pictures() -> None:
    parents = {each.key: each for each in (*SHOWS, *EPISODES, *MOVIES)}
    assert {extra.kind for extra in EXTRAS} <= set(ExtraKind.values)
    assert {type(parents[extra.of]) for extra in EXTRAS} == {Show, Episode, Movie}
    assert all(parents[extra.of].art for extra in EXTRAS)
    assert not any(extra.art for extra in EXTRAS)


def test_every_kind_of_episode_and_another_order_are_shown() -> None:
    assert {episode.kind for episode in EPISODES} == set(EpisodeKind.values)
    assert {show.order for show in SHOWS} == {"number", "aired", "absolute"}
    (counted,) = (show for show in SHOWS if show.order == "absolute")
    episodes = [episode for season in counted.seasons for episode in season.episodes]
    full = [episode.absolute for episode in episodes if episode.kind == "full"]
    assert full == list(range(1, len(full) + 1))
    assert not any(episode.absolute for episode in episodes if episode.kind != "full")


def test_moved_addresses_lead_to_pages() -> None:
    assert {key for _, key in REDIRECTS} <= set(PAGES)


def test_what_a_text_names_is_loaded_before_it() -> None:
    loaded: set[str] = set()
    for page in in_order():
        assert named(page) <= loaded | {page.key}
        loaded.add(page.key)


def test_a_title_with_a_picture_says_what_it_shows() -> None:
    assert all(bool(each.art) == bool(each.alt) for each in ALL_PAGES)


def test_live_evenings_stand_where_they_can() -> None:
    assert [evening.status[-1:] for evening in EVENINGS] == [(), ("ended",), ("cancelled",)]
    assert {evening.recording for evening in EVENINGS} - {""} <= {movie.key for movie in MOVIES}


def test_every_picture_has_a_scene_a_palette_and_a_manner() -> None:
    for each in art():
        assert each.scene in SCENES
        assert each.palette in PALETTES
        assert each.manner in MANNERS
    assert {each.palette for each in ORGANISATIONS} - {""} <= set(PALETTES)


@pytest.mark.parametrize("shape", FORMATS)
def test_a_picture_is_always_the_same_and_light_enough(shape: str) -> None:
    art = SHOWS[0].art
    assert art is not None
    first = jpeg(art=art, shape=shape)
    assert first == jpeg(art=art, shape=shape)
    assert Image.open(io.BytesIO(first)).size == FORMATS[shape]
    assert len(first) < 200_000


def test_what_a_studio_draws_ahead_is_what_would_have_been_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(studio, "workers", lambda: 1)
    art, other = PEOPLE[0].art, PEOPLE[1].art
    assert art is not None
    assert other is not None
    with studio.Studio() as drawing:
        drawing.begin([(art, "square")])
        assert drawing.picture(art=art, shape="square") == jpeg(art=art, shape="square")
        assert drawing.picture(art=other, shape="square") == jpeg(art=other, shape="square")


def test_lettering_is_drawn_even_in_letters_the_face_lacks() -> None:
    plain = jpeg(art=Art("medallion", "lantern", Words("E M"), "none"), shape="square")
    lettered = jpeg(
        art=Art("medallion", "lantern", Words("Émile Müller"), "monogram"), shape="square"
    )
    assert plain != lettered


def test_licences_are_of_titles_there_are_and_for_groups_there_are() -> None:
    titles = {each.key for each in (*CREDITED, *SEASONS)}
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
