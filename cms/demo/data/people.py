"""Those of the first shows: who made the old works, and three who write for the magazine."""

from datetime import date

from cms.demo.values import Person

PEOPLE: tuple[Person, ...] = (
    Person(
        key="orson-welles",
        name="Orson Welles",
        sort_name="Welles, Orson",
        known_for="Actor, director, voice of the Mercury Theatre",
        biography=(
            "<p>Welles founded the Mercury Theatre with John Houseman in 1937 and took it to the "
            "air in the summer of 1938, playing the lead almost every week. He was twenty-three. "
            "The film that made him as famous with cameras as with microphones, <i>Citizen "
            "Kane</i>, followed in 1941, with much of the same company.</p>"
        ),
        palette="mercury",
        born=date(1915, 5, 6),
        died=date(1985, 10, 10),
    ),
    Person(
        key="john-houseman",
        name="John Houseman",
        sort_name="Houseman, John",
        known_for="Producer and co-founder of the Mercury Theatre",
        biography=(
            "<p>Born in Bucharest, Houseman came to the theatre after years in the grain trade. "
            "In 1938 he shaped many of the scripts that the company performed on the air. Decades "
            "later a late career as a screen actor brought him an Academy Award.</p>"
        ),
        palette="mercury-city",
        born=date(1902, 9, 22),
        died=date(1988, 10, 31),
    ),
    Person(
        key="bernard-herrmann",
        name="Bernard Herrmann",
        sort_name="Herrmann, Bernard",
        known_for="Composer and conductor",
        biography=(
            "<p>A staff conductor at CBS when the Mercury went on the air, Herrmann wrote and led "
            "its music live. Hollywood learned his name with <i>Citizen Kane</i>; his scores for "
            "<i>Vertigo</i> and <i>Psycho</i> are among the best known ever written.</p>"
        ),
        palette="mercury-note",
        born=date(1911, 6, 29),
        died=date(1975, 12, 24),
    ),
    Person(
        key="howard-koch",
        name="Howard Koch",
        sort_name="Koch, Howard",
        known_for="Writer of “The War of the Worlds”",
        biography=(
            "<p>Koch turned Wells’s invasion of Surrey into an invasion of New Jersey in a week. "
            "He went on to share an Academy Award for the screenplay of <i>Casablanca</i>.</p>"
        ),
        palette="mercury-mars",
        born=date(1901, 12, 12),
        died=date(1995, 8, 17),
    ),
    Person(
        key="ray-collins",
        name="Ray Collins",
        sort_name="Collins, Ray",
        known_for="Actor of the Mercury company",
        biography=(
            "<p>One of the steadiest voices of the company, Collins could be a sea captain, a "
            "doctor and a farmer in the same month. On screen he is the political boss of "
            "<i>Citizen Kane</i>; on television he was Lieutenant Tragg in <i>Perry Mason</i>.</p>"
        ),
        palette="mercury-sea",
        born=date(1889, 12, 10),
        died=date(1965, 7, 11),
    ),
    Person(
        key="agnes-moorehead",
        name="Agnes Moorehead",
        sort_name="Moorehead, Agnes",
        known_for="Actor",
        biography=(
            "<p>Few actors did more with a microphone. Moorehead played Mina Harker in the first "
            "Mercury broadcast, and in 1943 carried the thriller <i>Sorry, Wrong Number</i> almost "
            "alone. She was nominated for four Academy Awards.</p>"
        ),
        palette="mercury-blood",
        born=date(1900, 12, 6),
        died=date(1974, 4, 30),
    ),
    Person(
        key="george-coulouris",
        name="George Coulouris",
        sort_name="Coulouris, George",
        known_for="Actor",
        biography=(
            "<p>Born in Manchester, Coulouris was the Mercury’s Mark Antony on the stage and on "
            "the air, and Jonathan Harker in its <i>Dracula</i>.</p>"
        ),
        palette="mercury-marble",
        born=date(1903, 10, 1),
        died=date(1989, 4, 25),
    ),
    Person(
        key="martin-gabel",
        name="Martin Gabel",
        sort_name="Gabel, Martin",
        known_for="Actor and director",
        biography=(
            "<p>A deep voice that made Van Helsing sound as if he had already read the last page. "
            "Gabel was also the Mercury’s Cassius.</p>"
        ),
        palette="mercury-autumn",
        died=date(1986, 5, 22),
    ),
    Person(
        key="frank-readick",
        name="Frank Readick",
        sort_name="Readick, Frank",
        known_for="Radio actor",
        biography=(
            "<p>Readick had already been the voice of <i>The Shadow</i> when he played Carl "
            "Phillips, the reporter at Grover’s Mill whose report stops in mid-sentence.</p>"
        ),
        palette="mercury-heath",
    ),
    Person(
        key="kenny-delmar",
        name="Kenny Delmar",
        sort_name="Delmar, Kenny",
        known_for="Radio actor",
        biography=(
            "<p>Announcer, mimic and, later, the blustering Senator Claghorn of Fred Allen’s "
            "programme. In “The War of the Worlds” he is several people in authority.</p>"
        ),
        palette="mercury-summer",
        born=date(1910, 9, 5),
        died=date(1984, 7, 14),
    ),
    Person(
        key="paul-stewart",
        name="Paul Stewart",
        sort_name="Stewart, Paul",
        known_for="Producer and actor",
        biography=(
            "<p>Stewart did much of the weekly work of getting the Mercury on the air: casting, "
            "rehearsing, timing. On screen he is the butler of <i>Citizen Kane</i>.</p>"
        ),
        palette="mercury-fog",
        born=date(1908, 3, 13),
        died=date(1986, 2, 17),
    ),
    Person(
        key="h-v-kaltenborn",
        name="H. V. Kaltenborn",
        sort_name="Kaltenborn, H. V.",
        known_for="News commentator",
        biography=(
            "<p>In September 1938 Kaltenborn was the voice by which America followed the Munich "
            "crisis. That same month he lent it to the Mercury’s <i>Julius Caesar</i>.</p>"
        ),
        palette="mercury-ice",
        born=date(1878, 7, 9),
        died=date(1965, 6, 14),
    ),
    Person(
        key="bram-stoker",
        name="Bram Stoker",
        sort_name="Stoker, Bram",
        known_for="Author of “Dracula”",
        biography=(
            "<p>For most of his life Stoker managed the Lyceum Theatre in London. He wrote in the "
            "hours that were left; <i>Dracula</i> appeared in 1897.</p>"
        ),
        palette="mercury-blood",
        born=date(1847, 11, 8),
        died=date(1912, 4, 20),
    ),
    Person(
        key="robert-louis-stevenson",
        name="Robert Louis Stevenson",
        sort_name="Stevenson, Robert Louis",
        known_for="Author of “Treasure Island”",
        biography=(
            "<p>Stevenson drew a map to amuse his stepson, and the map wanted a story. "
            "<i>Treasure Island</i> came out as a book in 1883.</p>"
        ),
        palette="mercury-sea",
        born=date(1850, 11, 13),
        died=date(1894, 12, 3),
    ),
    Person(
        key="charles-dickens",
        name="Charles Dickens",
        sort_name="Dickens, Charles",
        known_for="Novelist",
        biography=(
            "<p>Dickens published <i>A Tale of Two Cities</i> in weekly parts in 1859: a serial "
            "long before there were serials on the air.</p>"
        ),
        palette="mercury-city",
        born=date(1812, 2, 7),
        died=date(1870, 6, 9),
    ),
    Person(
        key="h-g-wells",
        name="H. G. Wells",
        sort_name="Wells, H. G.",
        known_for="Author of “The War of the Worlds”",
        biography=(
            "<p>Wells published his invasion from Mars in 1898 and lived to hear of the broadcast "
            "made from it. In 1940 he and Orson Welles met in a radio studio in San Antonio.</p>"
        ),
        palette="mercury-mars",
        born=date(1866, 9, 21),
        died=date(1946, 8, 13),
    ),
    Person(
        key="william-gillette",
        name="William Gillette",
        sort_name="Gillette, William",
        known_for="Actor and playwright, the stage’s Sherlock Holmes",
        biography=(
            "<p>Gillette wrote himself a Sherlock Holmes in 1899 and played him for more than "
            "thirty years. The Mercury’s broadcast is made from his play.</p>"
        ),
        palette="mercury-fog",
        born=date(1853, 7, 24),
        died=date(1937, 4, 29),
    ),
    Person(
        key="louis-feuillade",
        name="Louis Feuillade",
        sort_name="Feuillade, Louis",
        known_for="Director of “Fantômas” and “Les Vampires”",
        biography=(
            "<p>Feuillade directed several hundred films for Gaumont between 1906 and his death in "
            "1925. His crime serials set impossible events in perfectly ordinary streets.</p>"
        ),
        palette="vampires",
        born=date(1873, 2, 19),
    ),
    Person(
        key="musidora",
        name="Musidora",
        sort_name="Musidora",
        known_for="Irma Vep in “Les Vampires”",
        biography=(
            "<p>Born Jeanne Roques in Paris, Musidora came from the music hall. After her serials "
            "for Feuillade she directed and produced films of her own, and in later years worked "
            "at the Cinémathèque française.</p>"
        ),
        palette="vampires-violet",
        born=date(1889, 2, 23),
    ),
    Person(
        key="edouard-mathe",
        name="Édouard Mathé",
        sort_name="Mathé, Édouard",
        known_for="Philippe Guérande in “Les Vampires”",
        biography=(
            "<p>Mathé was Feuillade’s upright young man: here a reporter who is kidnapped, drugged "
            "and locked up at regular intervals, and files his story all the same.</p>"
        ),
        palette="vampires-night",
    ),
    Person(
        key="marcel-levesque",
        name="Marcel Lévesque",
        sort_name="Lévesque, Marcel",
        known_for="Mazamette in “Les Vampires”",
        biography=(
            "<p>A comic actor with an unmistakable profile. His undertaker’s man Mazamette talks "
            "to the audience with his eyebrows; Jean Renoir cast him again in the thirties.</p>"
        ),
        palette="vampires-bone",
        born=date(1877, 12, 6),
        died=date(1962, 2, 16),
    ),
    Person(
        key="jean-ayme",
        name="Jean Aymé",
        sort_name="Aymé, Jean",
        known_for="The Grand Vampire",
        biography=(
            "<p>As head of the gang Aymé is by turns a doctor, a baron and a dealer in property, "
            "and always a man without a face of his own.</p>"
        ),
        palette="vampires-ember",
    ),
    Person(
        key="stacia-napierkowska",
        name="Stacia Napierkowska",
        sort_name="Napierkowska, Stacia",
        known_for="Dancer and actor",
        biography=(
            "<p>A dancer of the Paris stage who appeared in many early French films. Her winged "
            "dance in “The Ring That Kills” is one of the serial’s most reproduced images.</p>"
        ),
        palette="vampires-absinthe",
        died=date(1945, 5, 11),
    ),
    Person(
        key="louis-leubas",
        name="Louis Leubas",
        sort_name="Leubas, Louis",
        known_for="Satanas in “Les Vampires”",
        biography=(
            "<p>Leubas plays the most elegant of the gang’s masters, a gentleman who keeps a "
            "cannon in his hotel room.</p>"
        ),
        palette="vampires-ember",
    ),
    Person(
        key="georges-melies",
        name="Georges Méliès",
        sort_name="Méliès, Georges",
        known_for="Film-maker and magician",
        biography=(
            "<p>A stage magician who owned the Théâtre Robert-Houdin, Méliès built a studio of "
            "glass in Montreuil and filled it with painted planets. He made several hundred films, "
            "played in many of them, and lost most of them in his lifetime.</p>"
        ),
        palette="lantern-moon",
        born=date(1861, 12, 8),
        died=date(1938, 1, 21),
    ),
    Person(
        key="emile-cohl",
        name="Émile Cohl",
        sort_name="Cohl, Émile",
        known_for="Caricaturist, pioneer of animation",
        biography=(
            "<p>Cohl was past fifty and a known caricaturist when he made his first film for "
            "Gaumont in 1908, drawing by drawing.</p>"
        ),
        palette="lantern-chalk",
        born=date(1857, 1, 4),
        died=date(1938, 1, 20),
    ),
    Person(
        key="winsor-mccay",
        name="Winsor McCay",
        sort_name="McCay, Winsor",
        known_for="Cartoonist of “Little Nemo”, animator of “Gertie”",
        biography=(
            "<p>McCay drew <i>Little Nemo in Slumberland</i> for the Sunday papers and then taught "
            "it to move. He toured vaudeville with his animated dinosaur, giving her orders from "
            "the stage.</p>"
        ),
        palette="lantern-dream",
        died=date(1934, 7, 26),
    ),
    Person(
        key="nora-ellery",
        name="Nora Ellery",
        sort_name="Ellery, Nora",
        known_for="Writes about radio",
        biography="<p>An invented contributor who covers radio for this demonstration.</p>",
        palette="paper-teal",
    ),
    Person(
        key="tomas-reyes",
        name="Tomás Reyes",
        sort_name="Reyes, Tomás",
        known_for="Writes about silent film",
        biography="<p>An invented contributor who covers film for this demonstration.</p>",
        palette="paper-plum",
    ),
    Person(
        key="ines-valcourt",
        name="Inès Valcourt",
        sort_name="Valcourt, Inès",
        known_for="Draws and makes pictures",
        biography="<p>An invented contributor who makes pictures for this demonstration.</p>",
        palette="paper-rose",
    ),
)
