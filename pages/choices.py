"""Choices of the newsroom."""

# What cards, rows and related titles may name.
NAMEABLE_PAGES = [
    "pages.ShowPage",
    "pages.SeasonPage",
    "pages.EpisodePage",
    "pages.MoviePage",
    "pages.ArticlePage",
    "pages.StandardPage",
]

# What can be played within a text.
PLAYABLE_PAGES = ["pages.EpisodePage", "pages.MoviePage"]
