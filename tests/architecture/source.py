"""The product's own modules, as the architecture tests look at them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Each may import what stands after it, never what stands before; a row's members ignore each other.
ROWS = (
    ("tests",),
    ("cms",),
    ("api",),
    ("search", "notifications"),
    ("delivery",),
    ("pages",),
    ("media_catalog", "fan_engagement", "analytics"),
    ("entitlements",),
    ("accounts",),
)
PACKAGES = [package for row in ROWS for package in row]


def modules(*packages: str) -> Iterator[Path]:
    for package in packages or PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), filename=str(path))


def imported(module: ast.Module) -> Iterator[str]:
    """Every module the code imports, inside functions too."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
