"""Ratings, addresses and the sizes pictures are cut to."""

import pytest

from media_catalog import rules
from media_catalog.choices import RatingSystem


def test_every_choice_of_the_editor_has_an_age() -> None:
    pairs = [pair for _, group in rules.rating_choices() for pair, _ in group]
    ages = [
        rules.minimum_age(system=system, value=value)
        for system, _, value in (pair.partition(":") for pair in pairs)
    ]
    assert len(pairs) > len(RatingSystem)
    assert all(age is not None for age in ages)


def test_a_label_of_another_system_has_no_age() -> None:
    assert rules.minimum_age(system="mpa", value="TV-14") is None


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
