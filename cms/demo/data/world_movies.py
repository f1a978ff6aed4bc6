"""Five more films: the Arctic, Odessa, a city in motion, the American South, and Lilliput."""

from datetime import date, timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Card, Credit, Heading, Movie, Quote, Release, Text


def _art(scene: str, palette: str, title: str, by: str) -> Art:
    return Art(scene, palette, Words(title, by), "deco")


WORLD_MOVIES: tuple[Movie, ...] = (
    Movie(
        key="within-our-gates",
        title="Within Our Gates",
        tagline="What the other film left out",
        short="A teacher goes north to save a school for Black children, and her past follows her.",
        long=(
            "Sylvia Landry has to find five thousand dollars in Boston or the school in the South "
            "will close. Micheaux tells it as a melodrama with letters, rivals and a rich lady of "
            "two minds. Then, in the last quarter, he shows what nobody in American film had "
            "shown: how a lynching is made, step by step, by neighbours."
        ),
        released=date(1920, 1, 12),
        rating=("age", "16"),
        minutes=79,
        category="silent-cinema",
        genres=("drama",),
        tags=("rediscovered", "silent film"),
        art=_art("gates", "mercury-marble", "Within Our Gates", "Oscar Micheaux"),
        alt="Tall iron gates standing open before a wide low sun",
        credits=(
            Credit("oscar-micheaux", "director"),
            Credit("oscar-micheaux", "writer"),
            Credit("oscar-micheaux", "producer"),
            Credit("evelyn-preer", "cast", "Sylvia Landry"),
        ),
        body=(
            Heading("The oldest one left"),
            Text(
                "<p>It is the earliest surviving feature by a Black American director. For "
                "decades no print was known. Then one turned up in Madrid, under another name and "
                "with Spanish titles, and was translated back.</p>"
            ),
        ),
        search_description="Oscar Micheaux’s film of 1920, lost for decades and found in Spain.",
        release=Release(ago=timedelta(days=28)),
    ),
    Movie(
        key="nanook-of-the-north",
        title="Nanook of the North",
        tagline="A life, as it had been, for the camera",
        short=(
            "A hunter and his family in the Arctic: walrus, kayak, snow house, and a very good dog "
            "team."
        ),
        long=(
            "Robert Flaherty lived with the people he filmed and asked them to do things as their "
            "grandfathers had. The walrus is real; so is the hunger. The snow house had to be "
            "built half open, to let in light. It is the first long documentary that the whole "
            "world went to see, and the first one it argued about."
        ),
        released=date(1922, 6, 11),
        rating=("age", "6"),
        minutes=79,
        category="documentary",
        genres=("documentary", "adventure"),
        tags=("arctic", "silent film"),
        art=_art("igloo", "mercury-ice", "Nanook of the North", "Robert J. Flaherty"),
        alt="A lit snow house on a white plain under waves of northern light",
        credits=(
            Credit("robert-j-flaherty", "director"),
            Credit("robert-j-flaherty", "cinematographer"),
            Credit("allakariallak", "cast", "Nanook"),
        ),
        body=(
            Quote("Everything in it has been arranged, except the wind.", "Tomás Reyes"),
            Card("podcast-the-man-who-bit-the-record", "Two editors on its most doubtful joke"),
        ),
        search_description=(
            "Robert Flaherty’s documentary of 1922 about a hunter’s family in the Arctic."
        ),
        release=Release(ago=timedelta(days=24)),
    ),
    Movie(
        key="battleship-potemkin",
        title="Battleship Potemkin",
        original_title="Броненосец «Потёмкин»",
        language="ru",
        tagline="First the soup, then the ship",
        short=(
            "Sailors refuse bad meat, a city sides with them, and soldiers come down a long flight "
            "of steps."
        ),
        long=(
            "Five acts, each with a title like a door: men and maggots, drama on the quarterdeck, "
            "an appeal from the dead, the Odessa steps, meeting the squadron. The massacre on the "
            "steps is the most copied scene in film; the quieter one before it, when boats with "
            "food and flags come out through the mist, is as good."
        ),
        released=date(1925, 12, 21),
        rating=("age", "12"),
        minutes=75,
        category="silent-cinema",
        genres=("drama",),
        tags=("revolution", "silent film"),
        art=_art("battleship", "vampires-bone", "Battleship Potemkin", "Sergei Eisenstein"),
        alt="A battleship head-on with three guns raised, a small red flag at the mast",
        credits=(Credit("sergei-eisenstein", "director"),),
        release=Release(ago=timedelta(days=20)),
    ),
    Movie(
        key="man-with-a-movie-camera",
        title="Man with a Movie Camera",
        original_title="Человек с киноаппаратом",  # noqa: RUF001
        language="ru",
        tagline="No actors, no titles, no sets, no rest",
        short=(
            "A cameraman walks through a day of several cities, and the film shows how it was made."
        ),
        long=(
            "It opens in a cinema and ends there. In between a city wakes, works, marries, "
            "divorces, gives birth and goes to the beach, at every speed a camera can turn. The "
            "man with the tripod climbs a chimney; a woman at a table decides what we see of it. "
            "The city is really three: Moscow, Kyiv and Odesa."
        ),
        released=date(1929, 1, 8),
        rating=("age", "6"),
        minutes=68,
        category="documentary",
        genres=("documentary",),
        tags=("city", "experiment", "silent film"),
        art=_art("camera", "paper-ink", "Man with a Movie Camera", "Dziga Vertov"),
        alt="A film camera with two round magazines on a tripod against red and ivory rays",
        credits=(
            Credit("dziga-vertov", "director"),
            Credit("mikhail-kaufman", "cinematographer"),
            Credit("elizaveta-svilova", "editor"),
            Credit("mikhail-kaufman", "cast", "The cameraman"),
        ),
        search_description="Dziga Vertov’s film of 1929 about a day, a city and a camera.",
        release=Release(ago=timedelta(days=13)),
    ),
    Movie(
        key="gullivers-travels",
        title="Gulliver’s Travels",
        tagline="There is a giant on the beach",
        short=(
            "Two tiny kings quarrel about a wedding song, and a shipwrecked giant has to sleep "
            "somewhere."
        ),
        long=(
            "The Fleischer studio moved to Florida to draw its first long cartoon. Gulliver was "
            "traced from film of a real man, which makes him a stranger among the elastic little "
            "people around him; for once that is exactly the point. The long scene in which they "
            "tie him up at night, with ladders, cranes and a great deal of rope, is worth the "
            "journey."
        ),
        released=date(1939, 12, 22),
        rating=("age", "0"),
        minutes=76,
        category="early-animation",
        genres=("animation", "adventure", "fantasy"),
        tags=("hand-drawn", "literary adaptation"),
        art=_art("giant", "lantern-moon", "Gulliver’s Travels", "Dave Fleischer"),
        alt=(
            "A giant lying on a beach by moonlight, tied down with fine ropes, tiny flags all round"
        ),
        credits=(
            Credit("dave-fleischer", "director"),
            Credit("max-fleischer", "producer"),
            Credit("jonathan-swift", "writer"),
        ),
        body=(Card("workbench-drawn-over", "The brothers’ machine, on a kitchen table"),),
        release=Release(ago=timedelta(days=4), until=timedelta(days=40)),
    ),
)
