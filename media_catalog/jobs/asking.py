"""One question to a provider's own endpoint: https only, nowhere else, little and soon."""

import time
from typing import Any

import requests
from django.conf import settings
from urllib3.exceptions import HTTPError

from media_catalog.rules.embeds import Provider, Unanswered

LARGEST = 200_000
# Of connecting and of each read; of the whole.
PATIENCE = 5
LIMIT = 12


def ask(provider: Provider, address: str) -> tuple[int, bytes]:
    """Status and body of the provider's answer about an address of its own.

    The endpoint is a constant and its certificate is checked, so nothing an editor types decides
    where this connects to. Redirects are not followed. Raises Unanswered.
    """
    if not provider.endpoint.startswith("https://"):
        raise Unanswered(f"{provider.label} is not asked without encryption.")
    try:
        with requests.Session() as session:
            # Neither proxies nor passwords that lie around on this machine.
            session.trust_env = False
            with session.get(
                provider.endpoint,
                params={"format": "json", "url": address},
                headers={
                    "Accept": "application/json",
                    # What is packed can be any size once unpacked.
                    "Accept-Encoding": "identity",
                    "User-Agent": f"Showrunner (+{settings.SHOWRUNNER_PUBLIC_URL})",
                },
                timeout=PATIENCE,
                verify=provider.certificates or True,
                allow_redirects=False,
                stream=True,
            ) as answer:
                return answer.status_code, _read(answer.raw)
    except (requests.RequestException, HTTPError, OSError):
        raise Unanswered(f"{provider.label} did not answer.") from None


def _read(raw: Any) -> bytes:
    """All of a small body, as it arrives. Raises Unanswered when it is large or slow."""
    until, body = time.monotonic() + LIMIT, b""
    while part := raw.read1(16_384):
        body += part
        if len(body) > LARGEST or time.monotonic() > until:
            raise Unanswered("The answer was too long or took too long.")
    return body
