"""Choices of the newsroom."""

# What cards, rows and related titles may name.
NAMEABLE_PAGES = [
    "pages.ShowPage",
    "pages.SeasonPage",
    "pages.EpisodePage",
    "pages.MoviePage",
    "pages.ExtraPage",
    "pages.ArticlePage",
    "pages.StandardPage",
]
