"""Collections: half of them picked by hand, half found by a rule."""

from datetime import timedelta

from cms.demo.arrangements import Collection, Found, Picked
from cms.demo.values import Release

COLLECTIONS: tuple[Collection, ...] = (
    Collection(
        key="the-night-of-the-martians",
        title="The night of the Martians",
        tagline="One hour of 1938, from all sides",
        description=(
            "The broadcast itself, what it did to the news, what we say about it, and the evening "
            "on which it will be read again."
        ),
        holds=Picked(
            (
                "the-war-of-the-worlds",
                "interview-the-clock-in-studio-one",
                "the-night-the-music-kept-stopping",
                "podcast-we-interrupt",
                "the-martians-read-again",
                "a-listeners-guide-to-1938",
            )
        ),
        cover="the-war-of-the-worlds",
        release=Release(ago=timedelta(days=7)),
    ),
    Collection(
        key="masks-and-cloaks",
        title="Masks and cloaks",
        tagline="Nobody shows a face",
        description="Criminals, avengers and one composer, who all had something to hide.",
        holds=Picked(
            (
                "fantomas",
                "les-vampires",
                "judex",
                "the-shadow",
                "the-phantom-of-the-opera",
                "the-man-with-no-face",
            )
        ),
        cover="fantomas",
        release=Release(ago=timedelta(days=11)),
    ),
    Collection(
        key="a-first-evening-without-words",
        title="A first evening without words",
        tagline="Four films for people who think they do not like silent film",
        description="Short ones first. Nothing in here needs to be forgiven for its age.",
        holds=Picked(
            (
                "a-trip-to-the-moon",
                "sherlock-jr",
                "safety-last",
                "clip-safety-last",
                "how-to-watch-a-silent-film",
            )
        ),
        cover="safety-last",
        release=Release(ago=timedelta(days=16)),
    ),
    Collection(
        key="drawn-by-hand",
        title="Drawn by hand",
        tagline="From chalk to colour",
        description="Thirty years of drawings that move, and how to make one of your own.",
        holds=Picked(
            (
                "fantasmagorie",
                "little-nemo",
                "gertie-the-dinosaur",
                "the-adventures-of-prince-achmed",
                "making-of-prince-achmed",
                "gullivers-travels",
                "the-workbench",
            )
        ),
        cover="the-adventures-of-prince-achmed",
        release=Release(ago=timedelta(days=6)),
    ),
    Collection(
        key="the-general-and-other-engines",
        title="The General, and other engines",
        tagline="From the day the film starts",
        description="Prepared for the week in which The General comes out.",
        holds=Picked(
            (
                "the-general",
                "the-great-train-robbery",
                "first-minutes-arrival-of-a-train",
                "sherlock-jr",
            )
        ),
        cover="the-general",
        release=Release(after=timedelta(days=3, hours=2)),
    ),
    Collection(
        key="into-the-ice",
        title="Into the ice",
        tagline="Still being put together",
        description="Ships that should have turned back, and people who live there.",
        holds=Picked(("hell-on-ice", "nanook-of-the-north", "the-man-who-played-nanook")),
        cover="nanook-of-the-north",
        release=Release(is_draft=True),
    ),
    Collection(
        key="orson-welles-on-the-air",
        title="Orson Welles on the air",
        tagline="Count, pirate, shadow",
        description="Everything in which he is heard, the oldest broadcast first.",
        holds=Found(
            kinds=("show", "episode"), people=("orson-welles",), order="release_date", limit=60
        ),
        cover="the-mercury-theatre-on-the-air",
        release=Release(ago=timedelta(days=14)),
    ),
    Collection(
        key="lights-off",
        title="Lights off",
        tagline="For listening and for looking",
        description="Horror of both kinds: the films one sees too much of, the plays one does not.",
        holds=Found(kinds=("movie", "episode"), genres=("horror",), order="title"),
        cover="nosferatu",
        release=Release(ago=timedelta(days=9)),
    ),
    Collection(
        key="silent-comedies",
        title="Falling down",
        tagline="Comedies, the youngest first",
        description="Nobody was hurt, or nobody said so.",
        holds=Found(kinds=("movie",), genres=("comedy",), order="-release_date"),
        cover="sherlock-jr",
        release=Release(ago=timedelta(days=17)),
    ),
    Collection(
        key="arriving-trains",
        title="Arriving trains",
        tagline="What the camera has always loved",
        description="Whatever has a railway in it, from one minute at a platform onwards.",
        holds=Found(kinds=("movie", "episode"), tags=("railway",), order="oldest"),
        cover="the-great-train-robbery",
        release=Release(ago=timedelta(days=13)),
    ),
    Collection(
        key="trailers-and-extras",
        title="Trailers and extras",
        tagline="A minute at a time",
        description="What we have cut, drawn and asked about the titles in this catalogue.",
        holds=Found(kinds=("extra",)),
        cover="les-vampires",
        release=Release(ago=timedelta(days=5)),
    ),
    Collection(
        key="as-it-was",
        title="As it was",
        tagline="And as somebody arranged it a little",
        description="Documents from the first minute of film to a city that films itself.",
        holds=Found(kinds=("show", "movie"), genres=("documentary",), order="title"),
        cover="the-first-minutes",
        release=Release(ago=timedelta(days=4)),
    ),
)
