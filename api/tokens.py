"""Tokens of delta sync: what a reader knows, signed and bound to what it asks for."""

from collections.abc import Mapping

from django.core import signing

from api.problems import ParameterError, Problem
from delivery.selectors.reading.changes import Known, Stretch

# Characters of the longest token, which parameters admit.
LONGEST = 2000
# Nobody whose pages are read as fast as they come gets near so many stretches.
MOST = 8


def issue(*, known: Known, query: Mapping[str, str]) -> str:
    """An opaque text that only fits the same kinds, language and audience.

    Raises Problem when more has changed between pages, time and again, than a page holds, and when
    hundreds of transactions were writing at once.
    """
    if len(known) > MOST:
        raise Problem("resync")
    token = _signer(query).sign_object([list(each) for each in known], compress=True)
    if len(token) > LONGEST:
        raise Problem("unavailable", headers={"Retry-After": "2"})
    return token


def known(*, token: str, query: Mapping[str, str]) -> Known:
    """What `issue` was given. Raises Problem for an altered token or one of another query."""
    try:
        found = _signer(query).unsign_object(token)
    except (signing.BadSignature, ValueError):
        error = ParameterError(
            "since", "invalid_token", "This token is not from here with these parameters."
        )
        raise Problem("invalid_parameters", detail="Check: since.", errors=[error]) from None
    return tuple(Stretch(*each) for each in found)


def _signer(query: Mapping[str, str]) -> signing.Signer:
    bound = "\x1f".join(f"{name}={query[name]}" for name in sorted(query))
    return signing.Signer(salt=f"api.token\x1f{bound}", sep=".")
