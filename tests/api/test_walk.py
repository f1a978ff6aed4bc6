"""A list narrowed to something common and to something rare: both ways of finding it agree."""

from collections.abc import Callable

import pytest

from delivery.selectors.reading import walk
from tests.api.conftest import Reader
from tests.factories.media_catalog import GenreFactory
from tests.factories.pages import ShowPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("steps", [1, 3, 6, 400])
@pytest.mark.parametrize("order", ["newest", "oldest", "title"])
def test_pages_are_the_same_however_far_it_walks(
    steps: int,
    order: str,
    reader: Reader,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walk, "STEPS", steps)
    common, rare, unused = GenreFactory.create_batch(3)
    shows = [
        ShowPageFactory(title=f"Show {n:02}", genres=[common, rare] if n == 4 else [common])
        for n in range(8)
    ]
    ShowPageFactory.create_batch(4)
    settle()
    ids = [str(show.translation_key) for show in shows]
    expected = list(reversed(ids)) if order == "newest" else ids
    address = f"shows/?order={order}&genre={common.translation_key}&count=1&limit=3"
    found: list[str] = []
    while address:
        page = reader.json(address)
        found += [item["id"] for item in page["items"]]
        assert page["count"] == len(shows)
        address = page["next"]
    assert found == expected
    assert reader.ids(f"shows/?order={order}&genre={rare.translation_key}") == [ids[4]]
    assert reader.ids(f"shows/?order={order}&genre={unused.translation_key}") == []


def test_only_what_may_be_common_is_walked_to() -> None:
    assert walk.serves(order="title", filters=["genre", "tag"])
    assert not walk.serves(order="title", filters=["genre", "season"])
    assert not walk.serves(order="number", filters=["genre"])
    assert not walk.serves(order="title", filters=[])
