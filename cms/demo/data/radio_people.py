"""Voices and writers of the thrillers on the air."""

from datetime import date

from cms.demo.data.filmmakers import person
from cms.demo.values import Person

VOICES: tuple[Person, ...] = (
    person(
        "Walter B. Gibson",
        "Gibson",
        "Writer and magician, creator of the Shadow in print",
        "A stage magician who wrote for magicians. As Maxwell Grant he filled The Shadow’s "
        "magazine, often two novels a month, on several typewriters.",
        "mercury-fog",
        date(1897, 9, 12),
        date(1985, 12, 6),
    ),
    person(
        "William Spier",
        "Spier",
        "Producer and director of “Suspense”",
        "Spier had been a music critic, and directed thrillers like concerts: few rehearsals, "
        "exact cues, and a long rest before the last bar.",
        "mercury-note",
        date(1906, 10, 16),
        date(1973, 5, 30),
    ),
    person(
        "Lucille Fletcher",
        "Fletcher",
        "Writer of “Sorry, Wrong Number”",
        "A typist at CBS who read so many bad scripts that she wrote better ones. Two of hers are "
        "the most often repeated thrillers on the air.",
        "mercury-blood",
        date(1912, 3, 28),
        date(2000, 8, 31),
    ),
    person(
        "John Dickson Carr",
        "Carr",
        "Novelist of locked rooms",
        "An American who lived in England and wrote about rooms that nobody could have left. The "
        "first year of Suspense was largely his.",
        "mercury-city",
        date(1906, 11, 30),
        date(1977, 2, 27),
    ),
    person(
        "Cornell Woolrich",
        "Woolrich",
        "Novelist of the night",
        "He lived with his mother in a hotel and wrote about people who have lost an evening, a "
        "name or a wife. Half of film noir is his.",
        "paper-ink",
        date(1903, 12, 4),
        date(1968, 9, 25),
    ),
    person(
        "Curt Siodmak",
        "Siodmak",
        "Novelist and screenwriter",
        "From Dresden by way of Berlin and London to Hollywood, where he invented a brain in a "
        "tank and most of what is known about werewolves.",
        "mercury-mars",
        date(1902, 8, 10),
        date(2000, 9, 2),
    ),
    person(
        "Richard Connell",
        "Connell",
        "Author of “The Most Dangerous Game”",
        "He edited newspapers from his teens and wrote some three hundred stories. One of them "
        "has been hunted through every medium.",
        "",
        date(1893, 10, 17),
        date(1949, 11, 22),
    ),
    person(
        "Joseph Kearns",
        "Kearns",
        "Actor, the Man in Black",
        "Kearns opened the early broadcasts in a voice like a closing door. He also knew how to "
        "play the theatre organ, and owned one.",
        "",
        date(1907, 2, 12),
        date(1962, 2, 17),
    ),
    person(
        "Peter Lorre",
        "Lorre",
        "Actor",
        "After Fritz Lang’s “M” he was offered murderers for the rest of his life, and made each "
        "of them somebody one could be sorry for.",
        "vampires-absinthe",
        date(1904, 6, 26),
        date(1964, 3, 23),
    ),
    person(
        "Bela Lugosi",
        "Lugosi",
        "Actor, the screen’s Dracula",
        "He brought the count from Broadway to Hollywood and could not get rid of him. On the air "
        "one hears how musical the accent was.",
        "vampires-violet",
        date(1882, 10, 20),
        date(1956, 8, 16),
    ),
    person(
        "Cary Grant",
        "Grant",
        "Film star",
        "Born Archie Leach in Bristol, an acrobat who became the best-dressed man on the screen. "
        "He liked radio because nobody could see him worry.",
        "mercury-summer",
        date(1904, 1, 18),
        date(1986, 11, 29),
    ),
    person(
        "Joseph Cotten",
        "Cotten",
        "Actor of the Mercury Theatre",
        "Welles’s friend from the stage, and the reporter of Citizen Kane. A Virginian courtesy "
        "made him excellent at being deceived.",
        "mercury-autumn",
        date(1905, 5, 15),
        date(1994, 2, 6),
    ),
    person(
        "Keenan Wynn",
        "Wynn",
        "Actor",
        "The son of a famous clown, he preferred second parts, and played some two hundred of "
        "them.",
        "",
        date(1916, 7, 27),
        date(1986, 10, 14),
    ),
    person(
        "Charles Ruggles",
        "Ruggles",
        "Comedian of stage and screen",
        "A master of the worried husband, which turned out to be an excellent preparation for "
        "thrillers.",
        "",
        date(1886, 2, 8),
        date(1970, 12, 23),
    ),
    person(
        "Ronald Colman",
        "Colman",
        "Film star",
        "The silent screen had only shown his profile. Then it learned to talk, and his voice was "
        "the better half.",
        "",
        date(1891, 2, 9),
        date(1958, 5, 19),
    ),
    person(
        "Robert Taylor",
        "Taylor",
        "Film star",
        "For twenty-four years under contract with one studio. On the air he was allowed to be "
        "frightened.",
        "",
        date(1911, 8, 5),
        date(1969, 6, 8),
    ),
    person(
        "Cathy Lewis",
        "Lewis",
        "Radio actress",
        "One of the small company of professionals who stood next to the film stars and made sure "
        "that they sounded well.",
        "",
        date(1916, 12, 27),
        date(1968, 11, 20),
    ),
    person(
        "Hans Conried",
        "Conried",
        "Actor of many accents",
        "He was heard in thousands of broadcasts, villains by preference, and later as one of "
        "Disney’s best: Captain Hook.",
        "",
        date(1917, 4, 15),
        date(1982, 1, 5),
    ),
)
