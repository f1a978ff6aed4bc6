"""Unexpected errors are sent to Sentry when it is configured, without people or secrets."""

from typing import Any

import sentry_sdk

from cms.operations.scrub import scrub


def start(*, dsn: str, environment: str) -> None:
    """Does nothing without a DSN."""
    if not dsn:
        return
    sentry_sdk.init(
        dsn=dsn,
        environment=environment,
        before_send=without_secrets,
        before_breadcrumb=without_secrets,
        send_default_pii=False,
        # Local variables hold form values and keys under any name.
        include_local_variables=False,
        max_request_body_size="never",
    )


def without_secrets(event: Any, _hint: Any) -> Any:
    return scrub(event)
