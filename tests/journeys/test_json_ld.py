"""What search engines are told of the whole demo catalogue holds before schema.org and Google."""

import io
from pathlib import Path
from typing import Any

import orjson
import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from cms.demo import loading, pictures, studio
from delivery import services
from delivery.documents import json_ld, registry
from delivery.models import Showing
from media_catalog.choices import ArtworkRole
from media_catalog.models import CatalogImage
from tests.journeys import node

KINDS = {"home", "show", "season", "episode", "movie", "article", "page", "person"}


@pytest.fixture
def told(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The text of every public item that has one; drawing is left out."""
    settings.MEDIA_ROOT = str(tmp_path)
    settings.SHOWRUNNER_FRONTEND_URL = "https://watch.example"
    file = io.BytesIO()
    Image.new("RGB", (64, 36)).save(file, "JPEG")
    monkeypatch.setattr(studio, "workers", lambda: 0)
    for place, name in ((studio, "jpeg"), (pictures, "png")):
        monkeypatch.setattr(place, name, lambda **_: file.getvalue())
    for _ in loading.load():
        pass
    _cut()
    services.show_everything()
    rows = Showing.objects.visible().values_list("kind", "document")
    texts = [json_ld.printed(registry.by_kind(k), orjson.loads(d)) for k, d in rows if k in KINDS]
    assert {kind for kind, _ in rows} >= KINDS
    return [text for text in texts if text is not None]


def _cut() -> None:
    """As if all pictures had been cut for everything."""
    files = [{"file": "images/a.jpg", "type": "image/jpeg", "width": 1280, "height": 720}]
    for image in CatalogImage.objects.all():
        roles = dict.fromkeys(ArtworkRole.values, files)
        made = {"key": image.rendition_key, "complete": True, "roles": roles}
        CatalogImage.objects.filter(pk=image.pk).update(renditions_made=made)


@pytest.mark.slow
def test_what_search_engines_are_told_is_right(told: list[str], tmp_path: Path) -> None:
    place = tmp_path / "checking"
    place.mkdir()
    node.installed(place, "json_ld.mjs")
    (place / "told.json").write_bytes(orjson.dumps(told))
    checked = node.run(place, "node", "json_ld.mjs", "told.json")
    assert orjson.loads(checked.stdout) == [], checked.stderr
    (place / "told.ts").write_text(_as_typescript([orjson.loads(text) for text in told]))
    typed = node.run(place, "npx", "tsc", "-p", ".")
    assert typed.returncode == 0, typed.stdout
    (place / "told.ts").write_text(_as_typescript([{"@type": "Movie", "seasonNumber": 1}]))
    assert "seasonNumber" in node.run(place, "npx", "tsc", "-p", ".").stdout
    assert len(told) > 80


def _as_typescript(items: list[dict[str, Any]]) -> str:
    """The items as values of schema.org's types: a member that a type has not is an error."""
    types = sorted({each["@type"] for each in items})
    lines = [f'import type {{ WithContext, {", ".join(types)} }} from "schema-dts";']
    for number, item in enumerate(items):
        value = orjson.dumps({"@context": "https://schema.org", **item}).decode()
        lines.append(f"export const item{number}: WithContext<{item['@type']}> = {value};")
    return "\n".join(lines)
