"""Whoever is asked for a decision finds it as the first button."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow

from accounts.models import User
from pages.models import ShowPage
from tests.factories.pages import ShowPageFactory

pytestmark = pytest.mark.django_db


def user_of(group: str) -> User:
    user = User.objects.create_user(f"{group.lower()}@example.com", "a long password")
    user.groups.add(Group.objects.get(name=group))
    return user


def first_action(show: ShowPage, user: User) -> str:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("wagtailadmin_pages:edit", args=[show.pk])).content.decode()
    footer = page[page.index('<footer class="footer') :]
    buttons = re.findall(r"<button.*?</button>", footer, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", buttons[0]).split())


def test_approval_comes_first_while_it_is_asked_for() -> None:
    author, editor = user_of("Author"), user_of("Editor")
    show = ShowPageFactory(published=False)
    assert first_action(show, editor) == "Save draft"
    Workflow.objects.get(name="Editorial review").start(show, author)
    assert "Approve" in first_action(show, editor)
