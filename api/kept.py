"""Results worth keeping for a while: few enough for memory, given up all at once when full."""

from typing import Generic, TypeVar

T = TypeVar("T")
# Longer keys are not worth their room; whoever sends them sends new ones each time.
LONGEST = 500


class Kept(Generic[T]):
    """At most so many results by a text; safe among threads, as each step is one of the dict's."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: dict[str, T] = {}

    def get(self, key: str) -> T | None:
        return self._found.get(key)

    def put(self, key: str, value: T) -> None:
        if len(key) > LONGEST:
            return
        if len(self._found) >= self._most:
            self._found.clear()
        self._found[key] = value
