"""The Shadow: the man nobody sees, in his first season with Orson Welles, 1937 and 1938."""

from datetime import date, timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Block, Card, Credit, Episode, Heading, Release, Season, Show, Text

_RATING = ("tvpg", "TV-PG")
_HALF_HOUR = 30

_SERIES: tuple[Block, ...] = (
    Heading("A voice in want of a man"),
    Text(
        "<p>He began in 1930 as an announcer. A publisher wanted listeners to buy a detective "
        "magazine, and the voice that read from it became so well known that people asked at the "
        "kiosk for the magazine of <i>that</i> voice. There was none, so Walter B. Gibson was "
        "hired to write it. Seven years later the figure came back to the air with a name, a "
        "companion and a gift: to cloud men’s minds.</p>"
    ),
    Text(
        "<p>The famous question about the hearts of men was still asked by Frank Readick, whose "
        "laugh nobody could match, although the part was now played by a twenty-two-year-old with "
        "other things on his mind.</p>"
    ),
    Card("the-mercury-theatre-on-the-air", "What he had on his mind"),
)


def _case(
    number: int, key: str, title: str, day: date | None, tagline: str, short: str, release: Release
) -> Episode:
    return Episode(
        key=f"the-shadow-{key}",
        number=Decimal(number),
        title=title,
        tagline=tagline,
        short=short,
        released=day,
        minutes=_HALF_HOUR,
        rating=_RATING,
        genres=("crime", "mystery"),
        tags=("avenger", "invisible man", "radio"),
        release=release,
    )


def _out(ago: int) -> Release:
    return Release(ago=timedelta(days=ago))


CASES = (
    _case(
        1,
        "the-death-house-rescue",
        "The Death House Rescue",
        date(1937, 9, 26),
        "The chair is set for midnight",
        "An honest man drove the wrong car. The Shadow has one evening to find who sat in the "
        "back.",
        _out(43),
    ),
    _case(
        2,
        "the-temple-bells-of-neban",
        "The Temple Bells of Neban",
        date(1937, 10, 24),
        "She knows where he learned it",
        "A dancer from the East has heard of the art of not being seen, and of the sound that "
        "ends it.",
        _out(37),
    ),
    _case(
        3,
        "circle-of-death",
        "Circle of Death",
        date(1937, 11, 28),
        "He hates a crowd",
        "Bombs go off wherever the city is fullest, and the man who plants them never stands "
        "nearby.",
        _out(30),
    ),
    _case(
        4,
        "the-phantom-voice",
        "The Phantom Voice",
        date(1938, 2, 6),
        "One cannot see him. One can still shut the door",
        "A crooked lawyer works out that a man without a shape still takes up room.",
        _out(23),
    ),
    _case(
        5,
        "the-silent-avenger",
        "The Silent Avenger",
        date(1938, 3, 13),
        "He is only carrying out orders",
        "A soldier who never came back from the war is given a rifle and a list by his brother in "
        "the death house.",
        _out(16),
    ),
    _case(
        6,
        "the-white-legion",
        "The White Legion",
        date(1938, 3, 20),
        "Everybody knows a member. Nobody says so",
        "Hooded men decide who may live and work in the town, and nobody has seen one of them "
        "twice.",
        _out(10),
    ),
    _case(
        7,
        "the-blind-beggar-dies",
        "The Blind Beggar Dies",
        date(1938, 4, 17),
        "A cup, a corner, a percentage",
        "Somebody collects from those who have nothing, and one of them has refused to pay.",
        _out(2),
    ),
    _case(
        8,
        "death-from-the-deep",
        "Death from the Deep",
        None,
        "Ships leave and do not arrive",
        "A madman has a submarine of his own, and a captain’s sense of who owns the sea.",
        Release(after=timedelta(days=5, hours=1)),
    ),
)

SHADOW = Show(
    key="the-shadow",
    title="The Shadow",
    original_title="The Shadow",
    tagline="Look behind you. Nobody. That is him",
    short=(
        "A wealthy young man about town has learned to cloud men’s minds. Criminals hear him laugh."
    ),
    long=(
        "Lamont Cranston is seen at the club, at the races and wherever Margot Lane would like to "
        "be. The Shadow is not seen at all. Half an hour on Sunday afternoons was enough for a "
        "crime, a visit by an invisible conscience, and a moral. This is the season in which Orson "
        "Welles and Agnes Moorehead played the pair, a year before they frightened a larger public."
    ),
    released=date(1937, 9, 26),
    rating=_RATING,
    category="radio-drama",
    genres=("crime", "mystery"),
    tags=("avenger", "invisible man", "radio"),
    art=Art("long-shadow", "mercury-fog", Words("The Shadow", "Radio, 1937–1938"), "deco"),
    alt="The huge shadow of a man in a hat on a brick wall, under a street lamp",
    credits=(
        Credit("walter-b-gibson", "creator"),
        Credit("orson-welles", "cast", "Lamont Cranston, the Shadow"),
        Credit("agnes-moorehead", "cast", "Margot Lane"),
        Credit("frank-readick", "narrator"),
    ),
    body=_SERIES,
    search_description="The invisible avenger of 1937 with Orson Welles and Agnes Moorehead.",
    release=_out(44),
    seasons=(
        Season(
            key="the-shadow-1937",
            number=1,
            title="The Orson Welles Season",
            tagline="Sundays, half past five",
            short="Eight cases from September 1937 to the summer of 1938.",
            released=date(1937, 9, 26),
            rating=_RATING,
            release=_out(44),
            episodes=CASES,
        ),
    ),
)
