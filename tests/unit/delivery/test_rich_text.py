"""Rich text comes out clean, and its links are settled when it is read."""

from html.parser import HTMLParser
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delivery.documents import rich_text
from tests.unit.delivery.written import public_id

PAGES = {7: public_id(7), 8: public_id(8)}
ALLOWED = {"a", "b", "br", "em", "h3", "h4", "hr", "i", "li", "ol", "p", "strong", "ul"}
SCHEMES = ("http:", "https:", "mailto:", "tel:", "ref:", "#")

HOSTILE = [
    "<script>alert(1)</script>",
    "<p>a<script>alert(1)//</p>",
    "<scr<script>ipt>alert(1)</script>",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<svg><style><a title='</style><img src=x onerror=alert(1)>'></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVa&#10;Script:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href=' data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='//evil.example/'>x</a>",
    "<a href='/hidden-show/'>x</a>",
    "<a href='ref:00000000-0000-0000-0000-000000000007'>x</a>",
    '<a linktype="page" id="7" href="javascript:alert(1)" onclick="x()">x</a>',
    '<a linktype="document" id="7">x</a>',
    '<a linktype="page" id="7&quot;><script>">x</a>',
    '<a href="https://ok.example/" style="position:fixed" target="_top" class="x">x</a>',
    '<a href="https://ok.example/?&quot;><script>alert(1)</script>">x</a>',
    '<p onmouseover="alert(1)" data-block-key="k">x</p>',
    "<iframe src='https://evil.example'></iframe><object data='x'></object><embed src='x'>",
    '<embed embedtype="image" id="1" format="left" alt="">',
    "<img src=x onerror=alert(1)>",
    "<form action='https://evil.example'><input name=a><button>x</button></form>",
    "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=x'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<p>" * 300 + "deep" + "</p>" * 300,
]


class _Inspector(HTMLParser):
    """Fails on anything that is not on the short list."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        given = dict(attrs)
        if tag == "a":
            assert set(given) <= {"href", "rel"}
            assert (given.get("href") or "").startswith(SCHEMES)
        else:
            assert not given


def _public(source: str) -> str:
    html, _ = rich_text.public_html(source, pages=PAGES)
    return html


@pytest.mark.parametrize("source", HOSTILE)
def test_hostile_markup_is_defused(source: str) -> None:
    html = _public(source)
    _Inspector().feed(html)
    assert "<script" not in html


@given(
    st.lists(st.sampled_from([*HOSTILE, "<p>", "</a>", "<a ", '"', "'", ">", "text"]), max_size=6)
)
def test_mixtures_of_hostile_markup_are_defused(pieces: list[str]) -> None:
    _Inspector().feed(_public("".join(pieces)))


@pytest.mark.parametrize(
    "source",
    [
        "<p>One <b>two</b> <i>three</i><br>four</p>",
        "<h3>A</h3><h4>B</h4><ul><li>1</li></ul><ol><li>2</li></ol><hr>",
        '<p><a href="mailto:desk@example.com">write</a></p>',
        '<p><a href="tel:+4930123456">call</a></p>',
        '<p><a href="#part-two">below</a></p>',
    ],
)
def test_what_editors_may_write_stays(source: str) -> None:
    assert _public(source) == source


def test_outward_links_say_where_they_do_not_come_from() -> None:
    html = _public('<a href="https://example.com/?a=1&amp;b=2">x</a>')
    assert html == '<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer">x</a>'


def test_links_to_pages_become_references() -> None:
    source = '<p><a id="8" linktype="page">a <b>b</b></a> <a linktype="page" id="7">c</a></p>'
    html, refs = rich_text.public_html(source, pages=PAGES)
    assert refs == (public_id(8), public_id(7))
    assert html.startswith(f'<p><a href="ref:{public_id(8)}">a <b>b</b></a>')
    assert rich_text.page_ids(source) == {7, 8}


def test_links_to_deleted_pages_leave_their_text() -> None:
    html, refs = rich_text.public_html('<p><a linktype="page" id="99">gone</a></p>', pages=PAGES)
    assert (html, refs) == ("<p>gone</p>", ())


@pytest.mark.parametrize("number", ["", "-1", "7 ", "\N{ARABIC-INDIC DIGIT SEVEN}", "1e3", "x"])
def test_malformed_page_numbers_are_no_links(number: str) -> None:
    source = f'<a linktype="page" id="{number}">x</a>'
    assert rich_text.page_ids(source) == frozenset()
    assert _public(source) == "x"


def _path(public: str) -> str | None:
    return {str(public_id(7)): "/the-shadow/?a=1&b=2"}.get(public)


def test_reading_gives_visible_links_their_path() -> None:
    html = _public('<p><a linktype="page" id="7">seen</a> <a linktype="page" id="8">not</a></p>')
    read = rich_text.resolve(html, _path)
    assert read == '<p><a href="/the-shadow/?a=1&amp;b=2">seen</a> not</p>'


def test_text_that_only_looks_like_a_reference_stays() -> None:
    text = _public('<p>&lt;a href="ref:00000000-0000-0000-0000-000000000007"&gt;x&lt;/a&gt;</p>')
    assert rich_text.resolve(text, lambda _: "/elsewhere/") == text


def test_text_without_references_is_not_touched() -> None:
    assert rich_text.resolve("plain", lambda _: "/elsewhere/") == "plain"


def test_references_are_public_ids() -> None:
    _, refs = rich_text.public_html('<a linktype="page" id="7">x</a>', pages=PAGES)
    assert all(isinstance(each, UUID) for each in refs)
