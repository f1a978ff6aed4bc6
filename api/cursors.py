"""Cursors: a place in a list, signed and bound to the very query it came from."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
from django.core import signing

from api.kept import Kept
from api.problems import ParameterError, Problem

# Signing takes as long as reading; the same pages of the same lists are asked for again and again.
_ISSUED = Kept[str](2000)


def issue(*, place: Sequence[str], query: Mapping[str, str]) -> str:
    """An opaque text that only fits the same list, order, filters and language."""
    key = "\x1f".join((_bound(query), *("\0" if each is None else each for each in place)))
    found = _ISSUED.get(key)
    if found is None:
        found = _signer(query).sign_object(list(place), serializer=_Compact)
        _ISSUED.put(key, found)
    return found


def place(*, cursor: str, query: Mapping[str, str], fits: Callable[[list[Any]], bool]) -> list[str]:
    """What `issue` was given, if it `fits`. Raises Problem for an altered cursor or one of another
    list.
    """
    try:
        found = _signer(query).unsign_object(cursor, serializer=_Compact)
    except (signing.BadSignature, ValueError):
        found = None
    if not isinstance(found, list) or not fits(found):
        error = ParameterError(
            "cursor", "invalid_cursor", "This cursor is not from this list with these parameters."
        )
        raise Problem("invalid_parameters", detail="Check: cursor.", errors=[error])
    return found


class _Compact:
    """JSON in UTF-8: a long title in any script fits the parameter."""

    def dumps(self, place: Any) -> bytes:
        return orjson.dumps(place)

    def loads(self, text: bytes) -> Any:
        return orjson.loads(text)


def _signer(query: Mapping[str, str]) -> signing.Signer:
    return signing.Signer(salt=f"api.cursor\x1f{_bound(query)}", sep=".")


def _bound(query: Mapping[str, str]) -> str:
    return "\x1f".join(f"{name}={query[name]}" for name in sorted(query))
