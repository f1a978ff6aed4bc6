"""Countries as documents name them."""

from collections.abc import Iterable

from delivery.documents.base import Shape
from entitlements.choices import territories


class Country(Shape):
    """A country."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """In English."""


def country(code: str) -> Country | None:
    """The country of a code; None for an empty code, or one that is no longer assigned."""
    name = territories().get(code)
    return Country(code=code, name=name) if name else None


def countries(codes: Iterable[str]) -> list[Country]:
    """Those of the codes that are assigned, by name."""
    found = [each for code in codes if (each := country(code)) is not None]
    return sorted(found, key=lambda each: each.name)
