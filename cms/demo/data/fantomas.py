"""Fantômas: five films about a man with any face he likes, Gaumont, 1913 and 1914."""

from datetime import date, timedelta
from decimal import Decimal

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import (
    Block,
    Card,
    Credit,
    Episode,
    Heading,
    Quote,
    Release,
    Season,
    Show,
    Text,
)

_RATING = ("age", "12")

_SERIES: tuple[Block, ...] = (
    Heading("A book a month"),
    Text(
        "<p>Between 1911 and 1913 Pierre Souvestre and Marcel Allain wrote thirty-two novels "
        "about Fantômas, one a month, much of it dictated. They could not afford to plan, so "
        "their villain could not afford to have a reason. The films keep this: he robs, betrays "
        "and murders the way other men go to the office.</p>"
    ),
    Quote("Everybody else in these films has a face. He has a wardrobe.", "Tomás Reyes"),
    Card("les-vampires", "What the same director did next, with a whole gang"),
)


# Scene, palette and description of each film's still, by its number.
_STILLS = {
    1: ("bars", "ember", "Light behind the bent bars of a small window in a brick wall"),
    2: ("cannon", "absinthe", "A star-shaped explosion over the roofs of a city"),
    3: ("keyhole", "bone", "Light falling through a huge keyhole into a dark room"),
    4: ("masked-man", "night", "A giant in a top hat and a black mask over blue roofs"),
    5: ("stairs", "violet", "A small dark figure at the top of a long staircase"),
}


def _part(
    number: int,
    key: str,
    title: str,
    original_title: str,
    tagline: str,
    short: str,
    long: str,
    *,
    minutes: int,
    ago: int,
    until: timedelta | None = None,
    released: date | None = None,
    credits: tuple[Credit, ...] = (),
) -> Episode:
    scene, palette, alt = _STILLS[number]
    return Episode(
        key=key,
        number=Decimal(number),
        title=title,
        original_title=original_title,
        language="fr",
        tagline=tagline,
        short=short,
        long=long,
        released=released,
        minutes=minutes,
        rating=_RATING,
        art=Art(scene, f"vampires-{palette}", Words(title, "Fantômas", str(number)), "stacked"),
        alt=alt,
        genres=("crime", "mystery"),
        tags=("master criminal", "paris", "silent film"),
        credits=credits,
        release=Release(ago=timedelta(days=ago), until=until),
    )


PARTS = (
    _part(
        1,
        "in-the-shadow-of-the-guillotine",
        "In the Shadow of the Guillotine",
        "À l’ombre de la guillotine",
        "The visiting card is blank",
        "A princess is robbed in her hotel, a lord is missing, and the condemned man has a double.",
        "The thief leaves the Princess Danidoff a white card on which a name appears when he has "
        "gone. Inspector Juve finds the missing Lord Beltham in a trunk and the murderer in the "
        "widow’s house. The law takes its course; but there is an actor in Paris who is said to "
        "play the prisoner uncommonly well.",
        minutes=54,
        ago=50,
        released=date(1913, 5, 9),
        credits=(Credit("yvette-andreyor", "guest", "Joséphine"),),
    ),
    _part(
        2,
        "juve-versus-fantomas",
        "Juve versus Fantômas",
        "Juve contre Fantômas",
        "Sleep in armour tonight",
        "A derailed express, a battle among burning barrels, and something that comes in by night.",
        "Juve and the journalist Fandor follow a trail along the quays of Bercy, where barrels of "
        "spirits make poor cover. In the widow’s villa they lie in wait for a silent executioner. "
        "What comes is a snake, and after the snake there is only a fuse.",
        minutes=62,
        ago=47,
        credits=(Credit("yvette-andreyor", "guest", "Joséphine"),),
    ),
    _part(
        3,
        "the-murderous-corpse",
        "The Murderous Corpse",
        "Le Mort qui tue",
        "The fingerprints are those of a dead man",
        "A painter is found dead in his cell and goes on committing crimes all over Paris.",
        "The longest of the five and the calmest. Juve is believed dead, Fandor works alone, and "
        "at the scene of every new crime the police find the prints of a man whose body has "
        "vanished from prison. The explanation is a pair of gloves.",
        minutes=90,
        ago=44,
    ),
    _part(
        4,
        "fantomas-versus-fantomas",
        "Fantômas versus Fantômas",
        "Fantômas contre Fantômas",
        "Three men in black at one ball",
        "The newspapers have found out who Fantômas must be: Inspector Juve.",
        "The public wants an arrest and gets the wrong one. While the inspector sits in prison a "
        "famous detective from abroad offers his services, and at a masked ball three guests "
        "arrive in the same black hood. One is a policeman, one is a journalist, and one is "
        "dancing.",
        minutes=60,
        ago=40,
        credits=(Credit("yvette-andreyor", "guest", "Joséphine"),),
    ),
    _part(
        5,
        "the-false-magistrate",
        "The False Magistrate",
        "Le Faux Magistrat",
        "He has come to take your statement",
        "In a quiet town in the country a new judge takes office. He has taken the old one’s "
        "place, too.",
        "Jewels are stolen through a hole in a wall, a thief is hung in a church bell, and when "
        "the bell is rung for a funeral it rains blood and pearls. The judge who investigates all "
        "this is exceptionally well informed. Some of the film is lost; titles stand in for it.",
        minutes=71,
        ago=36,
        until=timedelta(days=12),
        released=date(1914, 5, 8),
    ),
)

FANTOMAS = Show(
    key="fantomas",
    title="Fantômas",
    original_title="Fantômas",
    language="fr",
    format="mini-series",
    tagline="Nobody knows his face, least of all his mirror",
    short=(
        "A criminal who can be anybody, and the policeman who may have to become him. Five films."
    ),
    long=(
        "Five films in one year, from the novels that all of France was reading. Louis Feuillade "
        "put the wildest plot he could get in front of the plainest camera: real streets, real "
        "roofs, drawing rooms in daylight. In the middle of them stands a man in evening dress who "
        "cannot be held, because there is nobody there to hold."
    ),
    released=date(1913, 5, 9),
    rating=_RATING,
    category="serials",
    genres=("crime", "mystery"),
    tags=("master criminal", "paris", "silent film"),
    art=Art("masked-man", "vampires-ember", Words("Fantômas", "In five films"), "stacked"),
    alt="A giant in a top hat and a black mask leaning over the roofs of a city",
    credits=(
        Credit("louis-feuillade", "director"),
        Credit("pierre-souvestre", "writer"),
        Credit("marcel-allain", "writer"),
        Credit("rene-navarre", "cast", "Fantômas"),
        Credit("edmund-breon", "cast", "Inspector Juve"),
        Credit("georges-melchior", "cast", "Jérôme Fandor"),
        Credit("renee-carl", "cast", "Lady Beltham"),
    ),
    body=_SERIES,
    search_description="Louis Feuillade’s five films of 1913 and 1914 about the man of many faces.",
    release=Release(ago=timedelta(days=51)),
    seasons=(
        Season(
            key="fantomas-five-films",
            number=1,
            title="The Five Films",
            tagline="May 1913 to May 1914",
            short="All five, in the order in which they were shown.",
            language="fr",
            released=date(1913, 5, 9),
            rating=_RATING,
            release=Release(ago=timedelta(days=51)),
            episodes=PARTS,
        ),
    ),
)
