"""The order of loading: small transactions, each of which may be the last one.

What exists is found by its public id and left alone, so a load that was killed goes on where it
stopped, and a second one changes nothing.
"""

from collections.abc import Callable, Iterator
from functools import partial

from django.db import transaction

from cms.demo import licences, origins, people, records, shelves, titles, website
from cms.demo.data import (
    ARTICLES,
    COLLECTIONS,
    EVENINGS,
    EXTRAS,
    INFORMATION,
    MOVIES,
    RECORDS,
    SHOWS,
    SITTINGS,
)
from cms.demo.desk import Desk
from cms.demo.orders import outstanding
from cms.demo.studio import Studio


def load() -> Iterator[tuple[str, int]]:
    """Loads everything that is missing; after each part, its name and how many things were made."""
    with Studio() as studio:
        studio.begin(outstanding())
        with transaction.atomic():
            made = people.load_accounts()
        yield "Log-ins", made
        for name, part in _parts(Desk.open(studio=studio)):
            with transaction.atomic():
                made = part()
            yield name, made


def _parts(desk: Desk) -> list[tuple[str, Callable[[], int]]]:
    """In an order in which everything exists before it is named."""
    return [
        ("Categories", partial(people.load_categories, desk)),
        ("Genres", partial(people.load_genres, desk)),
        ("People", partial(people.load_people, desk)),
        ("Organisations", partial(origins.load_organisations, desk)),
        ("Franchises", partial(origins.load_franchises, desk)),
        *((show.title, partial(titles.load_show, desk, show)) for show in SHOWS),
        *((movie.title, partial(titles.load_movie, desk, movie)) for movie in MOVIES),
        *((extra.title, partial(titles.load_extra, desk, extra)) for extra in EXTRAS),
        *((evening.title, partial(titles.load_evening, desk, evening)) for evening in EVENINGS),
        *((record.title, partial(records.load_record, desk, record)) for record in RECORDS),
        *((sitting.title, partial(records.load_sitting, desk, sitting)) for sitting in SITTINGS),
        *((article.title, partial(titles.load_article, desk, article)) for article in ARTICLES),
        *((page.title, partial(titles.load_information, desk, page)) for page in INFORMATION),
        *((each.title, partial(shelves.load_collection, desk, each)) for each in COLLECTIONS),
        ("Licences", partial(licences.load_licences, desk)),
        ("Home page", partial(shelves.load_home, desk)),
        ("Redirects", partial(website.load_redirects, desk)),
        ("Feature switches", partial(website.load_switches, desk)),
    ]
