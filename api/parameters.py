"""Query parameters: what each accepts, said once for reading it and for the published schema.

All of a query is read before any SQL runs.
"""

import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from django.http import QueryDict

from api.problems import ParameterError, Problem

UUID_FORM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SLUG_FORM = re.compile(r"[-\w]{1,255}")
_LANGUAGE_FORM = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}")
_YEAR_FORM = re.compile(r"[1-9][0-9]{3}")
_INSTANT_FORM = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_NUMBER_FORM = re.compile(r"[0-9]{1,6}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NAME_SHOWN = 60
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Parameter:
    """`read` turns the text into the value, or raises ValueError with a sentence for people."""

    meaning: str
    schema: dict[str, Any]
    read: Callable[[str], Any]
    required: bool = False
    longest: int = _LONGEST


def read(query: QueryDict, *, allowed: Mapping[str, Parameter]) -> dict[str, Any]:
    """The values of all parameters that were sent.

    Raises Problem naming every parameter that is unknown, repeated, missing or malformed.
    """
    values: dict[str, Any] = {}
    errors: list[ParameterError] = []
    for name, texts in query.lists():
        error, value = _one(name, texts, allowed.get(name))
        if error is None:
            values[name] = value
        else:
            errors.append(error)
    errors += [
        ParameterError(name, "required_parameter", "This parameter is required.")
        for name, parameter in allowed.items()
        if parameter.required and name not in query
    ]
    if errors:
        named = ", ".join(each.parameter for each in errors[:5])
        raise Problem("invalid_parameters", detail=f"Check: {named}.", errors=errors)
    return values


def _one(name: str, texts: list[Any], known: Parameter | None) -> tuple[ParameterError | None, Any]:
    shown = _CONTROL.sub("\ufffd", name)[:_NAME_SHOWN]
    if known is None:
        return ParameterError(shown, "unknown_parameter", "There is no such parameter here."), None
    if len(texts) > 1:
        return ParameterError(shown, "repeated_parameter", "Give this parameter once."), None
    try:
        return None, known.read(_plain(texts[0], known.longest))
    except ValueError as error:
        return ParameterError(shown, "invalid_value", str(error)), None


def _plain(text: str, longest: int) -> str:
    if not text:
        raise ValueError("The value is empty.")
    if len(text) > longest:
        raise ValueError(f"The value is longer than {longest} characters.")
    if _CONTROL.search(text):
        raise ValueError("The value holds control characters.")
    return text


def public_id(*, meaning: str) -> Parameter:
    """An id as answers write it: lower case with hyphens."""

    def reader(text: str) -> str:
        if not UUID_FORM.fullmatch(text):
            raise ValueError("This is not an id: 8-4-4-4-12 lower-case hexadecimal digits.")
        return text

    return Parameter(meaning, {"type": "string", "format": "uuid"}, reader)


def slug(*, meaning: str) -> Parameter:
    """Letters, digits, hyphens and underscores of any script."""

    def reader(text: str) -> str:
        if not SLUG_FORM.fullmatch(text):
            raise ValueError("This is not a slug: letters, digits, hyphens and underscores.")
        return text

    return Parameter(meaning, {"type": "string", "minLength": 1, "maxLength": 255}, reader)


def flag(*, meaning: str) -> Parameter:
    """1 or 0."""

    def reader(text: str) -> bool:
        if text not in {"0", "1"}:
            raise ValueError("Give 1 or 0.")
        return text == "1"

    return Parameter(meaning, {"type": "string", "enum": ["1", "0"], "default": "0"}, reader)


def opaque(*, meaning: str) -> Parameter:
    """Any text: what it says is checked once the rest of the query is known."""
    return Parameter(meaning, {"type": "string", "maxLength": _LONGEST}, str)


def whole(*, meaning: str, least: int, most: int, default: int | None = None) -> Parameter:
    """A whole number within bounds."""

    def reader(text: str) -> int:
        if not _NUMBER_FORM.fullmatch(text) or not least <= int(text) <= most:
            raise ValueError(f"Give a whole number from {least} to {most}.")
        return int(text)

    schema = {"type": "integer", "minimum": least, "maximum": most}
    return Parameter(meaning, schema | ({} if default is None else {"default": default}), reader)


def age(*, meaning: str, most: int) -> Parameter:
    """An age in years; there is none by default."""
    return whole(meaning=meaning, least=0, most=most)


def one_of(*, meaning: str, names: Collection[str]) -> Parameter:
    """One of some names."""

    def reader(text: str) -> str:
        if text not in names:
            raise ValueError(f"Give one of: {', '.join(names)}.")
        return text

    return Parameter(meaning, {"type": "string", "enum": list(names)}, reader)


def some_of(*, meaning: str, names: Collection[str]) -> Parameter:
    """One or more of some names, separated by commas."""

    def reader(text: str) -> frozenset[str]:
        wanted = frozenset(text.split(","))
        if wanted - set(names):
            raise ValueError(f"Give any of these, separated by commas: {', '.join(names)}.")
        return wanted

    schema = {"type": "array", "items": {"type": "string", "enum": list(names)}, "minItems": 1}
    return Parameter(meaning, schema, reader)


def several(*, meaning: str, each: Parameter, most: int, required: bool = False) -> Parameter:
    """Values separated by commas, each once, in the order given."""

    def reader(text: str) -> list[str]:
        parts = text.split(",")
        if len(parts) > most:
            raise ValueError(f"Give at most {most} values.")
        return list(dict.fromkeys(each.read(part) for part in parts))

    schema = {"type": "array", "items": each.schema, "minItems": 1, "maxItems": most}
    longest = 2 * most * (each.schema.get("maxLength", 36) + 1)
    return Parameter(meaning, schema, reader, required, max(longest, _LONGEST))


def language() -> Parameter:
    """A language as answers write it."""

    def reader(text: str) -> str:
        if not _LANGUAGE_FORM.fullmatch(text):
            raise ValueError("This is not a language tag such as en or pt-BR.")
        return text

    return Parameter("", {"type": "string", "pattern": f"^{_LANGUAGE_FORM.pattern}$"}, reader)


def year(*, meaning: str) -> Parameter:
    """A year of four digits."""

    def reader(text: str) -> int:
        if not _YEAR_FORM.fullmatch(text):
            raise ValueError("This is not a year of four digits.")
        return int(text)

    return Parameter(meaning, {"type": "integer", "minimum": 1000, "maximum": 9999}, reader)


def instant(*, meaning: str) -> Parameter:
    """An RFC 3339 instant, brought to UTC."""

    def reader(text: str) -> str:
        if not _INSTANT_FORM.fullmatch(text):
            raise ValueError("Give an instant such as 2026-11-24T06:00:00Z; `+` is written %2B.")
        try:
            # RFC 3339 knows a year 0, our calendar begins with 1.
            moment = datetime.fromisoformat(re.sub("^0000", "0001", text))
        except ValueError:
            raise ValueError("There is no such day or time.") from None
        with suppress(OverflowError):  # at either end of the calendar a day does not matter
            moment = moment.astimezone(UTC)
        return moment.replace(tzinfo=UTC).isoformat()

    return Parameter(meaning, {"type": "string", "format": "date-time"}, reader)


def words(*, meaning: str, most: int) -> Parameter:
    """What somebody typed."""
    schema = {"type": "string", "minLength": 1, "maxLength": most}
    return Parameter(meaning, schema, str, required=True, longest=most)


def locale(*, codes: Collection[str]) -> Parameter:
    """A language content is published in; which ones is up to the site, so none is published."""
    known = one_of(meaning="", names=codes)
    meaning = "The language of the answer, as a BCP 47 tag; the site's own when not given."
    return Parameter(meaning, {"type": "string", "examples": ["en"]}, known.read)


def path(*, meaning: str) -> Parameter:
    """A frontend's path, percent-encoded or not, brought to one slash at both ends."""
    return Parameter(meaning, {"type": "string", "maxLength": _LONGEST}, _path, required=True)


def _path(text: str) -> str:
    try:
        plain = unquote(text, errors="strict") if "%" in text else text
    except UnicodeDecodeError:
        raise ValueError("The path is not valid UTF-8.") from None
    steps = plain.strip("/").split("/") if plain.strip("/") else []
    if _CONTROL.search(plain) or any(step in {"", ".", ".."} or "\\" in step for step in steps):
        raise ValueError("Give a path such as /the-shadow/season-1/.")
    return "/".join(["", *steps, ""]) if steps else "/"
