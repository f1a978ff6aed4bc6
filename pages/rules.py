"""Pure rules of pages."""

import re

_UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)


def looks_like_uuid(slug: str) -> bool:
    """Whether an address part could be mistaken for a public id."""
    return _UUID.fullmatch(slug) is not None
