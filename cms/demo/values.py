"""What the demo catalogue consists of, told without any model.

Things are named by a key; a key is also the slug and the seed of the public id.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: str = "2"


@dataclass(frozen=True, slots=True)
class Text:
    """Rich text. `<a href="demo:key">` links to another page of the catalogue."""

    html: str


@dataclass(frozen=True, slots=True)
class Picture:
    art: Art
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    text: str
    attribution: str


@dataclass(frozen=True, slots=True)
class Card:
    key: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gallery:
    title: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Play:
    """A title to be played within the text, from a second on."""

    key: str
    caption: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class CallOut:
    """`button` is what it says and the page it leads to; empty for none."""

    tone: str
    title: str
    html: str
    button: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The first of the rows and of the columns say what the others are."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """People with what they did, each a key and a role."""

    title: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries of a date, a title and a text."""

    title: str
    entries: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """A work elsewhere, told as its provider tells it, so that the demo needs no network."""

    url: str
    provider: str
    title: str
    author: str
    picture: str
    size: tuple[int, int]
    player: str
    caption: str = ""


Block = (
    Heading
    | Text
    | Picture
    | Quote
    | Card
    | Gallery
    | Play
    | CallOut
    | Row
    | Table
    | Cast
    | Timeline
    | Embed
)


@dataclass(frozen=True, slots=True)
class Release:
    """When the public sees a page, counted from the moment of loading.

    `ago` is how long it has been out; `after` schedules it instead; `until` takes it off again.
    `newer` is a tagline an editor is still working on.
    """

    is_draft: bool = False
    ago: timedelta = timedelta()
    after: timedelta | None = None
    until: timedelta | None = None
    newer: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    person: str
    role: str = "cast"
    character: str = ""


@dataclass(frozen=True, slots=True)
class Award:
    name: str
    year: int
    category: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoilers:
    """What an episode gives away; `instead` may be read before."""

    title: bool = False
    synopsis: bool = False
    artwork: bool = False
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What others know of a title. `ratings` come after the title's own."""

    external_ids: dict[str, str] = field(default_factory=dict)
    ratings: tuple[tuple[str, str], ...] = ()
    advisories: tuple[str, ...] = ()
    awards: tuple[Award, ...] = ()
    copyright_line: str = ""
    spoilers: Spoilers | None = None
    has_hero: bool = False
    has_logo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    key: str
    name: str
    sort_name: str
    known_for: str
    biography: str
    # Empty for somebody without a portrait.
    palette: str
    born: date | None = None
    died: date | None = None

    @property
    def art(self) -> Art | None:
        """The initials in a ring; nobody's likeness is invented."""
        if not self.palette:
            return None
        return Art("medallion", self.palette, Words(self.name), "monogram")


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    key: str
    name: str
    description: str
    art: Art


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    key: str
    name: str
    kind: str
    country: str
    description: str
    # Empty for one without a logo.
    palette: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Franchise:
    key: str
    name: str
    description: str
    art: Art


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a title comes from; `organisations` are pairs of a key and a role."""

    countries: tuple[str, ...] = ()
    organisations: tuple[tuple[str, str], ...] = ()
    franchise: str = ""


NOWHERE = Origin()


@dataclass(frozen=True, slots=True)
class Category:
    key: str
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What all titles have in common. A season or an episode may have no picture of its own."""

    key: str
    title: str
    tagline: str
    short: str
    art: Art | None = None
    alt: str = ""
    long: str = ""
    original_title: str = ""
    language: str = "en"
    released: date | None = None
    rating: tuple[str, str] = ("", "")
    search_description: str = ""
    release: Release = field(default_factory=Release)


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode(Title):
    number: Decimal
    label: str = ""
    kind: str = "full"
    absolute: int | None = None
    minutes: int | None = None
    genres: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    body: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Season(Title):
    number: int
    episodes: tuple[Episode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Title):
    """What shows, movies and live events have in common."""

    category: str
    genres: tuple[str, ...]
    tags: tuple[str, ...]
    credits: tuple[Credit, ...]
    body: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Show(Work):
    seasons: tuple[Season, ...]
    format: str = "series"
    order: str = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Movie(Work):
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra(Title):
    """A trailer or the like, below the title `of` and with that title's pictures."""

    of: str
    kind: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening(Work):
    """A live event; `starts` counts from the moment of loading, `doors` open that long before.
    `status` are the steps it has gone through.
    """

    starts: timedelta
    lasts: timedelta
    doors: timedelta | None = None
    zone: str = ""
    go_back: int = 0
    status: tuple[str, ...] = ()
    recording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    key: str
    title: str
    kicker: str
    headline: str
    standfirst: str
    category: str
    art: Art
    alt: str
    body: tuple[Block, ...]
    bylines: tuple[tuple[str, str], ...]
    related: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    members_body: tuple[Block, ...] = ()
    correction_note: str = ""
    sponsored_label: str = ""
    # The dates an editor prints, as time before loading.
    printed: timedelta | None = None
    revised: timedelta | None = None
    search_description: str = ""
    release: Release = field(default_factory=Release)


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    key: str
    title: str
    introduction: str
    body: tuple[Block, ...]
    release: Release = field(default_factory=Release)


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """What a title's page may be listed or played for; times count from the moment of loading."""

    title: str
    kind: str
    groups: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    after: timedelta | None = None
    until: timedelta | None = None
    note: str = ""
