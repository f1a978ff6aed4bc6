"""Where titles come from: organisations, franchises and countries, by the key of the title."""

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Franchise, Organisation, Origin


def _franchise(key: str, name: str, description: str, scene: str, palette: str) -> Franchise:
    art = Art(scene, palette, Words(name))
    return Franchise(key=key, name=name, description=description, art=art)


ORGANISATIONS: tuple[Organisation, ...] = (
    Organisation(
        key="cbs",
        name="CBS",
        kind="network",
        country="US",
        website="https://www.cbs.com/",
        palette="paper-blue",
        description="The Columbia Broadcasting System, on the air since 1927.",
    ),
    Organisation(
        key="victor",
        name="Victor",
        kind="label",
        country="US",
        palette="paper-ink",
        description="The Victor Talking Machine Company of Camden, New Jersey, founded in 1901.",
    ),
    Organisation(
        key="mercury-theatre",
        name="Mercury Theatre",
        kind="production",
        country="US",
        description=(
            "A stage company of 1937 that went on the air the following summer, by night what it "
            "was by day."
        ),
    ),
    Organisation(
        key="gaumont",
        name="Gaumont",
        kind="studio",
        country="FR",
        website="https://www.gaumont.com/",
        palette="vampires",
        description="Founded in 1895, and still at it: the oldest film company there is.",
    ),
    Organisation(
        key="star-film",
        name="Star Film",
        kind="studio",
        country="FR",
        description="Georges Méliès’s own company, with a glass house at Montreuil for a studio.",
    ),
    Organisation(
        key="vitagraph",
        name="Vitagraph",
        kind="studio",
        country="US",
        description="Brooklyn’s studio, from the first topical reels to the first cartoons.",
    ),
    Organisation(
        key="edison-manufacturing-company",
        name="Edison Manufacturing Company",
        kind="production",
        country="US",
        description="The inventor’s firm, which made machines, then something to put in them.",
    ),
    Organisation(
        key="decla-film",
        name="Decla-Film",
        kind="production",
        country="DE",
        description="A Berlin company whose painted streets were copied everywhere.",
    ),
    Organisation(
        key="prana-film",
        name="Prana-Film",
        kind="production",
        country="DE",
        description="A company with plans for nine films. It finished one, and that one ruined it.",
    ),
    Organisation(
        key="svensk-filmindustri",
        name="Svensk Filmindustri",
        kind="studio",
        country="SE",
        description="Sweden’s great studio, founded in 1919.",
    ),
    Organisation(
        key="hal-roach-studios",
        name="Hal Roach Studios",
        kind="studio",
        country="US",
        description="A factory of comedies at Culver City.",
    ),
    Organisation(
        key="pathe-exchange",
        name="Pathé Exchange",
        kind="distributor",
        country="US",
        description="The American house of the rooster, which sent comedies across the country.",
    ),
    Organisation(
        key="buster-keaton-productions",
        name="Buster Keaton Productions",
        kind="production",
        country="US",
        description="The company in which nobody smiled, least of all its star.",
    ),
    Organisation(
        key="united-artists",
        name="United Artists",
        kind="distributor",
        country="US",
        description="Founded in 1919 by four film-makers who meant to sell their films themselves.",
    ),
    Organisation(
        key="first-national-pictures",
        name="First National Pictures",
        kind="production",
        country="US",
        description="Owners of cinemas who got tired of waiting for films.",
    ),
    Organisation(
        key="universal-pictures",
        name="Universal Pictures",
        kind="studio",
        country="US",
        website="https://www.universalpictures.com/",
        palette="mercury-blood",
        description="Founded in 1912; its opera house stood for almost ninety years.",
    ),
    Organisation(
        key="comenius-film",
        name="Comenius-Film",
        kind="production",
        country="DE",
        description="The name on three years of work with scissors and black card.",
    ),
    Organisation(
        key="ufa",
        name="UFA",
        kind="studio",
        country="DE",
        palette="paper-green",
        description="Universum-Film, founded in 1917: the largest studio in Europe in its day.",
    ),
    Organisation(
        key="societe-generale-des-films",
        name="Société générale des films",
        kind="production",
        country="FR",
        description="A Paris company that let its directors take their time.",
    ),
    Organisation(
        key="mutual-broadcasting-system",
        name="Mutual Broadcasting System",
        kind="network",
        country="US",
        description="A network that belonged to its stations, from 1934.",
    ),
    Organisation(
        key="societe-lumiere",
        name="Société Lumière",
        kind="production",
        country="FR",
        description="A factory of photographic plates at Lyon, whose owners built a camera.",
    ),
    Organisation(
        key="micheaux-book-and-film-company",
        name="Micheaux Book & Film Company",
        kind="production",
        country="US",
        description="Oscar Micheaux’s own, to film what he had sold from door to door.",
    ),
    Organisation(
        key="goskino",
        name="Goskino",
        kind="studio",
        country="RU",
        description="The state’s film company at Moscow.",
    ),
    Organisation(
        key="vufku",
        name="VUFKU",
        kind="studio",
        country="UA",
        description="The Ukrainian film office, which let experiments happen.",
    ),
    Organisation(
        key="fleischer-studios",
        name="Fleischer Studios",
        kind="studio",
        country="US",
        description="The brothers who drew Betty Boop and Popeye, and traced one giant from life.",
    ),
    Organisation(
        key="paramount-pictures",
        name="Paramount Pictures",
        kind="distributor",
        country="US",
        website="https://www.paramountpictures.com/",
        description="The mountain with the stars.",
    ),
    Organisation(
        key="the-demo-desk",
        name="The Demo Desk",
        kind="publisher",
        country="",
        description="Whoever writes this demo catalogue; the one invented name in this list.",
    ),
)

FRANCHISES: tuple[Franchise, ...] = (
    _franchise(
        "dracula",
        "Dracula",
        "The count of Bram Stoker’s novel, under his own name and under others.",
        "castle",
        "vampires-violet",
    ),
    _franchise(
        "professor-challenger",
        "Professor Challenger",
        "Arthur Conan Doyle’s explorer, who is right about everything and rude about it.",
        "valley",
        "lantern-valley",
    ),
    _franchise(
        "the-phantom-of-the-opera",
        "The Phantom of the Opera",
        "Gaston Leroux’s masked composer and the house above his lake.",
        "stairs",
        "vampires-violet",
    ),
)

_FRANCE, _GERMANY, _SWEDEN, _STATES = ("FR",), ("DE",), ("SE",), ("US",)

# Titles that are not in here have no organisations of their own, and episodes their show's.
ORIGINS: dict[str, Origin] = {
    "livery-stable-blues": Origin(_STATES, (("victor", "label"),)),
    "the-mercury-theatre-on-the-air": Origin(
        _STATES, (("mercury-theatre", "production"), ("cbs", "network"))
    ),
    "les-vampires": Origin(_FRANCE, (("gaumont", "studio"), ("gaumont", "distributor"))),
    "the-lantern-dreamers": Origin(("FR", "US")),
    "a-trip-to-the-moon": Origin(_FRANCE, (("star-film", "studio"),)),
    "the-impossible-voyage": Origin(_FRANCE, (("star-film", "studio"),)),
    "fantasmagorie": Origin(_FRANCE, (("gaumont", "studio"),)),
    "little-nemo": Origin(_STATES, (("vitagraph", "studio"),)),
    "gertie-the-dinosaur": Origin(_STATES),
    "the-great-train-robbery": Origin(_STATES, (("edison-manufacturing-company", "production"),)),
    "the-cabinet-of-dr-caligari": Origin(_GERMANY, (("decla-film", "production"),)),
    "nosferatu": Origin(_GERMANY, (("prana-film", "production"),), "dracula"),
    "haxan": Origin(_SWEDEN, (("svensk-filmindustri", "studio"),)),
    "safety-last": Origin(
        _STATES, (("hal-roach-studios", "studio"), ("pathe-exchange", "distributor"))
    ),
    "sherlock-jr": Origin(_STATES, (("buster-keaton-productions", "production"),)),
    "the-lost-world": Origin(
        _STATES, (("first-national-pictures", "production"),), "professor-challenger"
    ),
    "the-phantom-of-the-opera": Origin(
        _STATES,
        (("universal-pictures", "studio"), ("universal-pictures", "distributor")),
        "the-phantom-of-the-opera",
    ),
    "the-adventures-of-prince-achmed": Origin(_GERMANY, (("comenius-film", "production"),)),
    "metropolis": Origin(_GERMANY, (("ufa", "studio"),)),
    "the-general": Origin(
        _STATES,
        (("buster-keaton-productions", "production"), ("united-artists", "distributor")),
    ),
    "the-passion-of-joan-of-arc": Origin(_FRANCE, (("societe-generale-des-films", "production"),)),
    "fantomas": Origin(_FRANCE, (("gaumont", "studio"), ("gaumont", "distributor"))),
    "judex": Origin(_FRANCE, (("gaumont", "studio"), ("gaumont", "distributor"))),
    "suspense": Origin(_STATES, (("cbs", "network"),)),
    "the-shadow": Origin(_STATES, (("mutual-broadcasting-system", "network"),)),
    "the-first-minutes": Origin(("FR", "US")),
    "first-minutes-west-orange": Origin(_STATES),
    "first-minutes-lyon": Origin(_FRANCE),
    **{
        f"first-minutes-{key}": Origin(_STATES, (("edison-manufacturing-company", "production"),))
        for key in ("annie-oakley", "serpentine-dance", "mary-queen-of-scots", "the-kiss")
    },
    **{
        f"first-minutes-{key}": Origin(_FRANCE, (("societe-lumiere", "production"),))
        for key in (
            "workers-leaving-the-factory",
            "the-sprinkler-sprinkled",
            "babys-breakfast",
            "the-sea",
            "arrival-of-a-train",
            "demolition-of-a-wall",
        )
    },
    "nitrate-and-static": Origin(organisations=(("the-demo-desk", "publisher"),)),
    "the-workbench": Origin(organisations=(("the-demo-desk", "publisher"),)),
    "within-our-gates": Origin(_STATES, (("micheaux-book-and-film-company", "production"),)),
    "nanook-of-the-north": Origin(_STATES, (("pathe-exchange", "distributor"),)),
    # Countries that are no more are in no list of today's.
    "battleship-potemkin": Origin(organisations=(("goskino", "studio"),)),
    "man-with-a-movie-camera": Origin(("UA",), (("vufku", "studio"),)),
    "gullivers-travels": Origin(
        _STATES, (("fleischer-studios", "studio"), ("paramount-pictures", "distributor"))
    ),
}
