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
        palette="mercury",
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
        palette="lantern-moon",
        description="Georges Méliès’s own company, with a glass house at Montreuil for a studio.",
    ),
    Organisation(
        key="vitagraph",
        name="Vitagraph",
        kind="studio",
        country="US",
        palette="paper-ink",
        description="Brooklyn’s studio, from the first topical reels to the first cartoons.",
    ),
    Organisation(
        key="edison-manufacturing-company",
        name="Edison Manufacturing Company",
        kind="production",
        country="US",
        palette="mercury-heath",
        description="The inventor’s firm, which made machines, then something to put in them.",
    ),
    Organisation(
        key="decla-film",
        name="Decla-Film",
        kind="production",
        country="DE",
        palette="vampires-bone",
        description="A Berlin company whose painted streets were copied everywhere.",
    ),
    Organisation(
        key="prana-film",
        name="Prana-Film",
        kind="production",
        country="DE",
        palette="vampires-night",
        description="A company with plans for nine films. It finished one, and that one ruined it.",
    ),
    Organisation(
        key="svensk-filmindustri",
        name="Svensk Filmindustri",
        kind="studio",
        country="SE",
        palette="vampires-ember",
        description="Sweden’s great studio, founded in 1919.",
    ),
    Organisation(
        key="hal-roach-studios",
        name="Hal Roach Studios",
        kind="studio",
        country="US",
        palette="mercury-summer",
        description="A factory of comedies at Culver City.",
    ),
    Organisation(
        key="pathe-exchange",
        name="Pathé Exchange",
        kind="distributor",
        country="US",
        palette="paper-rose",
        description="The American house of the rooster, which sent comedies across the country.",
    ),
    Organisation(
        key="buster-keaton-productions",
        name="Buster Keaton Productions",
        kind="production",
        country="US",
        palette="paper-teal",
        description="The company in which nobody smiled, least of all its star.",
    ),
    Organisation(
        key="united-artists",
        name="United Artists",
        kind="distributor",
        country="US",
        palette="paper-plum",
        description="Founded in 1919 by four film-makers who meant to sell their films themselves.",
    ),
    Organisation(
        key="first-national-pictures",
        name="First National Pictures",
        kind="production",
        country="US",
        palette="lantern-valley",
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
        palette="lantern-dream",
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
        palette="mercury-marble",
        description="A Paris company that let its directors take their time.",
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
}
