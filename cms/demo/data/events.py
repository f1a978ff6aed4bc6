"""Three evenings: one to come, one that can be watched again, and one that fell through.

Nothing is streamed, so none has a stream's address.
"""

from datetime import timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Card, Credit, Evening, Heading, Release, Text

EVENINGS: tuple[Evening, ...] = (
    Evening(
        key="metropolis-with-a-new-score",
        title="Metropolis, with a new score",
        tagline="The city, and forty people playing for it",
        short="Fritz Lang's city on a screen of nine metres, with an orchestra in front of it.",
        long=(
            "The whole film, with the scenes that were missing for eighty years, and a score that "
            "nobody has heard yet. Doors open half an hour early; whoever comes in then hears the "
            "orchestra tune."
        ),
        rating=("age", "12"),
        category="silent-cinema",
        genres=("science-fiction", "drama"),
        tags=("premiere", "silent film"),
        art=Art(
            "two-cities", "mercury-city", Words("Metropolis", "with a new score, live"), "deco"
        ),
        alt="A dark city before a white sun, mirrored below it, with a red beam across both",
        credits=(Credit("fritz-lang", "director"),),
        body=(
            Heading("The evening"),
            Text(
                "<p>Doors half an hour before the film, an interval after the flood. There is a "
                "countdown until somebody in the hall says that it begins.</p>"
            ),
            Card("metropolis", "The film on its own."),
        ),
        starts=timedelta(days=9, hours=3),
        lasts=timedelta(minutes=170),
        doors=timedelta(minutes=30),
        zone="Europe/Berlin",
        go_back=120,
        release=Release(ago=timedelta(days=3)),
    ),
    Evening(
        key="sherlock-jr-at-the-organ",
        title="Sherlock Jr., at the organ",
        tagline="One projectionist, one organ, no rehearsal",
        short="Keaton's dream, accompanied by somebody who had not seen it for ten years.",
        rating=("age", "6"),
        category="silent-cinema",
        genres=("comedy",),
        tags=("silent film", "slapstick"),
        art=Art("projector", "paper-green", Words("Sherlock Jr.", "at the organ"), "deco"),
        alt="A projector whose beam becomes a yellow moon, on green",
        credits=(Credit("buster-keaton", "cast", "The Projectionist"),),
        starts=timedelta(days=-6, hours=2),
        lasts=timedelta(minutes=95),
        doors=timedelta(minutes=15),
        zone="America/New_York",
        status=("live", "ended"),
        recording="sherlock-jr",
        release=Release(ago=timedelta(days=20)),
    ),
    Evening(
        key="the-martians-read-again",
        title="The Martians, read again",
        tagline="Eight voices and a wind machine",
        short="The broadcast of 1938, read by a cast of today. Called off: the hall has no power.",
        category="radio-drama",
        genres=("drama", "science-fiction"),
        tags=("reading", "live radio"),
        art=Art("tripods", "mercury-mars", Words("The Martians", "read again"), "deco"),
        alt="Three-legged machines before a huge red sun, under stars",
        credits=(Credit("h-g-wells", "writer"),),
        body=(Card("the-war-of-the-worlds", "What it would have been."),),
        starts=timedelta(days=2, hours=1),
        lasts=timedelta(minutes=60),
        status=("cancelled",),
        release=Release(ago=timedelta(days=12)),
    ),
)
