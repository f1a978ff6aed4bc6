"""What a visitor may want to know that is about no title."""

from datetime import timedelta

from cms.demo.values import Heading, Information, Release, Text

INFORMATION: tuple[Information, ...] = (
    Information(
        key="about-us",
        title="About this channel",
        introduction="Old radio and silent film, gathered to show what a catalogue can do.",
        body=(
            Text(
                "<p>Everything in this catalogue is a demonstration. The works are real and old; "
                "the pictures are drawn by the product itself, and every sentence was written for "
                'it. Begin with <a href="demo:nosferatu">Nosferatu</a>, or with '
                '<a href="demo:the-war-of-the-worlds">the night the Martians came</a>. What may be '
                'shown to whom, and why, is told in <a href="demo:what-belongs-to-everybody">a '
                "guide of its own</a>.</p>"
            ),
            Heading("Who writes here"),
            Text("<p>Three people who do not exist. They like trains, fog and loud clocks.</p>"),
        ),
        release=Release(ago=timedelta(days=50)),
    ),
    Information(
        key="how-to-watch",
        title="How to watch",
        introduction="In a browser, on a telephone, or on a television.",
        body=(
            Text(
                "<p>What is free needs no account. What may be watched differs by country and by "
                "device; a title says so where it does.</p>"
            ),
        ),
        release=Release(ago=timedelta(days=50)),
    ),
    Information(
        key="imprint",
        title="Imprint",
        introduction="Whose site this would be, if it were one.",
        body=(Text("<p>The name and address of a publisher belong here.</p>"),),
        release=Release(is_draft=True),
    ),
)
