"""The words a search finds an item by, taken from what its public document says.

What is decided only when the document is read, such as a card of another item and the line about
it, is left out: a search must find nothing by it. So is what stands on a button to one.
"""

import html as markup
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.html import strip_tags

from delivery.values import Built, Words

# PostgreSQL keeps at most a megabyte of one item's words.
LONGEST = 200_000

_TITLES = ("title", "original_title", "name", "headline", "sort_name")
_SYNOPSES = (
    "tagline", "kicker", "short_synopsis", "standfirst", "description", "known_for",
    "long_synopsis", "correction_note",
)  # fmt: skip


def of(built: Built) -> Words:
    """The item's own words by weight."""
    document, own = built.document, built.words
    return Words(
        titles=_joined([*_texts(document, _TITLES), own.titles]),
        people=_joined([*_people(document), own.people]),
        synopses=_joined([*_texts(document, _SYNOPSES), *_subjects(document), own.synopses]),
        body=_joined([own.body, *_body(document)]),
    )


def plain(text: str) -> str:
    """Letters without their accents, so that a search needs none either."""
    split = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in split if not unicodedata.combining(c)))


def _joined(texts: Iterable[str]) -> str:
    return plain(" \n".join(text for text in texts if text))[:LONGEST]


def _texts(document: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(document.get(name) or "" for name in names))


def _people(document: Mapping[str, Any]) -> Iterator[str]:
    for credit in document.get("credits", ()):
        yield credit["person"]["name"]
        yield credit["character"]
    for byline in document.get("bylines", ()):
        yield byline["name"]


def _subjects(document: Mapping[str, Any]) -> Iterator[str]:
    for name in ("genres", "tags", "category"):
        for each in document.get(name, ()):
            yield each["name"]
    for each in document.get("organisations", ()):
        yield each["organisation"]["name"]
    if document.get("franchise"):
        yield document["franchise"]["name"]
    for name in ("show", "season"):
        if document.get(name):
            yield document[name]["title"]


def _body(document: Mapping[str, Any]) -> Iterator[str]:
    yield _text(document.get("biography", ""))
    for block in document.get("body", ()):
        if block["type"] not in _WITH_THEIR_ITEM:
            yield from _values(block["value"])


# Blocks that go, with all their words, while what they name is not public.
_WITH_THEIR_ITEM = {"item_card", "item_rail", "media"}
_PRINTED = {"html", "text", "caption", "attribution", "title", "date", "role", "name", "rows"}


def _values(value: Any, *, printed: bool = False) -> Iterator[str]:
    """The texts a block prints, however deep in it they are."""
    if isinstance(value, str):
        yield from [_text(value)] if printed else []
    elif isinstance(value, list):
        for each in value:
            yield from _values(each, printed=printed)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name != "buttons":
                yield from _values(each, printed=name in _PRINTED)


def _text(html: str) -> str:
    return markup.unescape(strip_tags(html.replace("<", " <")))
