"""Suspense: half-hours well calculated to keep you there, CBS, 1942 to 1946."""

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

_RATING = ("tvpg", "TV-14")
_HALF_HOUR = 30

_SERIES: tuple[Block, ...] = (
    Heading("No detective is coming"),
    Text(
        "<p>Most mysteries on the air begin with a body and end with an explanation. "
        "<i>Suspense</i> liked it better the other way round: the explanation comes first, and "
        "one waits for the body. Its producer William Spier cast film stars against their habits, "
        "gave them twenty-odd minutes and no way out, and had the orchestra hold its breath with "
        "them.</p>"
    ),
    Quote("The best monster in radio is a dialling tone.", "Nora Ellery"),
    Card("the-mercury-theatre-on-the-air", "Where some of the voices come from"),
)
_PHONE: tuple[Block, ...] = (
    Text(
        "<p>One woman, one bed, one telephone. Lucille Fletcher wrote it for the voice of Agnes "
        "Moorehead, who performed it on this programme eight times between 1943 and 1960 and "
        "never let the character become nicer.</p>"
    ),
    Heading("What the operator hears"),
    Text(
        "<p>Every other person in the play is polite. The operator, the sergeant, the lady at the "
        "telegraph office: each of them does what the rules ask, and each call costs a minute. It "
        "is the only thriller in which good manners are the weapon.</p>"
    ),
)


# Scene, palette and description of each play's picture, by its number.
_STILLS = {
    1: ("bottle", "marble", "A round flask with smoke rising from it"),
    2: ("stairs", "heath", "A lone figure at the head of a long flight of steps"),
    3: ("wedding", "blood", "Two rings, one golden, one broken"),
    4: ("hypnosis", "ice", "A wide eye whose iris is made of turning rings"),
    5: ("telephone", "note", "A candlestick telephone off its hook in a cone of light"),
    6: ("sea", "mars", "A three-master in front of a low red sun"),
    7: ("blinds", "city", "The silhouette of a man in a tall hat behind slatted blinds"),
    8: ("projector", "autumn", "A projector whose beam ends in the full moon"),
    9: ("waveform", "sea", "Bars of sound swelling towards one side"),
    10: ("lightning", "mars", "A great bolt of lightning over dark roofs"),
    11: ("hourglass", "summer", "An hourglass with a thin stream of sand"),
}


def _play(
    number: int,
    key: str,
    title: str,
    day: date,
    tagline: str,
    short: str,
    *credits: Credit,
    release: Release,
    genre: str = "mystery",
    body: tuple[Block, ...] = (),
) -> Episode:
    scene, palette, alt = _STILLS.get(number, ("", "", ""))
    art = Art(scene, f"mercury-{palette}", Words(title, "Suspense"), "deco") if scene else None
    return Episode(
        key=f"suspense-{key}",
        number=Decimal(number),
        title=title,
        tagline=tagline,
        short=short,
        released=day,
        minutes=_HALF_HOUR,
        rating=_RATING,
        art=art,
        alt=alt,
        genres=tuple(sorted({"drama", genre})),
        tags=("anthology", "radio", "thriller"),
        credits=credits,
        body=body,
        release=release,
    )


def _out(ago: int, until: timedelta | None = None) -> Release:
    return Release(ago=timedelta(days=ago), until=until)


PLAYS = (
    _play(
        1,
        "the-burning-court",
        "The Burning Court",
        date(1942, 6, 17),
        "The dead woman in the photograph is his wife",
        "A publisher opens a manuscript about a poisoner of long ago and finds a portrait he "
        "knows from breakfast.",
        Credit("john-dickson-carr", "writer"),
        Credit("charles-ruggles", "guest"),
        release=_out(58),
    ),
    _play(
        2,
        "the-hitch-hiker",
        "The Hitch-Hiker",
        date(1942, 9, 2),
        "He was at the bridge. He was at the crossing",
        "A man drives alone from Brooklyn to California, and the same stranger is always standing "
        "ahead of him.",
        Credit("lucille-fletcher", "writer"),
        Credit("orson-welles", "guest", "Ronald Adams"),
        Credit("bernard-herrmann", "composer"),
        release=_out(54),
        genre="horror",
    ),
    _play(
        3,
        "till-death-do-us-part",
        "Till Death Do Us Part",
        date(1942, 12, 15),
        "Two glasses, one of them meant well",
        "A jealous professor has worked out everything about his wife’s last evening except her.",
        Credit("john-dickson-carr", "writer"),
        Credit("peter-lorre", "guest"),
        release=_out(49),
        genre="crime",
    ),
    _play(
        4,
        "the-doctor-prescribed-death",
        "The Doctor Prescribed Death",
        date(1943, 2, 2),
        "Any suicide can be persuaded",
        "A psychologist has a theory about people who want to die, and needs somebody to prove it "
        "on.",
        Credit("bela-lugosi", "guest"),
        release=_out(44),
        genre="crime",
    ),
    _play(
        5,
        "sorry-wrong-number",
        "Sorry, Wrong Number",
        date(1943, 5, 25),
        "I want you to trace that call",
        "On a crossed line a sick woman hears two men arrange a murder for a quarter past eleven.",
        Credit("lucille-fletcher", "writer"),
        Credit("william-spier", "director"),
        Credit("agnes-moorehead", "guest", "Mrs Stevenson"),
        release=_out(40),
        body=_PHONE,
    ),
    _play(
        6,
        "the-most-dangerous-game",
        "The Most Dangerous Game",
        date(1943, 9, 23),
        "The host has grown tired of tigers",
        "A hunter falls off a yacht and swims to an island whose owner is delighted to have a "
        "guest.",
        Credit("richard-connell", "writer"),
        Credit("orson-welles", "guest", "General Zaroff"),
        Credit("keenan-wynn", "guest", "Rainsford"),
        release=_out(33),
        genre="adventure",
    ),
    _play(
        7,
        "the-black-curtain",
        "The Black Curtain",
        date(1943, 12, 2),
        "Three years went missing",
        "A man is hit on the head, gets up, and has no idea who has been living in his name.",
        Credit("cornell-woolrich", "writer"),
        Credit("cary-grant", "guest"),
        release=_out(26),
    ),
    _play(
        8,
        "sneak-preview",
        "Sneak Preview",
        date(1944, 3, 23),
        "The villain is in the audience",
        "A film director has seen too much in a dark theatre and must direct his way out of it.",
        Credit("joseph-cotten", "guest", "Frank Henderson"),
        Credit("hans-conried", "guest", "Edwards"),
        Credit("cathy-lewis", "guest"),
        release=_out(19, timedelta(days=20)),
    ),
    _play(
        9,
        "donovans-brain-part-one",
        "Donovan’s Brain, Part One",
        date(1944, 5, 18),
        "It is alive, and it is rich",
        "A scientist saves what can be saved of a millionaire after a crash, and keeps it in a "
        "tank.",
        Credit("curt-siodmak", "writer"),
        Credit("orson-welles", "guest"),
        release=_out(11),
        genre="science-fiction",
    ),
    _play(
        10,
        "donovans-brain-part-two",
        "Donovan’s Brain, Part Two",
        date(1944, 5, 25),
        "The hand that signs is his. The will is not",
        "The thing in the tank has learned to make itself obeyed, and has old scores to settle.",
        Credit("curt-siodmak", "writer"),
        Credit("orson-welles", "guest"),
        release=_out(5),
        genre="science-fiction",
    ),
    _play(
        11,
        "august-heat",
        "August Heat",
        date(1945, 5, 31),
        "The mason has got the date right, too",
        "An artist draws a stranger in the dock, then meets him, cutting a gravestone with the "
        "artist’s name.",
        Credit("ronald-colman", "guest"),
        release=Release(after=timedelta(days=1, hours=20)),
        genre="horror",
    ),
    _play(
        12,
        "the-house-in-cypress-canyon",
        "The House in Cypress Canyon",
        date(1946, 12, 5),
        "The story was found before it happened",
        "A young couple rents an unfinished house with a locked cupboard and a sound at night.",
        Credit("robert-taylor", "guest"),
        Credit("cathy-lewis", "guest"),
        release=Release(is_draft=True),
        genre="horror",
    ),
)

SUSPENSE = Show(
    key="suspense",
    title="Suspense",
    original_title="Suspense",
    format="anthology",
    tagline="You know what will happen. You do not know when",
    short=(
        "Twelve half-hours with famous voices and closed doors, from the best years of radio "
        "thrillers."
    ),
    long=(
        "It ran for twenty years and close to a thousand broadcasts. We begin with the first five "
        "of those years, when a film star would come down to the studio on an evening off to be "
        "hunted, haunted or simply put through to the wrong number. Every play stands for itself; "
        "there is no order in which to listen, except with the lights on."
    ),
    released=date(1942, 6, 17),
    rating=_RATING,
    order="aired",
    category="radio-drama",
    genres=("drama", "horror", "mystery"),
    tags=("anthology", "radio", "thriller"),
    art=Art("telephone", "mercury-blood", Words("Suspense", "Radio thrillers, 1942–1946"), "deco"),
    alt="A candlestick telephone off its hook in a cone of light, its cord winding away",
    credits=(
        Credit("william-spier", "producer"),
        Credit("joseph-kearns", "host", "The Man in Black"),
    ),
    body=_SERIES,
    search_description=(
        "Radio thrillers of the nineteen-forties with Welles, Moorehead, Lorre and others."
    ),
    release=_out(60),
    seasons=(
        Season(
            key="suspense-the-forties",
            number=1,
            title="The First Years",
            tagline="1942 to 1946",
            short=(
                "Twelve plays, from the first regular broadcast to a house nobody should have "
                "rented."
            ),
            released=date(1942, 6, 17),
            rating=_RATING,
            release=_out(60),
            episodes=PLAYS,
        ),
    ),
)
