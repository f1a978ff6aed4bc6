"""Sentences of made-up words, the same for the same chance."""

import json
from itertools import accumulate
from random import Random

_SYLLABLES = ("ba", "den", "fol", "gar", "hes", "lin", "mor", "nat", "per", "ros", "sil", "tav")
VOCABULARY = [a + b + c for a in _SYLLABLES for b in _SYLLABLES for c in ("", "en", "is", "or")]
# Some words are common and most are rare, as in any language.
_COMMON = list(accumulate(1 / (rank + 3) for rank in range(len(VOCABULARY))))


def some(chance: Random, count: int) -> str:
    return " ".join(chance.choices(VOCABULARY, cum_weights=_COMMON, k=count))


def title(chance: Random) -> str:
    return some(chance, chance.randint(2, 4)).title()


def text(chance: Random, characters: int) -> str:
    """Sentences of about so many characters."""
    found: list[str] = []
    while characters > 0:
        sentence = some(chance, chance.randint(6, 14)).capitalize() + "."
        found.append(sentence)
        characters -= len(sentence) + 1
    return " ".join(found)


def body(chance: Random, number: int) -> str:
    """A body of three kilobytes as the editor stores it."""
    blocks = [
        {
            "type": "rich_text",
            "value": f"<p>{text(chance, 930)}</p>",
            "id": f"00000000-0000-4000-8000-{number:010d}{place:02d}",
        }
        for place in range(3)
    ]
    return json.dumps(blocks)
