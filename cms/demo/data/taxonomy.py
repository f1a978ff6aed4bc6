"""Genres and the newsroom's subjects."""

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Category, Genre


def _genre(key: str, name: str, description: str, scene: str, palette: str) -> Genre:
    return Genre(key=key, name=name, description=description, art=Art(scene, palette, Words(name)))


GENRES: tuple[Genre, ...] = (
    _genre(
        "adventure",
        "Adventure",
        "Maps with a cross on them, ships that should have turned back, and people who did not.",
        "sea",
        "mercury-ice",
    ),
    _genre(
        "animation",
        "Animation",
        "Drawings that got up and walked, from the first chalk figures to the first star.",
        "chalk",
        "lantern-dream",
    ),
    _genre(
        "comedy",
        "Comedy",
        "Falls, chases and good intentions, in the order in which they happen.",
        "cards",
        "paper-rose",
    ),
    _genre(
        "crime",
        "Crime",
        "Gangs, disguises and the reporters who would not leave them alone.",
        "cipher",
        "vampires-ember",
    ),
    _genre(
        "documentary",
        "Documentary",
        "What was there when somebody turned the crank, and what was arranged a little beforehand.",
        "camera",
        "paper-teal",
    ),
    _genre(
        "drama",
        "Drama",
        "People in a room, or only their voices, and something that has to be decided.",
        "microphone",
        "mercury-note",
    ),
    _genre(
        "fantasy",
        "Fantasy",
        "Trick photography, painted skies and the cheerful abolition of gravity.",
        "rocket",
        "lantern-dream",
    ),
    _genre(
        "horror",
        "Horror",
        "What scratches at the window, best met with the lights off.",
        "castle",
        "vampires-violet",
    ),
    _genre(
        "mystery",
        "Mystery",
        "A question in the first minute, an answer in the last, and fog in between.",
        "fog",
        "mercury-city",
    ),
    _genre(
        "science-fiction",
        "Science fiction",
        "The future as it looked when it was still young.",
        "tripods",
        "vampires-absinthe",
    ),
)

CATEGORIES: tuple[Category, ...] = (
    Category("radio", "Radio"),
    Category("radio-drama", "Radio drama", "radio"),
    Category("studio-craft", "Studio craft", "radio"),
    Category("podcasts", "Podcasts", "radio"),
    Category("film", "Film"),
    Category("silent-cinema", "Silent cinema", "film"),
    Category("serials", "Serials", "silent-cinema"),
    Category("early-animation", "Early animation", "film"),
    Category("documentary", "Documentary", "film"),
    Category("film-craft", "Film craft", "film"),
    Category("guides", "Guides"),
)
