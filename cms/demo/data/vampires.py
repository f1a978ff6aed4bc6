"""Les Vampires: ten films about a gang and its reporter, Gaumont, 1915 and 1916."""

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

_RATING = ("age", "12")


def _art(scene: str, palette: str, number: int, title: str) -> Art:
    return Art(scene, palette, Words(title, "Les Vampires", str(number)), "stacked")


_SERIES: tuple[Block, ...] = (
    Heading("Made up as it went along"),
    Text(
        "<p>Paris was a city at war when the serial was shot. Streets are empty, actors are "
        "called away and their characters vanish with them, and the story bends around the gaps. "
        "What could have been a weakness gives the films their air of dream: anybody may "
        "disappear, at any moment, through any wall.</p>"
    ),
    Quote(
        "Nothing in these films is explained, and everything is in focus.",
        "Tomás Reyes, in the programme note",
    ),
)
_RING: tuple[Block, ...] = (
    Text(
        "<p>The shortest of the ten and the first great image of the series: a dancer with the "
        "wings of a bat, on a stage within the screen. The scratch of a ring is enough to end "
        "the dance.</p>"
    ),
)
_CODEBOOK: tuple[Block, ...] = (
    Heading("Letters that change places"),
    Text(
        "<p>Outside a cabaret Philippe reads a singer’s name on a poster. Then the letters begin "
        "to move, by themselves, until they spell what she is. It is the simplest trick in the "
        "serial and the one nobody forgets.</p>"
    ),
    Picture(
        Art("cipher", "vampires", Words("A page in cipher")),
        "Rows of geometric signs, two of them printed in red on paper",
        "A page of the gang’s bookkeeping, as we imagine it.",
    ),
)

PARTS = (
    Episode(
        key="the-severed-head",
        number=Decimal(1),
        title="The Severed Head",
        original_title="La Tête coupée",
        language="fr",
        tagline="A reporter, a castle, a box that should stay shut",
        short="Philippe Guérande follows a murder to a castle in the country full of false walls.",
        long=(
            "An inspector has been killed while investigating a gang that calls itself the "
            "Vampires. The newspaper sends its best man. He finds a helpful doctor, a nervous "
            "heiress and, behind a painting, what he was looking for."
        ),
        released=date(1915, 11, 13),
        minutes=33,
        rating=_RATING,
        art=_art("keyhole", "vampires", 1, "The Severed Head"),
        alt="Light falling through a huge keyhole into a dark room",
        genres=("crime", "mystery"),
        tags=("paris", "silent film"),
        release=Release(ago=timedelta(days=40)),
    ),
    Episode(
        key="the-ring-that-kills",
        number=Decimal(2),
        title="The Ring That Kills",
        original_title="La Bague qui tue",
        language="fr",
        tagline="She dances one evening only",
        short="A dancer knows too much about the gang. So does the man who brings her a present.",
        released=date(1915, 11, 13),
        minutes=15,
        rating=_RATING,
        art=_art("ring", "vampires-absinthe", 2, "The Ring That Kills"),
        alt="A signet ring with a red stone, a drop falling from it",
        genres=("crime",),
        tags=("paris", "silent film"),
        credits=(Credit("stacia-napierkowska", "guest", "Marfa Koutiloff"),),
        body=_RING,
        release=Release(ago=timedelta(days=39)),
    ),
    Episode(
        key="the-red-codebook",
        number=Decimal(3),
        title="The Red Codebook",
        original_title="Le Cryptogramme rouge",
        language="fr",
        tagline="Enter Irma Vep",
        short=(
            "A notebook in cipher falls into the reporter’s hands, and a new maid into his house."
        ),
        long=(
            "With the gang’s own accounts on his desk Philippe only needs the key. He finds it, "
            "and with it a cabaret where a singer performs whose name is worth reading twice."
        ),
        released=date(1915, 12, 4),
        minutes=42,
        rating=_RATING,
        art=_art("cipher", "vampires-bone", 3, "The Red Codebook"),
        alt="A wall of cipher signs, two lines of them printed in red",
        genres=("crime", "mystery"),
        tags=("cipher", "paris", "silent film"),
        body=_CODEBOOK,
        release=Release(ago=timedelta(days=32)),
    ),
    Episode(
        key="the-spectre",
        number=Decimal(4),
        title="The Spectre",
        original_title="Le Spectre",
        language="fr",
        tagline="Two gangs, one safe",
        short="The Vampires meet a rival, and a dead man is seen walking in the suburbs.",
        released=date(1916, 1, 7),
        minutes=32,
        rating=_RATING,
        art=_art("blinds", "vampires-night", 4, "The Spectre"),
        alt="The silhouette of a man in a tall hat behind slatted blinds",
        genres=("crime",),
        tags=("paris", "silent film"),
        release=Release(ago=timedelta(days=25)),
    ),
    Episode(
        key="the-dead-mans-escape",
        number=Decimal(5),
        title="The Dead Man’s Escape",
        original_title="L’Évasion du mort",
        language="fr",
        tagline="No cell has four walls",
        short="A dead prisoner walks out of his cell, and a grand ball ends with everybody asleep.",
        released=date(1916, 1, 28),
        minutes=37,
        rating=_RATING,
        art=_art("bars", "vampires-night", 5, "The Dead Man's Escape"),
        alt="A barred window with one bar broken and a rope of knotted sheets",
        genres=("crime",),
        tags=("escape", "paris", "silent film"),
        release=Release(ago=timedelta(days=18)),
    ),
    Episode(
        key="hypnotic-eyes",
        number=Decimal(6),
        title="Hypnotic Eyes",
        original_title="Les Yeux qui fascinent",
        language="fr",
        tagline="Look away",
        short="In the forest of Fontainebleau a treasure map changes hands, and so does a will.",
        released=date(1916, 3, 24),
        minutes=58,
        rating=_RATING,
        art=_art("hypnosis", "vampires-violet", 6, "Hypnotic Eyes"),
        alt="A wide eye whose red iris is made of turning rings",
        genres=("crime", "mystery"),
        tags=("hypnosis", "silent film"),
        release=Release(ago=timedelta(days=11)),
    ),
    Episode(
        key="satanas",
        number=Decimal(7),
        title="Satanas",
        original_title="Satanas",
        language="fr",
        tagline="The real master pays a call",
        short=(
            "A gentleman introduces himself as the head of the gang, and can prove it with a "
            "cannon."
        ),
        released=date(1916, 4, 15),
        minutes=46,
        rating=_RATING,
        art=_art("cannon", "vampires-ember", 7, "Satanas"),
        alt="A star-shaped explosion over the roofs of a city",
        genres=("crime",),
        tags=("paris", "silent film"),
        credits=(Credit("louis-leubas", "guest", "Satanas"),),
        release=Release(ago=timedelta(days=6)),
    ),
    Episode(
        key="the-thunder-master",
        number=Decimal(8),
        title="The Thunder Master",
        original_title="Le Maître de la foudre",
        language="fr",
        tagline="The sky over Montmartre has an owner",
        short="A ship is lost with a prisoner aboard, and Mazamette’s small son joins the hunt.",
        released=date(1916, 5, 12),
        minutes=55,
        rating=_RATING,
        art=_art("lightning", "vampires-violet", 8, "The Thunder Master"),
        alt="A white bolt of lightning splitting a violet sky over chimneys",
        genres=("crime",),
        tags=("paris", "silent film"),
        credits=(Credit("louis-leubas", "guest", "Satanas"),),
        release=Release(ago=timedelta(days=3)),
    ),
    Episode(
        key="the-poisoner",
        number=Decimal(9),
        title="The Poisoner",
        original_title="L’Homme des poisons",
        language="fr",
        tagline="The champagne is not for drinking",
        short="An engagement dinner is catered by the wrong people.",
        released=date(1916, 6, 2),
        minutes=53,
        rating=_RATING,
        art=_art("bottle", "vampires-absinthe", 9, "The Poisoner"),
        alt="A round flask with something green in it, smoke rising",
        genres=("crime",),
        tags=("paris", "poison", "silent film"),
        release=Release(after=timedelta(days=2)),
    ),
    Episode(
        key="the-terrible-wedding",
        number=Decimal(10),
        title="The Terrible Wedding",
        original_title="Les Noces sanglantes",
        language="fr",
        tagline="Everybody is invited, few will leave",
        short="The gang celebrates; the reporter has found the address.",
        released=date(1916, 6, 30),
        minutes=60,
        rating=_RATING,
        art=_art("wedding", "vampires", 10, "The Terrible Wedding"),
        alt="Two rings, one golden, one red and broken",
        genres=("crime",),
        tags=("finale", "paris", "silent film"),
        release=Release(after=timedelta(days=9)),
    ),
)

VAMPIRES = Show(
    key="les-vampires",
    title="Les Vampires",
    original_title="Les Vampires",
    language="fr",
    tagline="They do not drink blood. They take everything else",
    short="A newspaperman, an undertaker’s man and the most elegant gang in Paris, in ten films.",
    long=(
        "Ten films made by Louis Feuillade for Gaumont and shown between November 1915 and June "
        "1916. A gang in black rules the roofs of Paris; a reporter and a comic accomplice with "
        "a bad conscience are all that stands against it. There is no magic in it and not one "
        "explanation that would satisfy a court. The Surrealists loved it for that, and later "
        "directors have been borrowing its heroine ever since."
    ),
    released=date(1915, 11, 13),
    rating=_RATING,
    category="serials",
    genres=("crime", "mystery"),
    tags=("paris", "serial", "silent film"),
    art=Art("masks", "vampires", Words("Les Vampires", "A serial in ten parts"), "stacked"),
    alt="A hooded figure with bright eyes before a red moon",
    credits=(
        Credit("louis-feuillade", "director"),
        Credit("louis-feuillade", "writer"),
        Credit("musidora", "cast", "Irma Vep"),
        Credit("edouard-mathe", "cast", "Philippe Guérande"),
        Credit("marcel-levesque", "cast", "Oscar-Cloud Mazamette"),
        Credit("jean-ayme", "cast", "The Grand Vampire"),
    ),
    body=_SERIES,
    search_description="Louis Feuillade’s silent serial of 1915 and 1916, in ten parts.",
    release=Release(ago=timedelta(days=41)),
    seasons=(
        Season(
            key="the-serial",
            number=1,
            title="The Serial",
            tagline="Ten parts, no vampires",
            short="All ten films in the order in which Paris first saw them.",
            language="fr",
            released=date(1915, 11, 13),
            rating=_RATING,
            art=Art("blinds", "vampires", Words("The Serial", "Les Vampires"), "stacked"),
            alt="A silhouette in a tall hat behind red slatted light",
            release=Release(ago=timedelta(days=41)),
            episodes=PARTS,
        ),
    ),
)
