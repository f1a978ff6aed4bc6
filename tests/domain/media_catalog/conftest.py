"""Somebody who looks after pictures and people."""

import pytest
from django.test import Client

from tests.factories.accounts import UserFactory


@pytest.fixture
def newsroom(client: Client) -> Client:
    """Signed in as a managing editor."""
    client.force_login(
        UserFactory(role="Managing editor"), "django.contrib.auth.backends.ModelBackend"
    )
    return client
