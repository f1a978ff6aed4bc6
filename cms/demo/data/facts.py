"""What others know of the titles and people: numbers, awards, advisories; by key.

Only what can be looked up. Ratings beside those of the titles are the boards' own.
"""

from cms.demo.values import Award, Facts, Spoilers

PUBLIC_DOMAIN = "In the public domain in the United States"
REGISTRY = "National Film Registry"

FACTS: dict[str, Facts] = {
    "the-mercury-theatre-on-the-air": Facts(
        copyright_line="First broadcast by CBS, 1938; in the public domain",
        has_hero=True,
        has_logo=True,
    ),
    "the-war-of-the-worlds": Facts(
        advisories=("fear",),
        awards=(
            Award("National Recording Registry", 2002, "Library of Congress"),
            Award(
                "Retro Hugo Award",
                2014,
                "Best Dramatic Presentation, Short Form, of 1938",
                person="orson-welles",
            ),
        ),
        spoilers=Spoilers(
            synopsis=True, instead="A concert of dance music is interrupted by a news bulletin."
        ),
    ),
    "les-vampires": Facts(
        external_ids={"imdb": "tt0006206"},
        copyright_line="Gaumont, 1915 and 1916; in the public domain",
        advisories=("violence",),
        has_hero=True,
        has_logo=True,
    ),
    "the-dead-mans-escape": Facts(spoilers=Spoilers(title=True)),
    "satanas": Facts(
        spoilers=Spoilers(
            title=True, artwork=True, instead="Somebody calls on the Grand Vampire, uninvited."
        ),
    ),
    "the-lantern-dreamers": Facts(copyright_line=PUBLIC_DOMAIN),
    "a-trip-to-the-moon": Facts(external_ids={"imdb": "tt0000417"}),
    "gertie-the-dinosaur": Facts(
        external_ids={"imdb": "tt0004008"}, awards=(Award(REGISTRY, 1991),)
    ),
    "the-great-train-robbery": Facts(
        external_ids={"imdb": "tt0000439"},
        advisories=("violence",),
        awards=(Award(REGISTRY, 1990),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "the-cabinet-of-dr-caligari": Facts(
        external_ids={"imdb": "tt0010323"}, advisories=("fear",), copyright_line=PUBLIC_DOMAIN
    ),
    "nosferatu": Facts(
        external_ids={"imdb": "tt0013442", "wikidata": "Q151895"},
        ratings=(("bbfc", "PG"),),
        advisories=("fear", "violence"),
        copyright_line=PUBLIC_DOMAIN,
        has_hero=True,
    ),
    "haxan": Facts(
        external_ids={"imdb": "tt0013257"},
        advisories=("violence", "nudity", "fear"),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "safety-last": Facts(
        external_ids={"imdb": "tt0014429"},
        awards=(Award(REGISTRY, 1994),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "sherlock-jr": Facts(
        external_ids={"imdb": "tt0015324"},
        awards=(Award(REGISTRY, 1991),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "the-lost-world": Facts(
        external_ids={"imdb": "tt0016039"},
        awards=(Award(REGISTRY, 1998),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "the-phantom-of-the-opera": Facts(
        external_ids={"imdb": "tt0016220"},
        advisories=("fear",),
        awards=(Award(REGISTRY, 1998),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "the-adventures-of-prince-achmed": Facts(external_ids={"imdb": "tt0015532"}),
    "metropolis": Facts(
        external_ids={"imdb": "tt0017136", "wikidata": "Q151599"},
        ratings=(("bbfc", "PG"),),
        awards=(Award("Memory of the World Register", 2001, "UNESCO"),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "the-general": Facts(
        external_ids={"imdb": "tt0017925"},
        awards=(Award(REGISTRY, 1989),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "the-passion-of-joan-of-arc": Facts(
        external_ids={"imdb": "tt0019254"}, advisories=("violence",)
    ),
}

PEOPLE_IDS: dict[str, dict[str, str]] = {
    "orson-welles": {"imdb": "nm0000080", "wikidata": "Q24829"},
    "charles-dickens": {"wikidata": "Q5686"},
    "robert-louis-stevenson": {"wikidata": "Q1512"},
    "h-g-wells": {"wikidata": "Q42511"},
    "georges-melies": {"imdb": "nm0617588"},
    "f-w-murnau": {"imdb": "nm0003638"},
    "max-schreck": {"imdb": "nm0775180"},
    "conrad-veidt": {"imdb": "nm0891998"},
    "fritz-lang": {"imdb": "nm0000485"},
    "buster-keaton": {"imdb": "nm0000036"},
    "harold-lloyd": {"imdb": "nm0516001"},
    "lon-chaney": {"imdb": "nm0151606"},
}
