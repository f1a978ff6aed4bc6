"""The catalogue: ten shows of every format, seventeen movies, three evenings, two records, a game,
their extras and people, a magazine around them, collections of all that, and what a site has to say
about itself.

Facts are those of old broadcasts and silent films; every sentence is our own.
"""

from cms.demo.data.articles import ARTICLES as MIXED_ARTICLES
from cms.demo.data.articles_air import AIR_ARTICLES
from cms.demo.data.articles_film import FILM_ARTICLES
from cms.demo.data.collections import COLLECTIONS
from cms.demo.data.events import EVENINGS
from cms.demo.data.extras import EXTRAS
from cms.demo.data.fantomas import FANTOMAS
from cms.demo.data.filmmakers import FILMMAKERS
from cms.demo.data.first_minutes import FIRST_MINUTES
from cms.demo.data.home import RAILS
from cms.demo.data.information import INFORMATION
from cms.demo.data.judex import JUDEX
from cms.demo.data.lantern import LANTERN
from cms.demo.data.licences import GROUPS, LICENCES
from cms.demo.data.mercury import MERCURY
from cms.demo.data.movies import MOVIES as SILENT_MOVIES
from cms.demo.data.origins import FRANCHISES, ORGANISATIONS, ORIGINS
from cms.demo.data.people import PEOPLE as BROADCASTERS
from cms.demo.data.podcast import NITRATE
from cms.demo.data.radio_people import VOICES
from cms.demo.data.records import RECORDS, SITTINGS
from cms.demo.data.serial_people import SERIALS
from cms.demo.data.settings import REDIRECTS, SWITCHES
from cms.demo.data.shadow import SHADOW
from cms.demo.data.suspense import SUSPENSE
from cms.demo.data.taxonomy import CATEGORIES, GENRES
from cms.demo.data.vampires import VAMPIRES
from cms.demo.data.workbench import WORKBENCH
from cms.demo.data.world_movies import WORLD_MOVIES

PEOPLE = (*BROADCASTERS, *FILMMAKERS, *SERIALS, *VOICES)
SHOWS = (
    MERCURY,
    VAMPIRES,
    LANTERN,
    FANTOMAS,
    JUDEX,
    SUSPENSE,
    SHADOW,
    FIRST_MINUTES,
    NITRATE,
    WORKBENCH,
)
MOVIES = (*SILENT_MOVIES, *WORLD_MOVIES)
# What is linked stands before what links to it.
ARTICLES = (*MIXED_ARTICLES, *FILM_ARTICLES, *AIR_ARTICLES)

__all__ = [
    "ARTICLES",
    "CATEGORIES",
    "COLLECTIONS",
    "EVENINGS",
    "EXTRAS",
    "FRANCHISES",
    "GENRES",
    "GROUPS",
    "INFORMATION",
    "LICENCES",
    "MOVIES",
    "ORGANISATIONS",
    "ORIGINS",
    "PEOPLE",
    "RAILS",
    "RECORDS",
    "REDIRECTS",
    "SHOWS",
    "SITTINGS",
    "SWITCHES",
]
