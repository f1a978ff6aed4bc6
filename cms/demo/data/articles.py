"""The magazine: six articles in every state an article can be in."""

from datetime import timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import (
    Article,
    CallOut,
    Card,
    Cast,
    Embed,
    Gallery,
    Heading,
    Picture,
    Play,
    Quote,
    Release,
    Row,
    Table,
    Text,
    Timeline,
)


def _art(scene: str, palette: str, title: str) -> Art:
    return Art(scene, f"paper-{palette}", Words(title))


ARTICLES: tuple[Article, ...] = (
    Article(
        key="the-night-the-music-kept-stopping",
        title="The night the music kept stopping",
        kicker="Radio drama",
        headline="The Night the Music Kept Stopping",
        standfirst=(
            "The most famous hour of radio ever broadcast begins with a weather report and a dance "
            "band. That was the clever part."
        ),
        category="radio-drama",
        art=_art("waveform", "blue", "The night the music kept stopping"),
        alt="Bars of sound, amber on blue, swelling towards one side",
        bylines=(("nora-ellery", "Words"), ("ines-valcourt", "Pictures")),
        genres=("science-fiction", "drama"),
        tags=("behind the scenes", "news format", "radio"),
        printed=timedelta(days=24),
        revised=timedelta(days=6),
        search_description=(
            "How the Mercury Theatre’s invasion from Mars was built, minute by minute."
        ),
        correction_note=(
            "An earlier version of this article said that the broadcast began at nine. It began at "
            "eight, Eastern time."
        ),
        body=(
            Text(
                "<p>Nobody is ever frightened by an announcement. People are frightened by an "
                "announcement that interrupts something nice. The company that performed "
                '<a href="demo:the-war-of-the-worlds">The War of the Worlds</a> on 30 October 1938 '
                "understood this better than anybody before it.</p>"
            ),
            Heading("A band called Raquello"),
            Text(
                "<p>There was no Ramon Raquello, and no orchestra of his in any hotel. There was a "
                "studio band playing a tango a little too long. The script asks for the music to "
                "go on <i>after</i> one has had enough of it, so that the first bulletin is a "
                "relief: at last, something is happening.</p><p>What happens is a professor who "
                "sees nothing unusual. He is interviewed, he is polite, he is dull. He is played "
                "by Orson Welles, who could have been anything but dull if he had wanted.</p>"
            ),
            Picture(
                _art("map", "teal", "Lines to Grover's Mill"),
                "Lines from many towns meeting in one bright point on a map of dots",
                "Every bulletin names a place; soon one has a map in one’s head.",
            ),
            Quote(
                "The dance band is the hero of the evening. It comes back five times, and one is "
                "glad of it each time.",
                "Nora Ellery",
            ),
            Heading("Then nobody"),
            Text(
                "<p>At the end of the first part an announcer on a roof describes the smoke coming "
                "up the avenues. He coughs. One hears the harbour. Then a single amateur operator "
                "asks whether there is anyone on the air.</p><p>There is a pause before the "
                "station’s own voice tells the listener what this has been. It is not a long "
                "pause. It is the longest in radio.</p>"
            ),
            CallOut(
                "spoiler",
                "How the Martians end",
                "<p>Nobody defeats them. They catch cold: the smallest things on Earth do what "
                "its armies could not.</p>",
            ),
            Card("the-war-of-the-worlds", "The whole hour, with its quiet second half"),
            Timeline(
                "The evening by the clock",
                (
                    ("8.00 p.m.", "It is announced as a play", "<p>Nobody hides anything.</p>"),
                    (
                        "About 8.40 p.m.",
                        "It is announced again",
                        (
                            "<p>After the last voice in New York has fallen silent. Those who had "
                            "switched over late had heard nothing of the kind so far.</p>"
                        ),
                    ),
                    (
                        "9.00 p.m.",
                        "It is over",
                        "<p>We were dressing up in a sheet and saying boo, says Orson Welles.</p>",
                    ),
                    ("31 October", "The reporters arrive", ""),
                ),
            ),
            Cast(
                "Whom one hears",
                (
                    ("orson-welles", "the professor, who sees nothing unusual"),
                    ("frank-readick", "the reporter in the field"),
                    ("kenny-delmar", "a Secretary who sounds like a President"),
                    ("ray-collins", "the last voice over New York"),
                ),
            ),
            Heading("What the papers made of it", "3"),
            Text(
                "<p>Newspapers had reasons of their own to call radio dangerous; it was taking "
                "their advertisers. The front pages of 31 October told of a country in flight. "
                "Those who went looking for it afterwards found some hundreds of telephone calls, "
                "some real fear, and a large number of people who had been listening to the "
                "comedian on the other station.</p>"
            ),
        ),
        related=("the-mercury-theatre-on-the-air", "julius-caesar"),
        release=Release(ago=timedelta(days=7)),
    ),
    Article(
        key="an-anagram-in-black",
        title="An anagram in black",
        kicker="Silent cinema",
        headline="An Anagram in Black",
        standfirst=(
            "Irma Vep has no past, no motive and hardly a line to say. A hundred years on she is "
            "still the one we remember."
        ),
        category="serials",
        art=_art("cards", "rose", "An anagram in black"),
        alt="Three overlapping circles printed in rose, peach and wine red",
        bylines=(("tomas-reyes", "Words"),),
        genres=("crime",),
        tags=("paris", "serial", "silent film"),
        printed=timedelta(days=17),
        body=(
            Text(
                "<p>She arrives late. For two whole films the gang of "
                '<a href="demo:les-vampires">Les Vampires</a> gets on without her. Then, in '
                '<a href="demo:the-red-codebook">the third</a>, a poster outside a cabaret shows a '
                "name, and the letters of the name begin to move.</p>"
            ),
            Heading("A costume and a walk"),
            Text(
                "<p>Musidora plays her in a suit of black that covers everything and hides "
                "nothing. The suit is practical; one climbs in it. Around her the men change "
                "beards, titles and professions. She mostly changes windows.</p>"
            ),
            Quote(
                "The men of the gang have disguises. She has an outline.",
                "Tomás Reyes",
            ),
            Picture(
                _art("cipher", "ink", "IRMA VEP"),
                "Rows of geometric signs with one block of them on paper",
                "The name was a cipher before there was a person to go with it.",
            ),
            Card("the-red-codebook", "Her first appearance"),
        ),
        members_body=(
            Heading("The woman behind it"),
            Text(
                "<p>Jeanne Roques took her stage name from a novel by Théophile Gautier and kept "
                "it for everything that followed: the music hall, the serials, and the films that "
                "she directed and produced herself when she had had enough of climbing.</p><p>She "
                "wrote, painted and sang. In her last years she worked at the Cinémathèque in "
                "Paris, where visitors did not always know who was selling them their ticket.</p>"
            ),
            Quote(
                "An actress is remembered for a part. She outlived hers by forty years.",
                "Tomás Reyes",
            ),
        ),
        related=("les-vampires", "the-night-the-music-kept-stopping"),
        release=Release(ago=timedelta(days=5)),
    ),
    Article(
        key="how-to-build-a-moon",
        title="How to build a moon",
        kicker="Workshop",
        headline="How to Build a Moon",
        standfirst=(
            "You need a glass house, plaster, a trapdoor and patience. Notes from the workshop of "
            "Georges Méliès."
        ),
        category="silent-cinema",
        art=Art("projector", "lantern-moon", Words("How to build a moon")),
        alt="A projector on a hill whose beam ends in the full moon",
        bylines=(("tomas-reyes", "Words"), ("ines-valcourt", "Pictures")),
        genres=("fantasy",),
        tags=("behind the scenes", "moon", "trick film"),
        sponsored_label="Presented by the Harbour Street Film Club",
        printed=timedelta(days=11),
        body=(
            Text(
                "<p>The studio at Montreuil was built of glass because the only light that could "
                "be had for nothing was the sun. Its stage had the measurements of the theatre its "
                "owner already possessed, and the same trapdoors.</p>"
            ),
            Heading("Four steps"),
            Text(
                "<ol><li>Paint the sky first. Everything else stands in front of it.</li>"
                "<li>Cast the face in plaster and let the actor look out of it.</li>"
                "<li>Do not move the camera; move the moon.</li>"
                "<li>Stop the film, change the scene, go on. Nobody will see where you were.</li>"
                "</ol>"
            ),
            Picture(
                _art("reels", "rose", "Two reels"),
                "Two film reels joined by a waving strip of film",
                "Every copy could be had in colour, for a little more: it was painted by hand.",
            ),
            Gallery(
                "From the workshop",
                (
                    Picture(
                        Art("projector", "lantern-moon", Words("The beam")),
                        "A projector on a hill whose beam ends in the full moon",
                        "The light comes from behind, where the stage hands stand.",
                    ),
                    Picture(
                        _art("hourglass", "green", "Hold still"),
                        "An hourglass with a thin stream of sand, on rays of green",
                        "How long one stands still while the scene is changed.",
                    ),
                    Picture(
                        _art("pages", "plum", "The plan"),
                        "Typed pages flying over an orange ground",
                        "The plan, as far as there was one.",
                    ),
                ),
            ),
            Play("a-trip-to-the-moon", "The landing, and the eye it lands in", start=330),
            Quote(
                "The magician shows you the empty hat. Méliès shows you the empty moon.",
                "Tomás Reyes",
            ),
        ),
        related=("the-lantern-dreamers", "a-trip-to-the-moon", "the-impossible-voyage"),
        release=Release(ago=timedelta(days=4)),
    ),
    Article(
        key="a-listeners-guide-to-1938",
        title="A listener’s guide to 1938",
        kicker="Guide",
        headline="A Listener’s Guide to 1938",
        standfirst=(
            "Where to begin with the Mercury Theatre, and what to do with your eyes meanwhile."
        ),
        category="guides",
        art=_art("pages", "plum", "A listener's guide to 1938"),
        alt="Typed pages flying over an orange ground",
        bylines=(("nora-ellery", "Words"),),
        genres=("drama",),
        tags=("guide", "radio"),
        body=(
            Text(
                "<p>Radio drama asks for one thing that has become rare: an hour in which the "
                "hands are busy and the head is not. Ironing is ideal. So are dishes, knitting, "
                "and long straight roads.</p>"
            ),
            Heading("If you have one evening"),
            Card("dracula", "For a dark one"),
            Card("treasure-island", "For a family"),
            Card("the-immortal-sherlock-holmes", "For rain"),
            Table(
                "Three evenings",
                (
                    ("Play", "First heard", "For"),
                    ("Dracula", "11 July 1938", "a dark one"),
                    ("Treasure Island", "18 July 1938", "a family"),
                    ("The Immortal Sherlock Holmes", "25 September 1938", "rain"),
                ),
            ),
            CallOut(
                "tip",
                "Headphones",
                "<p>The studio stood in one room, and so did the audience. With <b>headphones</b> "
                "one hears where the walls are.</p>",
                ("What to hear first", "dracula"),
            ),
            Heading("If you have a season"),
            Text(
                '<p>Begin with <a href="demo:first-person-singular">First Person Singular</a> and '
                "go "
                "on in order. The company gets better in front of one’s ears.</p>"
            ),
            Row(
                "If you have a long journey",
                ("julius-caesar", "the-war-of-the-worlds", "les-vampires", "nosferatu"),
            ),
        ),
        related=("first-person-singular", "sunday-nights"),
        release=Release(ago=timedelta(days=2), until=timedelta(days=30)),
    ),
    Article(
        key="the-dinosaur-who-took-orders",
        title="The dinosaur who took orders",
        kicker="Early animation",
        headline="The Dinosaur Who Took Orders",
        standfirst="In 1914 a cartoonist stood on a stage with a whip, and a drawing bowed to him.",
        category="early-animation",
        art=Art("valley", "lantern-sun", Words("The dinosaur who took orders")),
        alt="A long-necked dinosaur by a lake under a violet sky",
        bylines=(("tomas-reyes", "Words"),),
        genres=("animation",),
        tags=("dinosaur", "hand-drawn", "vaudeville"),
        body=(
            Text(
                "<p>Winsor McCay’s act was simple. He stood beside the screen and gave orders, and "
                '<a href="demo:gertie-the-dinosaur">Gertie</a> obeyed, or did not. When she was '
                "scolded she cried. At the end he walked behind the screen, appeared on it, drawn, "
                "and was carried off on her back.</p>"
            ),
            Heading("Thousands of sheets"),
            Text(
                "<p>Every picture was drawn complete, background and all, because the trick of "
                "laying a transparent sheet over a painted scene was not yet in use. The rocks "
                "tremble a little. One gets used to it, as to a small boat.</p>"
            ),
            Quote(
                "She is the first drawing that looks as if it had a mind to be elsewhere.",
                "Tomás Reyes",
            ),
            Card("little-nemo", "Where it began"),
            Embed(
                url="https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                provider="youtube",
                title="Big Buck Bunny 60fps 4K - Official Blender Foundation Short Film",
                author="Blender",
                picture="https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg",
                size=(200, 113),
                player="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed",
                caption="A century on: animals that disobey, drawn by no hand, free for all.",
            ),
        ),
        related=("little-nemo", "fantasmagorie"),
        release=Release(after=timedelta(minutes=10)),
    ),
    Article(
        key="silence-is-a-sound-effect",
        title="Silence is a sound effect",
        kicker="Studio craft",
        headline="Silence Is a Sound Effect",
        standfirst="Notes for a piece about the best cue in radio, the one nobody plays.",
        category="studio-craft",
        art=_art("hourglass", "green", "Silence is a sound effect"),
        alt="An hourglass with a thin stream of sand, on rays of green",
        bylines=(("nora-ellery", "Words"),),
        genres=("drama",),
        tags=("behind the scenes", "radio"),
        body=(
            Text(
                "<p>To be written: the closing of <i>Dracula</i>, the pause in New Jersey, and "
                "why a studio is never really quiet.</p>"
            ),
        ),
        related=("music-for-a-voice",),
        release=Release(is_draft=True),
    ),
)
