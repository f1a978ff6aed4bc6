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
    "fantomas": Facts(
        copyright_line="Gaumont, 1913 and 1914; in the public domain", advisories=("violence",)
    ),
    "judex": Facts(
        external_ids={"imdb": "tt0006886"},
        copyright_line="Gaumont; in the public domain",
    ),
    "suspense": Facts(copyright_line="First broadcast by CBS", advisories=("fear",)),
    "suspense-sorry-wrong-number": Facts(
        awards=(Award("National Recording Registry", 2014, "Library of Congress"),),
    ),
    "the-shadow": Facts(copyright_line="First broadcast by the Mutual network, 1937 and 1938"),
    "the-first-minutes": Facts(copyright_line=PUBLIC_DOMAIN),
    "first-minutes-fred-otts-sneeze": Facts(
        external_ids={"imdb": "tt0000008"}, awards=(Award(REGISTRY, 2015),)
    ),
    "first-minutes-carmencita": Facts(external_ids={"imdb": "tt0000001"}),
    "first-minutes-workers-leaving-the-factory": Facts(external_ids={"imdb": "tt0000010"}),
    "first-minutes-the-sprinkler-sprinkled": Facts(external_ids={"imdb": "tt0000014"}),
    "first-minutes-arrival-of-a-train": Facts(external_ids={"imdb": "tt0000012"}),
    "nitrate-and-static": Facts(copyright_line="Invented for this demo catalogue"),
    "the-workbench": Facts(copyright_line="Invented for this demo catalogue"),
    "within-our-gates": Facts(
        external_ids={"imdb": "tt0011870"},
        advisories=("violence", "discrimination"),
        awards=(Award(REGISTRY, 1992),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "nanook-of-the-north": Facts(
        external_ids={"imdb": "tt0013427"},
        awards=(Award(REGISTRY, 1989),),
        copyright_line=PUBLIC_DOMAIN,
    ),
    "battleship-potemkin": Facts(
        external_ids={"imdb": "tt0015648"}, advisories=("violence",), copyright_line=PUBLIC_DOMAIN
    ),
    "man-with-a-movie-camera": Facts(external_ids={"imdb": "tt0019760"}),
    "gullivers-travels": Facts(external_ids={"imdb": "tt0031397"}, copyright_line=PUBLIC_DOMAIN),
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
    "louis-feuillade": {"imdb": "nm0275421"},
    "musidora": {"imdb": "nm0615736"},
    "sergei-eisenstein": {"imdb": "nm0001178"},
    "peter-lorre": {"imdb": "nm0000048"},
    "cary-grant": {"imdb": "nm0000026"},
    "bela-lugosi": {"imdb": "nm0000509"},
    "joseph-cotten": {"imdb": "nm0001072"},
    "agnes-moorehead": {"imdb": "nm0001547"},
    "bernard-herrmann": {"imdb": "nm0002136"},
}
