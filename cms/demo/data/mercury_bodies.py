"""What stands on the pages of the Mercury Theatre, below the synopsis."""

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Block, Heading, Picture, Quote, Text

SERIES: tuple[Block, ...] = (
    Heading("A theatre without a stage"),
    Text(
        "<p>The company had to learn quickly. The offer from the network came in June 1938, and "
        "the first broadcast was in July. What it brought along was a repertory of actors who "
        "knew each other’s timing, and a director who had been earning his living in radio for "
        "years.</p><p>What it found was a form: <b>one voice tells, the others interrupt</b>.</p>"
    ),
    Picture(
        Art("microphone", "mercury", Words("A studio in New York")),
        "A drawing of a studio microphone with a halo of light",
        "The microphone was the audience, and the audience sat very close.",
    ),
    Quote(
        "On the radio there is no back row. Everybody sits next to you, in the dark.",
        "Nora Ellery, in the programme note",
    ),
)

DRACULA: tuple[Block, ...] = (
    Heading("A novel in papers"),
    Text(
        "<p>Stoker’s book has no narrator. It is a file: diaries, letters, cuttings. That makes "
        "it a gift for radio, where every document has a voice and every voice a room. Listen "
        "for the rooms: the coach, the library, the deck.</p>"
        "<ul><li>The coach ride is built from hoofs, wheels and one dog.</li>"
        "<li>The ship’s log is read by a man who is alone at the end of it.</li>"
        "<li>The music never announces the count; it only stops when he is there.</li></ul>"
    ),
    Quote("The most frightening sound of the hour is a page being turned.", "Nora Ellery"),
)

ISLAND: tuple[Block, ...] = (
    Heading("Who tells it"),
    Text(
        "<p>There are two Jims in this broadcast: the boy to whom it happens, and the man who "
        "knows how it ends. The second one is the secret of the hour. He can be quiet where the "
        "boy is afraid.</p>"
    ),
)

SPECIAL: tuple[Block, ...] = (
    Heading("In this programme"),
    Text(
        "<ol><li>A storm made of six players</li><li>The cue that ends before the line</li>"
        "<li>Why silence has to be conducted</li></ol>"
        '<p>It goes well with <a href="demo:dracula">the first broadcast of the series</a>.</p>'
    ),
    Picture(
        Art("waveform", "mercury-note", Words("Six players and a storm")),
        "Coloured bars in the shape of a sound that swells and dies away",
        "Six players and a storm, as bars.",
    ),
)

CAESAR: tuple[Block, ...] = (
    Heading("The man from the news"),
    Text(
        "<p>In the same September listeners heard the same commentator explain the crisis over "
        "Czechoslovakia, day after day. To hear him report on the ides of March must have been a "
        "peculiar experience.</p>"
        "<h3>What he says</h3><p>His lines are taken from Plutarch, the historian from whom "
        "Shakespeare had the story in the first place.</p>"
    ),
    Quote("It is a play about what people hear, and what they make of it.", "Nora Ellery"),
)

WORLDS: tuple[Block, ...] = (
    Heading("How the hour is built"),
    Text(
        "<p>After the introduction, forty minutes pass without an announcer who is not part of "
        "the play. A weather report. A dance band from a hotel. An interruption, so dull that it "
        "must be true. The band again, and one is relieved to have it back. It is the "
        "<b>relief</b> that makes the next interruption work.</p>"
    ),
    Picture(
        Art("map", "mercury-mars", Words("Stations of an evening")),
        "A map of dots with lines running to one bright point",
        "One point in New Jersey, and lines to everywhere.",
    ),
    Heading("Grover’s Mill", "3"),
    Text(
        "<p>Wells landed his cylinders in Surrey. Howard Koch chose a new place on a road map of "
        "New Jersey, and took it because he liked the sound of it.</p><hr/>"
        "<p>The second part is easy to forget. It has one voice, almost no effects, and is the "
        "better written of the two.</p>"
    ),
    Quote("For forty minutes the radio plays the part of the radio.", "Nora Ellery"),
)
