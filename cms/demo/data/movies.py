"""Twelve silent films that stand for themselves, from one reel to an evening."""

from datetime import date, timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Card, Credit, Heading, Movie, Quote, Release, Text

_ALL_AGES, _FROM_SIX, _FROM_TWELVE = ("age", "0"), ("age", "6"), ("age", "12")


def _art(scene: str, palette: str, title: str, by: str, manner: str = "deco") -> Art:
    return Art(scene, palette, Words(title, by), manner)


MOVIES: tuple[Movie, ...] = (
    Movie(
        key="the-great-train-robbery",
        title="The Great Train Robbery",
        tagline="Twelve minutes, fourteen shots, one aimed at you",
        short="Four men stop a train, and a posse leaves the dance to look for them.",
        long=(
            "A telegraph operator is tied up, a safe is blown, the passengers are lined up along "
            "the track. Porter tells it in fourteen shots, some of them at the same time in "
            "different places, which hardly anybody had tried. The last one is a bandit who turns "
            "to the audience and fires."
        ),
        released=date(1903, 12, 1),
        rating=_FROM_SIX,
        minutes=12,
        category="silent-cinema",
        genres=("adventure", "crime"),
        tags=("railway", "short films", "silent film"),
        art=_art("railway", "mercury-heath", "The Great Train Robbery", "Edwin S. Porter"),
        alt="A small train running down a curved track before a green and golden sun",
        credits=(Credit("edwin-s-porter", "director"),),
        release=Release(ago=timedelta(days=40)),
    ),
    Movie(
        key="the-cabinet-of-dr-caligari",
        title="The Cabinet of Dr. Caligari",
        original_title="Das Cabinet des Dr. Caligari",
        language="de",
        tagline="He sleeps by day",
        short="A showman and his sleepwalker come to the fair, and the murders begin.",
        long=(
            "Francis tells a stranger what happened in Holstenwall: of the fair, the cabinet that "
            "stood upright on the stage, and the man who was opened in it like a book. Streets "
            "lean, shadows are painted on the floor, and no window is square. Then the story ends, "
            "and one learns where it has been told."
        ),
        released=date(1920, 2, 26),
        rating=_FROM_TWELVE,
        minutes=76,
        category="silent-cinema",
        genres=("horror", "mystery"),
        tags=("expressionism", "silent film"),
        art=_art("hypnosis", "vampires-bone", "The Cabinet of Dr. Caligari", "Robert Wiene"),
        alt="One huge eye with red rings in it, before grey circles",
        credits=(
            Credit("robert-wiene", "director"),
            Credit("werner-krauss", "cast", "Dr. Caligari"),
            Credit("conrad-veidt", "cast", "Cesare"),
        ),
        body=(
            Heading("A town of canvas"),
            Text(
                "<p>Nothing in this film was built. The sets are flats, painted in a small studio "
                "in Weissensee by three men of the theatre, light and shadow included, so that the "
                "lamps had little left to do. It was cheap, and it looked like nothing else.</p>"
            ),
            Quote("One does not watch this town. One is locked up in it.", "Tomás Reyes"),
        ),
        search_description="The crooked town, the showman and the sleepwalker of 1920.",
        release=Release(ago=timedelta(days=33)),
    ),
    Movie(
        key="nosferatu",
        title="Nosferatu",
        original_title="Nosferatu – Eine Symphonie des Grauens",
        language="de",
        tagline="The ship comes in with nobody at the wheel",
        short="An estate agent sells a house to a count, who brings his own earth.",
        long=(
            "Hutter travels to the Carpathians with a contract and comes back in a fever. The "
            "count follows by sea with coffins full of soil and rats. Murnau filmed in real towns "
            "and real woods, where a vampire looks less like a costume than one would wish."
        ),
        released=date(1922, 3, 4),
        rating=_FROM_TWELVE,
        minutes=94,
        category="silent-cinema",
        genres=("horror",),
        tags=("expressionism", "silent film", "vampire"),
        art=_art("castle", "vampires-night", "Nosferatu", "F. W. Murnau"),
        alt="A castle with four towers before a cold moon, and bats",
        credits=(
            Credit("f-w-murnau", "director"),
            Credit("bram-stoker", "writer"),
            Credit("max-schreck", "cast", "Count Orlok"),
        ),
        body=(
            Text(
                "<p>Names were changed, and it did not help: the novelist’s widow went to court, "
                "and the judges ordered that every print be destroyed. Some had already left the "
                "country.</p>"
            ),
            Card("dracula", "The same book on the air, sixteen years later."),
        ),
        release=Release(ago=timedelta(days=30)),
    ),
    Movie(
        key="haxan",
        title="Häxan",
        original_title="Häxan",
        language="sv",
        tagline="A lecture that gets out of hand",
        short="The history of witchcraft, first with a pointer, then with the devil himself.",
        long=(
            "It begins with woodcuts and a stick that points at them. Then the pictures move: "
            "a kitchen full of ointments, a convent gone mad, a trial at which every answer is "
            "wrong. The director plays the devil and enjoys it."
        ),
        released=date(1922, 9, 18),
        rating=("age", "16"),
        minutes=105,
        category="silent-cinema",
        genres=("horror", "drama"),
        tags=("documentary", "silent film"),
        art=_art("masks", "vampires-ember", "Häxan", "Benjamin Christensen"),
        alt="A dark hooded figure with bright eyes before a red disc",
        credits=(
            Credit("benjamin-christensen", "director"),
            Credit("benjamin-christensen", "writer"),
            Credit("benjamin-christensen", "cast", "The Devil"),
        ),
        release=Release(ago=timedelta(days=26)),
    ),
    Movie(
        key="safety-last",
        title="Safety Last!",
        tagline="Twelve floors, and each has an idea",
        short="A shop assistant climbs the department store because somebody else will not.",
        long=(
            "He has written home that he is doing well. To keep his word he sells a publicity "
            "stunt: a man will climb the front of the building at noon. At noon the man is running "
            "from a policeman, so the shop assistant starts, up to the first floor only. "
            "There are pigeons, a net, a mouse and, near the top, a clock."
        ),
        released=date(1923, 4, 1),
        rating=_ALL_AGES,
        minutes=73,
        category="silent-cinema",
        genres=("comedy",),
        tags=("silent film", "slapstick"),
        art=_art("dial", "mercury-summer", "Safety Last!", "With Harold Lloyd"),
        alt="A great dial with one hand over the roofs of a city",
        credits=(Credit("harold-lloyd", "cast", "The Boy"),),
        release=Release(ago=timedelta(days=22)),
    ),
    Movie(
        key="sherlock-jr",
        title="Sherlock Jr.",
        tagline="The projectionist will see it now",
        short="A projectionist falls asleep and walks into the film he is showing.",
        long=(
            "He is studying to be a detective and is accused of stealing a watch. At work he dozes "
            "off, gets up out of himself and steps through the screen, where every cut puts "
            "something else under his feet: a garden, a street, the sea, a lion."
        ),
        released=date(1924, 4, 21),
        rating=_ALL_AGES,
        minutes=45,
        category="silent-cinema",
        genres=("comedy", "fantasy"),
        tags=("silent film", "slapstick", "trick film"),
        art=_art("projector", "paper-blue", "Sherlock Jr.", "Buster Keaton"),
        alt="A projector whose beam becomes a yellow moon",
        credits=(
            Credit("buster-keaton", "director"),
            Credit("buster-keaton", "cast", "The Projectionist"),
        ),
        release=Release(ago=timedelta(days=18)),
    ),
    Movie(
        key="the-lost-world",
        title="The Lost World",
        tagline="They had said that nothing lived up there",
        short="An expedition climbs a plateau that time has forgotten, and brings some of it back.",
        long=(
            "Professor Challenger has been laughed at in public. He answers with an expedition, "
            "and the expedition with a dinosaur, which gets loose in London and cannot be blamed "
            "for what it does to the bridge. The animals are a few inches high and move one frame "
            "at a time."
        ),
        released=date(1925, 2, 2),
        rating=_FROM_SIX,
        minutes=106,
        category="silent-cinema",
        genres=("adventure", "fantasy"),
        tags=("dinosaur", "silent film", "stop motion"),
        art=_art("valley", "mercury-heath", "The Lost World", "Animals by Willis O’Brien"),
        alt="A long-necked dinosaur by a lake between two palms",
        credits=(Credit("willis-obrien", "animator"),),
        release=Release(ago=timedelta(days=15)),
    ),
    Movie(
        key="the-phantom-of-the-opera",
        title="The Phantom of the Opera",
        tagline="Box five is taken",
        short="Somebody lives below the opera house, and has chosen its next star.",
        long=(
            "Notes arrive in red ink. A chandelier comes down on an audience that had been "
            "warned. Five cellars further below there is a lake, a boat and an organ, and at the "
            "organ a man who must not be looked at from the front."
        ),
        released=date(1925, 9, 6),
        rating=_FROM_TWELVE,
        minutes=93,
        category="silent-cinema",
        genres=("horror", "drama"),
        tags=("silent film",),
        art=_art("stairs", "mercury-blood", "The Phantom of the Opera", "With Lon Chaney"),
        alt="A small dark figure at the top of a long red staircase",
        credits=(Credit("lon-chaney", "cast", "The Phantom"),),
        release=Release(ago=timedelta(days=12)),
    ),
    Movie(
        key="the-adventures-of-prince-achmed",
        title="The Adventures of Prince Achmed",
        original_title="Die Abenteuer des Prinzen Achmed",
        language="de",
        tagline="Cut out with scissors, frame by frame",
        short="A flying horse, an island of spirits, two magicians and a great deal of paper.",
        long=(
            "Lotte Reiniger cut her figures from black card with lead at the joints, laid them on "
            "a lighted table and moved them for three years. It is the oldest long animated film "
            "that is still there, and it is all shadow and coloured light."
        ),
        released=date(1926, 5, 2),
        rating=_ALL_AGES,
        minutes=66,
        category="early-animation",
        genres=("animation", "fantasy", "adventure"),
        tags=("silent film", "silhouettes"),
        art=_art("dream", "lantern-dream", "Prince Achmed", "Lotte Reiniger", "fairground"),
        alt="A bed on long legs walking over roofs before a striped sun",
        credits=(
            Credit("lotte-reiniger", "director"),
            Credit("lotte-reiniger", "animator"),
        ),
        release=Release(ago=timedelta(days=9)),
    ),
    Movie(
        key="metropolis",
        title="Metropolis",
        language="de",
        tagline="Somebody has to turn the hands of the clock",
        short="A city on two floors, an heir who goes down, and a machine with a woman’s face.",
        long=(
            "Above are gardens and stadiums; below, shifts of ten hours at dials that must not be "
            "let go of. The son of the man who rules it all follows a preacher into the depths. "
            "An inventor gives her face to a robot, and the robot is believed."
        ),
        released=date(1927, 1, 10),
        rating=_FROM_TWELVE,
        minutes=153,
        category="silent-cinema",
        genres=("science-fiction", "drama"),
        tags=("expressionism", "silent film"),
        art=_art("lightning", "paper-blue", "Metropolis", "Fritz Lang"),
        alt="A great bolt of lightning over dark roofs",
        credits=(
            Credit("fritz-lang", "director"),
            Credit("brigitte-helm", "cast", "Maria"),
        ),
        search_description="The city on two floors, as it was first shown in 1927.",
        release=Release(ago=timedelta(days=6)),
    ),
    Movie(
        key="the-general",
        title="The General",
        tagline="He loves two things, and one of them is an engine",
        short="An engine driver goes after his stolen locomotive, alone, and has to bring it back.",
        long=(
            "The army does not want him, because he is of more use where he is. Then somebody "
            "steals his train with his girl on it. The film is one chase north and one chase "
            "south, every gag twice, and a bridge that was burnt for good."
        ),
        released=date(1927, 2, 5),
        rating=_FROM_SIX,
        minutes=78,
        category="silent-cinema",
        genres=("comedy", "adventure"),
        tags=("railway", "silent film", "slapstick"),
        art=_art("railway", "mercury-autumn", "The General", "Buster Keaton"),
        alt="A small train running down a curved track before a violet and orange sun",
        credits=(
            Credit("buster-keaton", "director"),
            Credit("buster-keaton", "cast", "Johnnie Gray"),
        ),
        release=Release(after=timedelta(days=3, hours=2)),
    ),
    Movie(
        key="the-passion-of-joan-of-arc",
        title="The Passion of Joan of Arc",
        original_title="La Passion de Jeanne d’Arc",
        language="fr",
        tagline="Twenty-nine hearings, one face",
        short="A trial of which the record has been kept, told almost wholly in faces.",
        released=date(1928, 4, 21),
        rating=_FROM_TWELVE,
        minutes=82,
        category="silent-cinema",
        genres=("drama",),
        tags=("silent film", "trial"),
        art=_art("bars", "mercury-marble", "The Passion of Joan of Arc", "Carl Theodor Dreyer"),
        alt="Light behind the bent bars of a small window in a brick wall",
        credits=(
            Credit("carl-theodor-dreyer", "director"),
            Credit("renee-falconetti", "cast", "Joan of Arc"),
        ),
        release=Release(is_draft=True),
    ),
)
