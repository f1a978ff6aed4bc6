"""Adding up what the parts of a version name."""

from dataclasses import fields

from delivery.values import Needs


def combined(*parts: Needs) -> Needs:
    """Everything that any of the parts names."""
    return Needs(
        **{
            each.name: frozenset().union(*(getattr(part, each.name) for part in parts))
            for each in fields(Needs)
        }
    )
