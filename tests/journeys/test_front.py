"""nginx in front gives out files as browsers and players want them, and keeps a crawl's answers."""

import time
from collections import defaultdict
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

import orjson
import pytest
from django.core.management import call_command

from delivery.jobs import rebuilding
from media_catalog.jobs import renditions
from tests import front as before
from tests import services
from tests.content_types import CONTENT_TYPES
from tests.factories.media_catalog import CatalogImageFactory
from tests.factories.pages import ArticlePageFactory, EpisodePageFactory, SeasonPageFactory
from tests.front import HEADER, MEDIA_HOST, PROXY, Front
from tests.journeys.reading import Answer, Reader

ON_MEDIA = {"Host": MEDIA_HOST}
FILM = bytes(range(256)) * 4096
TYPES = {
    "film.mp4": "video/mp4",
    "film.m3u8": "application/vnd.apple.mpegurl",
    "film-1.ts": "video/mp2t",
    "film.vtt": "text/vtt",
    "still.avif": "image/avif",
    "still.webp": "image/webp",
}
HASHED = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}


@pytest.fixture
def reader(front: Front) -> Iterator[Reader]:
    with Reader(front.url) as arrived:
        yield arrived


@pytest.fixture
def images() -> Path:
    place = services.state() / "media" / "images"
    place.mkdir(parents=True)
    return place


def test_a_player_asks_for_parts_of_a_film(reader: Reader, images: Path) -> None:
    (images / "film.mp4").write_bytes(FILM)
    whole = reader.get("/images/film.mp4", **ON_MEDIA)
    assert (whole.status, whole["Accept-Ranges"], whole.body) == (200, "bytes", FILM)
    parts = {
        "bytes=0-99": (0, 100),
        "bytes=500000-": (500_000, len(FILM)),
        "bytes=-16": (-16, None),
    }
    for asked, (first, last) in parts.items():
        part = reader.get("/images/film.mp4", Range=asked, **ON_MEDIA)
        expected = FILM[first:last]
        start = len(FILM) + first if first < 0 else first
        assert (part.status, part.body, part["Content-Type"]) == (206, expected, "video/mp4")
        said = f"bytes {start}-{start + len(expected) - 1}/{len(FILM)}"
        assert part["Content-Range"] == said
    beyond = reader.get("/images/film.mp4", Range=f"bytes={len(FILM)}-", **ON_MEDIA)
    assert (beyond.status, beyond["Content-Range"]) == (416, f"bytes */{len(FILM)}")
    known = reader.get("/images/film.mp4", **{"If-None-Match": whole["ETag"]}, **ON_MEDIA)
    assert (known.status, known.body) == (304, b"")
    # What was asked for in parts has changed meanwhile: all of it anew.
    changed = {"If-Range": '"another"', "Range": "bytes=0-99"}
    assert reader.get("/images/film.mp4", **changed, **ON_MEDIA).status == 200


def test_media_say_what_they_are_and_run_nothing(reader: Reader, images: Path) -> None:
    for name in [*TYPES, "page.html", "drawing.svg", "unknown"]:
        (images / name).write_bytes(b"<script>alert(1)</script>")
    for name, kind in TYPES.items():
        file = reader.get(f"/images/{name}", **ON_MEDIA)
        assert (file.status, file["Content-Type"]) == (200, kind)
        assert (file["Access-Control-Allow-Origin"], file["Cache-Control"]) == (
            "*",
            "public, max-age=86400",
        )
        assert "content-disposition" not in dict(file.headers)
        assert sandboxed(file)
    for name in ("page.html", "drawing.svg", "unknown"):
        file = reader.get(f"/images/{name}", **ON_MEDIA)
        assert (file.status, file["Content-Disposition"]) == (200, "attachment")
        assert sandboxed(file)


def sandboxed(file: Answer) -> bool:
    policy = file["Content-Security-Policy"]
    return file["X-Content-Type-Options"] == "nosniff" and policy.endswith("; sandbox")


def test_crops_are_given_out_and_originals_are_not(reader: Reader) -> None:
    image = CatalogImageFactory(width=800, height=450)
    while renditions.make_next_format(image_id=image.pk):
        pass
    crops = image.renditions.all()
    assert crops
    for crop in crops:
        file = reader.get(f"/{crop.file.name}", **ON_MEDIA)
        assert (file.status, len(file.body)) == (200, crop.file.size)
        assert file["Content-Type"].startswith("image/")
    assert Path(image.file.path).is_file()
    original = f"/{image.file.name}"
    for place in (original, f"/images/..{original}", f"/images/%2e%2e{original}", "/images/", "/"):
        assert reader.get(place, **ON_MEDIA).status == 404, place
    # The editor's host has no media, and the media host no editor.
    assert reader.get(f"/{crops[0].file.name}").status == 404
    assert reader.get("/admin/login/", **ON_MEDIA).status == 404


def test_the_editor_s_files_are_kept_for_good_when_their_name_says_so(
    reader: Reader, front: Front, settings: Any
) -> None:
    # The product answers for what was not gathered.
    assert reader.get("/static/wagtailadmin/css/core.css").status == 200
    settings.STATIC_ROOT = front.static
    settings.STORAGES = {**settings.STORAGES, "staticfiles": HASHED}
    call_command("collectstatic", "--no-input", verbosity=0)
    with_hash = next(front.static.glob("wagtailadmin/css/core.????????????.css"))
    hashed = reader.get(f"/static/wagtailadmin/css/{with_hash.name}")
    assert hashed["Cache-Control"] == "public, max-age=31536000, immutable"
    assert (hashed.status, hashed["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert hashed["X-Content-Type-Options"] == "nosniff"
    plain = reader.get("/static/wagtailadmin/css/core.css")
    assert (plain.status, plain["Cache-Control"]) == (200, "public, max-age=60")
    small = reader.get(f"/static/wagtailadmin/css/{with_hash.name}", **{"Accept-Encoding": "gzip"})
    assert small["Content-Encoding"] == "gzip"
    assert len(small.body) < len(hashed.body) / 3
    missing = reader.get("/static/wagtailadmin/css/core.0123456789ab.css")
    assert missing.status == 404
    assert "immutable" not in dict(missing.headers).get("cache-control", "")


class Repeating(BaseHTTPRequestHandler):
    """Answers with the headers it was sent."""

    def do_GET(self) -> None:
        body = orjson.dumps({name.lower(): value for name, value in self.headers.items()})
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the library's own name
        pass


@pytest.fixture
def repeating(tmp_path: Path) -> Iterator[Front]:
    """A server that says what it was sent, behind nginx."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Repeating) as server:
        Thread(target=server.serve_forever).start()
        try:
            with before.running(f"http://127.0.0.1:{server.server_port}", tmp_path) as started:
                yield started
        finally:
            server.shutdown()


def test_a_proxy_with_tls_before_it_is_believed_and_nobody_else(repeating: Front) -> None:
    claims = {"X-Forwarded-For": "127.0.0.2", "X-Forwarded-Proto": "https", HEADER: "US"}
    seen = {PROXY: ("127.0.0.2", "https", "DE"), "127.0.0.3": ("127.0.0.3", "http", "FR")}
    for source, expected in seen.items():
        with Reader(repeating.url, source=source) as through:
            told = through.get("/admin/", **claims).data
        names = ("x-forwarded-for", "x-forwarded-proto", HEADER.lower())
        assert tuple(told[name] for name in names) == expected
    with Reader(repeating.url, source=PROXY) as through:
        plain = through.get("/admin/", **{**claims, "X-Forwarded-Proto": "gopher"}).data
    assert plain["x-forwarded-proto"] == "http"


def test_a_second_crawl_is_nginx_s(reader: Reader) -> None:
    season = SeasonPageFactory()
    for number in range(8):
        EpisodePageFactory(parent=season, slug=f"episode-{number}")
        ArticlePageFactory(slug=f"article-{number}")
    assert rebuilding.empty_outbox(passes=20)
    lists = [f"{kind.plural}/" for kind in CONTENT_TYPES]
    places = ["home/", "feeds/sitemap/", *lists]
    for listed in lists:
        places += [f"{listed}{public_id}/" for public_id in reader.get(f"{listed}?limit=50").ids]
    took: dict[str, list[float]] = defaultdict(list)
    etags = {}
    for crawl in range(2):
        for place in places:
            began = time.perf_counter()
            answer = reader.get(place)
            took[answer["X-Cache-Status"]].append((time.perf_counter() - began) * 1000)
            if crawl and answer.status == 200:
                etags[place] = answer["ETag"]
    kept = sum(len(ms) for word, ms in took.items() if word in {"HIT", "STALE", "UPDATING"})
    speeds = ", ".join(f"{word} {len(ms)} at {median(ms):.2f} ms" for word, ms in took.items())
    print(f"\n{2 * len(places)} reads of {len(places)} addresses, twice each: {speeds}")
    assert len(places) > 30
    assert kept == len(places)
    for place, etag in etags.items():
        known = reader.get(place, **{"If-None-Match": etag})
        assert (known.status, known.body) == (304, b""), place
