"""What the form of a home page's row accepts."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse
from wagtail.blocks.struct_block import StructBlockValidationError

from pages.blocks.rails import RuleRailBlock
from tests.factories.media_catalog import GenreFactory

pytestmark = pytest.mark.django_db
NOON, ONE = datetime(2030, 1, 1, 12, tzinfo=UTC), datetime(2030, 1, 1, 13, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _newsroom() -> None:
    """Genres can be chosen once the newsroom's screens are registered, which its addresses do."""
    reverse("wagtailadmin_home")


def cleaned(**changes: Any) -> Any:
    block = RuleRailBlock()
    usual = {
        "title": "New",
        "kind": "show",
        "genre": GenreFactory(),
        "order": "newest",
        "limit": 3,
        "show_from": None,
        "show_until": None,
        "territories": [],
        "platforms": [],
    }
    return block.clean(block.normalize({**usual, **changes}))


def test_a_row_needs_neither_time_nor_audience() -> None:
    assert cleaned()["territories"] == []
    assert cleaned(show_from=ONE)["show_until"] is None


def test_a_row_may_last_from_one_instant_to_a_later_one() -> None:
    assert cleaned(show_from=NOON, show_until=ONE)["show_until"] == ONE


@pytest.mark.parametrize("until", [NOON, datetime(2030, 1, 1, 11, tzinfo=UTC)])
def test_a_row_must_not_end_before_it_begins(until: datetime) -> None:
    with pytest.raises(StructBlockValidationError) as refused:
        cleaned(show_from=NOON, show_until=until)
    (message,) = refused.value.block_errors["show_until"].messages
    assert message == "This must be later than “Show from”."


@pytest.mark.parametrize("chosen", [{"territories": ["XX"]}, {"platforms": ["radio"]}])
def test_a_row_knows_no_other_places(chosen: dict[str, list[str]]) -> None:
    with pytest.raises(StructBlockValidationError) as refused:
        cleaned(**chosen)
    assert refused.value.block_errors.keys() == chosen.keys()
