"""Other people's programs in Node, installed as a frontend developer would."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

HERE = Path(settings.BASE_DIR) / "tests" / "typescript"


def installed(place: Path, *names: str) -> Path:
    """The place, with these files of ours and the tools they need."""
    if shutil.which("npm") is None:
        pytest.skip("Needs Node and npm: make system-deps")
    for name in ("package.json", "package-lock.json", "tsconfig.json", *names):
        shutil.copy(HERE / name, place)
    made = run(place, "npm", "ci", "--no-audit", "--no-fund")
    if made.returncode != 0:
        pytest.skip(f"npm cannot install: cd tests/typescript && npm ci\n{made.stderr}")
    return place


def run(place: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=place, capture_output=True, text=True, timeout=240, check=False
    )
