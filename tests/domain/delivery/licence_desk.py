"""A member of the newsroom at the licences screen: who sits there, what the browser sends."""

from typing import Any
from uuid import UUID

from django.test import Client
from django.urls import reverse

from delivery.documents import registry
from entitlements.selectors import licences
from tests.factories.accounts import UserFactory


def browser(role: str) -> Client:
    client = Client()
    client.user = UserFactory(role=role)  # type: ignore[attr-defined]
    client.force_login(client.user, "django.contrib.auth.backends.ModelBackend")  # type: ignore[attr-defined]
    return client


def url(page: Any) -> str:
    return reverse("licences", args=[page.pk])


def title(page: Any) -> tuple[str, UUID]:
    return registry.by_model(type(page)).kind, page.translation_key


def stored(page: Any) -> list[Any]:
    return [licences.terms(row) for row in licences.rows(title=title(page))]


def form(page: Any, *rows: dict[str, Any], seen: str | None = None) -> dict[str, Any]:
    """What the browser sends; in each row, what is not said is left as it is offered."""
    sent: dict[str, Any] = {
        "seen": licences.fingerprint(licences.rows(title=title(page))) if seen is None else seen,
        "licences-TOTAL_FORMS": len(rows),
        "licences-INITIAL_FORMS": 0,
    }
    for number, row in enumerate(rows):
        whole = {"kind": "catalogue", "reach": "world", **row}
        sent |= {f"licences-{number}-{name}": value for name, value in whole.items()}
    return sent
