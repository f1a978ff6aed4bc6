"""Other catalogues' numbers: forms, check digits, one spelling, and what they are numbers of."""

import pytest

from media_catalog.choices import ExternalIdScheme
from media_catalog.rules import external_ids
from media_catalog.rules.external_ids import Refused

# As their makers publish them.
SAMPLES = [
    ("imdb", "tt0013442", "tt0013442"),
    ("imdb", " https://www.imdb.com/title/tt0013442/ ", "tt0013442"),
    ("imdb", "NM0000080", "nm0000080"),
    ("eidr", "10.5240/7791-8534-2C23-9030-8610-5", "10.5240/7791-8534-2C23-9030-8610-5"),
    ("eidr", "10.5240/ea73-79d7-1b2b-b378-3a73-m", "10.5240/EA73-79D7-1B2B-B378-3A73-M"),
    (
        "eidr_edit",
        "https://doi.org/10.5240/EA73-79D7-1B2B-B378-3A73-M",
        "10.5240/EA73-79D7-1B2B-B378-3A73-M",
    ),
    ("tmdb", "653", "653"),
    ("tvdb", "81189", "81189"),
    ("gracenote", "sh012345670000", "SH012345670000"),
    ("wikidata", "https://www.wikidata.org/wiki/Q151895", "Q151895"),
    ("isrc", "US-SKG-19-12345", "USSKG1912345"),
    ("isbn", "0-306-40615-2", "9780306406157"),
    ("isbn", "978-0-306-40615-7", "9780306406157"),
    ("isbn", "0-8044-2957-X", "9780804429573"),
    ("isni", "0000 0001 2281 955X", "000000012281955X"),
    ("isni", "https://isni.org/isni/0000000121032683", "0000000121032683"),
]


@pytest.mark.parametrize(("scheme", "typed", "kept"), SAMPLES)
def test_a_published_number_is_kept_in_one_spelling(scheme: str, typed: str, kept: str) -> None:
    assert external_ids.normalised(scheme=scheme, value=typed) == kept
    assert external_ids.normalised(scheme=scheme, value=kept) == kept


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("eidr", "10.5240/7791-8534-2C23-9030-8610-6"),
        ("eidr", "10.5240/7791-8534-2C23-9030-8601-5"),
        ("isbn", "0-306-40615-3"),
        ("isbn", "978-0-306-40615-8"),
        ("isni", "0000 0001 2281 9551"),
    ],
)
def test_a_slip_is_found_by_the_check_digit(scheme: str, value: str) -> None:
    with pytest.raises(Refused, match="checks the others"):
        external_ids.normalised(scheme=scheme, value=value)


@pytest.mark.parametrize("scheme", ExternalIdScheme.values)
@pytest.mark.parametrize("value", ["", "x", "tt1", "10.5240/7791", "Q0", "12 34 a", "-1", "0"])
def test_what_is_no_number_is_told_how_one_looks(scheme: str, value: str) -> None:
    with pytest.raises(Refused, match="written like"):
        external_ids.normalised(scheme=scheme, value=value)


def test_every_scheme_is_read_and_is_of_something() -> None:
    assert set(external_ids.KINDS) == set(ExternalIdScheme.values)
    assert {scheme for scheme, _, _ in SAMPLES} == set(ExternalIdScheme.values)


@pytest.mark.parametrize(
    ("kind", "scheme", "value", "reason"),
    [
        ("show", "imdb", "nm0000080", "begins with tt"),
        ("person", "imdb", "tt0013442", "begins with nm"),
        ("season", "imdb", "tt0013442", "no numbers for this"),
        ("movie", "isni", "000000012281955X", "no numbers for this"),
        ("show", "nobody", "1", "Choose"),
    ],
)
def test_a_number_of_something_else_is_refused(
    kind: str, scheme: str, value: str, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        external_ids.normalised_for(kind=kind, scheme=scheme, value=value)


def test_numbers_lead_to_where_people_find_them() -> None:
    urls = {
        ("movie", "imdb", "tt0013442"): "https://www.imdb.com/title/tt0013442/",
        ("person", "imdb", "nm0000080"): "https://www.imdb.com/name/nm0000080/",
        ("movie", "tmdb", "653"): "https://www.themoviedb.org/movie/653",
        ("season", "tmdb", "653"): None,
        ("movie", "isbn", "9780306406157"): None,
    }
    for (kind, scheme, value), url in urls.items():
        assert external_ids.url(kind=kind, scheme=scheme, value=value) == url


def test_a_pair_is_parsed_whole() -> None:
    assert external_ids.parse("isbn:0-306-40615-2") == "isbn:9780306406157"
    for pair in ("tt0013442", "nobody:1", "imdb:", "imdb:x"):
        with pytest.raises(Refused):
            external_ids.parse(pair)
