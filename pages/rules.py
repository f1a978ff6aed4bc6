"""Pure rules of pages: addresses, numbers within a parent, language codes, running times, what
texts embed.
"""

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

# Language, script and region of BCP 47; its rarer parts have no use in a catalogue.
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})", re.ASCII)


def language_code(text: str) -> str | None:
    """The code in its usual spelling (“PT-br” is pt-BR), or None when it is no language code."""
    found = _LANGUAGE.fullmatch(text.strip().replace("_", "-"))
    if found is None:
        return None
    language, script, region = found.groups()
    parts = [language.lower(), script.title() if script else "", region.upper() if region else ""]
    return "-".join(part for part in parts if part)


def next_number(taken: Iterable[Decimal]) -> int:
    """The whole number after the highest one; 1 when there is none."""
    return int(max(taken, default=Decimal(0))) + 1


def shown_number(number: Decimal) -> str:
    """A number without empty decimals: 4, 4.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def numbered_slug(*, word: str, number: Decimal) -> str:
    """An address part for something whose title gives none: `episode-4-5`."""
    return f"{word}-{shown_number(number).replace('.', '-')}"


def running_time(text: str) -> int | None:
    """Seconds of “28:30”, “1:02:00” or plain minutes, “28”; None when it is neither."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) <= 4:
        return int(text) * 60
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    if seconds > 59 or (found[1] is not None and minutes > 59):
        return None
    return hours * 3600 + minutes * 60 + seconds


def shown_running_time(seconds: int) -> str:
    """The way it is typed: 28:30, 1:02:00."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def embedded(content: Mapping[str, Any]) -> set[str]:
    """The addresses that the bodies in a stored version embed."""
    bodies = (text for text in content.values() if isinstance(text, str) and '"embed"' in text)
    found = (block for text in bodies if text.startswith("[") for block in json.loads(text))
    return {
        block["value"]["url"]
        for block in found
        if isinstance(block, dict) and block.get("type") == "embed" and block["value"].get("url")
    }
