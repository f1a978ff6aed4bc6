"""The rows of the home page."""

from datetime import timedelta

from cms.demo.arrangements import CollectionRail, CuratedRail, Rail, RuleRail, Terms

RAILS: tuple[Rail, ...] = (
    CuratedRail(
        title="Tonight",
        layout="hero",
        items=(
            "the-war-of-the-worlds",
            "fantomas",
            "a-trip-to-the-moon",
            "suspense",
            "nanook-of-the-north",
            "the-first-minutes",
        ),
    ),
    RuleRail(title="New episodes", kind="episode"),
    CuratedRail(
        title="Three ways in",
        items=("the-mercury-theatre-on-the-air", "les-vampires", "the-lantern-dreamers"),
    ),
    CollectionRail("the-night-of-the-martians"),
    RuleRail(title="All shows", kind="show", order="title", limit=20),
    RuleRail(title="New movies", kind="movie"),
    CuratedRail(
        title="Live evenings",
        items=(
            "metropolis-with-a-new-score",
            "the-martians-read-again",
            "sherlock-jr-at-the-organ",
        ),
    ),
    CuratedRail(
        title="The masks of Louis Feuillade",
        items=("fantomas", "les-vampires", "judex", "the-man-with-no-face", "an-anagram-in-black"),
    ),
    CuratedRail(
        title="Close your eyes: radio",
        items=(
            "the-shadow",
            "suspense-sorry-wrong-number",
            "dracula",
            "suspense-the-hitch-hiker",
            "the-shadow-the-silent-avenger",
            "the-longest-telephone-call",
        ),
    ),
    CollectionRail("orson-welles-on-the-air", title="One voice, many coats", limit=12),
    CollectionRail("trailers-and-extras", title="Just a minute"),
    RuleRail(title="Records", kind="album"),
    RuleRail(title="Coming soon", kind="episode", order="coming"),
    RuleRail(title="Gangs and masks", kind="episode", genre="crime", order="oldest"),
    RuleRail(title="As it was: documents", kind="episode", genre="documentary", order="title"),
    RuleRail(title="Trick films and other dreams", kind="episode", genre="fantasy", order="title"),
    CuratedRail(
        title="Made by us",
        items=("nitrate-and-static", "the-workbench", "podcast-we-interrupt", "music-for-a-voice"),
    ),
    RuleRail(title="Put together by us", kind="collection", order="title"),
    RuleRail(title="Movies to be afraid of", kind="movie", genre="horror", order="title"),
    RuleRail(title="Last chance", kind="episode", order="leaving", limit=6),
    RuleRail(title="Read", kind="article", limit=8),
    CuratedRail(
        title="New to all this?",
        items=(
            "how-to-watch-a-silent-film",
            "a-listeners-guide-to-1938",
            "what-belongs-to-everybody",
        ),
    ),
    CuratedRail(
        title="This week only: first steps",
        items=("a-trip-to-the-moon", "first-minutes-workers-leaving-the-factory", "les-vampires"),
        terms=Terms(until=timedelta(days=7)),
    ),
    CuratedRail(
        title="Next week: a night at the opera",
        items=("the-phantom-of-the-opera", "metropolis", "podcast-the-asylum"),
        terms=Terms(after=timedelta(days=7), until=timedelta(days=21)),
    ),
    CuratedRail(
        title="Filmed around the corner",
        items=("les-vampires", "fantomas", "first-minutes-lyon", "a-trip-to-the-moon"),
        terms=Terms(territories=("FR",)),
    ),
    CuratedRail(
        title="For the big screen",
        items=("metropolis", "man-with-a-movie-camera", "battleship-potemkin", "nosferatu"),
        terms=Terms(platforms=("tv",)),
    ),
)
