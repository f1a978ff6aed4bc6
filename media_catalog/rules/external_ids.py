"""Pure rules of other catalogues' numbers: how each is written, checked, and looked up.

A number is a promise that others know the title by it, so one whose check digit is wrong is refused
where it is typed. People paste addresses, so those are understood.
"""

import re
from collections.abc import Callable, Mapping

from stdnum import exceptions, isbn, isni, isrc
from stdnum.iso7064 import mod_37_36

from media_catalog.choices import ExternalIdScheme as Scheme

TITLES = ("show", "season", "episode", "movie")
OTHERS = ("live_event", "extra", "game_session")
RECORDS = ("album",)
PERSON = "person"
# Which kinds of thing each scheme has numbers for.
KINDS: dict[str, tuple[str, ...]] = {
    Scheme.IMDB: ("show", "episode", "movie", PERSON),
    Scheme.EIDR: (*TITLES, *OTHERS),
    Scheme.EIDR_EDIT: ("episode", "movie"),
    Scheme.TMDB: (*TITLES, PERSON),
    Scheme.TVDB: TITLES,
    Scheme.GRACENOTE: (*TITLES, *OTHERS, *RECORDS),
    Scheme.WIKIDATA: (*TITLES, *OTHERS, *RECORDS, PERSON),
    Scheme.ISRC: ("episode", "movie"),
    Scheme.ISBN: ("show", "season", "movie"),
    Scheme.ISNI: (PERSON,),
}
# Those that count each kind of thing from 1 anew.
COUNTED_BY_KIND = frozenset({Scheme.TMDB, Scheme.TVDB})

_IMDB = re.compile(r"(?:tt|nm)[0-9]{7,10}")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")
_NUMBER = re.compile(r"[1-9][0-9]{0,9}")
_GRACENOTE = re.compile(r"(?:SH|EP|MV|SP)[0-9]{12}")
_EIDR = re.compile(r"10\.5240/((?:[0-9A-F]{4}-){5})([0-9A-Z])")
_PREFIXES = {PERSON: "nm"}


class Refused(ValueError):
    """What is wrong with a number, in words for editors."""


def normalised(*, scheme: str, value: str) -> str:
    """The number in its one spelling. Raises Refused when it is none of that scheme."""
    reader = _READERS.get(scheme)
    if reader is None:
        raise Refused("Choose whose number it is.")
    return reader(value.strip())


def normalised_for(*, kind: str, scheme: str, value: str) -> str:
    """The same for one kind of thing. Raises Refused when it is none of that kind."""
    found = normalised(scheme=scheme, value=value)
    label = Scheme(scheme).label
    if kind not in KINDS[scheme]:
        raise Refused(f"{label} has no numbers for this; it has for: {_listed(KINDS[scheme])}.")
    prefix = _PREFIXES.get(kind, "tt")
    if scheme == Scheme.IMDB and not found.startswith(prefix):
        raise Refused(f"IMDb's number of a {kind} begins with {prefix}.")
    return found


def url(*, kind: str, scheme: str, value: str) -> str | None:
    """Where people find it in that catalogue; None where there is no such address."""
    form = _ADDRESSES.get((scheme, kind)) or _ADDRESSES.get((scheme, ""))
    return form.format(value) if form else None


def parse(pair: str) -> str:
    """`scheme:number` in its one spelling. Raises Refused."""
    scheme, colon, value = pair.partition(":")
    if not colon or scheme not in _READERS:
        raise Refused(f"Give scheme:number with one of: {', '.join(Scheme.values)}.")
    return f"{scheme}:{normalised(scheme=scheme, value=value)}"


def _formed(form: re.Pattern[str], example: str, *, upper: bool = False) -> Callable[[str], str]:
    """Reads what has a form and no check digit."""

    def reader(text: str) -> str:
        found = _last(text).upper() if upper else _last(text).lower()
        if not form.fullmatch(found):
            raise Refused(f"It is written like {example}.")
        return found

    return reader


def _eidr(text: str) -> str:
    found = text.upper()
    found = found[max(0, found.find("10.5240/")) :]
    parts = _EIDR.fullmatch(found)
    if parts is None:
        raise Refused("It is written like 10.5240/7791-8534-2C23-9030-8610-5.")
    if not mod_37_36.is_valid(parts[1].replace("-", "") + parts[2]):
        raise Refused("The last character, which checks the others, does not fit. Copy it again.")
    return found


def _checked(validate: Callable[[str], str], example: str) -> Callable[[str], str]:
    """Reads what the library knows how to check."""

    def reader(text: str) -> str:
        try:
            return validate(text)
        except exceptions.InvalidChecksum:
            raise Refused(
                "The last character, which checks the others, does not fit. Copy it again."
            ) from None
        except exceptions.ValidationError:
            raise Refused(f"It is written like {example}.") from None

    return reader


def _isbn(text: str) -> str:
    """Of ten digits or thirteen; kept as thirteen, so that both are found as one."""
    return isbn.to_isbn13(isbn.validate(text)).replace("-", "")


def _isni(text: str) -> str:
    return isni.validate(_last(text))


def _last(text: str) -> str:
    """The end of an address; what is none, as it is."""
    return text.rstrip("/").rsplit("/", 1)[-1] if "://" in text else text


def _listed(kinds: tuple[str, ...]) -> str:
    return ", ".join(kinds)


_READERS: Mapping[str, Callable[[str], str]] = {
    Scheme.IMDB: _formed(_IMDB, "tt0013442, of people nm0000080"),
    Scheme.EIDR: _eidr,
    Scheme.EIDR_EDIT: _eidr,
    Scheme.TMDB: _formed(_NUMBER, "653"),
    Scheme.TVDB: _formed(_NUMBER, "653"),
    Scheme.GRACENOTE: _formed(_GRACENOTE, "SH012345670000", upper=True),
    Scheme.WIKIDATA: _formed(_WIKIDATA, "Q151895", upper=True),
    Scheme.ISRC: _checked(isrc.validate, "US-SKG-19-12345"),
    Scheme.ISBN: _checked(_isbn, "978-0-306-40615-7"),
    Scheme.ISNI: _checked(_isni, "0000 0001 2281 955X"),
}
# By scheme and kind; an empty kind is any.
_ADDRESSES: Mapping[tuple[str, str], str] = {
    (Scheme.IMDB, ""): "https://www.imdb.com/title/{}/",
    (Scheme.IMDB, PERSON): "https://www.imdb.com/name/{}/",
    (Scheme.EIDR, ""): "https://doi.org/{}",
    (Scheme.EIDR_EDIT, ""): "https://doi.org/{}",
    (Scheme.TMDB, "show"): "https://www.themoviedb.org/tv/{}",
    (Scheme.TMDB, "movie"): "https://www.themoviedb.org/movie/{}",
    (Scheme.TMDB, PERSON): "https://www.themoviedb.org/person/{}",
    (Scheme.TVDB, "show"): "https://thetvdb.com/dereferrer/series/{}",
    (Scheme.TVDB, "episode"): "https://thetvdb.com/dereferrer/episode/{}",
    (Scheme.TVDB, "movie"): "https://thetvdb.com/dereferrer/movie/{}",
    (Scheme.WIKIDATA, ""): "https://www.wikidata.org/wiki/{}",
    (Scheme.ISNI, ""): "https://isni.org/isni/{}",
}
