"""The website's addresses lead on, and tell nothing of what stands there."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories.pages import ShowPageFactory

pytestmark = pytest.mark.django_db


def test_every_address_leads_on_alike() -> None:
    live = ShowPageFactory(slug="live")
    ShowPageFactory(slug="draft", published=False)
    PageViewRestriction.objects.create(
        page=ShowPageFactory(slug="private"), restriction_type="login"
    )
    client = Client()
    for slug in ("live", "draft", "private", "missing"):
        answer = client.get(f"/{slug}/")
        assert (answer.status_code, answer["Location"]) == (302, f"/api/v1/resolve/?path=/{slug}/")
    assert live.get_url() == "/live/"


def test_a_connected_frontend_is_where_they_lead(settings: pytest.FixtureRequest) -> None:
    settings.SHOWRUNNER_FRONTEND_URL = "https://www.example.com"  # type: ignore[attr-defined]
    assert Client().get("/live/")["Location"] == "https://www.example.com/live/"
