"""Titles with all below them, articles and information pages."""

from typing import Any

from wagtail.models import Page

from cms.demo import bodies, facts, origins
from cms.demo.desk import Desk
from cms.demo.pictures import hang, hang_all, worn
from cms.demo.values import (
    Article,
    Credit,
    Episode,
    Evening,
    Extra,
    Information,
    Movie,
    Season,
    Show,
    Title,
    Work,
)
from media_catalog.models import CatalogImage
from pages.choices import EventStatus
from pages.models import (
    ArticleByline,
    ArticlePage,
    ArticleRelated,
    EpisodeCredit,
    EpisodeOrganisation,
    EpisodePage,
    ExtraPage,
    LiveEventCredit,
    LiveEventPage,
    LiveStatus,
    MovieCredit,
    MovieOrganisation,
    MoviePage,
    SeasonPage,
    ShowCredit,
    ShowOrganisation,
    ShowPage,
    StandardPage,
)
from pages.services import live_events


def load_show(desk: Desk, show: Show) -> int:
    """Creates what is missing of a show; says how many pages that were."""
    made = _load_show_page(desk, show)
    parent = desk.existing(show.key)
    for season in show.seasons:
        made += _load_season(desk, season, parent)
    return made


def load_movie(desk: Desk, movie: Movie) -> int:
    if desk.has_page(movie.key):
        return 0
    rows = origins.organisations(desk, movie.key, MovieOrganisation)
    page = MoviePage(
        **work(desk, movie, MovieCredit),
        **facts.fields(desk, movie, MoviePage),
        organisations=rows,
        duration=movie.minutes * 60,
    )
    page.tags.add(*movie.tags)
    desk.issue_page(page, parent=desk.home(), key=movie.key, release=movie.release)
    return 1


def load_extra(desk: Desk, extra: Extra) -> int:
    if desk.has_page(extra.key):
        return 0
    parent = desk.existing(extra.of).specific
    page = ExtraPage(
        **_fields(extra),
        **facts.fields(desk, extra, ExtraPage),
        **worn(parent),
        extra_kind=extra.kind,
        duration=extra.seconds,
    )
    desk.issue_page(page, parent=parent, key=extra.key, release=extra.release)
    return 1


def load_evening(desk: Desk, evening: Evening) -> int:
    if desk.has_page(evening.key):
        return 0
    # Events are announced for full hours.
    starts_at = (desk.now + evening.starts).replace(minute=0, second=0, microsecond=0)
    page = LiveEventPage(
        **work(desk, evening, LiveEventCredit),
        **facts.fields(desk, evening, LiveEventPage),
        starts_at=starts_at,
        ends_at=starts_at + evening.lasts,
        doors_open_at=evening.doors and starts_at - evening.doors,
        time_zone=evening.zone,
        dvr_window=evening.go_back,
        recording_id=desk.page_pk(evening.recording) if evening.recording else None,
    )
    page.tags.add(*evening.tags)
    desk.issue_page(page, parent=desk.home(), key=evening.key, release=evening.release)
    for status in evening.status:
        live_events.change_status(
            page=page,
            wanted=EventStatus(status),
            seen=LiveStatus.of(page.translation_key).status,
            user=desk.editor,
        )
    return 1


def load_article(desk: Desk, article: Article) -> int:
    if desk.has_page(article.key):
        return 0
    page = ArticlePage(
        title=article.title,
        kicker=article.kicker,
        headline=article.headline,
        standfirst=article.standfirst,
        search_description=article.search_description,
        category=desk.category(article.category),
        correction_note=article.correction_note,
        sponsored_label=article.sponsored_label,
        first_published_on=article.printed and desk.now - article.printed,
        updated_on=article.revised and desk.now - article.revised,
        lead_image=hang(
            desk,
            art=article.art,
            shape="landscape",
            name=article.key,
            title=article.title,
            alt=article.alt,
        ),
        body=bodies.body(desk, key=article.key, blocks=article.body),
        members_body=bodies.body(desk, key=f"{article.key}-members", blocks=article.members_body),
        genres=desk.genres(article.genres),
        bylines=[
            ArticleByline(person=desk.person(person), role=role, sort_order=place)
            for place, (person, role) in enumerate(article.bylines)
        ],
        related=[
            ArticleRelated(item_id=desk.page_pk(key), sort_order=place)
            for place, key in enumerate(article.related)
        ],
    )
    page.tags.add(*article.tags)
    desk.issue_page(page, parent=desk.home(), key=article.key, release=article.release)
    return 1


def load_information(desk: Desk, information: Information) -> int:
    if desk.has_page(information.key):
        return 0
    page = StandardPage(
        title=information.title,
        introduction=information.introduction,
        body=bodies.body(desk, key=information.key, blocks=information.body),
    )
    desk.issue_page(page, parent=desk.home(), key=information.key, release=information.release)
    return 1


def _load_show_page(desk: Desk, show: Show) -> int:
    if desk.has_page(show.key):
        return 0
    rows = origins.organisations(desk, show.key, ShowOrganisation)
    page = ShowPage(
        **work(desk, show, ShowCredit),
        **facts.fields(desk, show, ShowPage),
        organisations=rows,
        format=show.format,
        episode_order=show.order,
    )
    page.tags.add(*show.tags)
    desk.issue_page(page, parent=desk.home(), key=show.key, release=show.release)
    return 1


def _load_season(desk: Desk, season: Season, parent: Page) -> int:
    made = 0
    if not desk.has_page(season.key):
        page = SeasonPage(
            **_fields(season),
            **_artwork(desk, season),
            **facts.fields(desk, season, SeasonPage),
            number=season.number,
        )
        desk.issue_page(page, parent=parent, key=season.key, release=season.release)
        made += 1
    home = desk.existing(season.key)
    return made + sum(_load_episode(desk, episode, home) for episode in season.episodes)


def _load_episode(desk: Desk, episode: Episode, parent: Page) -> int:
    if desk.has_page(episode.key):
        return 0
    page = EpisodePage(
        **_fields(episode),
        **facts.fields(desk, episode, EpisodePage),
        landscape=_still(desk, episode),
        number=episode.number,
        number_label=episode.label,
        episode_kind=episode.kind,
        absolute_number=episode.absolute,
        duration=episode.minutes * 60 if episode.minutes else None,
        body=bodies.body(desk, key=episode.key, blocks=episode.body),
        genres=desk.genres(episode.genres),
        credits=_credits(desk, EpisodeCredit, episode.credits),
        organisations=origins.organisations(desk, episode.key, EpisodeOrganisation),
    )
    page.tags.add(*episode.tags)
    desk.issue_page(page, parent=parent, key=episode.key, release=episode.release)
    return 1


def work(desk: Desk, work: Work, credit: type[Any]) -> dict[str, Any]:
    """The fields of everything that stands for itself."""
    return {
        **_fields(work),
        **_artwork(desk, work),
        "category": desk.category(work.category),
        "body": bodies.body(desk, key=work.key, blocks=work.body),
        "franchise": origins.franchise(desk, work.key),
        "genres": desk.genres(work.genres),
        "credits": _credits(desk, credit, work.credits),
    }


def _fields(title: Title) -> dict[str, Any]:
    return {
        "title": title.title,
        "tagline": title.tagline,
        "short_synopsis": title.short,
        "long_synopsis": title.long,
        "original_title": title.original_title,
        "original_language": title.language,
        "countries": origins.countries(title.key),
        "release_date": title.released,
        "search_description": title.search_description,
    }


def _still(desk: Desk, episode: Episode) -> CatalogImage | None:
    """An episode's own picture, if it has one."""
    if episode.art is None:
        return None
    return hang(
        desk,
        art=episode.art,
        shape="landscape",
        name=episode.key,
        title=episode.title,
        alt=episode.alt,
    )


def _artwork(desk: Desk, title: Title) -> dict[str, Any]:
    if title.art is None:
        return {}
    return dict(hang_all(desk, art=title.art, name=title.key, title=title.title, alt=title.alt))


def _credits(desk: Desk, model: type[Any], credits: tuple[Credit, ...]) -> list[Any]:
    return [
        model(
            person=desk.person(credit.person),
            role=credit.role,
            character=credit.character,
            sort_order=place,
        )
        for place, credit in enumerate(credits)
    ]
