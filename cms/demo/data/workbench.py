"""The Workbench: our own web series, in which one old trick is done again in five minutes."""

from datetime import timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Block, Card, Credit, Episode, Heading, Release, Season, Show, Text

_RATING = ("age", "0")

_SERIES: tuple[Block, ...] = (
    Heading("What you need"),
    Text(
        "<ul><li>A table by a window</li><li>Cardboard, glue, a sheet of glass</li><li>Any camera "
        "that can be stopped</li><li>Somebody who does not mind being made to vanish</li></ul>"
    ),
    Card("the-lantern-dreamers", "Those who did it first"),
)


# Scene, palette and description of each part's picture, by its number.
_STILLS = {
    1: ("cards", "teal", "Overlapping circles printed in strong colours"),
    2: ("two-cities", "blue", "Two skylines mirrored in a river, cut by a diagonal"),
    3: ("castle", "plum", "A castle with lit windows before a huge moon"),
    4: ("valley", "green", "A long-necked dinosaur by a lake between two palms"),
    5: ("dream", "ink", "A bed on long legs walking over the roofs"),
    6: ("chalk", "rose", "A chalk clown between a bottle and a flower"),
    7: ("lightning", "teal", "A great bolt of lightning over dark roofs"),
    8: ("filmstrip", "rose", "Strips of film, a small figure running through their frames"),
}


def _trick(
    number: int,
    key: str,
    title: str,
    tagline: str,
    short: str,
    minutes: int,
    release: Release,
    genre: str,
    *tags: str,
    body: tuple[Block, ...] = (),
) -> Episode:
    scene, palette, alt = _STILLS[number]
    return Episode(
        key=f"workbench-{key}",
        number=Decimal(number),
        title=title,
        tagline=tagline,
        short=short,
        minutes=minutes,
        rating=_RATING,
        art=Art(scene, f"paper-{palette}", Words(title, "The Workbench"), "deco"),
        alt=alt,
        genres=(genre,),
        tags=("behind the scenes", "web series", *tags),
        body=body,
        release=release,
    )


def _out(ago: int) -> Release:
    return Release(ago=timedelta(days=ago))


TRICKS = (
    _trick(
        1,
        "stop-and-go",
        "Stop and Go",
        "The oldest trick is a pause",
        "Stop the camera, change the scene, go on: a hat turns into a rabbit, and the rabbit into "
        "Inès.",
        5,
        _out(45),
        "fantasy",
        "trick film",
        body=(Card("a-trip-to-the-moon", "Where it was done best"),),
    ),
    _trick(
        2,
        "twice-exposed",
        "Twice Exposed",
        "Meet yourself at noon",
        "Wind the film back, cover half the lens, and shake hands with the person you were before.",
        4,
        _out(38),
        "fantasy",
        "trick film",
    ),
    _trick(
        3,
        "painted-on-glass",
        "Painted on Glass",
        "A castle by lunchtime",
        "A pane in front of the lens, a little paint, and the garden shed has acquired towers.",
        6,
        _out(31),
        "horror",
        "sets",
    ),
    _trick(
        4,
        "one-frame-at-a-time",
        "One Frame at a Time",
        "Patience, and then a dinosaur",
        "Wire, sponge and twenty-four small decisions a second, after the animals of The Lost "
        "World.",
        5,
        _out(24),
        "animation",
        "dinosaur",
        "stop motion",
    ),
    _trick(
        5,
        "scissors",
        "Scissors",
        "Lead at the elbow",
        "A paper prince with jointed arms on a lighted table, after Lotte Reiniger.",
        5,
        _out(17),
        "animation",
        "silhouettes",
    ),
    _trick(
        6,
        "drawn-over",
        "Drawn Over",
        "Dance first, draw later",
        "Max Fleischer projected a film of his dancing brother and traced it. We trace Tomás, who "
        "cannot dance.",
        4,
        _out(10),
        "animation",
        "hand-drawn",
    ),
    _trick(
        7,
        "a-storm-in-a-tray",
        "A Storm in a Tray",
        "Peas, tin, silk",
        "Rain, thunder and wind for the microphone, with what a studio of 1938 kept in its "
        "cupboard.",
        6,
        _out(3),
        "drama",
        "radio",
    ),
    _trick(
        8,
        "coloured-by-hand",
        "Coloured by Hand",
        "Three hairs and a steady wrist",
        "One second of a serpentine dance, painted frame by frame. It takes the whole afternoon.",
        5,
        Release(after=timedelta(days=7, hours=3)),
        "documentary",
        "hand-coloured",
    ),
)

WORKBENCH = Show(
    key="the-workbench",
    title="The Workbench",
    format="web-series",
    tagline="Do try this at home",
    short="Old tricks of film and radio, done again on a kitchen table in about five minutes.",
    long=(
        "Inès Valcourt has a window, a table and no budget, which is what most of the inventors "
        "had. In every part she takes one effect from the catalogue and does it again with what is "
        "in the house. It does not always work. It is left in when it does not."
    ),
    rating=_RATING,
    category="film-craft",
    genres=("animation", "documentary", "fantasy"),
    tags=("behind the scenes", "web series"),
    art=Art("camera", "paper-rose", Words("The Workbench", "A web series"), "deco"),
    alt="A film camera with two round magazines on a tripod before a fan of light",
    credits=(Credit("ines-valcourt", "host"), Credit("ines-valcourt", "creator")),
    body=_SERIES,
    search_description="Five-minute reconstructions of the tricks of early film and radio.",
    release=_out(46),
    seasons=(
        Season(
            key="the-workbench-tricks",
            number=1,
            title="Eight Tricks",
            tagline="One table, one window",
            short="Vanishing, doubling, painting, cutting out, and one thunderstorm.",
            rating=_RATING,
            release=_out(46),
            episodes=TRICKS,
        ),
    ),
)
