"""The First Minutes: what Edison’s and Lumière’s people filmed when anything could be filmed."""

from datetime import date, timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import (
    Block,
    Card,
    Credit,
    Episode,
    Heading,
    Quote,
    Release,
    Season,
    Show,
    Text,
)

_RATING = ("age", "0")
_SALON = date(1895, 12, 28)

_SERIES: tuple[Block, ...] = (
    Heading("Two ways to look"),
    Text(
        "<p>Edison’s films were made in a black shed that turned on a rail after the sun, and "
        "looked at through a slot, by one person at a time. The Lumières’ were made wherever "
        "somebody could carry a box, and shown on a wall, to a room. Everything that cinema has "
        "been since is one of the two: the thing brought to the camera, or the camera brought to "
        "the thing.</p>"
    ),
    Quote("It took fifty seconds, and then one wanted to see it again.", "Tomás Reyes"),
    Card("a-trip-to-the-moon", "Seven years later the camera went further"),
)


def _reel(
    number: int,
    key: str,
    title: str,
    tagline: str,
    short: str,
    release: Release,
    *credits: Credit,
    original_title: str = "",
    released: date | None = None,
    tags: tuple[str, ...] = (),
) -> Episode:
    return Episode(
        key=f"first-minutes-{key}",
        number=Decimal(number),
        title=title,
        original_title=original_title,
        language="fr" if original_title else "en",
        tagline=tagline,
        short=short,
        released=released,
        rating=_RATING,
        genres=("documentary",),
        tags=("one minute", "silent film", *tags),
        credits=credits,
        release=release,
    )


def _out(ago: int) -> Release:
    return Release(ago=timedelta(days=ago))


_DICKSON = Credit("w-k-l-dickson", "director")
_HEISE = Credit("william-heise", "cinematographer")
_LOUIS = Credit("louis-lumiere", "director")

EDISON = Season(
    key="first-minutes-west-orange",
    number=1,
    title="West Orange",
    tagline="New Jersey, 1894 to 1896",
    short="Strong men, sharpshooters, a sneeze and a kiss, one after another before a black wall.",
    long=(
        "Visitors came out by train from New York, did what they were known for, and were gone "
        "before the tar paper had cooled. Nobody acts; everybody performs. Seven films from the "
        "first studio in the world."
    ),
    rating=_RATING,
    release=_out(57),
    episodes=(
        _reel(
            1,
            "fred-otts-sneeze",
            "Fred Ott’s Sneeze",
            "Gesundheit",
            "A mechanic takes a pinch of snuff, and a magazine wants to see in pictures what "
            "happens next.",
            _out(56),
            _DICKSON,
            Credit("fred-ott", "cast", "Himself"),
            tags=("laboratory",),
        ),
        _reel(
            2,
            "sandow",
            "Sandow",
            "Every muscle has been asked",
            "The strongest man in the world turns round, slowly, so that those at the back can "
            "see, too.",
            _out(55),
            _DICKSON,
            Credit("eugen-sandow", "cast", "Himself"),
            tags=("vaudeville",),
        ),
        _reel(
            3,
            "carmencita",
            "Carmencita",
            "A dancer and her skirt",
            "A star of the music halls dances for the camera in March 1894, quicker than it can "
            "wind.",
            _out(53),
            _DICKSON,
            tags=("dance", "vaudeville"),
        ),
        _reel(
            4,
            "annie-oakley",
            "Annie Oakley",
            "She did not miss. The camera nearly did",
            "The sharpshooter fires at glass balls in the air; the smoke of the cartridges is the "
            "best actor.",
            _out(50),
            _DICKSON,
            Credit("annie-oakley", "cast", "Herself"),
            tags=("wild west",),
        ),
        _reel(
            5,
            "serpentine-dance",
            "Annabelle Serpentine Dance",
            "Each frame painted by hand",
            "A dancer turns into a flower, a flame and a moth. Prints were coloured with small "
            "brushes.",
            _out(46),
            _DICKSON,
            Credit("annabelle-moore", "cast", "Herself"),
            tags=("dance", "hand-coloured"),
        ),
        _reel(
            6,
            "mary-queen-of-scots",
            "The Execution of Mary, Queen of Scots",
            "The first cut in cinema is a neck",
            "She kneels, the axe is lifted, the camera is stopped, and a dummy takes her place.",
            _out(42),
            _HEISE,
            released=date(1895, 8, 28),
            tags=("trick film",),
        ),
        _reel(
            7,
            "the-kiss",
            "The Kiss",
            "Scandal, by popular request",
            "Two actors of a Broadway comedy repeat their last scene, close up, and clergymen "
            "write letters.",
            _out(38),
            _HEISE,
            Credit("may-irwin", "cast", "Widow Jones"),
            tags=("stage",),
        ),
    ),
)

LUMIERE = Season(
    key="first-minutes-lyon",
    number=2,
    title="Lyon",
    tagline="France, 1895 and 1896",
    short="A factory gate, a garden hose, a baby and the sea: the world, as it came by.",
    long=(
        "Louis Lumière set up his box where light was good and something was likely to happen. He "
        "had seventeen metres of film, about fifty seconds. Four of these six were on the bill on "
        "28 December 1895, when thirty-three people paid a franc each to sit in a basement on the "
        "Boulevard des Capucines."
    ),
    rating=_RATING,
    release=_out(32),
    episodes=(
        _reel(
            1,
            "workers-leaving-the-factory",
            "Workers Leaving the Lumière Factory",
            "The gates open on a new century",
            "Women in aprons, men with bicycles and one dog come out of a gate, and most of them "
            "do not look.",
            _out(31),
            _LOUIS,
            original_title="La Sortie de l’usine Lumière à Lyon",
            released=_SALON,
            tags=("lyon",),
        ),
        _reel(
            2,
            "the-sprinkler-sprinkled",
            "The Sprinkler Sprinkled",
            "He looks into the nozzle",
            "A boy, a gardener, a foot on a hose: the oldest joke of the screen.",
            _out(28),
            _LOUIS,
            original_title="L’Arroseur arrosé",
            released=_SALON,
            tags=("slapstick",),
        ),
        _reel(
            3,
            "babys-breakfast",
            "Baby’s Breakfast",
            "Watch the leaves",
            "A family at table in the garden. Spectators of the time spoke of the trees moving "
            "behind it.",
            _out(21),
            _LOUIS,
            Credit("auguste-lumiere", "cast", "Himself"),
            original_title="Repas de bébé",
            released=_SALON,
            tags=("family",),
        ),
        _reel(
            4,
            "the-sea",
            "The Sea",
            "It has been told to do it again",
            "Children run along a jetty and jump, climb out, and run round to jump again.",
            _out(14),
            _LOUIS,
            original_title="La Mer",
            released=_SALON,
            tags=("sea",),
        ),
        _reel(
            5,
            "arrival-of-a-train",
            "The Arrival of a Train at La Ciotat",
            "Nobody ran",
            "A train comes in on a diagonal. That the public fled is the finest story cinema has "
            "told about itself.",
            _out(6),
            _LOUIS,
            original_title="L’Arrivée d’un train en gare de La Ciotat",
            tags=("railway",),
        ),
        _reel(
            6,
            "demolition-of-a-wall",
            "Demolition of a Wall",
            "And now backwards",
            "A wall falls in a cloud of dust. Then the projectionist turns the crank the other "
            "way.",
            Release(after=timedelta(days=4, hours=6)),
            _LOUIS,
            Credit("auguste-lumiere", "cast", "The foreman"),
            original_title="Démolition d’un mur",
            tags=("trick film",),
        ),
    ),
)

FIRST_MINUTES = Show(
    key="the-first-minutes",
    title="The First Minutes",
    format="documentary",
    tagline="Before stories there was looking",
    short="The films people saw when they had never seen one, with what we know about each.",
    long=(
        "A documentary series made of documents. Each programme shows one film of less than a "
        "minute, once as the first public saw it and once slowly, with the names of those in the "
        "picture where they have come down to us. The first season stays in Edison’s yard in New "
        "Jersey, the second walks about with the brothers Lumière."
    ),
    rating=_RATING,
    category="documentary",
    genres=("documentary",),
    tags=("one minute", "short films", "silent film"),
    art=Art(
        "filmstrip", "mercury-marble", Words("The First Minutes", "Films of 1894 to 1896"), "deco"
    ),
    alt="Three strips of film hanging side by side, a small figure running through their frames",
    credits=(
        Credit("thomas-edison", "producer"),
        Credit("tomas-reyes", "narrator"),
    ),
    body=_SERIES,
    search_description=(
        "The earliest films of Edison and Lumière, a minute each, with their stories."
    ),
    release=_out(58),
    seasons=(EDISON, LUMIERE),
)
