"""The catalogue: three shows, twelve movies, three evenings, their people, a small
magazine around them, and what a site has to say about itself.

Facts are those of old broadcasts and silent films; every sentence is our own.
"""

from cms.demo.data.articles import ARTICLES
from cms.demo.data.events import EVENINGS
from cms.demo.data.filmmakers import FILMMAKERS
from cms.demo.data.home import RAILS
from cms.demo.data.information import INFORMATION
from cms.demo.data.lantern import LANTERN
from cms.demo.data.licences import GROUPS, LICENCES
from cms.demo.data.mercury import MERCURY
from cms.demo.data.movies import MOVIES
from cms.demo.data.origins import FRANCHISES, ORGANISATIONS, ORIGINS
from cms.demo.data.people import PEOPLE as BROADCASTERS
from cms.demo.data.taxonomy import CATEGORIES, GENRES
from cms.demo.data.vampires import VAMPIRES

PEOPLE = (*BROADCASTERS, *FILMMAKERS)
SHOWS = (MERCURY, VAMPIRES, LANTERN)

__all__ = [
    "ARTICLES",
    "CATEGORIES",
    "EVENINGS",
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
    "SHOWS",
]
