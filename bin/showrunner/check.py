"""`make check`: every check, each with its verdict, so that one run shows all there is to mend."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from showrunner import locking
from showrunner.console import Failure, complain, paint, say
from showrunner.paths import ROOT
from showrunner.supervision import Interrupted, interruptible
from showrunner.testing import empty_services

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "only-for-checking-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
    "SHOWRUNNER_ALLOWED_HOSTS": "cms.example.com",
    "SHOWRUNNER_PUBLIC_URL": "https://cms.example.com",
    "SHOWRUNNER_MEDIA_URL": "https://media.example.com",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.com:587",
}


@dataclass(frozen=True)
class Check:
    title: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)


CHECKS = [
    Check(
        "Format", ["-m", "ruff", "format", "--check", "--quiet", "--output-format", "concise", "."]
    ),
    Check("Lint", ["-m", "ruff", "check", "--quiet", "--output-format", "concise", "."]),
    Check("Import rules", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
    Check("Types", ["-m", "mypy"]),
    Check("Django's checks", ["manage.py", "check", "--fail-level", "WARNING"]),
    Check(
        "Django's checks for production",
        ["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        PRODUCTION,
    ),
    Check("Migrations are complete", ["manage.py", "makemigrations", "--check", "--dry-run"]),
]


def main() -> int:
    try:
        with interruptible(), empty_services() as environment:
            failed = [check.title for check in CHECKS if not passes(check, environment)]
    except Interrupted:
        return 130
    except Failure as failure:
        complain(failure)
        return 1
    if not locking.is_current():
        failed.append("Requirements are locked")
        say("requirements/*.in changed since they were compiled. Run: make lock")
    if failed:
        say(paint(f"Failed: {', '.join(failed)}", 31))
        return 1
    say(paint(f"All {len(CHECKS) + 1} checks passed.", 32))
    return 0


def passes(check: Check, environment: Mapping[str, str]) -> bool:
    """Runs one check; its words are shown only when it fails."""
    started = time.monotonic()
    print(f"{check.title} ... ", end="", flush=True)
    done = subprocess.run(
        [sys.executable, *check.command],
        cwd=ROOT,
        env={**environment, **check.environment, "COLUMNS": os.environ.get("COLUMNS", "100")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    passed = done.returncode == 0
    verdict = paint("passed", 32) if passed else paint("FAILED", 31)
    say(f"{verdict} ({time.monotonic() - started:.1f} s)")
    if not passed:
        say(done.stdout.rstrip())
    return passed


if __name__ == "__main__":
    sys.exit(main())
