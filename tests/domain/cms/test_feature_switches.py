"""Those in charge turn features on and off, and nobody else."""

from typing import Any

import pytest
from django.test import Client
from waffle.models import Switch

from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/feature_switches/"


def _signed_in(client: Client, role: str) -> Client:
    client.force_login(UserFactory(role=role), "django.contrib.auth.backends.ModelBackend")
    return client


def _typed(**fields: Any) -> dict[str, Any]:
    return {"name": "new-player", "note": "", **fields}


def test_those_in_charge_switch_features(client: Client) -> None:
    desk = _signed_in(client, "Managing editor")
    assert desk.get(ADDRESS).status_code == 200
    desk.post(f"{ADDRESS}new/", _typed(active="on", note="The one of 2026"))
    switch = Switch.objects.get()
    assert (switch.name, switch.active, switch.note) == ("new-player", True, "The one of 2026")
    desk.post(f"{ADDRESS}edit/{switch.pk}/", _typed())
    switch.refresh_from_db()
    assert not switch.active
    assert "new-player" in desk.get(ADDRESS, {"q": "player"}).content.decode()


@pytest.mark.parametrize("name", ["New Player", "-x", "ä", "a b", "new-player"])
def test_a_name_no_program_could_use_is_refused(client: Client, name: str) -> None:
    Switch.objects.create(name="new-player")
    answer = _signed_in(client, "Administrator").post(f"{ADDRESS}new/", _typed(name=name))
    assert answer.status_code == 200
    assert answer.context["form"].errors["name"]
    assert Switch.objects.count() == 1


@pytest.mark.parametrize("role", ["Author", "Editor", "Rights manager", "Moderator"])
def test_others_do_not(client: Client, role: str) -> None:
    switch = Switch.objects.create(name="new-player")
    desk = _signed_in(client, role)
    desk.post(f"{ADDRESS}edit/{switch.pk}/", _typed(active="on"))
    desk.post(f"{ADDRESS}new/", _typed(name="another"))
    assert [*Switch.objects.values_list("name", "active")] == [("new-player", False)]
