"""The page types."""

from pages.models.article import ArticleByline, ArticlePage, ArticleRelated, ArticleTag
from pages.models.episode import EpisodeCredit, EpisodePage, EpisodeTag
from pages.models.facts import (
    EpisodeAward,
    EpisodeExternalId,
    EpisodeRating,
    MovieAward,
    MovieExternalId,
    MovieRating,
    SeasonAward,
    SeasonExternalId,
    SeasonRating,
    ShowAward,
    ShowExternalId,
    ShowRating,
)
from pages.models.home import HomePage
from pages.models.movie import MovieCredit, MoviePage, MovieTag
from pages.models.schedule import ScheduleProblem
from pages.models.season import SeasonPage
from pages.models.show import ShowCredit, ShowPage, ShowTag
from pages.models.standard import StandardPage

__all__ = [
    "ArticleByline",
    "ArticlePage",
    "ArticleRelated",
    "ArticleTag",
    "EpisodeAward",
    "EpisodeCredit",
    "EpisodeExternalId",
    "EpisodePage",
    "EpisodeRating",
    "EpisodeTag",
    "HomePage",
    "MovieAward",
    "MovieCredit",
    "MovieExternalId",
    "MoviePage",
    "MovieRating",
    "MovieTag",
    "ScheduleProblem",
    "SeasonAward",
    "SeasonExternalId",
    "SeasonPage",
    "SeasonRating",
    "ShowAward",
    "ShowCredit",
    "ShowExternalId",
    "ShowPage",
    "ShowRating",
    "ShowTag",
    "StandardPage",
]
