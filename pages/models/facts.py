"""The lists of facts each type of title has: ratings, awards, and the numbers others know it by."""

from django.db import models
from modelcluster.fields import ParentalKey

from media_catalog.models import AbstractAward, AbstractExternalId, AbstractRating


class ShowRating(AbstractRating):
    page = ParentalKey("pages.ShowPage", on_delete=models.CASCADE, related_name="ratings")


class ShowAward(AbstractAward):
    page = ParentalKey("pages.ShowPage", on_delete=models.CASCADE, related_name="awards")


class ShowExternalId(AbstractExternalId):
    item = ParentalKey("pages.ShowPage", on_delete=models.CASCADE, related_name="external_ids")


class SeasonRating(AbstractRating):
    page = ParentalKey("pages.SeasonPage", on_delete=models.CASCADE, related_name="ratings")


class SeasonAward(AbstractAward):
    page = ParentalKey("pages.SeasonPage", on_delete=models.CASCADE, related_name="awards")


class SeasonExternalId(AbstractExternalId):
    item = ParentalKey("pages.SeasonPage", on_delete=models.CASCADE, related_name="external_ids")


class EpisodeRating(AbstractRating):
    page = ParentalKey("pages.EpisodePage", on_delete=models.CASCADE, related_name="ratings")


class EpisodeAward(AbstractAward):
    page = ParentalKey("pages.EpisodePage", on_delete=models.CASCADE, related_name="awards")


class EpisodeExternalId(AbstractExternalId):
    item = ParentalKey("pages.EpisodePage", on_delete=models.CASCADE, related_name="external_ids")


class MovieRating(AbstractRating):
    page = ParentalKey("pages.MoviePage", on_delete=models.CASCADE, related_name="ratings")


class MovieAward(AbstractAward):
    page = ParentalKey("pages.MoviePage", on_delete=models.CASCADE, related_name="awards")


class MovieExternalId(AbstractExternalId):
    item = ParentalKey("pages.MoviePage", on_delete=models.CASCADE, related_name="external_ids")


class LiveEventRating(AbstractRating):
    page = ParentalKey("pages.LiveEventPage", on_delete=models.CASCADE, related_name="ratings")


class LiveEventAward(AbstractAward):
    page = ParentalKey("pages.LiveEventPage", on_delete=models.CASCADE, related_name="awards")


class LiveEventExternalId(AbstractExternalId):
    item = ParentalKey("pages.LiveEventPage", on_delete=models.CASCADE, related_name="external_ids")


class ExtraRating(AbstractRating):
    page = ParentalKey("pages.ExtraPage", on_delete=models.CASCADE, related_name="ratings")


class ExtraAward(AbstractAward):
    page = ParentalKey("pages.ExtraPage", on_delete=models.CASCADE, related_name="awards")


class ExtraExternalId(AbstractExternalId):
    item = ParentalKey("pages.ExtraPage", on_delete=models.CASCADE, related_name="external_ids")


class AlbumRating(AbstractRating):
    page = ParentalKey("pages.AlbumPage", on_delete=models.CASCADE, related_name="ratings")


class AlbumAward(AbstractAward):
    page = ParentalKey("pages.AlbumPage", on_delete=models.CASCADE, related_name="awards")


class AlbumExternalId(AbstractExternalId):
    item = ParentalKey("pages.AlbumPage", on_delete=models.CASCADE, related_name="external_ids")


class GameSessionRating(AbstractRating):
    page = ParentalKey("pages.GameSessionPage", on_delete=models.CASCADE, related_name="ratings")


class GameSessionAward(AbstractAward):
    page = ParentalKey("pages.GameSessionPage", on_delete=models.CASCADE, related_name="awards")


class GameSessionExternalId(AbstractExternalId):
    item = ParentalKey(
        "pages.GameSessionPage", on_delete=models.CASCADE, related_name="external_ids"
    )
