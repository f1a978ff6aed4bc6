"""What search engines are told in schema.org's words, made of the public answer and nothing else.

It is made when it is asked for: storing it would make documents up to a third larger for readers
who never print it. Each kind says its own in its module, out of the parts below.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

import orjson

from delivery.documents.base import DocumentType
from media_catalog.choices import (
    AwardResult,
    CreditRole,
    OrganisationRole,
    RatingSystem,
    ShowFormat,
)

# The member it stands in, null unless it is asked for.
MEMBER = "json_ld"

Document = Mapping[str, Any]
Graph = dict[str, Any]

_ROLES = {
    CreditRole.CREATOR: "creator",
    CreditRole.CAST: "actor",
    CreditRole.GUEST: "actor",
    CreditRole.DIRECTOR: "director",
    CreditRole.WRITER: "author",
    CreditRole.PRODUCER: "producer",
    CreditRole.COMPOSER: "musicBy",
    CreditRole.EDITOR: "editor",
}
_OTHERS = "contributor"
_MAKING = {OrganisationRole.STUDIO, OrganisationRole.PRODUCTION}
# Members that schema.org does not have on these.
_LACKING = {
    "TVSeason": {"musicBy"},
    "PodcastSeason": {"musicBy"},
    "PodcastSeries": {"director", "musicBy"},
    "MusicAlbum": {"actor", "director", "musicBy"},
}
_BOARDS = {RatingSystem.BBFC: "BBFC ", RatingSystem.FSK: "FSK "}
# Nothing may end the script element around it, nor a line of it where that is JavaScript.
_ESCAPES = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}


def printed(type: DocumentType, document: Document) -> str | None:
    """The text for the script element; None of a kind that has nothing to say."""
    graph = type.json_ld(document)
    if graph is None:
        return None
    whole = {"@context": "https://schema.org", **told(graph)}
    return orjson.dumps(whole).decode().translate(_ESCAPES)


def told(graph: Graph) -> Graph:
    """Without the members that say nothing."""
    return {name: value for name, value in graph.items() if _says(value)}


def page(type: str, document: Document) -> Graph:
    """Anything that has a page of its own."""
    picture = document["seo"]["image"]
    return {
        "@type": type,
        "@id": document["url"],
        "url": document["url"],
        "name": document["title"],
        "description": document["seo"]["description"],
        "inLanguage": document["locale"],
        "image": pictures([picture]),
    }


def title(type: str, document: Document) -> Graph:
    """What shows, seasons, episodes and movies have in common."""
    art = document["artwork"]
    return {
        **page(type, document),
        "alternateName": document["original_title"],
        "inLanguage": document["original_language"] or document["locale"],
        "image": pictures([art[role] for role in ("landscape", "poster", "square")]),
        "datePublished": document["release_date"],
        "contentRating": [_rating(each) for each in document["ratings"]],
        "genre": [each["name"] for each in document.get("genres", ())],
        "keywords": [each["name"] for each in document.get("tags", ())],
        "award": [_award(e) for e in document["awards"] if e["result"] == AwardResult.WON],
        "copyrightNotice": document["copyright_line"],
        "countryOfOrigin": [
            {"@type": "Country", "name": each["name"]} for each in document["countries"]
        ],
        **_makers(type, document),
        "sameAs": same_as(document),
        **_people(document["credits"], lacking=_LACKING.get(type, set())),
    }


def is_heard(document: Document) -> bool:
    """Whether the show it is, or belongs to, is a podcast."""
    return bool(document["format"] == ShowFormat.PODCAST)


def part(type: str, above: Document, document: Document) -> Graph:
    """What the document is a part of, in short."""
    site = str(document["url"]).removesuffix(document["path"])
    address = f"{site}{above['path']}"
    return {"@type": type, "@id": address, "name": above["title"], "url": address}


def person(name: str) -> Graph:
    return {"@type": "Person", "name": name}


def people(credits: list[Document], *, roles: Collection[str]) -> list[Graph]:
    """Those credited in these roles, each once."""
    kept = [each["person"] for each in credits if each["role"] in roles]
    return [person(name) for name in {each["id"]: each["name"] for each in kept}.values()]


def organisations(involved: list[Document], *, roles: Collection[str] = ()) -> list[Graph]:
    """Those that had a part in it, or had it in these roles, each once."""
    kept = [each for each in involved if not roles or each["role"] in roles]
    names = {each["organisation"]["id"]: each["organisation"]["name"] for each in kept}
    return [{"@type": "Organization", "name": name} for name in names.values()]


def pictures(images: list[Document | None]) -> list[str]:
    """The addresses of the largest files that every device shows, each once."""
    return list(dict.fromkeys(each["sources"][0]["url"] for each in images if each))


def same_as(document: Document) -> list[str]:
    """Its addresses in other catalogues."""
    return [each["url"] for each in document["external_ids"] if each["url"]]


def duration(seconds: int | None) -> str | None:
    """As ISO 8601 writes it: PT1H2M3S."""
    if not seconds:
        return None
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "H"), (minutes, "M"), (rest, "S"))
    return "PT" + "".join(f"{number}{unit}" for number, unit in parts if number)


def _makers(type: str, document: Document) -> Graph:
    if type.startswith(("Podcast", "Music")):
        return {}
    made = organisations(document["organisations"], roles=_MAKING)
    return {"productionCompany": made}


def _people(credits: list[Document], *, lacking: set[str]) -> Graph:
    found: dict[str, dict[str, Graph]] = defaultdict(dict)
    for each in credits:
        role = _ROLES.get(each["role"], _OTHERS)
        role = _OTHERS if role in lacking else role
        found[role].setdefault(each["person"]["id"], person(each["person"]["name"]))
    return {role: list(people.values()) for role, people in found.items()}


def _rating(each: Document) -> str:
    if each["system"] == RatingSystem.AGE:
        return f"{each['value']}+"
    return f"{_BOARDS.get(each['system'], '')}{each['value']}"


def _award(each: Document) -> str:
    about = f": {each['category']}" if each["category"] else ""
    return f"{each['name']} {each['year']}{about}"


def _says(value: Any) -> bool:
    return value is not None and value != "" and value != []
