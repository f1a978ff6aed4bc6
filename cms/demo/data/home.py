"""The rows of the home page."""

from datetime import timedelta

from cms.demo.values import CuratedRail, Rail, RuleRail, Terms

RAILS: tuple[Rail, ...] = (
    CuratedRail(
        title="Tonight",
        layout="hero",
        items=(
            "the-war-of-the-worlds",
            "les-vampires",
            "a-trip-to-the-moon",
            "the-mercury-theatre-on-the-air",
            "the-lantern-dreamers",
        ),
    ),
    RuleRail(title="New episodes", kind="episode"),
    CuratedRail(
        title="Three ways in",
        items=("the-mercury-theatre-on-the-air", "les-vampires", "the-lantern-dreamers"),
    ),
    RuleRail(title="Movies", kind="movie"),
    CuratedRail(
        title="Live evenings",
        items=(
            "metropolis-with-a-new-score",
            "the-martians-read-again",
            "sherlock-jr-at-the-organ",
        ),
    ),
    RuleRail(title="Gangs and masks", kind="episode", genre="crime", order="oldest"),
    RuleRail(title="Trick films and other dreams", kind="episode", genre="fantasy", order="title"),
    RuleRail(title="Read", kind="article", limit=6),
    CuratedRail(
        title="This week only: first steps",
        items=("a-trip-to-the-moon", "les-vampires"),
        terms=Terms(until=timedelta(days=7)),
    ),
    CuratedRail(
        title="Filmed around the corner",
        items=("les-vampires", "a-trip-to-the-moon"),
        terms=Terms(territories=("FR",)),
    ),
)
