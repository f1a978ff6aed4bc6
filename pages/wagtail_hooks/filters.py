"""Filters of the newsroom's listings of pages."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet, TextChoices
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.views.pages.listing import EditedByFilter
from wagtail.models import Page, PageLogEntry

from accounts.models import User
from entitlements.choices import territories
from media_catalog.choices import AlbumType, EpisodeKind, ExtraKind
from media_catalog.models import Category, Franchise, Genre, Organisation
from media_catalog.wagtail_hooks.fields import CategoryFilter
from media_catalog.wagtail_hooks.filters import (
    PresenceFilter,
    SearchableFilterSet,
    StatusFilter,
    YearFilter,
)
from pages.choices import EventStatus
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    ExtraPage,
    GameSessionPage,
    LiveEventPage,
    MoviePage,
    SeasonPage,
    ShowPage,
    StandardPage,
)
from pages.selectors import live_events


class BelowFilter(django_filters.ModelChoiceFilter):
    """Everything that stands below a chosen page."""

    def filter(self, queryset: QuerySet[Any], value: Page | None) -> QuerySet[Any]:
        if value is None:
            return queryset
        return queryset.filter(path__startswith=value.path, depth__gt=value.depth)


def _editors(request: Any) -> QuerySet[User]:
    edits = PageLogEntry.objects.filter(action="wagtail.edit").order_by()
    return User.objects.filter(pk__in=edits.values("user_id").distinct())


class PageListingFilterSet(SearchableFilterSet):
    """What every type can be filtered by."""

    status = StatusFilter()
    edited_by = EditedByFilter(
        label="Edited by", queryset=_editors, widget=forms.CheckboxSelectMultiple
    )
    latest_revision_created_at = django_filters.DateFromToRangeFilter(
        label="Updated", widget=DateRangePickerWidget
    )


class EventStatusFilter(django_filters.ChoiceFilter):
    """Where events stand."""

    def filter(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return live_events.with_status(queryset, value) if value else queryset


def genre_filter() -> django_filters.ModelMultipleChoiceFilter:
    return django_filters.ModelMultipleChoiceFilter(
        field_name="genres",
        label="Genre",
        queryset=Genre.objects.order_by("name"),
        widget=forms.CheckboxSelectMultiple,
    )


def show_filter() -> BelowFilter:
    return BelowFilter(label="Show", queryset=ShowPage.objects.order_by("title"))


def artwork_filter(field: str = "landscape") -> PresenceFilter:
    return PresenceFilter(field, label="Artwork", missing="Without artwork", there="With artwork")


def category_filter() -> CategoryFilter:
    return CategoryFilter(field_name="category", label="Category", queryset=Category.objects.all())


def organisation_filter() -> django_filters.ModelChoiceFilter:
    return django_filters.ModelChoiceFilter(
        field_name="organisations__organisation",
        label="Organisation",
        queryset=Organisation.objects.order_by("name"),
        distinct=True,
    )


def country_filter() -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        field_name="countries",
        label="Produced in",
        choices=lambda: territories().items(),
        empty_label="All",
        method=lambda pages, name, code: pages.filter(**{f"{name}__contains": [code]}),
    )


def kind_filter(field: str, kinds: type[TextChoices]) -> django_filters.MultipleChoiceFilter:
    return django_filters.MultipleChoiceFilter(
        field_name=field,
        label="Kind",
        choices=kinds.choices,
        widget=forms.CheckboxSelectMultiple,
    )


class WorkFilterSet(PageListingFilterSet):
    """What shows and movies can be filtered by."""

    genres = genre_filter()
    category = category_filter()
    franchise = django_filters.ModelChoiceFilter(
        label="Franchise", queryset=Franchise.objects.order_by("name")
    )
    organisation = organisation_filter()
    country = country_filter()
    year = YearFilter("release_date", label="Release year")
    artwork = artwork_filter()


class ShowFilterSet(WorkFilterSet):
    class Meta:
        model = ShowPage
        fields: list[str] = []


class SeasonFilterSet(PageListingFilterSet):
    show = show_filter()
    year = YearFilter("release_date", label="Release year")
    artwork = artwork_filter()

    class Meta:
        model = SeasonPage
        fields: list[str] = []


class EpisodeFilterSet(PageListingFilterSet):
    show = show_filter()
    episode_kind = kind_filter("episode_kind", EpisodeKind)
    genres = genre_filter()
    year = YearFilter("release_date", label="Release year")
    artwork = artwork_filter()

    class Meta:
        model = EpisodePage
        fields: list[str] = []


class MovieFilterSet(WorkFilterSet):
    class Meta:
        model = MoviePage
        fields: list[str] = []


class ExtraFilterSet(PageListingFilterSet):
    show = show_filter()
    extra_kind = kind_filter("extra_kind", ExtraKind)
    year = YearFilter("release_date", label="Release year")
    artwork = artwork_filter()

    class Meta:
        model = ExtraPage
        fields: list[str] = []


class LiveEventFilterSet(PageListingFilterSet):
    event = EventStatusFilter(
        label="Event status",
        choices=EventStatus.choices,
        empty_label="All",
        widget=forms.RadioSelect,
    )
    starts_at = django_filters.DateFromToRangeFilter(label="Starts", widget=DateRangePickerWidget)
    genres = genre_filter()
    category = category_filter()
    artwork = artwork_filter()

    class Meta:
        model = LiveEventPage
        fields: list[str] = []


class AlbumFilterSet(WorkFilterSet):
    album_type = kind_filter("album_type", AlbumType)

    class Meta:
        model = AlbumPage
        fields: list[str] = []


class GameSessionFilterSet(WorkFilterSet):
    class Meta:
        model = GameSessionPage
        fields: list[str] = []


class ArticleFilterSet(PageListingFilterSet):
    show = show_filter()
    category = category_filter()
    genres = genre_filter()
    year = YearFilter("first_published_at", label="Published in")
    artwork = artwork_filter("lead_image")

    class Meta:
        model = ArticlePage
        fields: list[str] = []


class CollectionFilterSet(PageListingFilterSet):
    artwork = artwork_filter()

    class Meta:
        model = CollectionPage
        fields: list[str] = []


class StandardFilterSet(PageListingFilterSet):
    class Meta:
        model = StandardPage
        fields: list[str] = []
