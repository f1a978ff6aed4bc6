"""Signing in by e-mail address, and being stopped when guessing."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import PASSWORD, UserFactory

WRONG = "not the password"
LIMIT = settings.AXES_FAILURE_LIMIT
pytestmark = pytest.mark.django_db


def attempt(email: str, password: str = WRONG, **extra: Any) -> Any:
    return Client().post(
        reverse("wagtailadmin_login"), {"username": email, "password": password}, **extra
    )


def without_csrf(answer: Any, email: str) -> bytes:
    """The page without what differs by request: the forgery token, and what was typed."""
    lines = answer.content.replace(email.encode(), b"").splitlines()
    return b"\n".join(line for line in lines if b"csrf" not in line.lower())


def test_the_address_signs_in_however_it_is_written() -> None:
    UserFactory(email="ann@example.com", role="Author")
    assert attempt("Ann@Example.com", PASSWORD).status_code == 302


def test_guessing_is_stopped_also_for_the_right_password() -> None:
    UserFactory(email="ann@example.com", role="Author")
    answers = [attempt("ann@example.com").status_code for _ in range(LIMIT)]
    assert answers == [200] * (LIMIT - 1) + [429]
    locked = attempt("ann@example.com", PASSWORD)
    assert locked.status_code == 429
    assert "Too many attempts to sign in" in locked.content.decode()
    assert "15 minutes" in locked.content.decode()


def test_other_spellings_and_forged_addresses_do_not_get_round_the_limit() -> None:
    UserFactory(email="ann@example.com", role="Author")
    for number in range(LIMIT):
        attempt(
            "ann@example.com".upper() if number % 2 else " ann@example.com",
            headers={"X-Forwarded-For": f"198.51.100.{number}", "User-Agent": f"agent {number}"},
        )
    assert attempt("ann@example.com", PASSWORD).status_code == 429


def test_known_and_unknown_people_get_the_same_answers() -> None:
    UserFactory(email="known@example.com", role="Author")
    for _ in range(LIMIT + 2):
        known, unknown = attempt("known@example.com"), attempt("nobody@example.com")
        assert known.status_code == unknown.status_code
        assert without_csrf(known, "known@example.com") == without_csrf(
            unknown, "nobody@example.com"
        )


def test_a_pause_is_for_one_account_and_one_caller() -> None:
    for name in ("ann", "bob"):
        UserFactory(email=f"{name}@example.com", role="Author")
    for _ in range(LIMIT):
        attempt("ann@example.com")
    assert attempt("bob@example.com", PASSWORD).status_code == 302
    assert attempt("ann@example.com", PASSWORD, REMOTE_ADDR="203.0.113.7").status_code == 302


def test_signing_in_starts_the_count_anew() -> None:
    UserFactory(email="ann@example.com", role="Author")
    for _ in range(2):
        for _ in range(LIMIT - 1):
            attempt("ann@example.com")
        assert attempt("ann@example.com", PASSWORD).status_code == 302


def test_a_deactivated_person_is_out_on_the_next_request() -> None:
    user = UserFactory(role="Author")
    browser = Client()
    browser.force_login(user)
    assert browser.get(reverse("wagtailadmin_home")).status_code == 200
    user.is_active = False
    user.save()
    assert browser.get(reverse("wagtailadmin_home")).status_code == 302
