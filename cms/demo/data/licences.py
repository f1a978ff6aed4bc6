"""What the demo may show where, on what and until when, counted from the moment of loading."""

from datetime import timedelta

from cms.demo.values import Licence

# The group's name and its territories.
GROUPS = {
    "DACH": ("DE", "AT", "CH"),
    "Nordics": ("DK", "FI", "IS", "NO", "SE"),
    "North America": ("CA", "US"),
}

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
    # A rediscovered print, and a cartoon whose copy may only be played across the ocean.
    Licence(
        title="within-our-gates",
        kind="playback",
        groups=("North America", "DACH"),
        note="Archive’s own scan: North America and the German-speaking countries",
    ),
    Licence(
        title="gullivers-travels",
        kind="playback",
        groups=("North America",),
        until=timedelta(days=40),
        note="Copy on loan until the exhibition ends",
    ),
    # No longer to be played, but still listed.
    Licence(
        title="suspense-the-burning-court",
        kind="playback",
        after=timedelta(days=-58),
        until=timedelta(days=-3),
        note="Transfer from disc: licence over, renewal asked for",
    ),
    # Soon to be played.
    Licence(
        title="the-shadow-the-blind-beggar-dies",
        kind="playback",
        after=timedelta(days=1, hours=12),
        note="New transfer",
    ),
    # For little longer.
    Licence(
        title="the-false-magistrate",
        kind="playback",
        until=timedelta(days=12),
        note="Orchestral score licensed for one season",
    ),
    Licence(
        title="haxan",
        kind="playback",
        groups=("Nordics", "DACH"),
        platforms=("web", "tv"),
        note="Tinted restoration: not on telephones",
    ),
    # Listed in North America only.
    Licence(
        title="suspense-the-black-curtain",
        kind="catalogue",
        groups=("North America",),
        note="The novel is still protected elsewhere",
    ),
)
