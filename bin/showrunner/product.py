"""What the product consists of when it runs: its environment and its programs."""

import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from showrunner.paths import ROOT
from showrunner.processes import Program


def environment(
    *, database_url: str, redis_url: str, public_url: str, settings: str, secret: str
) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "SHOWRUNNER_PUBLIC_URL": public_url,
        "DJANGO_SETTINGS_MODULE": settings,
        "SECRET_KEY": secret,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


def secret(state: Path) -> str:
    """This checkout's own key for sessions and signed links, made once."""
    path = state / "secret"
    if not path.exists():
        draft = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(draft, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


def python(name: str, environment: Mapping[str, str], *arguments: str | Path) -> Program:
    command = [sys.executable, *arguments]
    return Program(name=name, command=command, environment=environment, directory=ROOT)


def manage(name: str, environment: Mapping[str, str], *arguments: str) -> Program:
    return python(name, environment, "manage.py", *arguments)


def web(environment: Mapping[str, str], *, port: int) -> Program:
    return python(
        "web",
        environment,
        *("-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "1", "--blocking-threads", "8", "--no-ws"),
        # A worker told to end while it is still importing never hears of it.
        *("--workers-kill-timeout", "10", "cms.wsgi:application"),
    )


def worker(
    environment: Mapping[str, str], *, name: str = "worker", queue: str = "", processes: int = 2
) -> Program:
    """Takes jobs of one queue, or of all. Quiet unless something is wrong: some jobs run every
    other second.
    """
    return python(
        name,
        environment,
        *("-m", "celery", "-A", "cms", "worker", "--loglevel", "WARNING"),
        *("--concurrency", str(processes), "--without-gossip", "--without-mingle"),
        *("--hostname", f"{name}@%h"),
        *(("--queues", queue) if queue else ()),
    )


def beat(environment: Mapping[str, str], *, state: Path) -> Program:
    # The file only remembers when each entry was last sent; losing it sends them once more.
    schedule = state / "beat"
    schedule.mkdir(parents=True, exist_ok=True)
    return python(
        "beat",
        environment,
        *("-m", "celery", "-A", "cms", "beat", "--loglevel", "WARNING"),
        *("--schedule", schedule / "schedule", "--pidfile", ""),
    )
