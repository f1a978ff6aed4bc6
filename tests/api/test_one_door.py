"""Public reads of showings pass the one visibility rule; nothing else may reach the table."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
READING = ROOT / "delivery" / "selectors" / "reading"
# What is visible now, and what was to one who read before.
RULES = {READING / "visibility.py", READING / "past.py"}
# Everything that answers the public; compiling, verifying and closing are not among them.
PUBLIC = ("api", "search", "notifications", "delivery/selectors/reading")


def modules() -> Iterator[Path]:
    for place in PUBLIC:
        for module in (ROOT / place).rglob("*.py"):
            if module not in RULES:
                yield module


def offences(source: str) -> list[str]:
    """Ways in which a module of the public side could read a showing past the rule."""
    found = ["names the table"] if re.search(r"delivery_showing|\b_TABLE\b", source) else []
    unguarded = re.findall(r"Showing\.(?:objects|_default_manager)(?!\.visible\()", source)
    return found + [f"reads {each} without visible()" for each in unguarded]


def test_public_reads_pass_the_rule() -> None:
    found = {str(module.relative_to(ROOT)): offences(module.read_text()) for module in modules()}
    assert len(found) > 20
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "rows('SELECT card FROM delivery_showing', {})",
        "Showing.objects.filter(kind='show')",
        "from delivery.selectors.reading.visibility import _TABLE",
    ],
)
def test_a_read_past_the_rule_is_noticed(planted: str) -> None:
    assert offences(planted)
