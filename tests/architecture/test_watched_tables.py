"""Nothing that compiling reads may change unnoticed: every table it reads carries triggers."""

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from delivery.documents import registry
from delivery.jobs import targets
from delivery.jobs.compiling import compile_item
from delivery.models import capture
from delivery.selectors import clock, places, states
from pages.choices import EventStatus
from pages.models import (
    AlbumCredit,
    AlbumOrganisation,
    AlbumTrack,
    ArticleByline,
    ArticleRelated,
    EpisodeOrganisation,
    GameSessionCredit,
    GameSessionOrganisation,
    LiveEventCredit,
    MovieCredit,
    MovieOrganisation,
    ShowAward,
    ShowCredit,
    ShowOrganisation,
)
from pages.services import live_events
from tests.factories.licences import TerritoryGroupFactory, grant
from tests.factories.media_catalog import (
    CatalogImageFactory,
    CategoryFactory,
    EmbedFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    AlbumPageFactory,
    ArticlePageFactory,
    CollectionPageFactory,
    EpisodePageFactory,
    ExtraPageFactory,
    GameSessionPageFactory,
    LiveEventPageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db

UNWATCHED = {
    "delivery_showing": "delivery's own rows; a change of theirs is followed while it is written",
    "django_content_type": "rows are made by migrations and never change",
    "wagtailcore_comment": "loading a revision brings editors' comments along; nothing shows them",
    "accounts_user": "loading a revision asks whether its owner still exists; nothing shows it",
}


def catalogue() -> None:
    """One of everything, each with all it can name, live and with a version scheduled."""
    genre, person, image = GenreFactory(), PersonFactory(), CatalogImageFactory()
    maker, franchise = OrganisationFactory(logo=image), FranchiseFactory(artwork=image)
    category = CategoryFactory(parent=CategoryFactory())
    show = ShowPageFactory(
        genres=[genre],
        tags=["radio"],
        credits=[ShowCredit(person=person)],
        organisations=[ShowOrganisation(organisation=maker)],
        franchise=franchise,
        awards=[ShowAward(name="Prize", year=1938, person=PersonFactory())],
        rated="fsk:12",
        landscape=image,
        category=category,
    )
    article = ArticlePageFactory(
        parent=show,
        lead_image=image,
        bylines=[ArticleByline(person=person)],
        related=[ArticleRelated(item=show)],
    )
    season = SeasonPageFactory(parent=show)
    episode = EpisodePageFactory(
        parent=season,
        genres=[genre],
        tags=["radio"],
        organisations=[EpisodeOrganisation(organisation=maker)],
    )
    movie = MoviePageFactory(
        genres=[genre],
        tags=["silent"],
        credits=[MovieCredit(person=person)],
        organisations=[MovieOrganisation(organisation=maker)],
        franchise=franchise,
        landscape=image,
        category=category,
    )
    event = LiveEventPageFactory(
        genres=[genre],
        tags=["premiere"],
        credits=[LiveEventCredit(person=person)],
        countdown_art=image,
        category=category,
        recording=movie,
    )
    live_events.change_status(page=event, wanted=EventStatus.ENDED, seen=EventStatus.PENDING)
    album = AlbumPageFactory(
        genres=[genre],
        tags=["shellac"],
        credits=[AlbumCredit(person=person, role="performer")],
        organisations=[AlbumOrganisation(organisation=maker, role="label")],
        tracks=[AlbumTrack(number=1, title="Side one", performer=PersonFactory())],
        franchise=franchise,
        square=image,
        category=category,
    )
    session = GameSessionPageFactory(
        genres=[genre],
        tags=["tabletop"],
        credits=[GameSessionCredit(person=person, role="player")],
        organisations=[GameSessionOrganisation(organisation=maker)],
        franchise=franchise,
        landscape=image,
        category=category,
        recording=movie,
    )
    grant(show, only=["US"], groups=[TerritoryGroupFactory()])
    extra = ExtraPageFactory(parent=movie, poster=image)
    rule = {"kinds": ["movie"], "genres": [genre.pk], "people": [person.pk], "tags": []}
    found = [{"type": "rule", "value": rule | {"order": "newest", "limit": 9}}]
    collection = CollectionPageFactory(poster=image, selection=json.dumps(found))
    embed = {"type": "embed", "value": {"url": EmbedFactory().address, "caption": ""}}
    page = StandardPageFactory(seo_image=image, body=json.dumps([embed]))
    works = (show, season, episode, movie, event, extra, album, session)
    for item in (*works, article, collection, page, genre, person, maker, franchise):
        item.go_live_at = timezone.now() + timedelta(days=1)
        item.save_revision().publish()


def tables_read(work: Callable[[], None]) -> set[str]:
    with CaptureQueriesContext(connection) as queries:
        work()
    return {
        table
        for query in queries
        for table in re.findall(r'(?:FROM|JOIN) "([a-z_0-9]+)"', query["sql"])
    }


def watched() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgname LIKE 'pgtrigger_delivery_%'"
        )
        return {row[0] for row in cursor.fetchall()}


def load_everything() -> None:
    found = targets.everything()
    for kind in registry.all_types():
        states.load(type=kind, pks=found[kind.kind], now=clock.instant())


def test_every_table_that_compiling_reads_is_watched() -> None:
    catalogue()
    read = tables_read(load_everything)
    assert {
        "wagtailcore_page",
        "pages_showcredit",
        "pages_showorganisation",
        "media_catalog_catalogimage",
    } <= read
    assert {"pages_seasonrating", "pages_showaward", "media_catalog_personexternalid"} <= read
    assert {"entitlements_licencewindow", "entitlements_territorygroup"} <= read
    assert "media_catalog_embed" in read
    assert read - watched() - UNWATCHED.keys() == set()


def test_compiling_itself_reads_nothing() -> None:
    catalogue()
    found = targets.everything()
    for kind in registry.all_types():
        loaded = states.load(type=kind, pks=found[kind.kind], now=clock.instant())
        assert loaded, f"{kind.kind}: add one of it to catalogue()"
        with CaptureQueriesContext(connection) as queries:
            for state in loaded:
                compile_item(state, **places.hosts())
        assert [query["sql"] for query in queries] == []


def test_loading_takes_as_many_statements_for_many_items_as_for_few() -> None:
    season = SeasonPageFactory()
    few = [EpisodePageFactory(parent=season).pk for _ in range(3)]
    many = few + [EpisodePageFactory(parent=season).pk for _ in range(9)]
    kind = registry.by_kind("episode")
    states.load(type=kind, pks=few, now=clock.instant())
    counts = []
    for pks in (few, many):
        with CaptureQueriesContext(connection) as queries:
            states.load(type=kind, pks=pks, now=clock.instant())
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_every_published_type_is_watched() -> None:
    types: list[type[Model]] = [*capture.page_types(), *capture.snippet_types()]
    assert {model._meta.db_table for model in types} <= watched()
