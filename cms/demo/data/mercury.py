"""The Mercury Theatre on the Air: books performed live for an hour, CBS, 1938."""

from datetime import date, timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.data.mercury_bodies import (
    CAESAR,
    DRACULA,
    ISLAND,
    SERIES,
    SPECIAL,
    WORLDS,
)
from cms.demo.values import Credit, Episode, Release, Season, Show

_RATING = ("tvpg", "TV-PG")
_HOUR = 60


def _art(scene: str, palette: str, title: str, line: str = "Mercury Theatre on the Air") -> Art:
    return Art(scene, f"mercury-{palette}", Words(title, line), "deco")


SUMMER = Season(
    key="first-person-singular",
    number=1,
    title="First Person Singular",
    tagline="Nine Mondays, told by the one it happened to",
    short="The summer season of 1938: classic novels retold by a narrator who was there.",
    long=(
        "CBS offered the Mercury company nine Mondays at nine in the summer of 1938. The idea was "
        "in the title: each story is told in the first person, so that the listener sits inside "
        "one head instead of in front of a stage. Four of the nine are collected here, with a "
        "companion programme of our own."
    ),
    released=date(1938, 7, 11),
    rating=_RATING,
    art=_art("microphone", "summer", "First Person Singular", "Summer 1938"),
    alt="A studio microphone before a red disc and a fan of sunbeams",
    release=Release(ago=timedelta(days=60)),
    episodes=(
        Episode(
            key="dracula",
            number=Decimal(1),
            title="Dracula",
            tagline="The first voice out of the dark",
            short="A solicitor’s journal, a ship’s log and a doctor’s notes close in on a count.",
            long=(
                "For its first hour on the air the Mercury chose a novel made of documents. "
                "Journals, letters, a telegram and the log of a ship without a crew are read one "
                "after another, and the listener puts the horror together before the characters "
                "do. Welles plays both the doctor and the count."
            ),
            released=date(1938, 7, 11),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("castle", "blood", "Dracula"),
            alt="A castle with lit windows and bats before a huge orange moon",
            genres=("horror", "drama"),
            tags=("gothic", "literary adaptation", "premiere"),
            credits=(
                Credit("bram-stoker", "writer"),
                Credit("orson-welles", "cast", "Count Dracula; Dr Seward"),
                Credit("george-coulouris", "cast", "Jonathan Harker"),
                Credit("martin-gabel", "cast", "Van Helsing"),
                Credit("agnes-moorehead", "cast", "Mina Harker"),
                Credit("ray-collins", "cast", "The Russian captain"),
            ),
            body=DRACULA,
            search_description="The Mercury Theatre’s first broadcast, 11 July 1938.",
            release=Release(ago=timedelta(days=59)),
        ),
        Episode(
            key="treasure-island",
            number=Decimal(2),
            title="Treasure Island",
            tagline="One leg, two faces, fifteen men",
            short="An old map, a boy with good ears, and a cook who is far too friendly.",
            long=(
                "A grown man remembers the summer in which he was brave by accident. The Mercury "
                "lets him tell it himself, and fills the spaces between his sentences with wind, "
                "rope and the tap of a crutch on a deck."
            ),
            released=date(1938, 7, 18),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("sea", "sea", "Treasure Island"),
            alt="A three-master in front of a low sun on a green sea",
            genres=("adventure", "drama"),
            tags=("literary adaptation", "sea story"),
            credits=(
                Credit("robert-louis-stevenson", "writer"),
                Credit("orson-welles", "cast", "Long John Silver"),
                Credit("george-coulouris", "cast", "Captain Smollett"),
                Credit("ray-collins", "cast", "Ben Gunn"),
                Credit("agnes-moorehead", "cast", "Mrs Hawkins"),
            ),
            body=ISLAND,
            release=Release(
                ago=timedelta(days=52), newer="A map, a mutiny and a very good listener"
            ),
        ),
        Episode(
            key="a-tale-of-two-cities",
            number=Decimal(3),
            title="A Tale of Two Cities",
            tagline="London sleeps, Paris counts",
            short="A prisoner returns to life, and a wasted man finds one use for his own.",
            long=(
                "Dickens wrote it in weekly parts, and the broadcast keeps the pulse: short "
                "scenes, each ending a step nearer to the scaffold. Sydney Carton speaks quietly "
                "throughout; the crowd does not."
            ),
            released=date(1938, 7, 25),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("two-cities", "city", "A Tale of Two Cities"),
            alt="Two skylines mirrored in a river, cut by a red diagonal",
            genres=("drama",),
            tags=("literary adaptation", "revolution"),
            credits=(
                Credit("charles-dickens", "writer"),
                Credit("orson-welles", "cast", "Sydney Carton"),
            ),
            release=Release(ago=timedelta(days=45)),
        ),
        Episode(
            key="the-thirty-nine-steps",
            number=Decimal(4),
            title="The Thirty-Nine Steps",
            tagline="Run first, understand later",
            short="A stranger dies in Richard Hannay’s flat; the hills of Scotland are no refuge.",
            long=(
                "John Buchan’s chase needs distance, weather and speed, all of which are cheap on "
                "the radio. Hannay crosses a country in an hour with the police behind him and "
                "something worse in front."
            ),
            released=date(1938, 8, 1),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("stairs", "heath", "The Thirty-Nine Steps"),
            alt="A lone figure at the head of a long flight of steps, before a white sun",
            genres=("mystery", "adventure"),
            tags=("espionage", "literary adaptation"),
            credits=(Credit("orson-welles", "cast", "Richard Hannay"),),
            release=Release(ago=timedelta(days=38)),
        ),
        Episode(
            key="music-for-a-voice",
            number=Decimal("4.5"),
            label="Special",
            title="Music for a Voice",
            tagline="What the orchestra does while somebody is thinking",
            short="A companion programme about the music between the sentences.",
            long=(
                "Our own half-hour about the sound of the series: how a small orchestra in the "
                "same studio as the actors can be a storm, a door or a change of mind, and why "
                "the best cue is often the one that stops."
            ),
            minutes=29,
            rating=_RATING,
            art=_art("score", "note", "Music for a Voice", "A companion programme"),
            alt="Notes on five swaying lines in front of a coral sun",
            genres=("drama",),
            tags=("behind the scenes", "music"),
            credits=(Credit("nora-ellery", "host"),),
            body=SPECIAL,
            release=Release(ago=timedelta(days=31)),
        ),
    ),
)

AUTUMN = Season(
    key="sunday-nights",
    number=2,
    title="Sunday Nights at Eight",
    tagline="A new name, a new evening, one famous hour",
    short="In September 1938 the series moved to Sundays and took the company’s name.",
    long=(
        "When the summer was over CBS kept the company on and moved it to Sundays at eight, "
        "against the most popular programme in the country. Nobody sponsored it, few listened, "
        "and it could do what it liked. Four broadcasts of that autumn, the last of which nobody "
        "has forgotten."
    ),
    released=date(1938, 9, 11),
    rating=_RATING,
    art=_art("dial", "autumn", "Sunday Nights at Eight", "Autumn 1938"),
    alt="A glowing radio dial rising like a sun behind city roofs",
    release=Release(ago=timedelta(days=30)),
    episodes=(
        Episode(
            key="julius-caesar",
            number=Decimal(1),
            title="Julius Caesar",
            tagline="Rome, reported live",
            short="Shakespeare’s conspiracy with a news commentator at the edge of the crowd.",
            long=(
                "The company had made its name on the stage with a Caesar in modern dress. For the "
                "air it found another way to make the play today’s news: H. V. Kaltenborn, the "
                "best-known commentator in the country, reports the murder between the scenes."
            ),
            released=date(1938, 9, 11),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("forum", "marble", "Julius Caesar"),
            alt="Broken white columns before a dark red sun",
            genres=("drama",),
            tags=("politics", "shakespeare", "stage adaptation"),
            credits=(
                Credit("h-v-kaltenborn", "narrator"),
                Credit("orson-welles", "cast", "Brutus"),
                Credit("george-coulouris", "cast", "Mark Antony"),
                Credit("martin-gabel", "cast", "Cassius"),
            ),
            body=CAESAR,
            release=Release(ago=timedelta(days=29)),
        ),
        Episode(
            key="the-immortal-sherlock-holmes",
            number=Decimal(2),
            title="The Immortal Sherlock Holmes",
            tagline="The detective the stage invented",
            short="William Gillette’s play, which gave Holmes half of what we think he is.",
            long=(
                "Not Conan Doyle’s text but Gillette’s melodrama of 1899, with letters in a hidden "
                "compartment, a gas chamber in Stepney and a Moriarty who enters like weather. "
                "Ray Collins is a Watson one would trust with a practice."
            ),
            released=date(1938, 9, 25),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("fog", "fog", "The Immortal Sherlock Holmes"),
            alt="A magnifying glass over a fingerprint, gas lamps in the fog behind it",
            genres=("mystery", "crime"),
            tags=("detective", "stage adaptation"),
            credits=(
                Credit("william-gillette", "writer"),
                Credit("orson-welles", "cast", "Sherlock Holmes"),
                Credit("ray-collins", "cast", "Dr Watson"),
            ),
            release=Release(ago=timedelta(days=22)),
        ),
        Episode(
            key="hell-on-ice",
            number=Decimal(3),
            title="Hell on Ice",
            tagline="The pole was the other way",
            short="The voyage of the Jeannette, frozen in for two winters and crushed at last.",
            long=(
                "In 1879 the USS Jeannette sailed for the North Pole by way of the Bering Strait. "
                "The ice took her, held her for almost two years and let her sink; the men walked. "
                "From Edward Ellsberg’s book, then a few months old, the Mercury made an hour that "
                "never raises its voice."
            ),
            released=date(1938, 10, 9),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("ice", "ice", "Hell on Ice"),
            alt="A ship caught between ice floes under northern lights",
            genres=("adventure", "drama"),
            tags=("polar exploration", "sea story", "true story"),
            credits=(Credit("ray-collins"), Credit("orson-welles", "narrator")),
            release=Release(ago=timedelta(days=15)),
        ),
        Episode(
            key="the-war-of-the-worlds",
            number=Decimal(4),
            title="The War of the Worlds",
            tagline="We interrupt this programme",
            short="Dance music, a bulletin, more dance music, another bulletin. Then no music.",
            long=(
                "On the evening before Halloween the company performed H. G. Wells’s novel as if "
                "it were happening: an evening of hotel dance music, cut into by bulletins that "
                "come faster and faster, until the announcers themselves fall silent. The second "
                "part is a quiet walk through what is left. The newspapers of the next morning "
                "wrote of a nation in panic; later research found far fewer people frightened "
                "than the headlines claimed, and far more who simply listened."
            ),
            released=date(1938, 10, 30),
            minutes=_HOUR,
            rating=_RATING,
            art=_art("tripods", "mars", "The War of the Worlds"),
            alt="Three-legged machines striding over a dark plain before a red planet",
            genres=("science-fiction", "drama"),
            tags=("invasion", "literary adaptation", "news format"),
            credits=(
                Credit("h-g-wells", "writer"),
                Credit("howard-koch", "writer"),
                Credit("orson-welles", "cast", "Professor Pierson"),
                Credit("frank-readick", "cast", "Carl Phillips"),
                Credit("kenny-delmar", "cast", "Captain Lansing; the Secretary of the Interior"),
                Credit("ray-collins", "cast", "The last announcer"),
            ),
            body=WORLDS,
            search_description=(
                "The broadcast of 30 October 1938: how it was built, who played, what followed."
            ),
            release=Release(ago=timedelta(days=8)),
        ),
    ),
)

MERCURY = Show(
    key="the-mercury-theatre-on-the-air",
    format="anthology",
    title="The Mercury Theatre on the Air",
    original_title="The Mercury Theatre on the Air",
    tagline="An hour, a microphone, a whole book",
    short=(
        "In 1938 a theatre company in New York performed a classic every week, live and for the "
        "ear alone."
    ),
    long=(
        "Twenty-two weeks, from July to December 1938: Orson Welles, John Houseman and the actors "
        "of their Mercury Theatre took novels and plays to the studios of CBS and performed them "
        "live, with Bernard Herrmann’s orchestra a few steps away. There was no sponsor and hardly "
        "any time. What they found out about telling a story to somebody who cannot see is still "
        "being used."
    ),
    released=date(1938, 7, 11),
    rating=_RATING,
    category="radio-drama",
    genres=("drama", "mystery"),
    tags=("anthology", "live", "radio"),
    art=Art(
        "mast", "mercury", Words("The Mercury Theatre on the Air", "Radio drama, 1938"), "deco"
    ),
    alt="A radio mast sending golden rings over a city at night",
    credits=(
        Credit("orson-welles", "creator"),
        Credit("john-houseman", "producer"),
        Credit("orson-welles", "host"),
        Credit("orson-welles", "director"),
        Credit("bernard-herrmann", "composer"),
        Credit("paul-stewart", "producer"),
    ),
    body=SERIES,
    search_description="Live radio drama of 1938 by Orson Welles and the Mercury company.",
    release=Release(ago=timedelta(days=61)),
    seasons=(SUMMER, AUTUMN),
)
