"""Nitrate and Static: our own podcast about old films, in two seasons and on a stage."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import count

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
_GUEST = Credit("ines-valcourt", "guest", "Herself")

_SERIES: tuple[Block, ...] = (
    Heading("Two chairs, one kettle"),
    Text(
        "<p>Nora Ellery listens to things nobody can see, and Tomás Reyes looks at things nobody "
        "can hear. Every second week they sit down on either side of the kettle in the editorial "
        "office and try to explain to each other what they have been missing.</p>"
    ),
    Quote("I would like to hear it. That is a compliment, it is a silent film.", "Nora Ellery"),
    Text("<p>Both hosts are invented; the works they quarrel about are not.</p>"),
)
_NEWS: tuple[Block, ...] = (
    Text("<p>What we talked about, in the order in which we interrupted each other:</p>"),
    Card("the-war-of-the-worlds", "The broadcast itself"),
    Card("first-person-singular", "The season before it"),
)


def _talk(
    number: int | str,
    key: str,
    title: str,
    tagline: str,
    short: str,
    minutes: int,
    release: Release,
    *,
    kind: str = "full",
    label: str = "",
    genres: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    credits: tuple[Credit, ...] = (),
    body: tuple[Block, ...] = (),
) -> Episode:
    return Episode(
        key=f"podcast-{key}",
        number=Decimal(number),
        kind=kind,
        label=label,
        title=title,
        tagline=tagline,
        short=short,
        minutes=minutes,
        rating=_RATING,
        genres=genres,
        tags=("podcast", *tags),
        credits=credits,
        body=body,
        release=release,
    )


def _out(ago: int, newer: str = "") -> Release:
    return Release(ago=timedelta(days=ago), newer=newer)


EARS = Season(
    key="podcast-season-one",
    number=1,
    title="Season One: How to Begin",
    tagline="Six first sentences",
    short="Each episode takes one beginning apart: the first minute of a film or a broadcast.",
    rating=_RATING,
    release=_out(64),
    episodes=(
        _talk(
            1,
            "we-interrupt",
            "We Interrupt This Programme",
            "How to start a panic politely",
            "A weather report, a dance band, a professor: why the dullest opening in radio is the "
            "best.",
            41,
            _out(63),
            genres=("science-fiction",),
            tags=("news format", "radio"),
            body=_NEWS,
        ),
        _talk(
            2,
            "a-white-card",
            "A White Card",
            "On leaving a name",
            "Fantômas introduces himself by not being there. Tomás counts the disguises, Nora the "
            "doors.",
            36,
            _out(56),
            genres=("crime",),
            tags=("master criminal", "paris"),
        ),
        _talk(
            3,
            "the-gun-at-the-end",
            "The Gun at the End",
            "Or at the beginning",
            "Edison’s catalogue let the showman choose where the bandit fires at the audience. We "
            "choose, too.",
            33,
            _out(49),
            genres=("adventure",),
            tags=("railway", "short films"),
        ),
        _talk(
            4,
            "a-hand-in-the-picture",
            "A Hand in the Picture",
            "Who is drawing this?",
            "McCay’s pen, Cohl’s fingers, Fleischer’s inkwell: cartoons that begin with their "
            "maker.",
            38,
            _out(42),
            genres=("animation",),
            tags=("hand-drawn",),
            credits=(_GUEST,),
        ),
        _talk(
            5,
            "the-first-voice-of-dracula",
            "The First Voice of Dracula",
            "A journal, read aloud",
            "The Mercury Theatre opens its first hour with paper: letters, a log, a diary. Why it "
            "works.",
            44,
            _out(35),
            genres=("horror",),
            tags=("gothic", "radio"),
        ),
        _talk(
            6,
            "the-man-who-bit-the-record",
            "The Man Who Bit the Record",
            "What a documentary may arrange",
            "The most doubtful joke in Nanook of the North, and everything around it that is true.",
            47,
            _out(28),
            genres=("documentary",),
            tags=("arctic",),
        ),
        _talk(
            "6.5",
            "letters-from-listeners",
            "Letters from Listeners",
            "You were right about the dog",
            "What we got wrong in six episodes, read aloud by the one who did not say it.",
            12,
            _out(24),
            kind="bonus",
            label="Bonus",
        ),
    ),
)


EYES = Season(
    key="podcast-season-two",
    number=2,
    title="Season Two: How to End",
    tagline="Six last sentences",
    short="The same game backwards. Every episode gives away an ending, and says so first.",
    rating=_RATING,
    release=_out(20),
    episodes=(
        _talk(
            0,
            "season-two-trailer",
            "Coming Up: How to End",
            "Two minutes, no spoilers",
            "Six last sentences, each cut off before it gets there.",
            2,
            _out(20),
            kind="trailer",
            label="Trailer",
        ),
        _talk(
            1,
            "the-wrong-number",
            "Who Was Calling, Please",
            "A train goes over the bridge",
            "The last three words of the most famous thriller on the air, and who gets to say "
            "them.",
            39,
            _out(19),
            genres=("mystery",),
            tags=("radio", "thriller"),
        ),
        _talk(
            2,
            "the-asylum",
            "The Asylum at the End of the Street",
            "It was all told by somebody",
            "Caligari’s frame: a studio’s cowardice or the best idea in it? The hosts do not "
            "agree.",
            42,
            _out(15),
            genres=("horror",),
            tags=("expressionism",),
        ),
        _talk(
            3,
            "love-forgives",
            "Love Forgives, and So Does Mother",
            "How to end a serial",
            "Judex takes thirteen evenings to reach one handshake. A defence of the slow ending.",
            35,
            _out(11),
            genres=("adventure",),
            tags=("avenger", "paris"),
        ),
        _talk(
            4,
            "one-cut-bridge",
            "One Bridge, One Take",
            "Nobody could do it again",
            "The costliest shot of the silent years was over in less than a minute. What came "
            "after it.",
            37,
            _out(7, "What Keaton did with the rest of the afternoon"),
            genres=("comedy",),
            tags=("railway", "slapstick"),
        ),
        _talk(
            5,
            "the-sea-at-the-end",
            "The Sea at the End",
            "Out of film",
            "Lumière’s ten-film evening closes with water. A conversation about things that "
            "cannot be finished.",
            31,
            _out(1),
            genres=("documentary",),
            tags=("one minute", "sea"),
        ),
        _talk(
            6,
            "good-night",
            "Good Night",
            "The announcer’s last word",
            "How stations signed off, what they played, and why one left the set on a little "
            "longer.",
            40,
            Release(after=timedelta(days=6, hours=5)),
            genres=("drama",),
            tags=("radio",),
        ),
    ),
)

SPECIALS = Season(
    key="podcast-specials",
    number=0,
    title="Specials",
    tagline="Outside the house",
    short="What was recorded on a stage, a stairway or a train, and fits into no season.",
    rating=_RATING,
    release=_out(27),
    episodes=(
        _talk(
            1,
            "live-from-the-projection-room",
            "Live from the Projection Room",
            "Nobody was to touch anything",
            "An hour before the doors open, with the projector running and both of us in its way.",
            52,
            _out(26),
            kind="special",
            label="Special",
            genres=("documentary",),
            tags=("live",),
        ),
    ),
)


def _counted(*seasons: Season) -> tuple[Season, ...]:
    """The seasons, their full episodes counted through all of them."""
    places = count(1)
    return tuple(
        replace(
            season,
            episodes=tuple(
                replace(episode, absolute=next(places)) if episode.kind == "full" else episode
                for episode in season.episodes
            ),
        )
        for season in seasons
    )


NITRATE = Show(
    key="nitrate-and-static",
    title="Nitrate and Static",
    format="podcast",
    order="absolute",
    tagline="One of us listens, one of us looks",
    short="Two editors, one who loves radio and one who loves silent film, take both apart.",
    long=(
        "A conversation in two seasons between somebody who has given up pictures and somebody who "
        "has given up sound. The first season is about beginnings, the second about endings. No "
        "previous knowledge is needed, only a kettle."
    ),
    rating=_RATING,
    category="podcasts",
    genres=("documentary", "drama"),
    tags=("conversation", "podcast"),
    art=Art("gramophone", "paper-teal", Words("Nitrate and Static", "A podcast"), "deco"),
    alt="A gramophone horn from which a strip of film unrolls like sound",
    credits=(
        Credit("nora-ellery", "host"),
        Credit("tomas-reyes", "host"),
        Credit("ines-valcourt", "editor"),
    ),
    body=_SERIES,
    search_description="A podcast about how old films and broadcasts begin and end.",
    release=_out(65),
    seasons=(SPECIALS, *_counted(EARS, EYES)),
)
