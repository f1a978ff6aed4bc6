"""Media as this server gives it out: renditions whole and in parts, originals never."""

from pathlib import Path

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

CONTENT = bytes(range(256)) * 4


@pytest.fixture
def client(tmp_path: Path, settings: pytest.FixtureRequest) -> Client:
    settings.MEDIA_ROOT = str(tmp_path)  # type: ignore[attr-defined]
    for folder in ("images", "original_images"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "moon.avif").write_bytes(CONTENT)
    (tmp_path.parent / "secret.txt").write_text("secret")
    return Client()


def body(answer: object) -> bytes:
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_a_rendition_has_its_type_and_may_be_kept(client: Client) -> None:
    answer = client.get("/media/images/moon.avif")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/avif")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert body(answer) == CONTENT
    again = client.get("/media/images/moon.avif", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304


def test_a_part_may_be_asked_for(client: Client) -> None:
    answer = client.get("/media/images/moon.avif", headers={"Range": "bytes=10-19"})
    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes 10-19/{len(CONTENT)}"
    assert body(answer) == CONTENT[10:20]


@pytest.mark.parametrize(
    "path",
    [
        "original_images/moon.avif",
        "images/../original_images/moon.avif",
        "images/../../secret.txt",
        "images/%2e%2e/%2e%2e/secret.txt",
        "images/",
        "images/none.avif",
        "images/moon.avif%00",
        f"images/{'x' * 1999}",
    ],
)
def test_nothing_else_is_given_out(client: Client, path: str) -> None:
    assert client.get(f"/media/{path}").status_code == 404
