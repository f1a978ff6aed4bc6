"""Takes secrets out of whatever leaves for a log or an error report. One function for both."""

import re
from collections.abc import Mapping
from typing import Any

HIDDEN = "[hidden]"
DEPTH = 12
SECRET_NAMES = re.compile(
    r"authori[sz]ation|cookie|token|secret|passw(or)?d|passphrase|api[-_]?key|access[-_]?key"
    r"|session[-_]?(id|key)|csrf|signature|credential|private[-_]?key|(?<![a-z])dsn(?![a-z])",
    re.IGNORECASE,
)
# Every repetition is bounded: text written by strangers must not make the filter slow.
_NAMES = (
    r"(?:authorization|cookie|token|secret|passw(?:or)?d|passphrase|api[-_]?key|access[-_]?key"
    r"|session[-_]?(?:id|key)|csrf|signature|credential|private[-_]?key)[\w-]{0,40}"
)
IN_TEXT = (
    # Authorization: Bearer …, wherever it was quoted
    (re.compile(r"\b(Bearer|Basic|Token)\s{1,3}[\w.~+/=-]{6,}", re.IGNORECASE), r"\1 [hidden]"),
    # redis://:password@host, postgres://user:password@host
    (re.compile(r"(?<=://)([^\s/:@]{0,200}):[^\s/@]{1,500}@"), r"\1:[hidden]@"),
    # token=… in addresses and forms, 'password': '…' in quoted structures
    (
        re.compile(
            rf"""({_NAMES})(["']?\s{{0,3}}[=:]\s{{0,3}})("[^"]*"|'[^']*'|[^\s&;,"'}}]+)""",
            re.IGNORECASE,
        ),
        r"\1\2[hidden]",
    ),
)


def scrub(value: Any, depth: int = DEPTH) -> Any:
    """A copy without secrets. Structures deeper than `DEPTH` are hidden whole."""
    if isinstance(value, str):
        return scrub_text(value)
    if isinstance(value, bytes):
        return scrub_text(value.decode(errors="replace"))
    if isinstance(value, Mapping):
        return _mapping(value, depth) if depth else HIDDEN
    if isinstance(value, (list, tuple, set, frozenset)):
        return [scrub(each, depth - 1) for each in value] if depth else HIDDEN
    return value


def _mapping(value: Mapping[Any, Any], depth: int) -> dict[Any, Any]:
    return {
        key: HIDDEN if _names_a_secret(key, each) else scrub(each, depth - 1)
        for key, each in value.items()
    }


def _names_a_secret(key: Any, value: Any) -> bool:
    return value is not None and isinstance(key, str) and bool(SECRET_NAMES.search(key))


def scrub_text(text: str) -> str:
    for pattern, replacement in IN_TEXT:
        text = pattern.sub(replacement, text)
    return text
