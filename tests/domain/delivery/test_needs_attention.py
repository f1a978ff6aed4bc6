"""Editors see what cannot be shown, and why."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from accounts.models import User
from delivery.jobs import rebuilding
from delivery.models import Parked
from tests.factories.pages import ShowPageFactory

pytestmark = pytest.mark.django_db


def client_of(group: str) -> Client:
    user = User.objects.create_user("somebody@example.com", "a long password")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def park(reason: str) -> Parked:
    show = ShowPageFactory(title="The Lighthouse")
    # Any request of an editor's compiles what is waiting, and would find nothing wrong.
    rebuilding.empty_outbox(passes=5)
    return Parked.objects.create(
        kind="show", public_id=show.translation_key, locale="en", reason=reason
    )


def test_the_report_names_item_and_reason() -> None:
    park("Another page has this address at the same time.")
    answer = client_of("Editor").get(reverse("needs_attention"))
    text = answer.content.decode()
    assert "The Lighthouse" in text
    assert "Another page has this address" in text


def test_trying_again_clears_what_is_right_now() -> None:
    park("It was broken once.")
    answer = client_of("Editor").post(reverse("needs_attention_again"), follow=True)
    assert "Everything can be shown again" in answer.content.decode()
    assert not Parked.objects.exists()


def test_an_empty_report_says_what_it_is_for() -> None:
    answer = client_of("Editor").get(reverse("needs_attention"))
    assert "Nothing needs attention" in answer.content.decode()


def test_a_moderator_has_no_business_there() -> None:
    park("It was broken once.")
    client = client_of("Moderator")
    client.get(reverse("needs_attention"))
    assert "The Lighthouse" not in client.get(reverse("needs_attention")).content.decode()
    client.post(reverse("needs_attention_again"))
    assert Parked.objects.exists()
