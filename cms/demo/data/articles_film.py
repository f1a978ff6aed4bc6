"""The magazine on early film: serials, documents, cartoons and a print that came home."""

from datetime import timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Article, Card, Heading, Quote, Release, Text


def _art(scene: str, palette: str, title: str) -> Art:
    return Art(scene, palette, Words(title))


_TOMAS = (("tomas-reyes", "Words"),)
_WITH_INES = (*_TOMAS, ("ines-valcourt", "Pictures"))

FILM_ARTICLES: tuple[Article, ...] = (
    Article(
        key="the-shed-that-followed-the-sun",
        title="The shed that followed the sun",
        kicker="First films",
        headline="The Shed That Followed the Sun",
        standfirst=(
            "The first film studio in the world was black, hot and mounted on a rail. Its stars "
            "came by train."
        ),
        category="documentary",
        art=_art("filmstrip", "mercury-heath", "The shed that followed the sun"),
        alt="Strips of film side by side, a small figure running through the frames, on green",
        bylines=_TOMAS,
        genres=("documentary",),
        tags=("behind the scenes", "one minute", "silent film"),
        printed=timedelta(days=46),
        body=(
            Text(
                "<p>The men who worked in it called it the Black Maria, after the police wagon: "
                "it was as dark, as narrow and as stuffy. It was finished early in 1893, in the "
                "yard of Edison’s laboratory in West Orange, for a little over six hundred "
                "dollars. Half the roof could be opened. The whole house stood on a pivot, and "
                "when the sun moved on, the staff leaned against the wall and pushed.</p>"
            ),
            Heading("Come, perform, go"),
            Text(
                "<p>Because the camera weighed as much as a stove, the world had to come to it. "
                'It came: <a href="demo:first-minutes-sandow">a strong man</a>, <a '
                'href="demo:first-minutes-annie-oakley">a sharpshooter</a>, dancers, barbers, '
                "boxing cats. Behind them there was nothing but black, so that the films look as "
                "if they had been made inside somebody’s head.</p>"
            ),
            Quote("It is the only studio in history that was steered.", "Tomás Reyes"),
            Card("first-minutes-fred-otts-sneeze", "Five seconds of 1894"),
            Heading("Why it did not last", "3"),
            Text(
                "<p>In Lyon somebody had built a camera that could be carried in one hand. From "
                "then on one could film a street, and after that nobody wanted to pay for a "
                "shed.</p>"
            ),
        ),
        related=("the-first-minutes", "first-minutes-lyon"),
        search_description="Edison’s Black Maria of 1893, the first film studio in the world.",
        release=Release(ago=timedelta(days=45)),
    ),
    Article(
        key="nobody-ran",
        title="Nobody ran",
        kicker="Legends",
        headline="Nobody Ran",
        standfirst=(
            "A train enters a station, the audience flees. It is the first story everybody learns "
            "about cinema, and it seems not to have happened."
        ),
        category="documentary",
        art=_art("railway", "paper-plum", "Nobody ran"),
        alt="A small train on a curved track before a striped orange sun, printed on plum",
        bylines=_TOMAS,
        genres=("documentary",),
        tags=("lyon", "railway", "silent film"),
        body=(
            Text(
                '<p><a href="demo:first-minutes-arrival-of-a-train">The train at La Ciotat</a> '
                "was not even on the bill of the famous evening of December 1895; it was shown "
                "some weeks later. No newspaper of the day reports a panic, no policeman took a "
                "note of one, and no spectator remembered it until there was a reason to.</p>"
            ),
            Heading("What they did say"),
            Text(
                "<p>They said that the leaves moved. Again and again the first reviewers mention "
                "the trees behind <i>Baby’s Breakfast</i>, the smoke at the forge, the spray of "
                "the sea. They had seen painted people walk in magic lanterns. They had never "
                "seen wind.</p>"
            ),
            Quote(
                "A legend is an audience’s way of praising itself for having grown up.",
                "Tomás Reyes",
            ),
            Card("first-minutes-babys-breakfast", "Watch the leaves"),
        ),
        related=("the-shed-that-followed-the-sun", "first-minutes-the-sea"),
        release=Release(ago=timedelta(days=9)),
    ),
    Article(
        key="the-man-with-no-face",
        title="The man with no face",
        kicker="Serials",
        headline="The Man with No Face",
        standfirst=(
            "Thirty-two novels in thirty-two months, five films in one year: how Fantômas was "
            "made, and who was made by him."
        ),
        category="serials",
        art=_art("masked-man", "paper-ink", "The man with no face"),
        alt="A giant in a top hat and mask over roofs, in black and ivory",
        bylines=_WITH_INES,
        genres=("crime",),
        tags=("master criminal", "paris", "silent film"),
        printed=timedelta(days=38),
        body=(
            Text(
                "<p>The contract asked for a book a month. Souvestre and Allain drew up the plot "
                "together, divided the chapters between them and dictated. When one of them could "
                "not remember who was dead, the dead man had worn a mask.</p>"
            ),
            Heading("A camera that does not believe a word"),
            Text(
                "<p>Feuillade’s idea was to film this as if it were news. In <a "
                'href="demo:juve-versus-fantomas">the second film</a> two men crawl among barrels '
                "on a real quay in real drizzle, and only then does the quay begin to burn. The "
                "acting is quiet. It has to be: behind it the hotel, the villa and the prison go "
                "on with their day.</p>"
            ),
            Quote(
                "Fantômas never explains himself. He would have to know who is speaking.",
                "Tomás Reyes",
            ),
            Card("fantomas"),
        ),
        members_body=(
            Heading("The poets’ Fantômas"),
            Text(
                "<p>Apollinaire praised the novels in print, Robert Desnos wrote a ballad for the "
                "radio, Magritte painted the man in the mask with a rose instead of a dagger. "
                "They were not looking for literature. They were looking for somebody who was as "
                "free as a dream is, and as rude.</p>"
            ),
        ),
        related=("fantomas", "an-anagram-in-black", "judex"),
        release=Release(ago=timedelta(days=37)),
    ),
    Article(
        key="pauline-hangs-on",
        title="Pauline hangs on",
        kicker="Serials",
        headline="Pauline Hangs On",
        standfirst=(
            "The heroine tied to the rails, the cliff at the end of the reel: two things The "
            "Perils of Pauline is famous for, and did not do."
        ),
        category="serials",
        art=_art("lightning", "paper-rose", "Pauline hangs on"),
        alt="A white bolt of lightning over dark chimneys, printed in rose",
        bylines=_TOMAS,
        genres=("adventure",),
        tags=("serial", "silent film", "stunts"),
        body=(
            Text(
                "<p>In the spring of 1914 Pearl White, as Pauline, told her guardian that she "
                "would not marry yet: she meant to have a year of adventures first, and write "
                "about them. The guardian’s secretary, who would inherit if she did not come "
                "back, was very much in favour.</p>"
            ),
            Heading("Twenty rescues"),
            Text(
                "<p>She was sent up in a balloon, down a river, into a cave and out to sea. But "
                "each of the twenty episodes ended with a rescue, because nobody could be sure "
                "that the public would come again. The hanging from cliffs came later, when they "
                "were sure.</p><p>What has come down to us is nine episodes, cut together for "
                "Europe, with titles translated into French and back again by somebody who could "
                "not spell.</p>"
            ),
            Quote("She is never saved from anything she had not chosen to do.", "Tomás Reyes"),
            Card("judex", "How the other side of the Atlantic answered"),
        ),
        related=("les-vampires", "judex"),
        search_description="Pearl White’s serial of 1914 and the cliff that was not there.",
        release=Release(ago=timedelta(days=21)),
    ),
    Article(
        key="the-man-who-played-nanook",
        title="The man who played Nanook",
        kicker="Documentary",
        headline="The Man Who Played Nanook",
        standfirst=(
            "His name was Allakariallak. He knew what a gramophone was, and he knew what a good "
            "scene was, too."
        ),
        category="documentary",
        art=_art("igloo", "lantern-dream", "The man who played Nanook"),
        alt="A lit snow house under waves of rose and violet light",
        bylines=_TOMAS,
        genres=("documentary",),
        tags=("arctic", "behind the scenes", "silent film"),
        printed=timedelta(days=23),
        revised=timedelta(days=14),
        correction_note=(
            "An earlier version said that the film was shot in Greenland. It was shot on the "
            "Ungava peninsula, in the north of Quebec."
        ),
        body=(
            Text(
                '<p>In <a href="demo:nanook-of-the-north">the film</a> a trader plays a record, '
                "and the hunter takes it in his hands and bites it. It gets a laugh, and it has "
                "been held against Robert Flaherty for a hundred years. Nanook’s name was not "
                "Nanook. The family was cast. Rifles were put aside so that spears could be "
                "seen.</p>"
            ),
            Heading("Whose idea was it?"),
            Text(
                "<p>Flaherty’s crew <i>were</i> the people in front of the lens. They repaired "
                "his cameras, developed the film with him in the hut, thawed it, looked at it, "
                "and said what should be shot next. When he asked which came first, the kill or "
                "the picture, the answer, he writes, was the picture.</p>"
            ),
            Quote(
                "It is not a record of how they lived. It is a record of what they thought worth "
                "showing.",
                "Tomás Reyes",
            ),
            Card("podcast-the-man-who-bit-the-record"),
        ),
        related=("nanook-of-the-north", "man-with-a-movie-camera"),
        release=Release(ago=timedelta(days=22)),
    ),
    Article(
        key="a-film-called-la-negra",
        title="A film called La Negra",
        kicker="Found",
        headline="A Film Called La Negra",
        standfirst=(
            "For half a century Oscar Micheaux’s second film was only a title. Then somebody in "
            "Madrid read a label."
        ),
        category="silent-cinema",
        art=_art("gates", "paper-green", "A film called La Negra"),
        alt="Open iron gates before a low sun, printed in green and gold",
        bylines=_TOMAS,
        genres=("drama",),
        tags=("rediscovered", "silent film"),
        body=(
            Text(
                "<p>Films get lost in the plainest ways. They are sold for the silver in them, "
                "they burn, they are thrown out because there is no room. Of Micheaux’s silent "
                'films three are known to exist. <a href="demo:within-our-gates">Within Our '
                "Gates</a> is the earliest.</p>"
            ),
            Heading("There and back"),
            Text(
                "<p>A print had been sent to Spain in the twenties and had stayed. It was in the "
                "national film archive in Madrid under the name <i>La Negra</i>, with all its "
                "titles in Spanish and one short scene missing. In 1993 the Library of Congress "
                "had it restored, and the words were put back into English in the manner of the "
                "director’s novels.</p>"
            ),
            Quote(
                "We do not know what it looked like in 1920. We know that it was feared.",
                "Tomás Reyes",
            ),
            Card("within-our-gates"),
        ),
        related=("within-our-gates",),
        release=Release(ago=timedelta(days=26)),
    ),
    Article(
        key="the-clown-in-the-inkwell",
        title="The clown in the inkwell",
        kicker="Early animation",
        headline="The Clown in the Inkwell",
        standfirst=(
            "One brother danced on a roof, the other traced him. A short history of a short man in "
            "a pointed hat."
        ),
        category="early-animation",
        art=_art("chalk", "paper-blue", "The clown in the inkwell"),
        alt="A chalk clown between a bottle and a flower, on blue",
        bylines=_WITH_INES,
        genres=("animation",),
        tags=("hand-drawn", "short films"),
        printed=timedelta(days=13),
        body=(
            Text(
                "<p>Max Fleischer edited the pictures of a popular science magazine and wondered "
                "why cartoons moved so badly. His answer, patented in 1917, was a table with a "
                "film projector under the glass. One frame at a time, he drew over his brother "
                "Dave, who had put on a clown’s costume and jumped about on the roof.</p>"
            ),
            Heading("Out, and in again"),
            Text(
                "<p>The films that followed all have one plot. A cartoonist, Max himself, opens a "
                "bottle of ink; the clown climbs out and makes trouble in the room, among real "
                "furniture and real flies; in the end he is poured back. Nobody before had let a "
                "drawing look so freely at the man who made it.</p><p>The clown got a dog, a name "
                "and, in 1939, a giant for a successor.</p>"
            ),
            Quote(
                "Other studios drew animals that behaved like people. The Fleischers drew people "
                "who behaved like ink.",
                "Tomás Reyes",
            ),
            Card("gullivers-travels", "The same machine, twenty years on"),
            Card("workbench-drawn-over", "Try it yourself"),
        ),
        related=("gullivers-travels", "the-dinosaur-who-took-orders", "little-nemo"),
        search_description=(
            "Max and Dave Fleischer, the rotoscope, and the clown that came out of the ink."
        ),
        release=Release(ago=timedelta(days=12)),
    ),
)
