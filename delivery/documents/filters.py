"""What lists can be narrowed by: each filter's name in the address and the values it takes.

A document type names those that make sense for its kind; how each is decided stands with the
statements that read.
"""

from dataclasses import dataclass
from enum import Enum

from delivery.documents.availability import STATES
from media_catalog.choices import AlbumType, EpisodeKind, ExtraKind, ShowFormat
from media_catalog.rules import external_ids, ratings
from pages.choices import EventStatus

ACCESS = ("free", "registered", "claims")
_EXCLUDE = "exclude_"


class Form(Enum):
    """How values are written."""

    ID = "id"
    SLUG = "slug"
    LANGUAGE = "language"
    COUNTRY = "country"
    CHOICE = "choice"
    YEAR = "year"
    INSTANT = "instant"
    EXTERNAL_ID = "external id"


@dataclass(frozen=True, slots=True)
class Filter:
    """`meaning` goes on from “Only”. Of those that take several values one is enough to match, and
    the same name after `exclude_` leaves out what matches.
    """

    meaning: str
    form: Form
    choices: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        return self.form not in {Form.YEAR, Form.INSTANT}


FILTERS = {
    "show": Filter("of these shows", Form.ID),
    "season": Filter("of these seasons", Form.ID),
    "genre": Filter("of these genres", Form.ID),
    "person": Filter("with these people in their credits or bylines", Form.ID),
    "organisation": Filter("with these organisations in any role", Form.ID),
    "franchise": Filter("of these franchises", Form.ID),
    "country": Filter("produced in these countries", Form.COUNTRY),
    "tag": Filter("with these tags", Form.SLUG),
    "category": Filter("in these categories or inside them", Form.SLUG),
    "language": Filter("made in these languages, as BCP 47 tags", Form.LANGUAGE),
    "format": Filter("of these kinds of production", Form.CHOICE, tuple(ShowFormat.values)),
    "episode_kind": Filter("of these kinds of episode", Form.CHOICE, tuple(EpisodeKind.values)),
    "extra_kind": Filter("of these kinds of extra", Form.CHOICE, tuple(ExtraKind.values)),
    "album_type": Filter("of these types of album", Form.CHOICE, tuple(AlbumType.values)),
    "parent": Filter("directly below these items", Form.ID),
    "status": Filter("with these statuses", Form.CHOICE, tuple(EventStatus.values)),
    "access": Filter("for which this is needed to read or play them", Form.CHOICE, ACCESS),
    "availability": Filter("that are in these states for the reader", Form.CHOICE, STATES),
    "rating": Filter("rated so by these boards", Form.CHOICE, ratings.pairs()),
    "external_id": Filter("known by these numbers, as `scheme:number`", Form.EXTERNAL_ID),
    "release_year_from": Filter("released in this year or later", Form.YEAR),
    "release_year_to": Filter("released in this year or earlier", Form.YEAR),
    "updated_since": Filter("whose present version is of this instant or later", Form.INSTANT),
}

# What the lists of all titles know, and those of shows and what stands below them.
OF_TITLES = (
    "language", "country", "access", "availability", "rating", "external_id",
    "release_year_from", "release_year_to", "updated_since",
)  # fmt: skip
OF_SERIES = ("format", *OF_TITLES)


def known(names: tuple[str, ...]) -> dict[str, tuple[Filter, bool]]:
    """Parameters by name, each with its filter and whether it leaves out what matches."""
    found = {name: (FILTERS[name], False) for name in names}
    turned = {
        f"{_EXCLUDE}{name}": (each, True) for name, (each, _) in found.items() if each.several
    }
    return found | turned


def external_id(pair: str) -> str:
    """`scheme:number` as it is stored. Raises ValueError with a sentence for people."""
    return external_ids.parse(pair)


def subject(name: str) -> tuple[str, bool]:
    """The filter a parameter is about, and whether it leaves out what matches."""
    return name.removeprefix(_EXCLUDE), name.startswith(_EXCLUDE)
