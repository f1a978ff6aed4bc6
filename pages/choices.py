"""Choices of the newsroom."""

from django.db import models

# What cards, rows and related titles may name.
NAMEABLE_PAGES = [
    "pages.ShowPage",
    "pages.SeasonPage",
    "pages.EpisodePage",
    "pages.MoviePage",
    "pages.ExtraPage",
    "pages.LiveEventPage",
    "pages.AlbumPage",
    "pages.GameSessionPage",
    "pages.ArticlePage",
    "pages.CollectionPage",
    "pages.StandardPage",
]

# What a rule may find.
RAIL_KINDS = [
    ("show", "Shows"),
    ("episode", "Episodes"),
    ("movie", "Movies"),
    ("live_event", "Live events"),
    ("album", "Albums"),
    ("game_session", "Game sessions"),
    ("extra", "Trailers and other extras"),
    ("article", "Articles"),
    ("collection", "Collections"),
]

# What can be played within a text.
PLAYABLE_PAGES = ["pages.EpisodePage", "pages.MoviePage"]

# What may be chosen as the recording of an event.
RECORDING_PAGES = ["pages.MoviePage", "pages.EpisodePage"]

# The name in a page's history of a change of its event's status.
STATUS_CHANGED = "pages.change_live_status"


class EventStatus(models.TextChoices):
    """Where a live event stands. People say so; no clock does."""

    PENDING = "pending", "Pending"
    LIVE = "live", "Live"
    ENDED = "ended", "Ended"
    CANCELLED = "cancelled", "Cancelled"
