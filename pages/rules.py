"""Pure rules of pages: addresses, numbers within a parent, language codes, running times, what
texts embed, how live events go on.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from pages.choices import EventStatus

# Language, script and region of BCP 47; its rarer parts have no use in a catalogue.
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
# From what an event may come to each status.
_STEPS = {
    EventStatus.PENDING: {EventStatus.LIVE, EventStatus.ENDED, EventStatus.CANCELLED},
    EventStatus.LIVE: {EventStatus.PENDING, EventStatus.ENDED},
    EventStatus.ENDED: {EventStatus.PENDING, EventStatus.LIVE},
    EventStatus.CANCELLED: {EventStatus.PENDING, EventStatus.LIVE},
}
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


def media_address_fault(address: str, *, endings: tuple[str, ...]) -> str | None:
    """What is wrong with the address of a stream or a file; None when it may be published."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname
    except ValueError:
        return "This is no web address."
    if parts.scheme.lower() != "https" or not host:
        return "Type an address that begins with https://."
    if parts.username is not None or parts.password is not None:
        return "An address must not hold a user name or password: everybody could read it."
    if not parts.path.lower().endswith(endings):
        return f"The path of the address must end in {' or '.join(endings)}."
    return None


def event_times_faults(
    *, doors: datetime | None, start: datetime | None, end: datetime | None
) -> dict[str, str]:
    """What is wrong with the times of an event, by field."""
    faults = {}
    if doors and start and doors > start:
        faults["doors_open_at"] = "Doors cannot open after the start."
    if start and end and end <= start:
        faults["ends_at"] = "This must be later than the start."
    return faults


def next_statuses(current: str) -> list[EventStatus]:
    """What an event may become from where it stands."""
    return [wanted for wanted, before in _STEPS.items() if current in before]


def status_fault(*, current: str, wanted: str) -> str | None:
    """Why an event cannot become what is wanted; None when it can."""
    if current in _STEPS[EventStatus(wanted)]:
        return None
    if current == wanted:
        return f"It is {EventStatus(current).label.lower()} already."
    if current == EventStatus.CANCELLED:
        return "It is cancelled. Set it back to pending first."
    return "It has ended, and what has taken place cannot be cancelled."


def lateness(*, status: str, start: datetime | None, end: datetime | None, now: datetime) -> str:
    """What should have happened by the clock and has not: a sentence, or nothing."""
    if status == EventStatus.PENDING and start and start <= now:
        return f"Should have started {_ago(now - start)} ago"
    if status == EventStatus.LIVE and end and end <= now:
        return f"Should have ended {_ago(now - end)} ago"
    return ""


def _ago(passed: timedelta) -> str:
    minutes = int(passed.total_seconds() // 60)
    for size, word in ((24 * 60, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {word}{'' if count == 1 else 's'}"
    return "a moment"
