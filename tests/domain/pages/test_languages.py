"""Pages stay among pages in their own language, however somebody tries to bring them elsewhere."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from pages.models import ShowPage
from tests.factories.pages import HomePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def show() -> ShowPage:
    show: ShowPage = ShowPageFactory(title="The Shadow", slug="the-shadow")
    return show


def _copied(newsroom: Client, show: ShowPage, parent: Any) -> Any:
    form = {"new_title": "Again", "new_slug": "again", "new_parent_page": parent.pk}
    return newsroom.post(reverse("wagtailadmin_pages:copy", args=(show.pk,)), form)


def test_a_copy_stands_in_its_own_language(newsroom: Client, show: ShowPage) -> None:
    refused = _copied(newsroom, show, HomePageFactory(language="de"))
    (reason,) = refused.context["form"].errors["new_parent_page"]
    assert "“The Shadow” is in English" in reason
    assert ShowPage.objects.count() == 1
    _copied(newsroom, show, show.get_parent())
    assert ShowPage.objects.get(slug="again").locale.language_code == "en"


def test_a_move_into_another_language_says_why_not(newsroom: Client, show: ShowPage) -> None:
    german = HomePageFactory(language="de")
    address = reverse("wagtailadmin_pages:move_confirm", args=(show.pk, german.pk))
    html = newsroom.post(address, follow=True).content.decode()
    assert "Translate it instead." in html
    show.refresh_from_db()
    assert show.get_parent().pk == HomePageFactory().pk
