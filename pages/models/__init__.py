"""The page types."""

from pages.models.article import ArticleByline, ArticlePage, ArticleRelated, ArticleTag
from pages.models.episode import EpisodeCredit, EpisodePage, EpisodeTag
from pages.models.home import HomePage
from pages.models.live_event import LiveEventCredit, LiveEventPage, LiveEventTag
from pages.models.live_status import LiveStatus
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
    "EpisodeCredit",
    "EpisodePage",
    "EpisodeTag",
    "HomePage",
    "LiveEventCredit",
    "LiveEventPage",
    "LiveEventTag",
    "LiveStatus",
    "MovieCredit",
    "MoviePage",
    "MovieTag",
    "ScheduleProblem",
    "SeasonPage",
    "ShowCredit",
    "ShowPage",
    "ShowTag",
    "StandardPage",
]
