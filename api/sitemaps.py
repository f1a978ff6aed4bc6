"""Sitemaps as sitemaps.org and search engines define them, written as XML."""

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from delivery.selectors.reading.sitemaps import Address

CONTENT_TYPE = "application/xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_LINKS = "http://www.w3.org/1999/xhtml"
# What is written around one path of an address, and around each of its languages, at most.
_AROUND = 160


def frame(*, base: str, languages: int) -> int:
    """How many bytes an address takes at most besides its paths."""
    return (1 + languages) * (_AROUND + len(escape(base, {'"': "&quot;"}).encode()))


def whole(addresses: Iterable[Address], *, base: str) -> bytes:
    """A sitemap; paths become addresses below `base`."""
    listed = "\n".join(_url(each, base) for each in addresses)
    spaces = f'xmlns="{_SPACE}" xmlns:xhtml="{_LINKS}"'
    return f"{_HEAD}<urlset {spaces}>\n{listed}\n</urlset>\n".encode()


def index(places: Iterable[str]) -> bytes:
    """The list of a sitemap's parts, by their addresses."""
    listed = "\n".join(f"<sitemap><loc>{escape(place)}</loc></sitemap>" for place in places)
    return f'{_HEAD}<sitemapindex xmlns="{_SPACE}">\n{listed}\n</sitemapindex>\n'.encode()


def _url(address: Address, base: str) -> str:
    links = "".join(_link(locale, _at(base, path)) for locale, path in address.languages.items())
    place, changed = escape(_at(base, address.path)), _instant(address.changed)
    return f"<url><loc>{place}</loc><lastmod>{changed}</lastmod>{links}</url>"


def _link(locale: str, place: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(locale)} href={quoteattr(place)}/>'


def _at(base: str, path: str) -> str:
    return f"{base}{quote(path)}"


def _instant(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
