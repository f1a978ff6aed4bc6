"""The sitemap names what anybody may see and search engines may list, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.utils import timezone

from api import caching, sitemaps
from delivery.selectors.reading import sitemaps as reading
from delivery.selectors.reading.sitemaps import Address
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from tests.api.conftest import Reader
from tests.api.test_caching import lifetime
from tests.api.test_visibility import told
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
SITEMAP = "feeds/sitemap/"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
NOW = timezone.now()


def read(answer: Any) -> Element:
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml")
    return fromstring(answer.content)  # noqa: S314  # our own answer


def places(answer: Any) -> list[str]:
    return [each.text or "" for each in read(answer).iterfind(".//s:loc", NAMES)]


def paths(reader: Reader, query: str = "") -> set[str]:
    found = places(reader.get(SITEMAP + query))
    assert len(found) == len(set(found))
    return {place.removeprefix("http://localhost:8000") for place in found}


def test_everything_public_with_a_path_is_listed(
    reader: Reader, settle: Callable[..., None]
) -> None:
    show = ShowPageFactory(slug="show")
    EpisodePageFactory(parent=SeasonPageFactory(parent=show, slug="one"), slug="pilot")
    ArticlePageFactory(slug="article")
    PersonFactory()
    settle()
    assert paths(reader) == {"/", "/show/", "/show/one/", "/show/one/pilot/", "/article/"}


def test_what_is_not_for_everybody_is_not_listed(
    reader: Reader, settle: Callable[..., None]
) -> None:
    ArticlePageFactory(slug="public")
    ArticlePageFactory(slug="draft", published=False)
    ArticlePageFactory(slug="tomorrow", go_live_at=timezone.now() + timedelta(hours=1))
    ArticlePageFactory(slug="by-link-only", noindex=True)
    licensed = ShowPageFactory(slug="somewhere")
    LicenceWindow.objects.create(
        title_kind="show",
        public_id=licensed.translation_key,
        kind=LicenceKind.CATALOGUE,
        reach=Reach.ONLY,
        codes=["DE"],
    )
    settle()
    assert paths(reader) == {"/", "/public/"}
    settle(timedelta(hours=2))
    assert paths(reader) == {"/", "/public/", "/tomorrow/"}


def test_it_is_the_same_wherever_it_is_read(
    reader: Reader, settle: Callable[..., None], settings: Any
) -> None:
    ArticlePageFactory()
    settle()
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    here, there = (reader.get(SITEMAP, x_territory=code) for code in ("DE", "FR"))
    assert told(here) == told(there)
    assert "Vary" not in here.headers


def test_addresses_are_those_of_the_website(
    reader: Reader, settle: Callable[..., None], settings: Any
) -> None:
    settings.SHOWRUNNER_FRONTEND_URL = "https://example.org/watch"
    article = ArticlePageFactory(slug="schöne-grüße")
    settle()
    assert (
        places(reader.get(SITEMAP))[1] == "https://example.org/watch/sch%C3%B6ne-gr%C3%BC%C3%9Fe/"
    )
    (changed, *_) = [
        each.text for each in read(reader.get(SITEMAP)).iterfind(".//s:lastmod", NAMES)
    ][1:]
    told = reader.json(f"articles/{article.translation_key}/")["updated_at"]
    assert changed == told[:19] + "Z"


def test_languages_name_one_another(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(slug="english")
    home = HomePageFactory(language="de")
    german = ArticlePageFactory(
        parent=home, slug="deutsch", translation_key=article.translation_key
    )
    ArticlePageFactory(parent=home, slug="nur-deutsch")
    settle()
    assert paths(reader) == {"/", "/english/"}
    assert paths(reader, "?locale=de") == {"/", "/deutsch/", "/nur-deutsch/"}
    assert links(reader, "/english/") == {"en": "/english/", "de": "/deutsch/"}
    assert links(reader, "/nur-deutsch/", "?locale=de") == {}
    german.unpublish()
    settle()
    assert links(reader, "/english/") == {}


def links(reader: Reader, path: str, query: str = "") -> dict[str, str]:
    (entry,) = (
        each
        for each in read(reader.get(SITEMAP + query))
        if str(each.findtext("s:loc", namespaces=NAMES)).endswith(path)
    )
    return {
        link.attrib["hreflang"]: link.attrib["href"].removeprefix("http://localhost:8000")
        for link in entry.iterfind("x:link", NAMES)
    }


def test_too_many_addresses_are_an_index_of_parts(
    reader: Reader, settle: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    ArticlePageFactory.create_batch(6)
    settle()
    whole = paths(reader)
    assert len(whole) == 7
    assert paths(reader, "?part=1") == whole
    missing = reader.get(SITEMAP + "?part=2")
    assert (missing.status_code, missing["Content-Type"]) == (404, "application/problem+json")
    monkeypatch.setattr(reading, "MOST", 3)
    index = reader.get(SITEMAP)
    assert read(index).tag == f"{{{NAMES['s']}}}sitemapindex"
    address = "http://localhost:8000/api/v1/feeds/sitemap/"
    assert places(index) == [f"{address}?part={number}" for number in (1, 2, 3)]
    parts = [places(reader.get(place)) for place in places(index)]
    assert [len(part) for part in parts] == [3, 3, 1]
    assert {p.removeprefix("http://localhost:8000") for part in parts for p in part} == whole
    assert places(reader.get(SITEMAP + "?locale=de")) == []


def test_no_file_is_larger_than_allowed(
    reader: Reader, settle: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long addresses are, and in however many languages."""
    home = HomePageFactory(language="de")
    for number in range(8):
        article = ArticlePageFactory(slug=f"{'ü' * 100}-{number}")
        ArticlePageFactory(
            parent=home, slug=f"{'ß' * 200}-{number}", translation_key=article.translation_key
        )
    settle()
    monkeypatch.setattr(reading, "LARGEST", 12_000)
    index = places(reader.get(SITEMAP))
    assert 2 <= len(index) <= 5
    sizes = [len(reader.get(place).content) for place in index]
    assert max(sizes) <= 12_000 + 300
    listed = [unquote(place) for each in index for place in places(reader.get(each))]
    assert len(set(listed)) == len(listed) == 9


def test_caches_are_told_as_of_any_live_read(reader: Reader, settle: Callable[..., None]) -> None:
    ArticlePageFactory()
    settle()
    answer, statements = reader.statements(SITEMAP)
    assert statements == 1
    assert lifetime(answer) == caching.LONGEST
    again = reader.get(SITEMAP, if_none_match=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    ArticlePageFactory(go_live_at=timezone.now() + timedelta(seconds=20))
    settle()
    assert lifetime(reader.get(SITEMAP)) < 20


@pytest.mark.parametrize(
    "query", ["part=0", "part=x", "part=1&part=2", "platform=tv", "maturity=6"]
)
def test_what_it_does_not_know_is_refused(query: str, reader: Reader) -> None:
    answer, statements = reader.statements(f"{SITEMAP}?{query}")
    assert (answer.status_code, statements) == (400, 0)


@pytest.mark.parametrize(
    ("accepted", "status"),
    [("application/xml", 200), ("text/xml;q=0.9", 200), ("*/*", 200), ("image/png", 406)],
)
def test_it_is_xml(accepted: str, status: int, reader: Reader, settle: Callable[..., None]) -> None:
    HomePageFactory()
    settle()
    assert reader.get(SITEMAP, accept=accepted).status_code == status


def test_nothing_breaks_out_of_the_xml() -> None:
    hostile = """https://example.org/?a=1&b="<'>"""
    address = Address("/ünï&cødé'\"<x>/", NOW, {"de": '/"><evil/>/', "en": "/&amp;/"})
    root = fromstring(sitemaps.whole([address], base=hostile))  # noqa: S314  # our own
    assert root.findtext(".//s:loc", namespaces=NAMES) == (
        hostile + "/%C3%BCn%C3%AF%26c%C3%B8d%C3%A9%27%22%3Cx%3E/"
    )
    alternates = {each.attrib["href"] for each in root.iterfind(".//x:link", NAMES)}
    assert alternates == {hostile + "/%22%3E%3Cevil/%3E/", hostile + "/%26amp%3B/"}
    (place,) = fromstring(sitemaps.index([hostile]))  # noqa: S314  # our own
    assert place.findtext("s:loc", namespaces=NAMES) == hostile
