"""The Lantern Dreamers: five short films that taught the screen to dream, 1902 to 1914."""

from datetime import date, timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import (
    Block,
    Credit,
    Episode,
    Heading,
    Picture,
    Quote,
    Release,
    Season,
    Show,
    Text,
)

_RATING = ("age", "0")


def _art(scene: str, palette: str, title: str) -> Art:
    return Art(scene, f"lantern-{palette}", Words(title, "The Lantern Dreamers"), "fairground")


_MOON: tuple[Block, ...] = (
    Heading("Everything is painted"),
    Text(
        "<p>The moon is plaster, the rocks are canvas, and the stars are young women sitting on "
        "props. Méliès had no wish to hide it. His studio in Montreuil had glass walls and the "
        "machinery of a theatre; what the camera added was the <b>cut</b>, by which a selenite "
        "can vanish in a puff of smoke.</p>"
    ),
    Picture(
        Art("hourglass", "lantern-sun", Words("Seconds of a cut")),
        "An hourglass in a frame, filled with bands of red and gold",
        "A trick takes a second on the screen and a morning in the studio.",
    ),
    Quote("He does not ask us to believe it. He asks us to enjoy it.", "Tomás Reyes"),
)
_CHALK: tuple[Block, ...] = (
    Text(
        "<p>A clown, an umbrella, a bottle, a lotus, an elephant: each grows out of the line of "
        "the one before. Cohl drew on white paper and printed the negative, so that the figures "
        "look like chalk on a blackboard.</p>"
    ),
)

SLIDES = (
    Episode(
        key="a-trip-to-the-moon",
        number=Decimal(1),
        title="A Trip to the Moon",
        original_title="Le Voyage dans la Lune",
        language="fr",
        tagline="Six astronomers, one shell, a patient planet",
        short="Learned gentlemen are fired at the moon and hit it in the eye.",
        long=(
            "A congress of astronomers in pointed hats decides on a journey. A shell is cast, a "
            "cannon is loaded by a chorus line, and the moon comes nearer with a face on it. "
            "Below the surface there are mushrooms and a king; the way home is simply down."
        ),
        released=date(1902, 9, 1),
        rating=_RATING,
        art=_art("rocket", "moon", "A Trip to the Moon"),
        alt="A pink rocket shell on its way to a large yellow moon",
        genres=("fantasy", "science-fiction"),
        tags=("moon", "silent film", "trick film"),
        credits=(
            Credit("georges-melies", "director"),
            Credit("georges-melies", "cast", "Professor Barbenfouillis"),
        ),
        body=_MOON,
        search_description="The film of 1902 in which the moon is hit in the eye.",
        release=Release(ago=timedelta(days=20)),
    ),
    Episode(
        key="the-impossible-voyage",
        number=Decimal(2),
        title="The Impossible Voyage",
        original_title="Le Voyage à travers l’impossible",
        language="fr",
        tagline="All aboard for the sun",
        short=(
            "A society of geographers takes the train up a mountain and does not stop at the top."
        ),
        long=(
            "Two years after the moon Méliès aims higher. The train leaves the Alps at full speed "
            "and is swallowed by a yawning sun; an icebox saves the passengers from the heat, and "
            "nearly from everything else."
        ),
        rating=_RATING,
        art=_art("railway", "sun", "The Impossible Voyage"),
        alt="A small train on a curved track running into an enormous sun",
        genres=("fantasy", "adventure"),
        tags=("railway", "silent film", "trick film"),
        credits=(Credit("georges-melies", "director"),),
        release=Release(ago=timedelta(days=17)),
    ),
    Episode(
        key="fantasmagorie",
        number=Decimal(3),
        title="Fantasmagorie",
        original_title="Fantasmagorie",
        language="fr",
        tagline="A line goes for a walk",
        short="About seven hundred drawings in which nothing stays what it was.",
        released=date(1908, 8, 17),
        rating=_RATING,
        art=_art("chalk", "chalk", "Fantasmagorie"),
        alt="A chalk clown between a bottle and a flower on a blackboard",
        genres=("animation",),
        tags=("hand-drawn", "silent film"),
        credits=(Credit("emile-cohl", "director"),),
        body=_CHALK,
        release=Release(ago=timedelta(days=14)),
    ),
    Episode(
        key="little-nemo",
        number=Decimal(4),
        title="Little Nemo",
        tagline="The Sunday page wakes up",
        short="A cartoonist bets his friends that his drawings will move. He wins.",
        long=(
            "Most of the film is the bet: barrels of ink, crates of paper, a pile of drawings that "
            "is about to fall. Then comes the colour, added by hand, and the figures of the Sunday "
            "page stretch, grow and ride away in the mouth of a dragon."
        ),
        released=date(1911, 4, 8),
        rating=_RATING,
        art=_art("dream", "dream", "Little Nemo"),
        alt="A bed on long legs walking over the roofs before a striped sun",
        genres=("animation", "fantasy"),
        tags=("comic strip", "hand-drawn", "silent film"),
        credits=(
            Credit("winsor-mccay", "director"),
            Credit("winsor-mccay", "cast", "Himself"),
        ),
        release=Release(ago=timedelta(days=7)),
    ),
    Episode(
        key="gertie-the-dinosaur",
        number=Decimal(5),
        title="Gertie the Dinosaur",
        tagline="She is doing it on purpose",
        short="A dinosaur comes out of her cave, bows, sulks and drinks a lake.",
        released=date(1914, 2, 8),
        rating=_RATING,
        art=_art("valley", "valley", "Gertie the Dinosaur"),
        alt="A long-necked dinosaur by a lake before a low orange sun",
        genres=("animation",),
        tags=("dinosaur", "hand-drawn", "silent film", "vaudeville"),
        credits=(Credit("winsor-mccay", "director"),),
        release=Release(is_draft=True),
    ),
)

LANTERN = Show(
    key="the-lantern-dreamers",
    format="anthology",
    title="The Lantern Dreamers",
    tagline="Five films that taught the screen to dream",
    short="Moons with faces, trains to the sun and a line of chalk that will not sit still.",
    long=(
        "A programme of five short films from the years in which the cinema found out that it did "
        "not have to be true. Two by Georges Méliès, who came from the stage; one by Émile Cohl, "
        "who came from caricature; two by Winsor McCay, who came from the comic page. None "
        "lasts half an hour, and each of them did something for the first time."
    ),
    released=date(1902, 9, 1),
    language="fr",
    rating=_RATING,
    category="silent-cinema",
    genres=("fantasy", "animation"),
    tags=("short films", "silent film", "trick film"),
    art=Art(
        "projector", "lantern", Words("The Lantern Dreamers", "Five silent films"), "fairground"
    ),
    alt="A projector on a hill throwing a beam of light that becomes the moon",
    credits=(Credit("georges-melies", "director"), Credit("winsor-mccay", "director")),
    release=Release(ago=timedelta(days=21)),
    seasons=(
        Season(
            key="first-programme",
            number=1,
            title="First Programme",
            tagline="1902 to 1914",
            short="Five reels in the order in which they were made.",
            released=date(1902, 9, 1),
            rating=_RATING,
            art=Art(
                "rocket",
                "lantern-dream",
                Words("First Programme", "The Lantern Dreamers"),
                "fairground",
            ),
            alt="A rocket shell approaching a moon in a violet sky",
            release=Release(ago=timedelta(days=21)),
            episodes=SLIDES,
        ),
    ),
)
