"""What is set for a site as a whole: feature switches, and addresses that moved."""

# The name of a switch, whether it is on, and what colleagues read about it.
SWITCHES: tuple[tuple[str, bool, str], ...] = (
    ("new-player", True, "The player with chapters. Off, frontends fall back to the plain one."),
    ("spoiler-shield", True, "Hides what gives an episode away from those who have yet to see it."),
    ("watch-together", False, "Evenings with a chat beside the picture. Being tried out."),
)

# An address that was once printed, and the page it leads to now.
REDIRECTS: tuple[tuple[str, str], ...] = (
    ("/podcast/", "nitrate-and-static"),
    ("/musidora/", "les-vampires"),
)
