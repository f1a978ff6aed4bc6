"""Frontends are told which features are on, and follow at once when one is switched."""

import pytest
from waffle.models import Switch

from tests.api.conftest import Reader
from tests.api.test_contract import conforms

pytestmark = pytest.mark.django_db


def test_switches_are_told_by_name(reader: Reader) -> None:
    assert reader.json("features/") == {"features": {}}
    Switch.objects.create(name="new-player", active=True, note="Ask Ada first")
    Switch.objects.create(name="kids", active=False)
    found = reader.json("features/")
    conforms(found, "Features")
    assert found == {"features": {"kids": False, "new-player": True}}


def test_an_answer_is_kept_until_something_is_switched(reader: Reader) -> None:
    switch = Switch.objects.create(name="new-player", active=True)
    answer, statements = reader.statements("features/")
    assert (answer["Cache-Control"], statements) == ("public, max-age=15", 1)
    assert reader.get("features/", **{"If-None-Match": answer["ETag"]}).status_code == 304
    switch.active = False
    switch.save()
    assert reader.get("features/", **{"If-None-Match": answer["ETag"]}).status_code == 200
