"""Editors' rich text as public HTML: few tags, and links to items that are settled on reading.

A stored link to one of our pages is `<a href="ref:{public id}">`; whether the reader may see that
page, and where it stands, is only known when the document is read.
"""

import html as markup
import re
from collections.abc import Callable, Mapping
from uuid import UUID

import nh3

_TAGS = {"a", "b", "br", "em", "h3", "h4", "hr", "i", "li", "ol", "p", "strong", "ul"}
# The cleaner would keep `lang` and `title` everywhere if "*" were left out.
_ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href", "id", "linktype"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_ANCHOR = re.compile(r'<a((?: [a-z]+="[^"]*")*)>(.*?)</a>', re.DOTALL)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_REFERENCE = re.compile(r'<a href="ref:([0-9a-f-]{36})">(.*?)</a>', re.DOTALL)
_REFERENCE_MARK = 'href="ref:'


def public_html(source: str, *, pages: Mapping[int, UUID]) -> tuple[str, tuple[UUID, ...]]:
    """The HTML to store, and the public ids its links name, in their order.

    A link to a page that is not in `pages`, or of any other kind, leaves only its text.
    """
    refs: list[UUID] = []

    def settle(match: re.Match[str]) -> str:
        attributes, text = _attributes(match[1]), match[2]
        public_id = pages.get(_page_id(attributes) or 0)
        if public_id is not None:
            refs.append(public_id)
            return f'<a href="ref:{public_id}">{text}</a>'
        return _outward(attributes, text)

    return _ANCHOR.sub(settle, _clean(source)), tuple(refs)


def page_ids(source: str) -> frozenset[int]:
    """Database ids of the pages it links to."""
    if "linktype" not in source:
        return frozenset()
    found = (_page_id(_attributes(match[1])) for match in _ANCHOR.finditer(_clean(source)))
    return frozenset(each for each in found if each is not None)


def resolve(html: str, lookup: Callable[[str], str | None]) -> str:
    """Give each stored link the path `lookup` knows for its public id, or leave only its text."""
    if _REFERENCE_MARK not in html:
        return html

    def settle(match: re.Match[str]) -> str:
        path = lookup(match[1])
        return match[2] if path is None else f'<a href="{markup.escape(path)}">{match[2]}</a>'

    return _REFERENCE.sub(settle, html)


def _clean(source: str) -> str:
    # The cleaner writes every tag in one normal form, which the patterns above rely on.
    return nh3.clean(
        source,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        url_relative=lambda url: url if url.startswith("#") else None,
        link_rel=None,
    )


def _attributes(source: str) -> dict[str, str]:
    return {name: markup.unescape(value) for name, value in _ATTRIBUTE.findall(source)}


def _page_id(attributes: Mapping[str, str]) -> int | None:
    number = attributes.get("id", "")
    is_page = attributes.get("linktype") == "page" and number.isascii() and number.isdigit()
    return int(number) if is_page else None


def _outward(attributes: Mapping[str, str], text: str) -> str:
    href = attributes.get("href")
    if href is None or "linktype" in attributes:
        return text
    rel = ' rel="noopener noreferrer"' if href.startswith(("http:", "https:")) else ""
    return f'<a href="{markup.escape(href)}"{rel}>{text}</a>'
