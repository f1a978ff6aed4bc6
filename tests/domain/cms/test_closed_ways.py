"""Aliases and privacy are closed on every way that leads to them."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Page, PageViewRestriction

from accounts.models import User
from pages.models import ShowPage
from tests.factories.pages import HomePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(client: Client) -> Client:
    """A superuser's browser: what it cannot do, nobody can."""
    client.force_login(User.objects.create_superuser("owner@example.com", "x"))
    return client


@pytest.fixture
def show() -> ShowPage:
    made: ShowPage = ShowPageFactory(parent=HomePageFactory())
    return made


def test_the_copy_form_offers_no_alias(owner: Client, show: ShowPage) -> None:
    page = owner.get(reverse("wagtailadmin_pages:copy", args=[show.pk])).content.decode()
    assert 'name="new_slug"' in page
    assert 'name="alias"' not in page


def test_a_copy_works_and_an_alias_by_hand_does_not(owner: Client, show: ShowPage) -> None:
    url = reverse("wagtailadmin_pages:copy", args=[show.pk])
    form = {"new_title": "Again", "new_slug": "again", "new_parent_page": show.get_parent().pk}
    before = Page.objects.count()
    owner.post(url, {**form, "alias": "on"})
    assert Page.objects.count() == before
    owner.post(url, form)
    assert Page.objects.get(slug="again").alias_of is None


def test_the_editors_own_api_makes_no_alias(owner: Client, show: ShowPage) -> None:
    before = Page.objects.count()
    answer = owner.post(f"/admin/api/main/pages/{show.pk}/action/create_alias/")
    assert answer.status_code == 404
    assert Page.objects.count() == before


def test_the_database_refuses_an_alias_from_anywhere(show: ShowPage) -> None:
    with pytest.raises(IntegrityError, match="showrunner_no_aliases"), transaction.atomic():
        CreatePageAliasAction(show, update_slug="twin").execute(skip_permission_checks=True)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET alias_of_id = %s", [show.pk])


def test_privacy_is_neither_offered_nor_settable(owner: Client, show: ShowPage) -> None:
    edit = owner.get(reverse("wagtailadmin_pages:edit", args=[show.pk])).content.decode()
    assert "set-privacy" not in edit
    url = reverse("wagtailadmin_pages:set_privacy", args=[show.pk])
    assert owner.get(url).status_code == 404
    assert owner.post(url, {"restriction_type": "login"}).status_code == 404
    assert not PageViewRestriction.objects.exists()


def test_wagtails_own_apis_are_not_mounted(owner: Client) -> None:
    for path in ("/api/v2/pages/", "/api/v3-preview/pages/", "/api/main/pages/"):
        assert owner.get(path).status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("wagtailapi_v3:openapi-json")
