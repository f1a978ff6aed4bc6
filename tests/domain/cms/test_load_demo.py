"""Loading the demo: through editorial steps, once, and never over what an editor did."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from PIL import Image
from pytest_django.fixtures import Settings
from waffle.models import Switch
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

from accounts.models import User
from cms.demo import accounts, loading, orders, people, shelves, studio, titles, website
from cms.demo.arrangements import CuratedRail, RuleRail
from cms.demo.data import (
    ARTICLES,
    COLLECTIONS,
    EVENINGS,
    EXTRAS,
    FRANCHISES,
    GROUPS,
    INFORMATION,
    LICENCES,
    MOVIES,
    ORGANISATIONS,
    PEOPLE,
    RECORDS,
    REDIRECTS,
    SHOWS,
    SITTINGS,
    SWITCHES,
)
from cms.demo.data.lantern import LANTERN
from delivery.documents import registry
from delivery.services import LICENCES_CHANGED
from entitlements.models import LicenceWindow, TerritoryGroup
from media_catalog.choices import ShowFormat
from media_catalog.models import CatalogImage, Embed, Franchise, Genre, Organisation, Person
from pages.blocks import BodyBlock, RailsBlock, SelectionBlock
from pages.models import (
    AlbumPage,
    ArticlePage,
    CollectionPage,
    EpisodePage,
    ExtraPage,
    GameSessionPage,
    HomePage,
    LiveEventPage,
    LiveStatus,
    MoviePage,
    ShowPage,
    StandardPage,
)

EPISODES = [episode for show in SHOWS for season in show.seasons for episode in season.episodes]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _blank_pictures(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    """Drawing is tested elsewhere and takes most of the time; here one page draws for all."""
    settings.MEDIA_ROOT = str(tmp_path)
    file = io.BytesIO()
    Image.new("RGB", (64, 36)).save(file, "JPEG")

    def blank(**kwargs: Any) -> bytes:
        return file.getvalue()

    monkeypatch.setattr(studio, "workers", lambda: 0)
    monkeypatch.setattr(studio, "jpeg", blank)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """One show, the people in it, two rows, and no magazine."""
    names = {credit.person for each in LANTERN.seasons[0].episodes for credit in each.credits}
    names |= {credit.person for credit in LANTERN.credits}
    monkeypatch.setattr(people, "PEOPLE", [each for each in PEOPLE if each.key in names])
    monkeypatch.setattr(loading, "SHOWS", (LANTERN,))
    monkeypatch.setattr(loading, "MOVIES", ())
    monkeypatch.setattr(loading, "EXTRAS", ())
    monkeypatch.setattr(loading, "EVENINGS", ())
    monkeypatch.setattr(loading, "COLLECTIONS", ())
    monkeypatch.setattr(website, "REDIRECTS", (("/dreams/", LANTERN.key),))
    monkeypatch.setattr(loading, "RECORDS", ())
    monkeypatch.setattr(loading, "SITTINGS", ())
    monkeypatch.setattr(loading, "ARTICLES", ())
    monkeypatch.setattr(loading, "INFORMATION", ())
    rails = (CuratedRail("Tonight", (LANTERN.key,)), RuleRail("New", "episode", genre="fantasy"))
    monkeypatch.setattr(shelves, "RAILS", rails)


def load() -> int:
    return sum(made for _, made in loading.load())


def fingerprint() -> list[Any]:
    """Everything a second load could have touched."""
    return [
        list(Page.objects.order_by("pk").values_list("pk", "latest_revision", "last_published_at")),
        list(Person.objects.order_by("pk").values_list("pk", "latest_revision", "name")),
        list(Genre.objects.order_by("pk").values_list("pk", "latest_revision", "name")),
        list(Organisation.objects.order_by("pk").values_list("pk", "latest_revision", "name")),
        list(Franchise.objects.order_by("pk").values_list("pk", "latest_revision", "name")),
        list(User.objects.order_by("pk").values_list("pk", "password")),
        list(Redirect.objects.order_by("pk").values_list("pk", "old_path", "redirect_page")),
        list(Switch.objects.order_by("pk").values_list("pk", "active", "modified")),
        ModelLogEntry.objects.count(),
        CatalogImage.objects.count(),
        PageLogEntry.objects.count(),
    ]


@pytest.mark.slow
def test_the_whole_catalogue_loads_in_its_many_states() -> None:
    assert load() > 0
    assert ShowPage.objects.live().count() == len(SHOWS)
    assert {show.format for show in ShowPage.objects.all()} == set(ShowFormat)
    assert EpisodePage.objects.count() == len(EPISODES)
    assert EpisodePage.objects.live().count() == len(EPISODES) - 11
    assert MoviePage.objects.count() == len(MOVIES)
    assert MoviePage.objects.live().count() == len(MOVIES) - 2
    assert ExtraPage.objects.live().count() == len(EXTRAS) - 1
    extra = ExtraPage.objects.get(slug="trailer-metropolis-restored")
    assert extra.poster == MoviePage.objects.get(slug="metropolis").poster
    assert CollectionPage.objects.count() == len(COLLECTIONS)
    assert CollectionPage.objects.live().count() == len(COLLECTIONS) - 2
    for collection in CollectionPage.objects.all():
        assert collection.landscape
    assert LiveEventPage.objects.live().count() == len(EVENINGS)
    evening = LiveEventPage.objects.get(slug="metropolis-with-a-new-score")
    assert [(row.system, row.value) for row in evening.ratings.all()] == [("age", "12")]
    assert AlbumPage.objects.live().count() == len(RECORDS)
    assert GameSessionPage.objects.live().count() == len(SITTINGS)
    missing = {
        each.kind for each in registry.all_types() if not each.model._default_manager.exists()
    }
    assert missing == set(), "the demo shows none of these"
    assert sorted(str(each) for each in LiveStatus.objects.all()) == ["Cancelled", "Ended"]
    assert ArticlePage.objects.count() == len(ARTICLES)
    assert ArticlePage.objects.live().count() == len(ARTICLES) - 3
    assert StandardPage.objects.live().count() == len(INFORMATION) - 1
    assert Organisation.objects.filter(live=True).count() == len(ORGANISATIONS)
    assert Franchise.objects.filter(live=True).count() == len(FRANCHISES)
    nosferatu = MoviePage.objects.get(slug="nosferatu")
    assert (nosferatu.countries, str(nosferatu.franchise)) == (["DE"], "Dracula")
    assert [str(row.organisation) for row in nosferatu.organisations.all()] == ["Prana-Film"]
    assert Person.objects.filter(live=True).count() == len(PEOPLE)
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 14
    assert CatalogImage.objects.count() <= 250
    assert HomePage.objects.get().rails
    edited = EpisodePage.objects.get(slug="treasure-island")
    assert edited.has_unpublished_changes
    assert edited.get_latest_revision_as_object().tagline != edited.tagline
    article = ArticlePage.objects.get(slug="the-night-the-music-kept-stopping")
    versions = [each.get_latest_revision_as_object() for each in ArticlePage.objects.all()]
    # People can be chosen once the newsroom's screens are registered, which its addresses do.
    reverse("wagtailadmin_home")
    used = {block.block_type for version in versions for block in version.body}
    assert used == set(BodyBlock().child_blocks)
    for version in versions:
        BodyBlock().clean(version.body)
    for collection in CollectionPage.objects.all():
        SelectionBlock().clean(collection.selection)
    RailsBlock().clean(HomePage.objects.get().rails)
    assert Embed.objects.get().player
    assert f'id="{EpisodePage.objects.get(slug="the-war-of-the-worlds").pk}"' in str(
        article.body.raw_data[0]["value"]
    )
    assert LicenceWindow.objects.count() == len(LICENCES)
    assert [group.name for group in TerritoryGroup.objects.all()] == list(GROUPS)
    assert Redirect.objects.count() == len(REDIRECTS)
    assert Switch.objects.count() == len(SWITCHES)
    before = fingerprint()
    assert load() == 0
    assert fingerprint() == before


@pytest.mark.usefixtures("small")
def test_switches_and_redirects_somebody_changed_stay_changed() -> None:
    load()
    elsewhere = EpisodePage.objects.get(slug="little-nemo")
    Switch.objects.filter(name="new-player").update(active=False)
    Redirect.objects.update(redirect_page=elsewhere)
    assert load() == 0
    assert not Switch.objects.get(name="new-player").active
    assert Redirect.objects.get().redirect_page_id == elsewhere.pk


@pytest.mark.usefixtures("small")
def test_loading_again_changes_nothing_and_leaves_an_editors_work() -> None:
    load()
    episode = EpisodePage.objects.get(slug="fantasmagorie")
    episode.title = "Phantasmagoria"
    episode.slug = "phantasmagoria"
    episode.save_revision().publish()
    before = fingerprint()
    assert load() == 0
    assert fingerprint() == before
    assert EpisodePage.objects.get(pk=episode.pk).title == "Phantasmagoria"


@pytest.mark.usefixtures("small")
def test_licences_are_given_by_the_rights_manager_and_then_left_alone() -> None:
    load()
    page = EpisodePage.objects.get(slug="the-impossible-voyage")
    window = LicenceWindow.objects.get(public_id=page.translation_key)
    assert (window.kind, window.platforms) == ("playback", ["web"])
    entry = PageLogEntry.objects.get(page=page.pk, action=LICENCES_CHANGED)
    assert entry.user is not None
    assert entry.user.email == accounts.RIGHTS
    LicenceWindow.objects.update(platforms=["tv"])
    assert load() == 0
    assert LicenceWindow.objects.get().platforms == ["tv"]


@pytest.mark.usefixtures("small")
def test_histories_name_who_wrote_and_who_published() -> None:
    load()
    page = EpisodePage.objects.get(slug="little-nemo")
    entries = dict(PageLogEntry.objects.filter(page=page.pk).values_list("action", "user__email"))
    assert entries["wagtail.create"] == accounts.AUTHOR
    assert entries["wagtail.publish"] == accounts.EDITOR
    assert page.owner is not None
    assert page.owner.email == accounts.AUTHOR


@pytest.mark.usefixtures("small")
def test_a_load_that_was_killed_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*args: Any) -> Iterator[Any]:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(titles, "_load_episode", killed)
        with pytest.raises(KeyboardInterrupt):
            load()
    assert Person.objects.exists()
    assert not ShowPage.objects.exists()
    load()
    assert EpisodePage.objects.count() == 5
    assert load() == 0


@pytest.mark.usefixtures("small")
def test_only_what_is_missing_is_drawn() -> None:
    everything = len(list(orders.outstanding()))
    load()
    left = list(orders.outstanding())
    assert LANTERN.art is not None
    assert 0 < len(left) < everything
    assert (LANTERN.art, "poster") not in left


@pytest.mark.usefixtures("small")
def test_every_role_gets_a_log_in() -> None:
    load()
    for account in accounts.ACCOUNTS:
        user = User.objects.get(email=account.email)
        assert user.check_password(accounts.PASSWORD)
        assert [group.name for group in user.groups.all()] == [account.group]


def test_it_refuses_settings_that_are_not_for_demonstrations(settings: Settings) -> None:
    settings.SHOWRUNNER_DEMO = False
    with pytest.raises(CommandError, match="--force"):
        call_command("load_demo", stdout=io.StringIO())
    assert not User.objects.filter(email=accounts.AUTHOR).exists()


@pytest.mark.usefixtures("small")
def test_the_command_says_what_it_did(settings: Settings) -> None:
    settings.SHOWRUNNER_DEMO = False
    said = io.StringIO()
    call_command("load_demo", "--force", stdout=said)
    assert "The Lantern Dreamers: 7 created" in said.getvalue()
    assert accounts.PASSWORD in said.getvalue()
