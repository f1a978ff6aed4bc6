"""The grammar of a search: every word must occur, and the last one may be only begun.

Whatever somebody types is a search; what has no letters or digits in it is nothing.
"""

import re
from dataclasses import dataclass

from delivery.documents.words import plain

LONGEST = 200
# Apostrophes and backslashes mean something in PostgreSQL's own queries, and separate words here.
_APART = re.compile(r"[\s'’\\]+")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Words:
    """`whole` are finished words, `begun` the beginning of the last one; both may be empty."""

    whole: str
    begun: str

    @property
    def begun_query(self) -> str:
        """The beginning as PostgreSQL's own query: quoted, it can mean nothing else."""
        return f"'{self.begun}':*" if self.begun else ""


def parse(text: str) -> Words:
    """The words of what was typed, without accents."""
    found = [_AROUND.sub("", each) for each in _APART.split(plain(text))]
    words = [each for each in found if each]
    return Words(" ".join(words[:-1]), words[-1] if words else "")
