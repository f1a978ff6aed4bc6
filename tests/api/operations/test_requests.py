"""What every request leaves behind, and what the delivery API does without."""

import logging
import uuid

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from cms.operations.editors import EditorsMiddleware


def test_every_answer_names_its_request(client: Client) -> None:
    first, second = (client.get("/health/live").headers["X-Request-ID"] for _ in range(2))
    assert uuid.UUID(first) != uuid.UUID(second)


def test_reads_are_counted_and_errors_are_logged(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="django_structlog"):
        client.get("/health/live")
        assert not caplog.records
        answer = client.get("/metrics")
    (record,) = caplog.records
    assert record.msg["code"] == 401  # type: ignore[index]
    assert record.msg["request_id"] == answer.headers["X-Request-ID"]  # type: ignore[index]
    assert record.msg["ip"] == "127.0.0.1"  # type: ignore[index]


def test_a_caller_cannot_choose_the_id(client: Client) -> None:
    answer = client.get("/health/live", headers={"X-Request-ID": "chosen"})
    assert answer.headers["X-Request-ID"] != "chosen"


@pytest.mark.parametrize(
    ("path", "editors"),
    [("/admin/", True), ("/api/v1/shows/", False), ("/api/v2/", True), ("/health/live", False)],
)
def test_sessions_exist_for_editors_only(path: str, editors: bool) -> None:
    seen: list[HttpRequest] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(request)
        return HttpResponse()

    EditorsMiddleware(view)(RequestFactory().get(path))
    assert hasattr(seen[0], "session") is editors
    assert hasattr(seen[0], "user") is editors


@pytest.mark.django_db
def test_editors_forms_are_still_checked_for_forgery() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/admin/login/", {"username": "a@example.com", "password": "x"})
    assert answer.status_code == 403


def test_no_layer_runs_twice() -> None:
    assert not set(settings.MIDDLEWARE) & set(settings.EDITORS_MIDDLEWARE)
