"""How each filter is decided. Facts never name a hidden item, so a value that is not visible finds
nothing, exactly as an unknown one does; left out, it leaves nothing out.
"""

from collections.abc import Mapping
from typing import Any

from delivery.documents import filters
from delivery.selectors.reading.visibility import Scope

CONDITIONS = {
    "show": "{s}.ancestor_ids && %({p})s::uuid[]",
    "season": "{s}.parent_id = ANY (%({p})s::uuid[])",
    "genre": "{s}.genre_ids && %({p})s::uuid[]",
    "person": "{s}.people_ids && %({p})s::uuid[]",
    "organisation": "{s}.organisation_ids && %({p})s::uuid[]",
    "franchise": "{s}.franchise_ids && %({p})s::uuid[]",
    "country": "{s}.countries && %({p})s::varchar[]",
    "tag": "{s}.tags && %({p})s::varchar[]",
    "category": "{s}.category_slugs && %({p})s::varchar[]",
    "language": "{s}.language = ANY (%({p})s::varchar[])",
    "format": "{s}.format = ANY (%({p})s::varchar[])",
    "episode_kind": "{s}.subkind = ANY (%({p})s::varchar[])",
    "extra_kind": "{s}.subkind = ANY (%({p})s::varchar[])",
    "album_type": "{s}.subkind = ANY (%({p})s::varchar[])",
    "parent": "{s}.parent_id = ANY (%({p})s::uuid[])",
    "status": "{s}.status = ANY (%({p})s::varchar[])",
    "access": "{s}.access = ANY (%({p})s::varchar[])",
    "availability": "{availability} ->> 'state' = ANY (%({p})s::text[])",
    "rating": "{s}.ratings && %({p})s::varchar[]",
    "external_id": "{s}.external_ids && %({p})s::varchar[]",
    "release_year_from": "{s}.release_date >= make_date(%({p})s, 1, 1)",
    "release_year_to": "{s}.release_date <= make_date(%({p})s, 12, 31)",
    "updated_since": "{s}.updated_at >= %({p})s::timestamptz",
}
_CHANGING = {"upcoming", "leaving"}


def conditions(chosen: Mapping[str, Any], scope: Scope, alias: str) -> list[str]:
    """What rows must meet for the chosen filters; `bound` has the values."""
    found = []
    for name, values in chosen.items():
        subject, left_out = filters.subject(name)
        condition = CONDITIONS[subject].format(
            s=alias, p=_parameter(name), availability=scope.availability(alias)
        )
        if left_out:
            condition = f"({condition}) IS NOT TRUE"
        elif subject == "availability" and _CHANGING.issuperset(values):
            # Few are, and they have an index of their own.
            condition = f"{alias}.changing AND {condition}"
        found.append(condition)
    return found


def bound(chosen: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of `conditions`."""
    return {_parameter(name): values for name, values in chosen.items()}


def _parameter(name: str) -> str:
    return f"filter_{name}"
