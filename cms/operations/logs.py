"""One event is one line of JSON on standard output, with the request it belongs to.

JSON escapes line breaks and control characters, so nothing a caller sends can start a line.
"""

from collections.abc import MutableMapping
from typing import Any

import structlog

from cms.operations.scrub import scrub

Event = MutableMapping[str, Any]


def without_secrets(_logger: Any, _method: str, event: Event) -> Event:
    """The last step before an event is written."""
    return scrub(event)  # type: ignore[no-any-return]


def readable(value: Any) -> str:
    """What JSON does not know, as text that went through the same filter."""
    return str(scrub(str(value)))


OURS = (
    "django_structlog",
    "cms",
    "api",
    "search",
    "notifications",
    "delivery",
    "pages",
    "media_catalog",
    "fan_engagement",
    "analytics",
    "entitlements",
    "accounts",
)
SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


def configure() -> None:
    """Sends structlog's events through Python's logging, so both come out alike."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def config(*, level: str) -> dict[str, Any]:
    """Django's LOGGING setting."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": [*SHARED, structlog.stdlib.ExtraAdder()],
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.format_exc_info,
                    without_secrets,
                    structlog.processors.JSONRenderer(default=readable),
                ],
            }
        },
        "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "json"}},
        # Libraries report what is wrong, the product also what it does.
        "root": {"handlers": ["out"], "level": "WARNING"},
        "loggers": {
            **{name: {"level": level} for name in OURS},
            # Django's own handlers would write a second, differently shaped line.
            "django": {"handlers": [], "propagate": True},
            "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
            # The request line says the same; our own event carries the traceback.
            "django.request": {"level": "CRITICAL"},
        },
    }
