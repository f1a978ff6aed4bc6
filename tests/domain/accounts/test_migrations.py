"""The newsroom's beginnings come and go without losing anybody's work."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Page, Site, Workflow

from pages.models import HomePage
from tests.factories.accounts import UserFactory
from tests.factories.pages import HomePageFactory, ShowPageFactory

ROLES = {"Administrator", "Managing editor", "Editor", "Author", "Rights manager", "Moderator"}
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def migrate(target: str = "") -> None:
    call_command("migrate", *(["pages", target] if target else []), verbosity=0)


def test_a_new_site_has_a_home_page_six_roles_and_one_review() -> None:
    home = Site.objects.get(is_default_site=True).root_page.specific
    assert isinstance(home, HomePage)
    assert (home.title, home.slug, home.live, home.depth) == ("Home", "home", True, 2)
    assert Page.objects.filter(depth=2).count() == 1
    assert set(Group.objects.values_list("name", flat=True)) == ROLES
    assert [flow.name for flow in Workflow.objects.all()] == ["Editorial review"]
    assert home.get_workflow().name == "Editorial review"
    (task,) = home.get_workflow().tasks
    approvers = {group.name for group in task.specific.groups.all()}
    assert approvers == {"Editor", "Managing editor", "Administrator"}


def test_going_back_and_forth_ends_where_it_began() -> None:
    page_id = Site.objects.get(is_default_site=True).root_page_id
    rights = {group.name: group.permissions.count() for group in Group.objects.all()}
    migrate("0001_initial")
    assert set(Group.objects.values_list("name", flat=True)) == {"Moderators", "Editors"}
    assert not Workflow.objects.exists()
    assert type(Site.objects.get(is_default_site=True).root_page.specific) is Page
    migrate()
    assert Site.objects.get(is_default_site=True).root_page_id == page_id
    assert {group.name: group.permissions.count() for group in Group.objects.all()} == rights
    assert HomePage.objects.get(pk=page_id).get_workflow().name == "Editorial review"


def test_going_back_keeps_groups_with_people_and_a_home_page_with_content() -> None:
    editor = UserFactory(role="Editor")
    show = ShowPageFactory(parent=HomePageFactory())
    migrate("0001_initial")
    assert [group.name for group in editor.groups.all()] == ["Editor"]
    assert Page.objects.filter(pk=show.pk).exists()
    migrate()
    assert set(Group.objects.values_list("name", flat=True)) == ROLES
    assert [group.name for group in editor.groups.all()] == ["Editor"]
