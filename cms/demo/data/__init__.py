"""The catalogue: three shows, their people, and a small magazine around them.

Facts are those of old broadcasts and silent films; every sentence is our own.
"""

from cms.demo.data.articles import ARTICLES
from cms.demo.data.home import RAILS
from cms.demo.data.lantern import LANTERN
from cms.demo.data.licences import GROUPS, LICENCES
from cms.demo.data.mercury import MERCURY
from cms.demo.data.people import PEOPLE
from cms.demo.data.taxonomy import CATEGORIES, GENRES
from cms.demo.data.vampires import VAMPIRES

SHOWS = (MERCURY, VAMPIRES, LANTERN)

__all__ = ["ARTICLES", "CATEGORIES", "GENRES", "GROUPS", "LICENCES", "PEOPLE", "RAILS", "SHOWS"]
