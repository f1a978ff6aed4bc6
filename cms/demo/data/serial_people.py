"""Those who made the serials and the first films: masks, avengers, inventors, strong men."""

from datetime import date

from cms.demo.data.filmmakers import person
from cms.demo.values import Person

SERIALS: tuple[Person, ...] = (
    person(
        "René Navarre",
        "Navarre",
        "Actor, the first Fantômas",
        "Before each film Navarre looks into the camera with his own face and then, one after "
        "another, with those he is going to wear. After Fantômas he made serials of his own.",
        "vampires-ember",
        date(1877, 7, 8),
        date(1968, 2, 8),
    ),
    person(
        "Edmund Breon",
        "Breon",
        "Actor, Inspector Juve",
        "A Scotsman who learned his trade on the French screen. Thirty years later he was still "
        "being murdered and investigated, now in Hollywood.",
        "vampires-bone",
    ),
    person(
        "Georges Melchior",
        "Melchior",
        "Actor, the journalist Fandor",
        "Melchior’s Fandor is the first reporter hero of the Feuillade serials: quick, well "
        "dressed, and always one train behind.",
        "vampires-night",
    ),
    person(
        "Renée Carl",
        "Carl",
        "Actress, Lady Beltham",
        "One of the first stars of the house of Gaumont. Her Lady Beltham loves a man whose face "
        "she is not sure of.",
        "vampires-violet",
    ),
    person(
        "Yvette Andréyor",
        "Andréyor",
        "Actress, Jacqueline in “Judex”",
        "She was Joséphine among the apaches of Fantômas and the banker’s daughter in Judex: from "
        "the gutter to the piano in three years.",
        "",
    ),
    person(
        "Pierre Souvestre",
        "Souvestre",
        "Novelist, co-author of Fantômas",
        "A journalist who wrote about motor cars before he wrote about crime. With Marcel Allain "
        "he finished a novel a month, and died when the thirty-second was out.",
        "",
        date(1874, 6, 1),
        date(1914, 2, 26),
    ),
    person(
        "Marcel Allain",
        "Allain",
        "Novelist, co-author of Fantômas",
        "Allain had been Souvestre’s secretary. After the war he went on with Fantômas alone, and "
        "was still talking about him in the nineteen-sixties.",
        "",
        date(1885, 9, 15),
        date(1969, 8, 25),
    ),
    person(
        "René Cresté",
        "Cresté",
        "Actor, Judex",
        "For two years the best-known cloak in France. Cresté then tried to run a company of his "
        "own, and died at forty.",
        "vampires-night",
        date(1881, 12, 5),
        date(1922, 11, 30),
    ),
    person(
        "Gaston Michel",
        "Michel",
        "Actor, the convict Kerjean",
        "A man of the theatre with a beard that could be trusted or feared, as the part required.",
        "",
    ),
    person(
        "René Poyen",
        "Poyen",
        "Child actor, the Licorice Kid",
        "As Bout-de-Zan he had a comedy series to himself before he could read. In Judex he "
        "smokes, whistles and rescues.",
        "",
    ),
    person(
        "Arthur Bernède",
        "Bernède",
        "Novelist, co-author of “Judex”",
        "A writer of popular novels who thought in instalments. He and Feuillade divided the "
        "work: one wrote for the newspaper, the other for the screen.",
        "",
        date(1871, 1, 5),
        date(1937, 3, 20),
    ),
    person(
        "Thomas Edison",
        "Edison",
        "Inventor and manufacturer",
        "Edison wanted a machine that would do for the eye what the phonograph did for the ear. "
        "Others built it, in his laboratory and under his name.",
        "mercury-marble",
        date(1847, 2, 11),
        date(1931, 10, 18),
    ),
    person(
        "W. K. L. Dickson",
        "Dickson",
        "Inventor and first film director",
        "Dickson built Edison’s camera, planned the first studio and made most of what was shot "
        "in it until 1895. The width of film he chose is still in use.",
        "mercury-heath",
        date(1860, 8, 3),
        date(1935, 9, 28),
    ),
    person(
        "William Heise",
        "Heise",
        "Cameraman for Edison",
        "Heise turned the crank for Dickson and, when Dickson had left, for everybody else. He "
        "has no close-up of his own.",
        "",
    ),
    person(
        "Fred Ott",
        "Ott",
        "Mechanic who sneezed",
        "He worked in Edison’s laboratory all his life. In January 1894 he took a pinch of snuff "
        "for a magazine and became a film star for five seconds.",
        "paper-blue",
    ),
    person(
        "Annie Oakley",
        "Oakley",
        "Sharpshooter",
        "At fifteen she beat a travelling marksman at his own show, and later married him. For "
        "years she was the star of Buffalo Bill’s Wild West.",
        "mercury-autumn",
        date(1860, 8, 13),
        date(1926, 11, 3),
    ),
    person(
        "Eugen Sandow",
        "Sandow",
        "Strong man",
        "Born in Königsberg as Friedrich Müller, he made a body into a profession, measured it in "
        "public and sold the exercises by post.",
        "mercury-summer",
        date(1867, 4, 2),
        date(1925, 10, 14),
    ),
    person(
        "Annabelle Moore",
        "Moore",
        "Dancer",
        "She danced with silk and sticks for Edison’s camera again and again, because the "
        "negatives wore out with printing.",
        "lantern-dream",
        date(1878, 7, 6),
        date(1961, 11, 29),
    ),
    person(
        "May Irwin",
        "Irwin",
        "Comedienne of “The Kiss”",
        "A star of the New York stage who repeated a scene from her play for Edison. It lasted "
        "half a minute and was discussed for a year.",
        "paper-rose",
        date(1862, 6, 27),
        date(1938, 10, 22),
    ),
    person(
        "Auguste Lumière",
        "Lumière",
        "Manufacturer, half of the Cinématographe",
        "The elder brother turned to medicine and kept a laboratory for half a century. In the "
        "films he feeds his daughter and knocks down a wall.",
        "lantern-sun",
        date(1862, 10, 19),
        date(1954, 4, 10),
    ),
    person(
        "Louis Lumière",
        "Lumière",
        "Inventor of the Cinématographe",
        "He took a mechanism from the sewing machine and put film through it. Later he gave "
        "photography its colours, as well.",
        "lantern-valley",
        date(1864, 10, 5),
        date(1948, 6, 6),
    ),
    person(
        "Robert J. Flaherty",
        "Flaherty",
        "Director of “Nanook of the North”",
        "Flaherty went north to look for ore and came back with a film. When it burned he went "
        "again, and made a better one.",
        "mercury-ice",
        date(1884, 2, 16),
        date(1951, 7, 23),
    ),
    person(
        "Allakariallak",
        "Allakariallak",
        "Hunter, Nanook on the screen",
        "An Inuk of the Ungava coast who played a hunter called Nanook, and advised on what was "
        "worth filming and how to survive it.",
        "mercury-sea",
    ),
    person(
        "Dziga Vertov",
        "Vertov",
        "Director of “Man with a Movie Camera”",
        "Born David Kaufman, he took a name that spins. He believed in the camera as in a better "
        "eye, and in editing as in a better memory.",
        "paper-ink",
        date(1896, 1, 2),
        date(1954, 2, 12),
    ),
    person(
        "Mikhail Kaufman",
        "Kaufman",
        "Cameraman, the man in the film",
        "Vertov’s brother climbed chimneys and lay down before trains, and is seen doing so. "
        "Afterwards the brothers never worked together again.",
        "",
        date(1897, 9, 5),
        date(1980, 3, 11),
    ),
    person(
        "Elizaveta Svilova",
        "Svilova",
        "Editor",
        "She cut Vertov’s films and appears in one of them at her table, bringing still pictures "
        "to life. They were married.",
        "",
        date(1900, 9, 5),
        date(1975, 11, 11),
    ),
    person(
        "Sergei Eisenstein",
        "Eisenstein",
        "Director of “Battleship Potemkin”",
        "An engineer’s student who went into the theatre and came out with a theory of the cut. "
        "He was twenty-seven when Potemkin was shown.",
        "vampires",
        date(1898, 1, 22),
        date(1948, 2, 11),
    ),
    person(
        "Oscar Micheaux",
        "Micheaux",
        "Director and producer",
        "A homesteader and novelist who raised the money for his films by going from door to "
        "door. He made more than forty, with and for Black Americans, outside every studio.",
        "mercury-marble",
        date(1884, 1, 2),
        date(1951, 3, 25),
    ),
    person(
        "Evelyn Preer",
        "Preer",
        "Actress of stage and screen",
        "Micheaux’s first leading lady and one of the most versatile actresses of her day: "
        "Shakespeare, Broadway, blues records.",
        "",
    ),
    person(
        "Dave Fleischer",
        "Fleischer",
        "Director of cartoons",
        "He put on a clown’s costume so that his brother could trace him, and from then on "
        "directed what came out of the inkwell.",
        "lantern-chalk",
        date(1894, 7, 14),
        date(1979, 6, 25),
    ),
    person(
        "Max Fleischer",
        "Fleischer",
        "Inventor and producer of cartoons",
        "He patented a way of drawing over film, the rotoscope, and used it to let a clown out of "
        "a bottle of ink.",
        "",
    ),
    person(
        "Jonathan Swift",
        "Swift",
        "Author of “Gulliver’s Travels”",
        "Dean of St Patrick’s in Dublin, and the angriest clear writer in English. His book has "
        "been given to children ever since.",
        "paper-green",
        date(1667, 11, 30),
        date(1745, 10, 19),
    ),
)
