"""Choices of the newsroom."""

# What cards, rows and related titles may name.
NAMEABLE_PAGES = [
    "pages.ShowPage",
    "pages.SeasonPage",
    "pages.EpisodePage",
    "pages.MoviePage",
    "pages.ExtraPage",
    "pages.ArticlePage",
    "pages.CollectionPage",
    "pages.StandardPage",
]

# What a rule may find.
RAIL_KINDS = [
    ("show", "Shows"),
    ("episode", "Episodes"),
    ("movie", "Movies"),
    ("extra", "Trailers and other extras"),
    ("article", "Articles"),
    ("collection", "Collections"),
]

# What can be played within a text.
PLAYABLE_PAGES = ["pages.EpisodePage", "pages.MoviePage"]
