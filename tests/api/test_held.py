"""Of what the reader holds already, the document is not even fetched."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from delivery.documents import registry
from delivery.selectors.reading import details, running
from delivery.selectors.reading.details import Item, Lookup
from delivery.selectors.reading.visibility import Scope
from tests.factories.pages import EpisodePageFactory

pytestmark = pytest.mark.django_db


def _pages(lookup: Lookup, monkeypatch: pytest.MonkeyPatch) -> int:
    """Pages that the look-up touches, the answer's own being sent included."""
    explained: list[str] = []

    def rows(statement: str, bound: object, **options: object) -> list[tuple[object, ...]]:
        found = running.rows(f"EXPLAIN (ANALYZE, BUFFERS, SERIALIZE) {statement}", bound)  # type: ignore[arg-type]
        explained.extend(str(line) for (line,) in found)
        return running.rows(statement, bound)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(details, "rows", rows)
        details.item(lookup=lookup, types=[registry.by_kind("episode")], scope=Scope())
    return sum(
        int(line.partition("hit=")[2].split()[0])
        for before, line in pairwise(explained)
        if "Buffers:" in line and ("Serialization" in before or before == explained[0])
    )


def test_a_304_fetches_no_document(
    settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Too much, and too mixed, to be kept beside the row's other columns.
    chance = Random(7)
    text = " ".join(f"{chance.getrandbits(64):x}" for _ in range(4000))
    episode = EpisodePageFactory(body=[("rich_text", f"<p>{text}</p>")])
    settle()
    asked = Lookup("id", "en", str(episode.translation_key))
    _, whole = details.item(lookup=asked, types=[registry.by_kind("episode")], scope=Scope())
    assert isinstance(whole, Item)
    assert whole.document is not None
    holding = Lookup("id", "en", asked.value, held=[whole.proof])
    _, held = details.item(lookup=holding, types=[registry.by_kind("episode")], scope=Scope())
    assert isinstance(held, Item)
    assert held.document is None
    kept_apart = len(whole.document) // 8192
    assert kept_apart > 5
    assert _pages(asked, monkeypatch) - _pages(holding, monkeypatch) >= kept_apart
