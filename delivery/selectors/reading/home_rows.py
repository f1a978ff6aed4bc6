"""What the rows of the home page are to be filled with."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from delivery.selectors.reading.rails import Picked, Rule, Wanted

Rail = dict[str, Any]


def wanted(rails: Sequence[Rail], selections: Mapping[str, Any]) -> list[tuple[Rail, Wanted]]:
    """The rows that fill themselves, each with what it wants; `selections` is what collections hold
    by their public id. A row that shows a collection takes its title where it has none of its own.
    """
    return [*_wanted(rails, selections)]


def _wanted(rails: Sequence[Rail], selections: Mapping[str, Any]) -> Iterator[tuple[Rail, Wanted]]:
    for rail in rails:
        if rail["type"] == "rule":
            yield rail, _rule(rail["query"])
        elif rail["type"] == "collection":
            rail["title"] = rail["title"] or rail["collection"]["title"]
            held = selections[rail["collection"]["id"]]
            if held["rule"]:
                yield rail, Rule.of(held["rule"], limit=rail["limit"])
            else:
                yield rail, Picked(held["picked"], rail["limit"])


def _rule(query: Mapping[str, Any]) -> Rule:
    return Rule(
        kinds=[query["kind"]],
        order=query["order"],
        limit=query["limit"],
        genres=[query["genre"]] if query["genre"] else [],
        availability=query.get("availability"),
    )
