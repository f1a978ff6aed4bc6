"""Who may do what in the editor, tried through its own screens."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import querydict_from_html

from media_catalog.models import Person
from pages.models import ShowPage
from tests.domain.accounts.conftest import SignIn
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import HomePageFactory, ShowPageFactory

ROLES = ("Author", "Editor", "Managing editor", "Rights manager", "Moderator", "Administrator")
NEWSROOM = {"Author", "Editor", "Managing editor", "Administrator"}
EDITORS = NEWSROOM - {"Author"}
CHIEFS = {"Managing editor", "Administrator"}


class Ground:
    """What the screens are tried on."""

    def __init__(self) -> None:
        self.home = HomePageFactory()
        self.show = ShowPageFactory(parent=self.home)
        self.person = PersonFactory()

    def page(self, name: str, *args: Any) -> str:
        return reverse(f"wagtailadmin_pages:{name}", args=args or [self.show.pk])

    def snippet(self, name: str, *args: Any) -> str:
        return reverse(Person.snippet_viewset.get_url_name(name), args=args)


SCREENS: dict[str, tuple[Callable[[Ground], str], set[str]]] = {
    "dashboard": (lambda g: reverse("wagtailadmin_home"), set(ROLES)),
    "own account": (lambda g: reverse("wagtailadmin_account"), set(ROLES)),
    "browse": (
        lambda g: reverse("wagtailadmin_explore", args=[g.home.pk]),
        {*NEWSROOM, "Rights manager"},
    ),
    "add a show": (lambda g: g.page("add", "pages", "showpage", g.home.pk), NEWSROOM),
    "edit another's show": (lambda g: g.page("edit"), EDITORS),
    "unpublish": (lambda g: g.page("unpublish"), EDITORS),
    "delete a show": (lambda g: g.page("delete"), EDITORS),
    "list people": (lambda g: g.snippet("list"), {*NEWSROOM, "Rights manager"}),
    "add a person": (lambda g: g.snippet("add"), NEWSROOM),
    "edit a person": (lambda g: g.snippet("edit", g.person.pk), NEWSROOM),
    "unpublish a person": (lambda g: g.snippet("unpublish", g.person.pk), EDITORS),
    "delete a person": (lambda g: g.snippet("delete", g.person.pk), CHIEFS),
    "add an image": (lambda g: reverse("wagtailimages:add"), NEWSROOM),
    "redirects": (lambda g: reverse("wagtailredirects:index"), CHIEFS),
    "users": (lambda g: reverse("wagtailusers_users:index"), {"Administrator"}),
    "groups": (lambda g: reverse("wagtailusers_groups:index"), {"Administrator"}),
    "workflows": (lambda g: reverse("wagtailadmin_workflows:index"), {"Administrator"}),
    "sites": (lambda g: reverse("wagtailsites:index"), {"Administrator"}),
    "languages": (lambda g: reverse("wagtaillocales:index"), {"Administrator"}),
    "collections": (lambda g: reverse("wagtailadmin_collections:index"), {"Administrator"}),
    "failed jobs": (lambda g: reverse("failed_jobs"), {"Administrator"}),
}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_reaches_its_screens_and_no_others(signed_in: SignIn, role: str) -> None:
    ground, browser = Ground(), signed_in(role)
    reached = {
        name for name, (url, _) in SCREENS.items() if browser.get(url(ground)).status_code == 200
    }
    assert reached == {name for name, (_, roles) in SCREENS.items() if role in roles}


def test_a_stranger_reaches_no_screen(client: Client, db: None) -> None:
    ground = Ground()
    answers = {name: client.get(url(ground)).status_code for name, (url, _) in SCREENS.items()}
    assert set(answers.values()) == {302}


def save(browser: Client, url: str, **changes: str) -> Any:
    """Opens the screen, changes fields, and sends the form back."""
    html = browser.get(url).content.decode()
    form_id = "page-edit-form" if "page-edit-form" in html else "w-editor-form"
    form = querydict_from_html(html, form_id=form_id)
    # The editor's script adds the stories' blocks; there are none yet.
    form.setdefault("body-count", "0")
    for name, value in changes.items():
        form[name.replace("__", "-")] = value
    return browser.post(url, form)


def draft_of(author: Client, parent: Any) -> ShowPage:
    add = reverse("wagtailadmin_pages:add", args=["pages", "showpage", parent.pk])
    save(author, add, title="The Lantern", slug="the-lantern")
    draft: ShowPage = ShowPage.objects.get(slug="the-lantern")
    return draft


def test_an_author_writes_an_editor_approves_and_approval_publishes(signed_in: SignIn) -> None:
    author, editor = signed_in("Author"), signed_in("Editor")
    show = draft_of(author, HomePageFactory())
    edit = reverse("wagtailadmin_pages:edit", args=[show.pk])
    save(author, edit, tagline="Light in the fog", **{"action-submit": "1"})
    show.refresh_from_db()
    assert not show.live
    assert show.current_workflow_state.workflow.name == "Editorial review"

    state = show.current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[show.pk, "approve", state.pk])
    editor.post(approve, {"comment": "Good."})
    show.refresh_from_db()
    assert show.live
    assert show.tagline == "Light in the fog"


def test_an_author_can_neither_publish_nor_approve(signed_in: SignIn) -> None:
    author = signed_in("Author")
    show = draft_of(author, HomePageFactory())
    edit = reverse("wagtailadmin_pages:edit", args=[show.pk])
    save(author, edit, **{"action-publish": "1"})
    show.refresh_from_db()
    assert not show.live
    save(author, edit, **{"action-submit": "1"})
    show.refresh_from_db()
    state = show.current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[show.pk, "approve", state.pk])
    author.post(approve, {"comment": "Mine."})
    show.refresh_from_db()
    assert not show.live


def test_the_same_review_stands_on_people(signed_in: SignIn) -> None:
    author, editor = signed_in("Author"), signed_in("Editor")
    viewset = Person.snippet_viewset
    person = PersonFactory(published=False)
    edit = reverse(viewset.get_url_name("edit"), args=[person.pk])
    save(author, edit, known_for="Radio actor", **{"action-submit": "1"})
    person.refresh_from_db()
    state = person.current_workflow_task_state
    url = reverse(viewset.get_url_name("workflow_action"), args=[person.pk, "approve", state.pk])
    author.post(url, {"comment": ""})
    person.refresh_from_db()
    assert not person.live
    editor.post(url, {"comment": ""})
    person.refresh_from_db()
    assert person.live
    assert person.known_for == "Radio actor"


def test_an_author_of_one_show_edits_only_that_one(signed_in: SignIn) -> None:
    home = HomePageFactory()
    own, other = ShowPageFactory(parent=home), ShowPageFactory(parent=home)
    browser = signed_in("Moderator")
    team = Group.objects.create(name="The Shadow: authors")
    for action in ("add_page", "change_page"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=action)
        GroupPagePermission.objects.create(group=team, page=own, permission=permission)
    browser.user.groups.add(team)  # type: ignore[attr-defined]

    edits = [reverse("wagtailadmin_pages:edit", args=[show.pk]) for show in (own, other)]
    adds = [
        reverse("wagtailadmin_pages:add", args=["pages", "seasonpage", show.pk])
        for show in (own, other)
    ]
    assert [browser.get(url).status_code for url in edits] == [200, 302]
    assert [browser.get(url).status_code for url in adds] == [200, 302]
    save(browser, edits[0], tagline="Ours", **{"action-publish": "1"})
    own.refresh_from_db()
    assert own.tagline != "Ours"
    assert own.get_latest_revision_as_object().tagline == "Ours"


def test_a_group_that_was_renamed_keeps_its_rights(signed_in: SignIn) -> None:
    ground, browser = Ground(), signed_in("Editor")
    Group.objects.filter(name="Editor").update(name="Desk")
    assert browser.get(ground.page("edit")).status_code == 200
