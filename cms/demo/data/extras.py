"""Trailers and what else belongs to a title; all of our own making."""

from datetime import timedelta

from cms.demo.values import Extra, Release


def _out(ago: int) -> Release:
    return Release(ago=timedelta(days=ago))


EXTRAS: tuple[Extra, ...] = (
    Extra(
        key="trailer-the-mercury-theatre",
        of="the-mercury-theatre-on-the-air",
        kind="trailer",
        title="Trailer: The Mercury Theatre on the Air",
        tagline="Two seasons in ninety seconds",
        short="One sentence from each broadcast, in the order in which they frightened people.",
        rating=("tvpg", "TV-PG"),
        seconds=92,
        release=_out(60),
    ),
    Extra(
        key="interview-the-clock-in-studio-one",
        of="the-war-of-the-worlds",
        kind="interview",
        title="Interview: the clock in Studio One",
        tagline="When exactly was the break?",
        short="The hosts of our podcast count the minutes until the station was named again.",
        seconds=610,
        release=_out(7),
    ),
    Extra(
        key="teaser-les-vampires",
        of="les-vampires",
        kind="teaser",
        title="Teaser: Who? What? When? Where?",
        tagline="Four questions and a black mask",
        short="Half a minute of posters, rooftops and one pair of eyes.",
        language="fr",
        seconds=31,
        release=_out(41),
    ),
    Extra(
        key="recap-judex",
        of="judex",
        kind="recap",
        title="So far: Judex in three minutes",
        tagline="Dogs, pigeons, a banker who is not dead",
        short="Everything one has to know before the last chapters, told by intertitles alone.",
        seconds=184,
        release=_out(10),
    ),
    Extra(
        key="bloopers-nitrate-and-static",
        of="nitrate-and-static",
        kind="bloopers",
        title="Take nine",
        tagline="The kettle was on",
        short="Both hosts fail to pronounce the name of a film they have loved for years.",
        seconds=203,
        release=_out(18),
    ),
    Extra(
        key="trailer-metropolis-restored",
        of="metropolis",
        kind="trailer",
        title="Trailer: Metropolis, restored",
        tagline="The scenes that came back",
        short="A city, a clock with ten hours and the machine that wears a face.",
        rating=("age", "6"),
        seconds=118,
        release=_out(6),
    ),
    Extra(
        key="trailer-metropolis-with-an-orchestra",
        of="metropolis",
        kind="trailer",
        title="Trailer: Metropolis, with an orchestra",
        tagline="Forty people, tuning",
        short="The same city, heard for the first time. Shown from the week of the live evening.",
        rating=("age", "6"),
        seconds=74,
        release=Release(after=timedelta(days=2, hours=4)),
    ),
    Extra(
        key="making-of-prince-achmed",
        of="the-adventures-of-prince-achmed",
        kind="making-of",
        title="Making of: black card and a lamp",
        tagline="Three years, one pair of scissors",
        short="Our web series cuts one figure out, gives it joints and lets it walk four steps.",
        seconds=455,
        release=_out(8),
    ),
    Extra(
        key="clip-safety-last",
        of="safety-last",
        kind="clip",
        title="Clip: a quarter to three",
        tagline="Do not look down",
        short="The minute everybody knows, and the one before it, which is better.",
        seconds=121,
        release=_out(21),
    ),
)
