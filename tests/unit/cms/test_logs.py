"""One event is one line of JSON, whatever strangers put into it."""

import io
import json
import logging
import logging.config
from collections.abc import Iterator

import pytest
import structlog
from django.conf import settings

HOSTILE = [
    f"{start}{end}"
    for start in ("name\r\n", "name\n", "\x1b[2J", "\u2028", "\x00", '", "level": "info', "\\")
    for end in ("forged", '{"event": "admin_logged_in"}', "\x1b[31mred\x1b[0m", "\r\n\r\n")
]


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the product's own formatter writes."""
    stream = io.StringIO()
    formatter = settings.LOGGING["formatters"]["json"]
    handler = logging.StreamHandler(stream)
    arguments = {key: value for key, value in formatter.items() if key != "()"}
    handler.setFormatter(formatter["()"](**arguments))
    logger = logging.getLogger("cms.test_logs")
    logger.addHandler(handler)
    logger.propagate = False
    yield stream
    logger.removeHandler(handler)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_an_event_is_one_line(written: io.StringIO, hostile: str) -> None:
    structlog.get_logger("cms.test_logs").warning("odd_name", name=hostile)
    logging.getLogger("cms.test_logs").warning("A library says %s", hostile)
    lines = written.getvalue().splitlines()
    assert len(lines) == 2
    assert json.loads(lines[0])["name"] == hostile
    assert json.loads(lines[1])["level"] == "warning"


def test_an_exception_is_one_line_without_its_secrets(written: io.StringIO) -> None:
    try:
        raise RuntimeError("could not open https://x.example/?token=canary-1")
    except RuntimeError:
        structlog.get_logger("cms.test_logs").exception("failed", password="canary-2")
    (line,) = written.getvalue().splitlines()
    assert "Traceback" in json.loads(line)["exception"]
    assert "canary" not in line
