"""Judex: a prologue and twelve episodes about a man who judges, Gaumont, 1917."""

from datetime import timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Block, Card, Credit, Episode, Heading, Release, Season, Show, Text

_RATING = ("age", "6")

_SERIES: tuple[Block, ...] = (
    Heading("The other side of the mask"),
    Text(
        "<p>The police had complained. Two serials in a row in which the criminals were the best "
        "company on the screen: that was enough in the third winter of a war. So Louis Feuillade "
        "and the novelist Arthur Bernède turned the costume round. The man with the cloak, the "
        "cave and the false beard is now on the side of the just, and he has a mother he must "
        "answer to.</p>"
    ),
    Text(
        "<p>The villain, meanwhile, is played by the woman who had been Irma Vep. <a "
        'href="demo:les-vampires">Les Vampires</a> had not yet been forgotten, and nobody tried '
        "to make it so.</p>"
    ),
    Card("fantomas", "Where the trilogy of masks begins"),
)


def _chapter(
    number: int,
    key: str,
    title: str,
    original_title: str,
    tagline: str,
    short: str,
    release: Release,
) -> Episode:
    return Episode(
        key=f"judex-{key}",
        number=Decimal(number),
        label="" if number else "Prologue",
        title=title,
        original_title=original_title,
        language="fr",
        tagline=tagline,
        short=short,
        rating=_RATING,
        genres=("adventure", "crime"),
        tags=("avenger", "serial", "silent film"),
        release=release,
    )


def _out(ago: int) -> Release:
    return Release(ago=timedelta(days=ago))


CHAPTERS = (
    _chapter(
        0,
        "prologue",
        "Prologue",
        "Prologue",
        "A letter in red ink",
        "A banker who has ruined half the country is asked, politely and by letter, to give the "
        "money back.",
        _out(34),
    ),
    _chapter(
        1,
        "the-mysterious-shadow",
        "The Mysterious Shadow",
        "L’Ombre mystérieuse",
        "At ten o’clock precisely",
        "The banker has raised his glass and fallen. His daughter learns where her dowry comes "
        "from, and gives it away.",
        _out(33),
    ),
    _chapter(
        2,
        "the-atonement",
        "The Atonement",
        "L’Expiation",
        "The dead man is sent to prison",
        "Under a ruined castle the banker wakes up in a cell, and his judges watch him in a "
        "mirror.",
        _out(31),
    ),
    _chapter(
        3,
        "the-fantastic-dog-pack",
        "The Fantastic Dog Pack",
        "La Meute fantastique",
        "Two pigeons, and a whole pack of dogs",
        "Jacqueline is carried off from the house where she gives lessons, and a whole pack is "
        "sent after her.",
        _out(29),
    ),
    _chapter(
        4,
        "the-secret-of-the-tomb",
        "The Secret of the Tomb",
        "Le Secret de la tombe",
        "Nobody is at home",
        "Diana Monti has a coffin opened, engages a detective with a long nose, and drops a woman "
        "into a river.",
        _out(27),
    ),
    _chapter(
        5,
        "the-tragic-mill",
        "The Tragic Mill",
        "Le Moulin tragique",
        "It grinds for one customer",
        "At an empty mill an old convict recognises the young man who is about to commit a murder.",
        _out(24),
    ),
    _chapter(
        6,
        "the-licorice-kid",
        "The Licorice Kid",
        "Le Môme Réglisse",
        "Small, hungry and well informed",
        "A street urchin takes charge of a smaller boy, a detective and the episode.",
        _out(20),
    ),
    _chapter(
        7,
        "the-woman-in-black",
        "The Woman in Black",
        "La Femme en noir",
        "Swear it, both of you",
        "Why Judex judges: two boys, a father’s ruin, and a mother who has not taken off her "
        "mourning.",
        _out(17),
    ),
    _chapter(
        8,
        "the-underground-passages",
        "The Underground Passages of the Château-Rouge",
        "Les Souterrains du Château-Rouge",
        "The prisoner is sane no longer",
        "The Countess comes to look at the man she had condemned. So does Diana Monti, with a "
        "gang.",
        _out(13),
    ),
    _chapter(
        9,
        "when-the-child-appeared",
        "When the Child Appeared",
        "Lorsque l’enfant parut",
        "An oath meets a small boy",
        "The banker’s grandson is brought to the house of those who have sworn to hate him, and "
        "asks for nothing.",
        _out(9),
    ),
    _chapter(
        10,
        "jacquelines-heart",
        "Jacqueline’s Heart",
        "Le Cœur de Jacqueline",
        "The man behind the beard",
        "The old secretary, the avenger and the man who loves her turn out to have one face.",
        _out(4),
    ),
    _chapter(
        11,
        "the-water-goddess",
        "The Water Goddess",
        "L’Ondine",
        "She swims like a letter of introduction",
        "A ship lies off the coast with a prisoner on board, and a young woman in a bathing suit "
        "dives.",
        Release(after=timedelta(days=3, hours=4)),
    ),
    _chapter(
        12,
        "loves-forgiveness",
        "Love’s Forgiveness",
        "Le Pardon d’amour",
        "The court rises",
        "The sea gives somebody back, the mother lays down her black, and the detective is in "
        "love.",
        Release(after=timedelta(days=10, hours=4)),
    ),
)

JUDEX = Show(
    key="judex",
    title="Judex",
    original_title="Judex",
    language="fr",
    tagline="The black cloak changes sides",
    short=(
        "An avenger in a cape and wide hat, a banker who deserves him, and the daughter who does "
        "not."
    ),
    long=(
        "A man calling himself Judex condemns a banker to death and then, for his daughter’s sake, "
        "to life. Around the two of them turn kidnappings, pigeons, a mill, a cave full of "
        "apparatus and the most patient detective in Paris. It is slower than its predecessors, "
        "and kinder, and it takes place in the open air."
    ),
    rating=_RATING,
    category="serials",
    genres=("adventure", "crime"),
    tags=("avenger", "serial", "silent film"),
    art=Art("cloak", "vampires-night", Words("Judex", "In twelve episodes"), "stacked"),
    alt="A man in a cloak and a wide hat on a rock before a pale moon, three dogs beside him",
    credits=(
        Credit("louis-feuillade", "director"),
        Credit("arthur-bernede", "writer"),
        Credit("louis-feuillade", "writer"),
        Credit("rene-creste", "cast", "Judex"),
        Credit("musidora", "cast", "Diana Monti"),
        Credit("yvette-andreyor", "cast", "Jacqueline"),
        Credit("edouard-mathe", "cast", "Roger de Trémeuse"),
        Credit("louis-leubas", "cast", "Favraux"),
        Credit("marcel-levesque", "cast", "Cocantin"),
        Credit("gaston-michel", "cast", "Kerjean"),
        Credit("rene-poyen", "cast", "The Licorice Kid"),
    ),
    body=_SERIES,
    search_description="Louis Feuillade’s serial about the first caped avenger of the screen.",
    release=_out(35),
    seasons=(
        Season(
            key="judex-twelve-episodes",
            number=1,
            title="Prologue and Twelve Episodes",
            tagline="Every week another letter",
            short="The whole novel for the eyes, from the first threat to the last forgiveness.",
            language="fr",
            rating=_RATING,
            release=_out(35),
            episodes=CHAPTERS,
        ),
    ),
)
