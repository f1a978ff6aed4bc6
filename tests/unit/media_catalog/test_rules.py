"""Ratings, addresses and the sizes pictures are cut to."""

from dataclasses import dataclass

import pytest

from media_catalog import rules
from media_catalog.choices import ArtworkRole, RatingSystem
from media_catalog.rules import ratings


@dataclass
class Rated:
    min_age: int


def test_every_choice_of_the_editor_has_an_age() -> None:
    pairs = [pair for _, group in ratings.choices() for pair, _ in group]
    ages = [
        ratings.minimum_age(system=system, value=value)
        for system, _, value in (pair.partition(":") for pair in pairs)
    ]
    assert len(pairs) > len(RatingSystem)
    assert all(age is not None for age in ages)
    assert set(pairs) == set(ratings.pairs())


def test_the_strictest_of_several_is_the_first_of_those_of_the_highest_age() -> None:
    mild, strict, too = Rated(6), Rated(16), Rated(16)
    assert ratings.strictest([mild, strict, too]) is strict
    assert ratings.strictest([]) is None


def test_a_label_of_another_system_has_no_age() -> None:
    assert ratings.minimum_age(system="mpa", value="TV-14") is None


@pytest.mark.parametrize(
    ("width", "height", "sizes"),
    [
        (1920, 1080, [(1280, 720), (640, 360)]),
        # Too small for the widest: that one takes all there is.
        (1000, 600, [(1280, 720), (640, 360)]),
        (500, 300, [(640, 360)]),
        (1, 1, [(640, 360)]),
    ],
)
def test_no_size_is_made_that_would_only_repeat_a_smaller_one(
    width: int, height: int, sizes: list[tuple[int, int]]
) -> None:
    assert rules.sizes_for(role="landscape", width=width, height=height) == sizes


def test_a_free_slug_is_numbered_from_two() -> None:
    assert rules.free_slug(wanted="ann", taken=set()) == "ann"
    assert rules.free_slug(wanted="ann", taken={"ann", "ann-2"}) == "ann-3"


def test_an_address_never_looks_like_a_public_id() -> None:
    assert rules.looks_like_uuid("6F9619FF-8B86-D011-B42D-00CF4FC964FF")
    assert not rules.looks_like_uuid("the-shadow")


@pytest.mark.parametrize(
    ("width", "height", "transparent", "role"),
    [
        (1920, 1080, False, ArtworkRole.POSTER),
        (1200, 1800, False, ArtworkRole.POSTER),
        (1920, 823, False, ArtworkRole.HERO),
        (800, 400, True, ArtworkRole.LOGO),
        (2400, 400, True, ArtworkRole.LOGO),
    ],
)
def test_a_picture_is_cut_for_what_its_shape_is_good_for(
    width: int, height: int, transparent: bool, role: str
) -> None:
    roles = rules.roles_for(width=width, height=height, transparent=transparent)
    special = {ArtworkRole.POSTER, ArtworkRole.HERO, ArtworkRole.LOGO}
    assert special.intersection(roles) == {role}
    assert sum(len(rules.ROLE_SIZES[each]) for each in roles) <= 6


def test_a_logo_is_contained_and_never_cut() -> None:
    assert rules.sizes_for(role="logo", width=1000, height=100) == [(800, 400), (400, 200)]
    assert rules.sizes_for(role="logo", width=300, height=100) == [(400, 200)]
    spec = rules.filter_spec(width=800, height=400, image_format="png", role="logo")
    assert spec == "max-800x400|format-png"
