"""Somebody who edits, and what they type."""

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories.accounts import UserFactory


@pytest.fixture
def newsroom(client: Client) -> Client:
    """Signed in as a managing editor."""
    client.force_login(
        UserFactory(role="Managing editor"), "django.contrib.auth.backends.ModelBackend"
    )
    return client


def typed(**fields: Any) -> dict[str, Any]:
    """What the browser sends for a title's editor, with some of it typed."""
    data: dict[str, Any] = nested_form_data(
        {
            "title": "The Hypnotized Audience",
            "slug": "the-hypnotized-audience",
            "body": streamfield([]),
            "credits": inline_formset([]),
            "organisations": inline_formset([]),
            "ratings": inline_formset([]),
            "awards": inline_formset([]),
            "external_ids": inline_formset([]),
            "comments": inline_formset([]),
            **fields,
        }
    )
    return data
