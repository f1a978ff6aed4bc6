"""Pages, made and published the way editors do it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar

import factory
from django.utils import timezone
from django.utils.text import slugify
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page, Site

from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    ExtraPage,
    GameSessionPage,
    HomePage,
    LiveEventPage,
    MoviePage,
    SeasonPage,
    ShowPage,
    StandardPage,
)
from tests.factories.media_catalog import locale
from tests.factories.publishing import bring_to_state


class _PageFactory(factory.django.DjangoModelFactory):
    """A page below `parent`; `published=False` leaves a draft, `go_live_at` in the future leaves a
    scheduled one. Children (credits, tags, …) are saved with the first revision. `rated` is short
    for one rating: `rated="fsk:16"`.
    """

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    _default_parent: ClassVar[type["_PageFactory"] | None] = None
    slug = factory.LazyAttributeSequence(lambda page, number: f"{slugify(page.title)}-{number}")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        published = kwargs.pop("published", True)
        times = {name: kwargs.pop(name, None) for name in ("go_live_at", "expire_at")}
        parent = kwargs.pop("parent", None) or cls._parent()
        related = {name: kwargs.pop(name) for name in children(model_class) & kwargs.keys()}
        if rated := kwargs.pop("rated", ""):
            related["ratings"] = ratings(model_class, rated)
        page = model_class(*args, live=False, locale=parent.locale, **kwargs)
        parent.refresh_from_db()
        parent.add_child(instance=page)
        for name, rows in related.items():
            _relate(page, name, rows)
        return bring_to_state(page, published=published, **times)

    @classmethod
    def _parent(cls) -> Any:
        assert cls._default_parent is not None
        return cls._default_parent()


def children(model: Any) -> set[str]:
    """The lists of a page that are saved with its revisions."""
    rows = {each.get_accessor_name() for each in get_all_child_relations(model)}
    return rows | {each.name for each in get_all_child_m2m_relations(model)} | {"tags"}


def ratings(model: Any, *pairs: str) -> list[Any]:
    """Rows of ratings: `ratings(ShowPage, "fsk:16")`; none for empty ones."""
    row = model.ratings.rel.related_model
    parts = [pair.partition(":") for pair in pairs if pair]
    return [
        row(system=system, value=value, sort_order=place)
        for place, (system, _, value) in enumerate(parts)
    ]


def _relate(page: Any, name: str, rows: list[Any]) -> None:
    manager = getattr(page, name)
    if name == "tags":
        manager.add(*rows)
    else:
        manager.set(rows)
    page.save()


class HomePageFactory(_PageFactory):
    """The home page of a language; there is one, so an existing one is returned."""

    class Meta:
        model = HomePage

    title = "Home"
    slug = "home"

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> HomePage:
        language = kwargs.pop("language", "en")
        home: HomePage | None = HomePage.objects.filter(locale=locale(language)).first()
        if home is None:
            home = cls._new(language, **kwargs)
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={
                "hostname": "localhost",
                "port": 80,
                "root_page": _first_home(home),
            },
        )
        Site.clear_site_root_paths_cache()
        return home

    @classmethod
    def _new(cls, language: str, **kwargs: Any) -> HomePage:
        root = Page.get_first_root_node()
        fields = {**kwargs, "slug": "home" if language == "en" else f"home-{language}"}
        # Home pages of all languages are one item.
        if other := HomePage.objects.first():
            fields["translation_key"] = other.translation_key
        root.get_children().filter(slug=fields["slug"]).delete()
        root.refresh_from_db()
        page = HomePage(live=False, locale=locale(language), **fields)
        root.add_child(instance=page)
        home: HomePage = bring_to_state(page, published=True)
        return home


def _first_home(home: HomePage) -> HomePage:
    english: HomePage | None = HomePage.objects.filter(locale__language_code="en").first()
    return english or home


class ShowPageFactory(_PageFactory):
    class Meta:
        model = ShowPage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Show {number}")


class SeasonPageFactory(_PageFactory):
    class Meta:
        model = SeasonPage

    _default_parent = ShowPageFactory
    number = factory.Sequence(lambda number: number + 1)
    title = factory.LazyAttribute(lambda season: f"Season {season.number}")


class EpisodePageFactory(_PageFactory):
    class Meta:
        model = EpisodePage

    _default_parent = SeasonPageFactory
    number = factory.Sequence(lambda number: Decimal(number + 1))
    title = factory.LazyAttribute(lambda episode: f"Episode {episode.number}")


class ExtraPageFactory(_PageFactory):
    class Meta:
        model = ExtraPage

    _default_parent = ShowPageFactory
    title = factory.Sequence(lambda number: f"Trailer {number}")


class MoviePageFactory(_PageFactory):
    class Meta:
        model = MoviePage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Movie {number}")


class LiveEventPageFactory(_PageFactory):
    """An event of next week, which nobody has touched yet."""

    class Meta:
        model = LiveEventPage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Live event {number}")
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))


class AlbumPageFactory(_PageFactory):
    class Meta:
        model = AlbumPage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Album {number}")


class GameSessionPageFactory(_PageFactory):
    class Meta:
        model = GameSessionPage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Game session {number}")
    game = "Hnefatafl"


class ArticlePageFactory(_PageFactory):
    class Meta:
        model = ArticlePage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Article {number}")


class CollectionPageFactory(_PageFactory):
    class Meta:
        model = CollectionPage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Collection {number}")


class StandardPageFactory(_PageFactory):
    class Meta:
        model = StandardPage

    _default_parent = HomePageFactory
    title = factory.Sequence(lambda number: f"Information {number}")
