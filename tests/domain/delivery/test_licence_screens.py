"""Licences in the editor: who may look and who may give, what is typed, and what comes of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry

from delivery.documents import registry
from delivery.models import Showing
from delivery.services import LICENCES_CHANGED
from delivery.values import Audience
from entitlements.models import TerritoryGroup
from entitlements.selectors import licences
from pages.models import EpisodePage, ShowPage
from pages.models.panels import LicencesPanel
from tests.domain.delivery.licence_desk import browser, form, stored, title, url
from tests.factories.licences import TerritoryGroupFactory, commit, grant
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

GIVE = {"Rights manager", "Managing editor", "Administrator"}
LOOK = {*GIVE, "Editor", "Author"}
ROLES = sorted({*LOOK, "Moderator"})


@pytest.fixture
def rights(db: None) -> Client:
    return browser("Rights manager")


@pytest.fixture
def show(drain: Callable[[], None]) -> ShowPage:
    made: ShowPage = ShowPageFactory(title="Les Vampires")
    drain()
    return made


@pytest.mark.parametrize("role", ROLES)
def test_who_looks_at_licences(role: str, show: ShowPage) -> None:
    grant(show, only=["DE"])
    client = browser(role)
    answers = {
        name: client.get(reverse(name, args=[show.pk])) for name in ("licences", "licences_picture")
    }
    assert {each.status_code for each in answers.values()} == {200 if role in LOOK else 302}
    if role in LOOK:
        page = answers["licences"].content.decode()
        assert "Only in Germany" in page
        assert ("Save licences" in page) == (role in GIVE)


@pytest.mark.parametrize("role", ROLES)
def test_who_gives_licences(role: str, show: ShowPage) -> None:
    grant(show, only=["DE"])
    before = stored(show)
    answer = browser(role).post(url(show), form(show, {"reach": "only", "codes": ["AT"]}))
    assert answer.status_code == 302
    if role in GIVE:
        assert answer["Location"] == url(show)
        assert [terms.codes for terms in stored(show)] == [{"AT"}]
    else:
        assert answer["Location"] != url(show)
        assert stored(show) == before
        assert not PageLogEntry.objects.filter(action=LICENCES_CHANGED).exists()


@pytest.mark.parametrize("role", ROLES)
def test_who_keeps_territory_groups(role: str) -> None:
    group = TerritoryGroupFactory(name="DACH")
    client = browser(role)
    seen = client.get(reverse("territory_groups:index")).status_code
    typed = {"name": "Nordics", "codes": ["SE", "NO"]}
    client.post(reverse("territory_groups:add"), typed)
    client.post(reverse("territory_groups:edit", args=[group.pk]), {"name": "D", "codes": ["DE"]})
    names = set(TerritoryGroup.objects.values_list("name", flat=True))
    assert (seen == 200) == (role in LOOK)
    assert names == ({"Nordics", "D"} if role in GIVE else {"DACH"})
    client.post(reverse("territory_groups:delete", args=[group.pk]))
    assert TerritoryGroup.objects.filter(pk=group.pk).exists() == (role not in GIVE)


def test_a_rights_manager_gives_licences_without_touching_the_text(
    rights: Client, show: ShowPage
) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[show.pk])
    assert rights.get(edit).status_code == 302
    revisions = show.revisions.count()
    rights.post(url(show), form(show, {"kind": "playback", "platforms": ["tv"]}))
    assert [terms.platforms for terms in stored(show)] == [{"tv"}]
    assert show.revisions.count() == revisions


def test_who_has_no_place_in_the_tree_sees_no_licences_of_it(show: ShowPage) -> None:
    client = browser("Rights manager")
    assert client.get(url(show)).status_code == 200
    GroupPagePermission.objects.filter(group__name="Rights manager").delete()
    assert client.get(url(show)).status_code == 302


def test_what_stands_above_ones_own_place_is_only_walked_through(show: ShowPage) -> None:
    season = SeasonPageFactory(parent=show)
    group = Group.objects.get(name="Rights manager")
    right = GroupPagePermission.objects.filter(group=group).first()
    assert right is not None
    GroupPagePermission.objects.filter(group=group).delete()
    GroupPagePermission.objects.create(group=group, page=season, permission=right.permission)
    client = browser("Rights manager")
    row = {"reach": "only", "codes": ["AT"]}
    assert client.post(url(season), form(season, row))["Location"] == url(season)
    assert client.post(url(show), form(show, row))["Location"] != url(show)
    assert stored(season)
    assert stored(show) == []


def test_only_titles_have_licences(rights: Client, show: ShowPage) -> None:
    article = ArticlePageFactory(parent=show)
    assert rights.get(url(show)).status_code == 200
    assert rights.get(url(article)).status_code == 404
    assert rights.get(reverse("licences", args=[987654])).status_code == 404


def test_every_licensed_kind_has_the_picture_in_its_editor() -> None:
    for each in registry.all_types():
        handler = getattr(each.model, "edit_handler", None)
        tabs = handler.children if handler else []
        has = any(isinstance(panel, LicencesPanel) for tab in tabs for panel in tab.children)
        assert has == each.licensed, each.kind


def test_what_is_saved_is_what_was_typed(rights: Client, show: ShowPage) -> None:
    group = TerritoryGroupFactory()
    row = {
        "kind": "playback",
        "reach": "except",
        "codes": ["FR", "US"],
        "groups": [group.pk],
        "platforms": ["web", "mobile"],
        "starts_at": "2027-05-03T12:00",
        "ends_at": "2027-06-03T12:00",
        "note": "Contract 7",
    }
    answer = rights.post(url(show), form(show, row, {}), follow=True)
    first, second = sorted(stored(show), key=lambda terms: terms.kind, reverse=True)
    assert (first.kind, first.reach, first.note) == ("playback", "except", "Contract 7")
    assert (first.codes, first.groups) == ({"FR", "US"}, {group.pk})
    assert first.platforms == {"web", "mobile"}
    assert first.start == datetime(2027, 5, 3, 12, tzinfo=UTC)
    assert first.end == datetime(2027, 6, 3, 12, tzinfo=UTC)
    assert (second.kind, second.reach, second.start, second.end) == (
        "catalogue",
        "world",
        None,
        None,
    )
    assert "Licences saved" in answer.content.decode()


def test_times_are_typed_in_ones_own_time_zone(rights: Client, show: ShowPage) -> None:
    user = rights.user  # type: ignore[attr-defined]
    user.time_zone = "Europe/Berlin"
    user.save()
    rights.post(url(show), form(show, {"starts_at": "2027-07-01T12:00"}))
    (terms,) = stored(show)
    assert terms.start == datetime(2027, 7, 1, 10, tzinfo=UTC)
    page = rights.get(url(show)).content.decode()
    assert "from 1 July 2027, 12:00" in page
    assert 'value="2027-07-01T12:00"' in page
    assert "Europe/Berlin" in page


def test_a_moment_that_is_left_alone_keeps_its_seconds(rights: Client, show: ShowPage) -> None:
    exact = datetime(2027, 7, 1, 10, 30, 15, 250, tzinfo=UTC)
    window = grant(show, start=exact)
    rights.post(
        url(show), form(show, {"id": window.pk, "starts_at": "2027-07-01T10:30", "note": "Seen"})
    )
    (terms,) = stored(show)
    assert (terms.id, terms.start, terms.note) == (window.pk, exact, "Seen")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"starts_at": "2027-05-03T12:00", "ends_at": "2027-05-03T11:00"}, "has to lie after"),
        ({"reach": "only"}, "needs at least one territory"),
        ({"reach": "only", "codes": ["XX"]}, "“XX” is no territory we know."),
        ({"codes": ["DE"]}, "names no territories"),
        ({"starts_at": "tomorrow"}, "Give a day and a time"),
        ({"ends_at": "9999-12-31T23:59"}, "Give a year from 1900 to 9000"),
        ({"kind": "stage"}, "stage is not one of the available choices"),
        ({"platforms": ["fridge"]}, "fridge is not one of the available choices"),
        ({"groups": ["987654"]}, "A group you chose (987654) has been deleted."),
        ({"note": "x" * 256}, "at most 255 characters"),
    ],
)
def test_a_mistake_is_named_and_all_that_was_typed_stays(
    rights: Client, show: ShowPage, row: dict[str, Any], reason: str
) -> None:
    grant(show, only=["DE"])
    before = stored(show)
    answer = rights.post(url(show), form(show, {"note": "Typed with care"}, row))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert reason in page
    assert "Typed with care" in page
    assert stored(show) == before


def test_a_form_without_its_counts_is_refused(rights: Client, show: ShowPage) -> None:
    grant(show)
    before = stored(show)
    answer = rights.post(url(show), {"seen": ""})
    assert answer.status_code == 200
    assert stored(show) == before


@pytest.mark.parametrize("count", ["-5", "1000000000"])
def test_a_form_with_impossible_counts_changes_nothing(
    rights: Client, show: ShowPage, count: str
) -> None:
    grant(show)
    before = stored(show)
    answer = rights.post(url(show), {**form(show), "licences-TOTAL_FORMS": count})
    assert answer.status_code == 200
    assert stored(show) == before


def test_rows_that_are_taken_away_go_even_when_they_are_wrong(
    rights: Client, show: ShowPage
) -> None:
    window = grant(show, only=["DE"])
    gone = {"id": window.pk, "reach": "only", "DELETE": "on"}
    rights.post(url(show), form(show, gone, {"note": "New"}))
    assert [terms.note for terms in stored(show)] == ["New"]


def test_whoever_saves_second_is_told_and_nothing_is_lost(rights: Client, show: ShowPage) -> None:
    read = licences.fingerprint([])
    other = browser("Managing editor")
    other.post(url(show), form(show, {"reach": "only", "codes": ["DE"]}, seen=read))
    answer = rights.post(url(show), form(show, {"note": "Mine"}, seen=read))
    page = answer.content.decode()
    assert "Somebody else has changed these licences" in page
    assert "May be listed: Only in Germany" in page
    assert "Mine" in page
    assert [terms.codes for terms in stored(show)] == [{"DE"}]
    again = answer.context["seen"]
    rights.post(url(show), form(show, {"note": "Mine"}, seen=again))
    assert [terms.note for terms in stored(show)] == ["Mine"]


def test_a_mistake_does_not_make_one_overlook_what_another_saved(
    rights: Client, show: ShowPage
) -> None:
    read = licences.fingerprint([])
    grant(show, only=["DE"])
    answer = rights.post(url(show), form(show, {"reach": "only"}, seen=read))
    right = form(show, {"reach": "only", "codes": ["US"]}, seen=answer.context["seen"])
    assert "Somebody else has changed" in rights.post(url(show), right).content.decode()
    assert [terms.codes for terms in stored(show)] == [{"DE"}]


def test_saving_closes_and_opens_by_the_next_read(
    rights: Client, show: ShowPage, drain: Callable[[], None], wait: Callable[..., None]
) -> None:
    germany = Showing.objects.visible(to=Audience(territory="DE")).filter(kind="show")
    anyone = Showing.objects.visible().filter(kind="show")
    assert anyone.exists()
    rights.post(url(show), form(show, {"reach": "only", "codes": ["DE"]}))
    commit()
    drain()
    assert (germany.exists(), anyone.exists()) == (True, False)


def test_the_pages_history_tells_of_it(rights: Client, show: ShowPage) -> None:
    rights.post(url(show), form(show, {"note": "First"}))
    entry = PageLogEntry.objects.get(action=LICENCES_CHANGED)
    assert entry.user == rights.user  # type: ignore[attr-defined]
    assert entry.page == show.page_ptr
    assert (entry.data["before"], len(entry.data["licences"])) == ([], 1)
    (row,) = licences.rows(title=title(show))
    rights.post(url(show), form(show, {"id": row.pk, "note": "First"}))
    assert PageLogEntry.objects.filter(action=LICENCES_CHANGED).count() == 1
    history = browser("Editor").get(reverse("wagtailadmin_pages:history", args=[show.pk]))
    assert "Licences changed: 1 now" in history.content.decode()


def test_a_group_that_is_named_stays(rights: Client, show: ShowPage) -> None:
    named, free = TerritoryGroupFactory(name="DACH"), TerritoryGroupFactory(name="Nordics")
    grant(show, groups=[named])
    delete = reverse("territory_groups:delete", args=[named.pk])
    page = rights.get(delete).content.decode()
    assert "cannot be deleted while licences name it" in page
    assert "Les Vampires" in page
    assert "Yes, delete" not in page
    rights.post(delete)
    rights.post(reverse("territory_groups:delete", args=[free.pk]))
    assert list(TerritoryGroup.objects.all()) == [named]
    with pytest.raises(ProtectedError):
        named.delete()


def test_groups_are_listed_by_country_and_use_and_found_by_name(
    rights: Client, show: ShowPage
) -> None:
    grant(show, groups=[TerritoryGroupFactory(name="DACH")])
    TerritoryGroupFactory(name="Nordics", codes=("SE", "NO", "DK", "FI", "IS"))
    index = reverse("territory_groups:index")
    page = rights.get(index).content.decode()
    assert "Austria, Germany and Switzerland" in page
    assert "1 licence" in page
    assert "Denmark, Finland, Iceland and 2 more" in page
    found = rights.get(index, {"q": "nord"}).content.decode()
    assert "Nordics" in found
    assert "DACH" not in found


@pytest.mark.parametrize("codes", [[], ["XX"]])
def test_a_group_names_known_territories(rights: Client, codes: list[str]) -> None:
    answer = rights.post(reverse("territory_groups:add"), {"name": "Empty", "codes": codes})
    assert answer.status_code == 200
    assert not TerritoryGroup.objects.exists()
    rights.post(reverse("territory_groups:add"), {"name": "Empty", "codes": ["DE"]})
    assert TerritoryGroup.objects.exists()


def picture(client: Client, page: Any) -> str:
    return client.get(reverse("licences_picture", args=[page.pk])).content.decode()


def test_the_picture_tells_what_comes_from_above(
    rights: Client, show: ShowPage, drain: Callable[[], None]
) -> None:
    episode: EpisodePage = EpisodePageFactory(parent=SeasonPageFactory(parent=show))
    assert "No licence here or above it" in picture(rights, episode)
    grant(show, only=["DE"], end=datetime(2031, 5, 3, tzinfo=UTC))
    drain()
    assert "No licence of its own: it follows the show’s." in picture(rights, episode)
    grant(episode, only=["DE", "AT"], end=datetime(2032, 1, 1, tzinfo=UTC))
    drain()
    drawn = picture(rights, episode)
    assert "Cut by the show’s licence until 3 May 2031, 00:00: only what both permit holds" in drawn
    assert "Cut by the show’s licence from 3 May 2031, 00:00 until 1 January 2032" in drawn
    assert "sr-bar--cut" in drawn
    assert "sr-bar--lost" in drawn
    assert "Can be played: Only in Germany, from" in drawn
    assert "until 3 May 2031" in drawn


def test_the_picture_tells_overlaps_and_gaps(rights: Client, show: ShowPage) -> None:
    days = [datetime(2031, month, 1, tzinfo=UTC) for month in (1, 2, 3, 4, 5)]
    grant(show, only=["DE", "US"], start=days[0], end=days[2])
    grant(show, only=["DE"], start=days[1], end=days[2])
    grant(show, start=days[3], end=days[4])
    drawn = picture(rights, show)
    assert "overlap from 1 February 2031, 00:00 until 1 March 2031" in drawn
    assert "gap from 1 March 2031, 00:00 until 1 April 2031" in drawn


def test_the_picture_of_what_nobody_sees_says_so(
    rights: Client, show: ShowPage, drain: Callable[[], None]
) -> None:
    draft = ShowPageFactory(published=False)
    assert "Viewers get nothing of it" in picture(rights, draft)
    assert "Viewers get nothing of it" not in picture(rights, show)


def test_titles_lead_to_their_licences_from_lists_and_menus(rights: Client, show: ShowPage) -> None:
    article = ArticlePageFactory(parent=show)
    inside = rights.get(reverse("wagtailadmin_explore", args=[show.pk])).content.decode()
    assert url(show) in inside
    assert url(article) not in inside
    above = reverse("wagtailadmin_explore", args=[show.get_parent().pk])
    assert url(show) in rights.get(above).content.decode()
    assert url(show) in rights.get(reverse("shows:index")).content.decode()
