"""Public ids that are the same in every installation, so loading again finds what is there."""

from uuid import UUID, uuid5

_NAMESPACE = UUID("5f1c8f0e-6a5b-4d0e-9a53-1895122819fa")


def public_id(kind: str, key: str) -> UUID:
    """The id of a thing; all pages share the kind `page`."""
    return uuid5(_NAMESPACE, f"{kind}/{key}")
