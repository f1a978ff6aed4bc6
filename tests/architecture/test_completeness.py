"""A content type is told of everywhere it has to be, and whatever is forgotten is named."""

from typing import Any

import pytest

from tests.architecture import completeness
from tests.architecture.completeness import PLACES, Place


def test_every_content_type_is_told_of_everywhere() -> None:
    assert completeness.forgotten() == []


@pytest.mark.parametrize("place", PLACES, ids=[each.name for each in PLACES])
@pytest.mark.parametrize("kind", ["album", "game_session"])
def test_what_is_forgotten_is_named(
    monkeypatch: pytest.MonkeyPatch, place: Place, kind: Any
) -> None:
    monkeypatch.setattr(place.holder, place.attribute, place.without(kind))
    said = f"{kind}: {place.name} is missing in {place.where}"
    assert said in completeness.forgotten()
