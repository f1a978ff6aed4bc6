"""The page types."""

from pages.models.album import (
    AlbumCredit,
    AlbumOrganisation,
    AlbumPage,
    AlbumTag,
    AlbumTrack,
)
from pages.models.article import ArticleByline, ArticlePage, ArticleRelated, ArticleTag
from pages.models.collection import CollectionPage
from pages.models.episode import EpisodeCredit, EpisodeOrganisation, EpisodePage, EpisodeTag
from pages.models.extra import ExtraPage
from pages.models.facts import (
    AlbumAward,
    AlbumExternalId,
    AlbumRating,
    EpisodeAward,
    EpisodeExternalId,
    EpisodeRating,
    ExtraAward,
    ExtraExternalId,
    ExtraRating,
    GameSessionAward,
    GameSessionExternalId,
    GameSessionRating,
    LiveEventAward,
    LiveEventExternalId,
    LiveEventRating,
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
from pages.models.game_session import (
    GameSessionCredit,
    GameSessionOrganisation,
    GameSessionPage,
    GameSessionTag,
)
from pages.models.home import HomePage
from pages.models.live_event import (
    LiveEventCredit,
    LiveEventOrganisation,
    LiveEventPage,
    LiveEventTag,
)
from pages.models.live_status import LiveStatus
from pages.models.movie import MovieCredit, MovieOrganisation, MoviePage, MovieTag
from pages.models.schedule import ScheduleProblem
from pages.models.season import SeasonPage
from pages.models.show import ShowCredit, ShowOrganisation, ShowPage, ShowTag
from pages.models.standard import StandardPage

__all__ = [
    "AlbumAward",
    "AlbumCredit",
    "AlbumExternalId",
    "AlbumOrganisation",
    "AlbumPage",
    "AlbumRating",
    "AlbumTag",
    "AlbumTrack",
    "ArticleByline",
    "ArticlePage",
    "ArticleRelated",
    "ArticleTag",
    "CollectionPage",
    "EpisodeAward",
    "EpisodeCredit",
    "EpisodeExternalId",
    "EpisodeOrganisation",
    "EpisodePage",
    "EpisodeRating",
    "EpisodeTag",
    "ExtraAward",
    "ExtraExternalId",
    "ExtraPage",
    "ExtraRating",
    "GameSessionAward",
    "GameSessionCredit",
    "GameSessionExternalId",
    "GameSessionOrganisation",
    "GameSessionPage",
    "GameSessionRating",
    "GameSessionTag",
    "HomePage",
    "LiveEventAward",
    "LiveEventCredit",
    "LiveEventExternalId",
    "LiveEventOrganisation",
    "LiveEventPage",
    "LiveEventRating",
    "LiveEventTag",
    "LiveStatus",
    "MovieAward",
    "MovieCredit",
    "MovieExternalId",
    "MovieOrganisation",
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
    "ShowOrganisation",
    "ShowPage",
    "ShowRating",
    "ShowTag",
    "StandardPage",
]
