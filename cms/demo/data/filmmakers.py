"""Those who made the silent films, in front of the camera and behind it."""

from datetime import date

from django.utils.text import slugify

from cms.demo.values import Person


def person(
    name: str,
    family: str,
    known_for: str,
    biography: str,
    palette: str,
    born: date | None = None,
    died: date | None = None,
) -> Person:
    """Somebody whose key and place in the alphabet follow from the name."""
    given = name.removesuffix(family).strip()
    return Person(
        key=slugify(name),
        name=name,
        sort_name=f"{family}, {given}" if given else family,
        known_for=known_for,
        biography=f"<p>{biography}</p>",
        palette=palette,
        born=born,
        died=died,
    )


FILMMAKERS: tuple[Person, ...] = (
    person(
        "Edwin S. Porter",
        "Porter",
        "Director and cameraman for Edison",
        "Porter began as a projectionist who built his own machines. At Edison’s studio he learned "
        "that a story may be in two places at once, if one cuts between them.",
        "mercury-heath",
        date(1870, 4, 21),
        date(1941, 4, 30),
    ),
    person(
        "Robert Wiene",
        "Wiene",
        "Director of “The Cabinet of Dr. Caligari”",
        "The son of an actor and a lawyer himself, Wiene came to the film as a writer. He left "
        "Germany in 1933 and died in Paris during his last production.",
        "vampires-bone",
        date(1873, 4, 27),
        date(1938, 7, 17),
    ),
    person(
        "Werner Krauss",
        "Krauss",
        "Actor, the first Dr. Caligari",
        "A man of the stage with a face for every century, Krauss was the showman of Holstenwall "
        "in a top hat and three stripes on each glove.",
        "vampires-violet",
        date(1884, 6, 23),
        date(1959, 10, 20),
    ),
    person(
        "Conrad Veidt",
        "Veidt",
        "Actor, the sleepwalker Cesare",
        "Tall, thin and never at ease, Veidt played those who are driven by others. He went into "
        "exile and, in Hollywood, was given the uniforms of the men he had fled from.",
        "vampires-night",
        date(1893, 1, 22),
        date(1943, 4, 3),
    ),
    person(
        "F. W. Murnau",
        "Murnau",
        "Director of “Nosferatu” and “Sunrise”",
        "Murnau let the camera walk, ride and fly. He had been a pilot in the war, and he filmed "
        "landscapes as if somebody were hiding in them.",
        "vampires-absinthe",
        date(1888, 12, 28),
        date(1931, 3, 11),
    ),
    person(
        "Max Schreck",
        "Schreck",
        "Actor, the Count Orlok",
        "Schreck played hundreds of parts in Munich, most of them comic. The one that everybody "
        "remembers took a few weeks of a summer and is on the screen for nine minutes.",
        "vampires",
        date(1879, 9, 6),
        date(1936, 2, 20),
    ),
    person(
        "Benjamin Christensen",
        "Christensen",
        "Director, writer and devil of “Häxan”",
        "A singer who lost his voice, Christensen turned to pictures. He spent two years reading "
        "the handbooks of witch-hunters before he filmed a foot.",
        "vampires-ember",
        date(1879, 9, 28),
        date(1959, 4, 2),
    ),
    person(
        "Harold Lloyd",
        "Lloyd",
        "Comedian with glasses and no glass in them",
        "Lloyd’s hero was the boy next door in a straw hat, who is frightened and goes on. He did "
        "much of his climbing with a thumb and a finger missing.",
        "mercury-summer",
        date(1893, 4, 20),
        date(1971, 3, 8),
    ),
    person(
        "Buster Keaton",
        "Keaton",
        "Comedian and director",
        "Thrown about a stage by his parents from the age of three, Keaton learned not to smile, "
        "because they laughed more when he did not. He built his gags like bridges.",
        "paper-blue",
        date(1895, 10, 4),
        date(1966, 2, 1),
    ),
    person(
        "Willis O’Brien",
        "O’Brien",
        "Animator of “The Lost World” and “King Kong”",
        "O’Brien had been a cowboy and a cartoonist when he first made a clay boxer move. His "
        "dinosaurs breathe: there was a small bladder in each of them.",
        "",
        date(1886, 3, 2),
        date(1962, 11, 8),
    ),
    person(
        "Lon Chaney",
        "Chaney",
        "Actor of a thousand faces",
        "The child of deaf parents, Chaney spoke with his hands before he spoke. He made his own "
        "masks, and most of them hurt.",
        "mercury-blood",
        date(1883, 4, 1),
        date(1930, 8, 26),
    ),
    person(
        "Lotte Reiniger",
        "Reiniger",
        "Maker of silhouette films",
        "Reiniger could cut any animal from paper without drawing it first. She made some forty "
        "films with scissors, and a camera above a table of glass.",
        "lantern-dream",
        date(1899, 6, 2),
        date(1981, 6, 19),
    ),
    person(
        "Fritz Lang",
        "Lang",
        "Director of “Metropolis” and “M”",
        "Lang had studied to be an architect, and it shows. He worked with his wife, Thea von "
        "Harbou, on most of his German films, and without her on the American ones.",
        "mercury-city",
        date(1890, 12, 5),
        date(1976, 8, 2),
    ),
    person(
        "Brigitte Helm",
        "Helm",
        "Actress, both Marias of “Metropolis”",
        "Helm was a schoolgirl when Lang saw her. She played the saint and the machine, and stood "
        "for days in a costume of wood putty painted silver.",
        "mercury-ice",
        date(1906, 3, 17),
        date(1996, 6, 11),
    ),
    person(
        "Carl Theodor Dreyer",
        "Dreyer",
        "Director of “The Passion of Joan of Arc”",
        "A reporter who wrote about aviators, Dreyer came to the film by writing titles. He made "
        "few films and would not be hurried with any of them.",
        "mercury-fog",
        date(1889, 2, 3),
        date(1968, 3, 20),
    ),
    person(
        "Renée Falconetti",
        "Falconetti",
        "Actress, Dreyer’s Joan of Arc",
        "Falconetti was a star of the Paris boulevards, of light comedies above all. She made one "
        "great film and went back to the stage.",
        "mercury-marble",
        date(1892, 7, 21),
        date(1946, 12, 12),
    ),
)
