"""No secret reaches a log or an error report, whatever it hides in."""

import time

import pytest

from cms.operations import error_reports
from cms.operations.scrub import scrub

CANARY = "canary-5f3a9c"
NAMES = (
    "Authorization",
    "HTTP_AUTHORIZATION",
    "Cookie",
    "Set-Cookie",
    "sessionid",
    "csrfmiddlewaretoken",
    "password",
    "new_password1",
    "SECRET_KEY",
    "access_token",
    "api-key",
    "AWS_ACCESS_KEY_ID",
    "signature",
    "private_key",
    "SENTRY_DSN",
)
SHAPES = (
    lambda name: {name: CANARY},
    lambda name: {"request": {"headers": {name: [CANARY]}}},
    lambda name: [{"extra": ({name: CANARY},)}],
)
TEXTS = (
    f"GET /preview/?token={CANARY}&page=2",
    f"Authorization: Bearer {CANARY}",
    f"authorization=Basic {CANARY}",
    f"connecting to postgres://app:{CANARY}@db/showrunner",
    f"connecting to redis://:{CANARY}@cache:6379/0",
    f"{{'password': '{CANARY} with words', 'email': 'a@example.com'}}",
    f'{{"client_secret": "{CANARY}"}}',
    f"Cookie: sessionid={CANARY}",
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", NAMES)
def test_a_secret_under_a_telling_name_is_hidden(name: str, shape: object) -> None:
    assert CANARY not in repr(scrub(shape(name)))  # type: ignore[operator]


@pytest.mark.parametrize("text", TEXTS)
def test_a_secret_inside_a_text_is_hidden(text: str) -> None:
    assert CANARY not in scrub({"event": text, "bytes": text.encode()})["event"]


def test_what_is_no_secret_stays() -> None:
    event = {"event": "GET /admin/pages/12/edit/?p=2", "ms": 1.5, "user_id": "u-1", "none": None}
    assert scrub(event) == event


def test_error_reports_pass_the_same_filter() -> None:
    assert CANARY not in repr(error_reports.without_secrets({"message": TEXTS[0]}, {}))


def test_a_hostile_text_does_not_hold_up_the_log() -> None:
    started = time.perf_counter()
    for hostile in ("token" * 20_000, "://" + "a" * 100_000, "password" + " " * 100_000):
        scrub(hostile)
    assert time.perf_counter() - started < 2
