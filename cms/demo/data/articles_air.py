"""The magazine on radio, and its guides for those who are new to all of this."""

from datetime import timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.values import Article, Card, Heading, Quote, Release, Text


def _art(scene: str, palette: str, title: str) -> Art:
    return Art(scene, palette, Words(title))


_NORA = (("nora-ellery", "Words"),)

AIR_ARTICLES: tuple[Article, ...] = (
    Article(
        key="the-longest-telephone-call",
        title="The longest telephone call",
        kicker="Radio drama",
        headline="The Longest Telephone Call",
        standfirst=(
            "A bed, a clock and a switchboard: why nobody has ever improved on Sorry, Wrong Number."
        ),
        category="radio-drama",
        art=_art("telephone", "paper-blue", "The longest telephone call"),
        alt="A candlestick telephone off its hook in a cone of light, on blue",
        bylines=(*_NORA, ("ines-valcourt", "Pictures")),
        genres=("mystery",),
        tags=("radio", "thriller"),
        printed=timedelta(days=32),
        revised=timedelta(days=30),
        body=(
            Text(
                "<p>On 25 May 1943 an actor missed his cue. In the last minute of <a "
                'href="demo:suspense-sorry-wrong-number">Sorry, Wrong Number</a> a line came '
                "late, and listeners in the east of the country went to bed without knowing how "
                "it had ended. The station was telephoned all night. It could not have been "
                "better arranged.</p>"
            ),
            Heading("Real time, real line"),
            Text(
                "<p>The play lasts as long as what it tells. Agnes Moorehead sits up in bed, "
                "dials, is connected, is cut off, dials. She had the script on a table before her "
                "and played with her whole body; by the end, colleagues said, she was lying "
                "across it.</p><p>We hear only what the telephone hears. The stairs, the window, "
                "the kitchen do not exist until one of them makes a noise.</p>"
            ),
            Quote(
                "She is not a pleasant woman. That is why one cannot hang up on her.", "Nora Ellery"
            ),
            Card("suspense-sorry-wrong-number", "Listen alone, or better not"),
        ),
        members_body=(
            Heading("Eight times"),
            Text(
                "<p>She came back to the part seven times on the same programme, the last time in "
                "1960. Put next to each other the recordings are a diary of a voice: it gets "
                "lower, harder and, against all expectation, funnier.</p>"
            ),
        ),
        related=("suspense", "podcast-the-wrong-number"),
        release=Release(ago=timedelta(days=31)),
    ),
    Article(
        key="a-laugh-in-the-dark",
        title="A laugh in the dark",
        kicker="Radio drama",
        headline="A Laugh in the Dark",
        standfirst="Orson Welles was the Shadow for a year. The laugh belonged to somebody else.",
        category="radio-drama",
        art=_art("long-shadow", "paper-teal", "A laugh in the dark"),
        alt="The huge shadow of a man in a hat on a wall, a street lamp beside it, on teal",
        bylines=_NORA,
        genres=("crime", "mystery"),
        tags=("avenger", "radio"),
        body=(
            Text(
                "<p>Frank Readick spoke the question about evil and the hearts of men in the "
                "early thirties, through a glass held to his mouth, and followed it with a laugh "
                "that went down a staircase. When the programme was made over in 1937 and given "
                "to a celebrated young man of the theatre, the young man could do everything but "
                "that. So the old recording opened the show, and nobody was told.</p>"
            ),
            Heading("Half an hour, unrehearsed"),
            Text(
                "<p>Welles is said to have gone on the air without reading the script, so as to "
                "find out along with the audience whether he would be rescued. Listen to <a "
                'href="demo:the-shadow-the-silent-avenger">The Silent Avenger</a> with this in '
                "mind.</p>"
            ),
            Quote(
                "The hero is invisible. On radio, so is everybody. It took some nerve to call "
                "that a gift.",
                "Nora Ellery",
            ),
            Card("the-shadow"),
        ),
        related=("the-shadow", "the-mercury-theatre-on-the-air"),
        release=Release(ago=timedelta(days=3)),
    ),
    Article(
        key="how-to-watch-a-silent-film",
        title="How to watch a silent film",
        kicker="Guide",
        headline="How to Watch a Silent Film",
        standfirst=(
            "Six pieces of advice for a first evening. The most important one concerns your "
            "telephone."
        ),
        category="guides",
        art=_art("projector", "paper-teal", "How to watch a silent film"),
        alt="A projector whose beam ends in a yellow moon, on teal",
        bylines=(("tomas-reyes", "Words"),),
        genres=("drama",),
        tags=("guide", "silent film"),
        body=(
            Text(
                "<ol><li>Put the telephone away. You cannot listen with half an ear to what you "
                "have to look at.</li><li>Do not pity them for having no sound. They had an "
                "orchestra.</li><li>If people walk like hens, the speed is wrong. Try another "
                "copy.</li><li>Read the titles aloud when there are children; they will want to "
                "do the villain.</li><li>Look at the edges. Nobody told the "
                "passers-by.</li><li>Begin with something short.</li></ol>"
            ),
            Heading("Three to begin with"),
            Card("first-minutes-the-sprinkler-sprinkled", "Under a minute"),
            Card("sherlock-jr", "Three quarters of an hour"),
            Card("nosferatu", "An evening"),
        ),
        related=("safety-last", "the-lantern-dreamers", "a-listeners-guide-to-1938"),
        release=Release(ago=timedelta(days=16)),
    ),
    Article(
        key="what-belongs-to-everybody",
        title="What belongs to everybody",
        kicker="Guide",
        headline="What Belongs to Everybody",
        standfirst=(
            "The public domain is not a rubbish heap and not a shop. It is the part of the library "
            "with no door."
        ),
        category="guides",
        art=_art("pages", "paper-green", "What belongs to everybody"),
        alt="Typed pages flying over a ground that turns from orange to green",
        bylines=_NORA,
        genres=("documentary",),
        tags=("guide", "rights"),
        body=(
            Text(
                "<p>A work is protected for a time, and then it is not. How long depends on where "
                "you are: in many countries it is seventy years from the death of the last "
                "author; in the United States it depends on the year of publication as well. The "
                "same film can be free in one country and somebody’s property next door. That is "
                "why some of our titles appear in some places only.</p>"
            ),
            Heading("What is free, and what is not"),
            Text(
                "<p>The film may be free and its new music not. The story may be free and its "
                "translation not. A name may be free in a title and a trademark on a mug. When in "
                "doubt we leave it out.</p>"
            ),
            Quote("Nothing in it is for sale, and everything in it is for use.", "Nora Ellery"),
            Card("within-our-gates", "Free, and nearly lost"),
        ),
        related=("how-to-watch-a-silent-film",),
        search_description="What the public domain is, and why it differs from country to country.",
        release=Release(after=timedelta(days=2, hours=3)),
    ),
)
