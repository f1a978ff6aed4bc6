"""What the demo may show where, on what and until when, counted from the moment of loading."""

from datetime import timedelta

from cms.demo.values import Licence

# The group's name and its territories.
GROUPS = {"DACH": ("DE", "AT", "CH")}

LICENCES = (
    # Only in the German-speaking countries: the finale from its first day, this one for playing.
    Licence(
        title="the-terrible-wedding",
        kind="catalogue",
        groups=("DACH",),
        note="Restored print: German-speaking countries only",
    ),
    Licence(
        title="hypnotic-eyes",
        kind="playback",
        groups=("DACH",),
        note="Restored print: German-speaking countries only",
    ),
    # Announced, and soon to be watched.
    Licence(
        title="the-thunder-master",
        kind="playback",
        after=timedelta(days=6),
        note="Premiere after the restoration",
    ),
    # To be watched for a little longer.
    Licence(
        title="the-dead-mans-escape",
        kind="playback",
        until=timedelta(days=9),
        note="Score licensed for one season",
    ),
    Licence(
        title="the-impossible-voyage",
        kind="playback",
        platforms=("web",),
        note="Colour print: web only",
    ),
)
