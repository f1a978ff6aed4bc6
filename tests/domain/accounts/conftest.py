"""Somebody signed in, in a role."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.factories.accounts import UserFactory

SignIn = Callable[[str], Client]


@pytest.fixture
def signed_in(db: None) -> SignIn:
    """`signed_in("Author")` is a browser of a new author; its `user` is the account."""

    def sign_in(role: str) -> Client:
        client = Client()
        client.user = UserFactory(role=role)  # type: ignore[attr-defined]
        client.force_login(client.user)  # type: ignore[attr-defined]
        return client

    return sign_in
