"""The filters of a list as query parameters, and what was chosen by them."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from api import parameters
from api.parameters import Parameter
from api.problems import ParameterError, Problem
from delivery.documents import filters
from delivery.documents.base import DocumentType
from delivery.documents.filters import Filter, Form

MOST_VALUES = 20
_FROM, _TO = "release_year_from", "release_year_to"

_EXTERNAL_ID = Parameter(
    "",
    {"type": "string", "minLength": 3, "maxLength": 60, "examples": ["imdb:tt0013442"]},
    filters.external_id,
)
_EACH: dict[Form, Callable[[Filter], Parameter]] = {
    Form.ID: lambda _: parameters.public_id(meaning=""),
    Form.SLUG: lambda _: parameters.slug(meaning=""),
    Form.LANGUAGE: lambda _: parameters.language(),
    Form.COUNTRY: lambda _: parameters.country(),
    Form.EXTERNAL_ID: lambda _: _EXTERNAL_ID,
    Form.CHOICE: lambda each: parameters.one_of(meaning="", names=each.choices),
}
_WRITTEN = {Form.ID: "ids", Form.SLUG: "slugs", Form.COUNTRY: "ISO 3166-1 alpha-2 codes"}


@cache
def known(kind: DocumentType) -> dict[str, Parameter]:
    """The filters of lists of this kind."""
    found = filters.known(kind.filters)
    return {name: _parameter(each, left_out=left_out) for name, (each, left_out) in found.items()}


def chosen(kind: DocumentType, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the filters that were sent. Raises Problem for a range that ends before it
    begins.
    """
    found = {name: values[name] for name in known(kind) if name in values}
    if _FROM in found and _TO in found and found[_FROM] > found[_TO]:
        error = ParameterError(_TO, "invalid_value", f"This is before {_FROM}.")
        raise Problem("invalid_parameters", detail=f"Check: {_TO}.", errors=[error])
    return found


def _parameter(each: Filter, *, left_out: bool) -> Parameter:
    meaning = f"{'Leave out what is' if left_out else 'Only'} {each.meaning}"
    if each.form is Form.YEAR:
        return parameters.year(meaning=f"{meaning}.")
    if each.form is Form.INSTANT:
        return parameters.instant(meaning=f"{meaning}.")
    written = f": {_WRITTEN[each.form]}" if each.form in _WRITTEN else ""
    return parameters.several(
        meaning=f"{meaning}{written}, separated by commas; at most {MOST_VALUES}.",
        each=_EACH[each.form](each),
        most=MOST_VALUES,
    )
